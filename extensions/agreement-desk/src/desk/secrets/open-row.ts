import type { CollectionDefinition } from '../../../../../schema/define.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import { secretColumnsOf } from './secret-columns.ts';

/** A row with its secrets in plain text, and the names of those that no key of this instance opens. */
export interface OpenedRow<Row> {
	readonly row: Row;
	readonly unreadable: readonly string[];
}

/** Opens the secrets of a row. It is for the sender's eyes only: never log it, never answer with it. */
export function openRow<Row extends { readonly id: string }>(
	definition: CollectionDefinition,
	row: Row,
	box: SecretBox,
): OpenedRow<Row> {
	const opened: Record<string, string | null> = {};
	const unreadable: string[] = [];
	const values: Readonly<Record<string, unknown>> = { ...row };
	for (const column of secretColumnsOf(definition)) {
		const sealed = values[column];
		if (typeof sealed !== 'string' || sealed === '') continue;
		opened[column] = box.open(sealed, { collection: definition.collection, column, row: row.id });
		if (opened[column] === null) unreadable.push(column);
	}
	return { row: { ...row, ...opened }, unreadable };
}
