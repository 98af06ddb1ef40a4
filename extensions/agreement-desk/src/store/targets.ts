import { closedBreaker, type Breaker } from '../domain/delivery/breaker.ts';
import type { Bucket } from '../domain/delivery/token-bucket.ts';
import { isUniqueViolation, type Db } from './db.ts';

export const targetTable = 'desk_engine_targets';

/** What all nodes know of a target of deliveries. */
export interface TargetState {
	/** The key of a channel, or `directus:email` for the mail settings of Directus. */
	readonly target: string;
	/** Null before the first message. */
	readonly bucket: Bucket | null;
	readonly breaker: Breaker;
	/** What it answered when it last failed, and when it last took something, epoch ms. */
	readonly lastError: string | null;
	readonly lastSentAt: number | null;
	/** Counts the changes; null for a target that has no row yet. */
	readonly revision: number | null;
}

interface StoredTarget {
	readonly id: string;
	readonly tokens: number | string | null;
	readonly filled_at: number | string | null;
	readonly failures: number | string;
	readonly open_until: number | string | null;
	readonly last_error: string | null;
	readonly last_sent_at: number | string | null;
	readonly revision: number | string;
}

const ms = (value: number | string | null) => (value === null ? null : Number(value));

export async function readTarget(db: Db, target: string): Promise<TargetState> {
	const row: StoredTarget | undefined = await db(targetTable).where({ id: target }).first();
	return row ? decoded(row) : unknownTarget(target);
}

export async function readTargets(db: Db): Promise<TargetState[]> {
	const rows: StoredTarget[] = await db(targetTable).orderBy('id');
	return rows.map(decoded);
}

function unknownTarget(target: string): TargetState {
	return {
		...{ target, bucket: null, breaker: closedBreaker },
		...{ lastError: null, lastSentAt: null, revision: null },
	};
}

function decoded(row: StoredTarget): TargetState {
	const filledAt = ms(row.filled_at);
	return {
		target: row.id,
		bucket: filledAt === null ? null : { tokens: Number(row.tokens), filledAt },
		breaker: { failures: Number(row.failures), openUntil: ms(row.open_until) },
		lastError: row.last_error,
		lastSentAt: ms(row.last_sent_at),
		revision: Number(row.revision),
	};
}

/** Writes what has become of a target, unless another node has changed it since it was read; then false. */
export async function writeTarget(db: Db, state: TargetState): Promise<boolean> {
	const values = {
		tokens: state.bucket?.tokens ?? null,
		filled_at: state.bucket?.filledAt ?? null,
		failures: state.breaker.failures,
		open_until: state.breaker.openUntil,
		last_error: state.lastError,
		last_sent_at: state.lastSentAt,
	};
	if (state.revision === null) return insertTarget(db, { id: state.target, ...values, revision: 1 });
	const changed = await db(targetTable)
		.where({ id: state.target, revision: state.revision })
		.update({ ...values, revision: state.revision + 1 });
	return changed === 1;
}

async function insertTarget(db: Db, row: object): Promise<boolean> {
	try {
		await db(targetTable).insert(row);
		return true;
	} catch (problem) {
		if (isUniqueViolation(problem)) return false;
		throw problem;
	}
}

/** Forgets what was learnt of targets: their settings have changed. */
export async function forgetTargets(db: Db, targets: readonly string[]): Promise<void> {
	await db(targetTable)
		.whereIn('id', targets)
		.update({ failures: 0, open_until: null, last_error: null, revision: db.raw('revision + 1') });
}
