import type { LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { releaseLocks } from '../store/lock.ts';
import { reserve } from '../store/reservation.ts';
import { invalid } from './refusal.ts';

/** A change that was allowed and then came to nothing, for Directus refused it perhaps, is in the way for this long, ms. */
const leaseMs = 5_000;
/** Longer than a lease, ms: whoever waits is served in the end. */
const patienceMs = 7_000;
const lookAgainMs = 25;

export interface HoldContext {
	/** Epoch ms. */
	readonly now: () => number;
	readonly sleep: (ms: number) => Promise<unknown>;
	/** One change, which holds all its rows or none. */
	readonly holder: string;
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
	{ now, sleep, holder }: HoldContext,
): Promise<boolean> {
	const patience = db.isTransaction ? 0 : patienceMs;
	const started = now();
	for (;;) {
		const at = now();
		const row = { table: held.table, id };
		const hold = { name: held.lockOf(id), holder, row, now: at, until: at + leaseMs };
		if (await reserve(db, hold)) return true;
		if (at - started >= patience) return false;
		await sleep(lookAgainMs);
	}
}
