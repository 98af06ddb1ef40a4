import type { LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { ColumnSchema } from './define.ts';

/** A field of the same form, and the values that count. */
export interface ShownWhen {
	readonly field: string;
	readonly values: readonly (string | boolean)[];
}

/** What may be said of any field beside its type. */
export interface FieldOptions {
	readonly note?: LocalizedText;
	readonly width?: 'half' | 'full';
	readonly group?: string;
	readonly hidden?: boolean;
	/** The form shows it only while another field has one of these values. */
	readonly shownWhen?: ShownWhen;
	readonly required?: boolean;
	readonly readonly?: boolean;
	readonly indexed?: boolean;
	readonly unique?: boolean;
	readonly engineOwned?: boolean;
	readonly clause?: string;
}

/**
 * What clients must give is required by our hooks and the form, not by the column: GraphQL would otherwise
 * ask for all of it even where a row is only referred to by its id.
 */
export function column(options: FieldOptions, extra: ColumnSchema = {}): ColumnSchema {
	return {
		is_nullable: !(options.required && options.engineOwned),
		...(options.indexed ? { is_indexed: true } : {}),
		...(options.unique ? { is_unique: true } : {}),
		...extra,
	};
}

export function common(label: LocalizedText, options: FieldOptions) {
	return {
		label,
		width: options.width ?? 'half',
		...(options.note ? { note: options.note } : {}),
		...(options.group ? { group: options.group } : {}),
		...(options.clause ? { clause: options.clause } : {}),
		...(options.hidden ? { hidden: true } : {}),
		...(options.shownWhen ? { shownWhen: options.shownWhen } : {}),
		...(options.required ? { required: true } : {}),
		...(options.readonly || options.engineOwned ? { readonly: true } : {}),
		...(options.engineOwned ? { engineOwned: true } : {}),
	} as const;
}

/** The value that a JSON column starts with. */
export function jsonDefault(value: readonly unknown[] | undefined): ColumnSchema {
	return value ? { default_value: JSON.stringify(value) } : {};
}
