import { verifyEvents } from '../domain/timeline/verify-chain.ts';
import { sealed } from './chain-ends.ts';
import type { Db } from './db.ts';
import { sha256 } from './digest.ts';
import { lockTickets } from './lock-tickets.ts';
import { nextTickets } from './read-records.ts';
import type { Sealer } from './sealer.ts';
import { eventTable, ticketTable, type EventRow } from './tables.ts';

/** In one transaction: small enough that no writer waits long. */
const batchSize = 200;

/**
 * Keeps and seals the end of every timeline of a release that had no seals, where the timeline holds together. One
 * that does not stays without, and is found whenever it is verified. Safe to run again.
 */
export async function sealTimelines(db: Db, sealer: Sealer): Promise<void> {
	for (let after: string | null = null; ;) {
		const tickets: string[] = await nextTickets(db, { after, limit: batchSize });
		const last = tickets.at(-1);
		if (last === undefined) return;
		await db.transaction((trx) => sealBatch(trx, tickets, sealer));
		after = last;
	}
}

async function sealBatch(db: Db, tickets: readonly string[], sealer: Sealer) {
	const unsealed = (await lockTickets(db, tickets)).filter((row) => row.chain_length === null);
	const ids = unsealed.map(({ id }) => id);
	const rows: object[] = await db(eventTable.name).whereIn('ticket', ids).orderBy(['ticket', 'sequence']);
	const events = Map.groupBy(eventTable.decode(db, rows), ({ ticket }) => ticket);
	await ticketTable.updateMany(
		db,
		ids.flatMap((id) => {
			const patch = endOf(id, events.get(id) ?? [], sealer);
			return patch ? [{ id, patch }] : [];
		}),
	);
}

function endOf(ticket: string, events: readonly EventRow[], sealer: Sealer) {
	const last = events.at(-1);
	if (!last?.hash || last.sequence === null) return null;
	if (verifyEvents(ticket, events, { digest: sha256 }).length > 0) return null;
	return sealed(ticket, { length: last.sequence, hash: last.hash }, sealer);
}
