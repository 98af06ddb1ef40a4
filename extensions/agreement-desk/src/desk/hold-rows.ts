import type { LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { releaseLocks } from '../store/lock.ts';
import { reserve } from '../store/reservation.ts';
import { invalid } from './refusal.ts';
import { createTurns } from './turns.ts';

/** Of holders who give back what they hold whatever comes of their change, ms. */
const usualLeaseMs = 5_000;
/** Longer than a usual lease, ms: whoever waits is served in the end. */
const patienceMs = 7_000;
/** Between two looks, ms: at first and at most. */
const lookAgainMs = { first: 20, most: 160 } as const;
/** In one process the first who waits for a lock looks for all: hundreds who looked would keep the holder from its work. */
const inTurn = createTurns();

export interface HoldContext {
	/** Epoch ms. */
	readonly now: () => number;
	readonly sleep: (ms: number) => Promise<unknown>;
	/** One change, which holds all its rows or none. */
	readonly holder: string;
	/** How long it may hold them where it does not give them back, ms. */
	readonly leaseMs?: number;
}

/** Rows of one kind, of which each is changed by one change at a time. */
export interface Held {
	readonly table: string;
	/** The name of the lock of a row. Where there are many, several rows may share one: then no row is left behind for each. */
	readonly lockOf: (id: string) => string;
	/** What is told when another change does not end in good time. */
	readonly busy: { readonly place: string; readonly clause: string; readonly text: LocalizedText };
}

/**
 * Changes of one row follow each other: Directus asks about an update outside the transaction that makes it, and
 * between the two lies time in which somebody else would change what was checked.
 *
 * @throws Refusal when another change does not end in good time, or at once in a transaction, which others wait for.
 */
export async function holdRows(
	db: Db,
	{ held, ids }: { held: Held; ids: readonly string[] },
	context: HoldContext,
): Promise<void> {
	// In one order, so that no two wait for each other.
	for (const id of ids.toSorted()) {
		if (await holdRow(db, { held, id }, context)) continue;
		if (!db.isTransaction) await releaseLocks(db, [context.holder]);
		const { place, clause, text } = held.busy;
		throw invalid(place, clause, text);
	}
}

async function holdRow(
	db: Db,
	{ held, id }: { held: Held; id: string },
	{ now, sleep, holder, leaseMs = usualLeaseMs }: HoldContext,
): Promise<boolean> {
	const name = held.lockOf(id);
	const row = { table: held.table, id };
	const take = (at: number) => reserve(db, { name, holder, row, now: at, until: at + leaseMs });
	if (db.isTransaction) return take(now());
	const started = now();
	return inTurn(name, async () => {
		for (let pause: number = lookAgainMs.first; ; pause = Math.min(2 * pause, lookAgainMs.most)) {
			const at = now();
			if (await take(at)) return true;
			if (at - started >= patienceMs) return false;
			await sleep(pause);
		}
	});
}

/** Whether nobody is changing this row; asked in the transaction that would change it. */
export function isFree(
	trx: Db,
	{ held, id }: { held: Held; id: string },
	{ now }: { now: number },
): Promise<boolean> {
	const row = { table: held.table, id };
	return reserve(trx, { name: held.lockOf(id), holder: '', row, now, until: now });
}
