import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { EventKind } from '../domain/vocabulary.ts';
import { chainText } from '../domain/timeline/chain-text.ts';
import type { Db } from './db.ts';
import { eventTable, type EventRow } from './tables.ts';

/** An event before it has its place in the chain of its ticket. Instants are epoch ms. */
export interface NewEvent {
	readonly ticket: string;
	readonly kind: EventKind;
	readonly occurredAt: number;
	readonly actor: string | null;
	readonly clause?: string | null;
	readonly timer?: string | null;
	readonly data?: Readonly<Record<string, unknown>>;
}

export interface ChainEnd {
	readonly sequence: number;
	readonly hash: string;
}

const beginning: ChainEnd = { sequence: 0, hash: '' };

/**
 * Appends to the timelines, each event carrying the hash of the one before it. The caller holds the tickets
 * (lockTickets) or is just creating them; the unique key on (ticket, sequence) refuses any other writer.
 */
export async function appendEvents(
	db: Db,
	events: readonly NewEvent[],
	context: { now: number; ends?: ReadonlyMap<string, ChainEnd> },
): Promise<void> {
	if (events.length === 0) return;
	const ends = new Map(
		context.ends ?? (await readChainEnds(db, [...new Set(events.map(({ ticket }) => ticket))])),
	);
	const rows = events.map((event) => {
		const row = link(event, ends.get(event.ticket) ?? beginning, context.now);
		ends.set(event.ticket, { sequence: row.sequence ?? 0, hash: row.hash ?? '' });
		return row;
	});
	await eventTable.insert(db, rows);
}

function link(event: NewEvent, end: ChainEnd, now: number): EventRow {
	const row = {
		ticket: event.ticket,
		sequence: end.sequence + 1,
		kind: event.kind,
		clause: event.clause ?? null,
		occurred_at: event.occurredAt,
		recorded_at: now,
		actor: event.actor,
		timer: event.timer ?? null,
		data: event.data ?? null,
		previous_hash: end.hash,
	};
	return { id: uuidv7(), ...row, hash: createHash('sha256').update(chainText(row)).digest('hex') };
}

async function readChainEnds(db: Db, tickets: readonly string[]): Promise<Map<string, ChainEnd>> {
	const last = db(eventTable.name)
		.select('ticket')
		.max({ sequence: 'sequence' })
		.whereIn('ticket', tickets)
		.groupBy('ticket');
	const rows: { ticket: string; sequence: number; hash: string }[] = await db(`${eventTable.name} as e`)
		.select('e.ticket', 'e.sequence', 'e.hash')
		.join(last.as('last'), (on) => on.on('last.ticket', 'e.ticket').andOn('last.sequence', 'e.sequence'));
	return new Map(rows.map(({ ticket, sequence, hash }) => [ticket, { sequence, hash }]));
}
