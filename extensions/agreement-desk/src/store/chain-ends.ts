import type { ChainEnd } from '../domain/timeline/chain-end.ts';
import type { Db } from './db.ts';
import type { Sealer } from './sealer.ts';
import { eventTable, ticketTable, type TicketRow } from './tables.ts';

/** The columns in which the row of a ticket keeps the end of its timeline. */
export type EndColumns = Partial<Pick<TicketRow, 'chain_length' | 'chain_hash' | 'chain_seal'>>;

/** Where the next event of a timeline goes, and how its ticket keeps the new end. */
export interface OpenEnd extends ChainEnd {
	readonly columnsFor: (end: ChainEnd) => EndColumns;
}

/** The end of a timeline that has not begun. */
export function beginning(ticket: string, sealer: Sealer): OpenEnd {
	return { length: 0, hash: '', columnsFor: (end) => sealed(ticket, end, sealer) };
}

interface EndRow {
	readonly id: string;
	readonly chain_length: number | null;
	readonly chain_hash: string | null;
	readonly chain_seal: string | null;
	readonly sequence: number | null;
	readonly hash: string | null;
}

/** The ends of the timelines of these tickets, which the caller holds. */
export async function readChainEnds(
	db: Db,
	tickets: readonly string[],
	sealer: Sealer,
): Promise<Map<string, OpenEnd>> {
	const last = db(eventTable.name)
		.select('ticket')
		.max({ sequence: 'sequence' })
		.whereIn('ticket', tickets)
		.groupBy('ticket');
	const rows: EndRow[] = await db(`${ticketTable.name} as t`)
		.select('t.id', 't.chain_length', 't.chain_hash', 't.chain_seal', 'e.sequence', 'e.hash')
		.leftJoin(last.as('last'), 'last.ticket', 't.id')
		.leftJoin(`${eventTable.name} as e`, (on) =>
			on.on('e.ticket', 'last.ticket').andOn('e.sequence', 'last.sequence'),
		)
		.whereIn('t.id', tickets);
	return new Map(rows.map((row) => [row.id, openEnd(row, sealer)]));
}

/**
 * Goes on from where the ticket says that its timeline ended, not from the last event that is there: a timeline that
 * somebody shortened, prolonged or rewrote must not look whole again because of what is told after it. For the same
 * reason a seal that does not fit stays as it is.
 */
function openEnd(row: EndRow, sealer: Sealer): OpenEnd {
	const { id, chain_length, chain_hash, chain_seal } = row;
	const found = { length: row.sequence ?? 0, hash: row.hash ?? '' };
	if (chain_length === null || chain_hash === null) return { ...found, columnsFor: () => ({}) };
	const kept = { length: chain_length, hash: chain_hash };
	const isWhole = sealer.fits(id, kept, chain_seal ?? '') ?? chain_seal === null;
	return {
		length: Math.max(kept.length, found.length),
		hash: kept.hash,
		columnsFor: (end) =>
			isWhole ? sealed(id, end, sealer) : { chain_length: end.length, chain_hash: end.hash },
	};
}

export function sealed(ticket: string, end: ChainEnd, sealer: Sealer): EndColumns {
	return { chain_length: end.length, chain_hash: end.hash, chain_seal: sealer.seal(ticket, end) };
}
