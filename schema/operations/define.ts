import type { LocalizedText } from '../../extensions/agreement-desk/src/domain/localized-text.ts';

/** What may be filled in for an operation of a Flow. Every field takes placeholders such as `{{$trigger.key}}`. */
export interface OperationField {
	readonly label: LocalizedText;
	readonly note?: LocalizedText;
	/** `text` unless told. */
	readonly kind?: 'text' | 'lines' | 'choice';
	readonly choices?: readonly { readonly value: string; readonly label: LocalizedText }[];
	readonly required?: boolean;
	readonly initially?: string;
	/** `half` unless told. */
	readonly width?: 'half' | 'full';
	/** An example, the same in all languages. */
	readonly placeholder?: string;
}

/** An operation of Flows as the studio shows it. */
export interface OperationDefinition {
	/** As rows of Flows keep it: never changed. */
	readonly id: `desk-${string}`;
	readonly icon: string;
	readonly name: LocalizedText;
	readonly description: LocalizedText;
	readonly fields: Readonly<Record<string, OperationField>>;
	/** The fields that say in the overview what a step does. */
	readonly overview: readonly string[];
}
