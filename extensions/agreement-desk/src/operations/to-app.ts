import type { OperationAppConfig } from '@directus/types';
import type { OperationDefinition, OperationField } from '../../../../schema/operations/define.ts';
import { toLanguage, type LocalizedText } from '../domain/localized-text.ts';

/** The studio keeps its language here. The rest of a browser is no business of an operation. */
declare const document: { readonly documentElement: { readonly lang: string } };

/**
 * An operation as the editor of Flows takes it, in the language of the studio. The texts that the installer puts into
 * Directus cannot serve here: the studio loads those after it has named the operations, and does not look again.
 * But it reads the names anew whenever the language changes, and fields whenever it shows them.
 */
export function toApp(definition: OperationDefinition): OperationAppConfig {
	return {
		id: definition.id,
		icon: definition.icon,
		get name() {
			return say(definition.name);
		},
		get description() {
			return say(definition.description);
		},
		overview: (options: Readonly<Record<string, unknown>>) =>
			definition.overview.flatMap((name) => overviewOf(definition.fields[name], options[name])),
		options: () => Object.entries(definition.fields).map(([name, field]) => toField(name, field)),
	};
}

function say(label: LocalizedText): string {
	return label[toLanguage(document.documentElement.lang)];
}

function overviewOf(field: OperationField | undefined, value: unknown) {
	if (!field || (typeof value !== 'string' && typeof value !== 'number') || value === '') return [];
	return [{ label: say(field.label), text: String(value) }];
}

function toField(name: string, field: OperationField) {
	const { kind = 'text', width = 'half', choices = [], placeholder = null, required = false, note } = field;
	const byKind = {
		text: { interface: 'input', options: { placeholder, font: 'monospace' } },
		lines: { interface: 'input-multiline', options: { placeholder } },
		choice: {
			interface: 'select-dropdown',
			options: {
				choices: choices.map(({ value, label }) => ({ text: say(label), value })),
				// A value may come from an earlier step.
				allowOther: true,
			},
		},
	}[kind];
	return {
		field: name,
		name: say(field.label),
		type: kind === 'lines' ? ('text' as const) : ('string' as const),
		meta: { width, required, note: note ? say(note) : null, ...byKind },
		...(field.initially === undefined ? {} : { schema: { default_value: field.initially } }),
	};
}
