import type { LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { FieldDefinition } from './define.ts';
import { column, common, type FieldOptions } from './field-options.ts';

/** A document in the library of files. */
export function file(
	label: LocalizedText,
	options: FieldOptions & { junctionField?: string } = {},
): FieldDefinition<string | null> {
	return {
		type: 'uuid',
		...common(label, options),
		special: ['file'],
		interface: 'file',
		display: 'file',
		column: column(options),
		references: {
			collection: 'directus_files',
			constrained: true,
			...(options.junctionField ? { junctionField: options.junctionField } : {}),
		},
	};
}

/** Files of a junction collection that points here. It has no column. */
export function attachments(label: LocalizedText, options: FieldOptions = {}): FieldDefinition<never> {
	return {
		type: 'alias',
		...common(label, { width: 'full', ...options }),
		special: ['files'],
		interface: 'files',
		display: 'related-values',
	};
}
