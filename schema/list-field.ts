import type { LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { FieldDefinition } from './define.ts';
import { common, type FieldOptions } from './field-options.ts';

/** The list of rows that point here. It has no column. */
export function list(
	label: LocalizedText,
	options: FieldOptions & {
		fields: readonly string[];
		sort: string;
		create?: boolean;
		/** One of ours in place of the table; its options stay those of the table, should somebody go back to it. */
		interface?: `desk-${string}`;
	},
): FieldDefinition<never> {
	return {
		type: 'alias',
		...common(label, { width: 'full', ...options }),
		special: ['o2m'],
		interface: options.interface ?? 'list-o2m',
		options: {
			enableSelect: false,
			enableCreate: options.create ?? false,
			enableLink: true,
			enableSearchFilter: true,
			layout: 'table',
			fields: options.fields,
			sort: options.sort.replace('-', ''),
			sortDirection: options.sort.startsWith('-') ? '-' : '+',
		},
	};
}
