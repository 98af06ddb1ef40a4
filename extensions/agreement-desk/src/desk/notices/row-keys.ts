import { z } from 'zod';
import type { RowKey } from '../../../../../schema/row-keys.ts';
import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import type { Db } from '../../store/db.ts';
import { findKeys } from '../../store/find-use.ts';
import { isKey } from '../../store/is-key.ts';
import { invalid } from '../refusal.ts';

/** As the picker of the studio writes them, or the keys alone. */
const schema = z.array(z.union([z.string(), z.object({ key: z.string() })])).max(1000);

/** A list of rows of another collection. */
export interface RowList {
	/** The field, as it is named in a refusal. */
	readonly place: string;
	readonly clause: string;
	readonly collection: 'desk_contacts' | 'desk_channels';
}

/**
 * The rows that a list names, each once, as the studio keeps them.
 *
 * @throws Refusal for anything else, and for a key that is the key of nothing.
 */
export async function readRowKeys(db: Db, value: unknown, list: RowList): Promise<RowKey[] | null> {
	if (value === null) return null;
	const parsed = schema.safeParse(value);
	if (!parsed.success) {
		throw invalid(
			list.place,
			list.clause,
			text(
				`须为 ${list.collection} 的标识列表（当前为 ${shown(value)}）`,
				`must be a list of keys of ${list.collection}; it is ${shown(value)}`,
			),
		);
	}
	const keys = [...new Set(parsed.data.map((one) => (typeof one === 'string' ? one : one.key)))];
	const known = new Set(await findKeys(db, list.collection, keys.filter(mayBeKeyOf(list))));
	const unknown = keys.find((key) => !known.has(key));
	if (unknown === undefined) return keys.map((key) => ({ key, collection: list.collection }));
	throw invalid(
		list.place,
		list.clause,
		text(
			`${list.collection} 中没有 ${shown(unknown)}`,
			`there is no ${shown(unknown)} in ${list.collection}`,
		),
	);
}

/** PostgreSQL ends the transaction of whoever compares a UUID with something else. */
function mayBeKeyOf({ collection }: RowList): (key: string) => boolean {
	return collection === 'desk_contacts' ? isKey : () => true;
}
