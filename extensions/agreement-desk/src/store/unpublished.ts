import type { ClaimOptions } from './claim-due-timers.ts';
import type { Db } from './db.ts';
import { insertRows } from './insert-rows.ts';

/** Rows that were written past Directus's services, of which its listeners are still to be told. */
export const unpublishedTable = 'desk_engine_unpublished_events';

/** Instants are epoch ms. */
export interface Unpublished {
	/** Of the event; a notification in the bell has one of its own. */
	readonly id: string;
	readonly collection: 'desk_events' | 'directus_notifications';
	/** The key of the row. */
	readonly item: string;
	readonly at: number;
}

/** In the transaction that wrote the rows themselves. */
export async function insertUnpublished(db: Db, rows: readonly Unpublished[]): Promise<void> {
	await insertRows(
		db,
		unpublishedTable,
		rows.map((row) => ({ ...row, due_at: row.at })),
	);
}

/** Takes some for this node, oldest first. The lease is the next attempt itself, as it is in the outbox. */
export async function claimUnpublished(db: Db, options: ClaimOptions): Promise<Unpublished[]> {
	const due = () => db(unpublishedTable).where('due_at', '<=', options.now);
	const candidates: { id: string }[] = await due().select('id').orderBy(['at', 'id']).limit(options.limit);
	if (candidates.length === 0) return [];
	const ids = candidates.map(({ id }) => id);
	await due().whereIn('id', ids).update({ due_at: options.until, token: options.token });
	const rows: Unpublished[] = await db(unpublishedTable)
		.where({ token: options.token })
		.whereIn('id', ids)
		.select('id', 'collection', 'item', 'at')
		.orderBy(['at', 'id']);
	return rows.map((row) => ({ ...row, at: Number(row.at) }));
}

/** They were told. */
export async function removeUnpublished(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db(unpublishedTable).whereIn('id', ids).delete();
}

/** When the next one is to be told, epoch ms; null when all were. */
export async function nearestUnpublished(db: Db): Promise<number | null> {
	const row: { at?: unknown } | undefined = await db(unpublishedTable).min({ at: 'due_at' }).first();
	return row?.at === null || row?.at === undefined ? null : Number(row.at);
}
