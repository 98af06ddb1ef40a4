import type { LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { FieldDefinition } from './define.ts';
import { column, common, type FieldOptions } from './field-options.ts';

/** A row of a collection as Directus’s picker of several writes it. */
export interface RowKey {
	key: string;
	collection: string;
}

/** Rows of another collection, picked one by one and kept as a JSON array: a list that needs no junction. */
export function rowKeys(
	label: LocalizedText,
	collection: string,
	{ template, ...options }: FieldOptions & { template: string },
): FieldDefinition<RowKey[] | null> {
	return {
		type: 'json',
		...common(label, { width: 'full', ...options }),
		special: ['cast-json'],
		interface: 'collection-item-multiple-dropdown',
		options: { selectedCollection: collection, template },
		column: column(options),
	};
}
