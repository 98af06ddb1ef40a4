import type { Db } from './db.ts';

/** The processes that run the engine: each writes down that it goes round. */
export const nodeTable = 'desk_engine_nodes';

/** Instants are epoch ms. */
export interface EngineNode {
	/** The end of its name: a process that is started again keeps it. */
	readonly id: string;
	/** Machine and port. */
	readonly name: string;
	/** Of the extension. */
	readonly version: string;
	readonly startedAt: number;
	/** The end of its last round. */
	readonly roundAt: number;
	/** How long that took, ms. */
	readonly tookMs: number;
}

interface NodeRow {
	readonly id: string;
	readonly name: string;
	readonly version: string;
	readonly started_at: number | string;
	readonly round_at: number | string;
	readonly took_ms: number | string;
}

/** Writes down a round, and forgets processes that have not been seen since an instant. */
export async function noteRound(
	db: Db,
	{ id, name, version, startedAt, roundAt, tookMs }: EngineNode,
	{ forgetBefore }: { forgetBefore: number },
): Promise<void> {
	const round = { version, started_at: startedAt, round_at: roundAt, took_ms: tookMs };
	const known = await db(nodeTable).where({ id }).update(round);
	if (known > 0) return;
	await db(nodeTable).insert({ id, name, ...round });
	await db(nodeTable).where('round_at', '<', forgetBefore).delete();
}

/** A process that ends in good order is no node any more. */
export async function forgetNode(db: Db, id: string): Promise<void> {
	await db(nodeTable).where({ id }).delete();
}

/** Those that went round since an instant, the latest first. */
export async function readNodes(db: Db, since: number): Promise<EngineNode[]> {
	const rows: NodeRow[] = await db(nodeTable).where('round_at', '>=', since).orderBy('round_at', 'desc');
	return rows.map(({ id, name, version, ...row }) => ({
		...{ id, name, version },
		startedAt: Number(row.started_at),
		roundAt: Number(row.round_at),
		tookMs: Number(row.took_ms),
	}));
}
