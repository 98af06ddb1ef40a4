import type { Db } from './db.ts';

const table = 'desk_engine_migrations';

export interface LedgerEntry {
	readonly id: number;
	readonly name: string;
	/** Epoch ms; null when it was begun and cut off. */
	readonly finishedAt: number | null;
}

export async function readLedger(db: Db): Promise<LedgerEntry[]> {
	const rows: { id: number; name: string; finished_at: string | number | null }[] =
		await db(table).orderBy('id');
	return rows.map(({ id, name, finished_at }) => ({
		id,
		name,
		finishedAt: finished_at === null ? null : Number(finished_at),
	}));
}

/** Notes the beginning before anything is changed, so that a cut-off migration is seen and run again. */
export async function beginMigration(
	db: Db,
	{ id, name, now }: { id: number; name: string; now: number },
): Promise<void> {
	const again = await db(table).where({ id }).update({ started_at: now });
	if (again === 0) await db(table).insert({ id, name, started_at: now, finished_at: null });
}

export async function finishMigration(db: Db, { id, now }: { id: number; now: number }): Promise<void> {
	await db(table).where({ id }).update({ finished_at: now });
}
