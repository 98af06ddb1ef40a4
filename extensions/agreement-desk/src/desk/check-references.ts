import type { CollectionDefinition } from '../../../../schema/define.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { findKeys, findUse } from '../store/find-use.ts';
import type { Payload } from './payload.ts';
import { forbidden, invalid } from './refusal.ts';

/** People are left to Directus, which has rules of its own for them. */
const isLookedUp = (collection: string) => collection.startsWith('desk_') || collection === 'directus_files';

/** @throws Refusal for a key that is the key of nothing: the database would not say which one it was. */
export async function checkReferences(
	db: Db,
	definition: CollectionDefinition,
	payload: Payload,
): Promise<void> {
	for (const [name, { references, clause }] of Object.entries(definition.fields)) {
		const key = payload[name];
		if (typeof key !== 'string' || !references || !isLookedUp(references.collection)) continue;
		if ((await findKeys(db, references.collection, [key])).length > 0) continue;
		throw invalid(
			`${definition.collection}.${name}`,
			clause ?? definition.clause,
			text(
				`${references.collection} 中没有 ${shown(key)}`,
				`there is no ${shown(key)} in ${references.collection}`,
			),
		);
	}
}

/** @throws Refusal for rows that others refer to: the database would keep them, without a word that says why. */
export async function refuseInUse(
	db: Db,
	{ collection, clause }: CollectionDefinition,
	keys: readonly string[],
): Promise<void> {
	const use = await findUse(db, collection, keys);
	if (!use) return;
	throw forbidden(
		collection,
		clause,
		text(
			`仍被 ${use.collection}.${use.field} 引用（${use.rows} 条），不能删除`,
			`is still used by ${use.collection}.${use.field} (${use.rows}), so it cannot be deleted`,
		),
	);
}
