import { randomUUID } from 'node:crypto';
import { newId } from './new-id.ts';
import type { EventKind } from '../domain/vocabulary.ts';
import { divideWords } from '../domain/timeline/event-words.ts';
import type { ChainEnd } from '../domain/timeline/chain-end.ts';
import { chainText } from '../domain/timeline/chain-text.ts';
import type { Announcer } from './announcer.ts';
import { beginning, readChainEnds, type EndColumns, type OpenEnd } from './chain-ends.ts';
import type { Db } from './db.ts';
import { sha256 } from './digest.ts';
import type { Sealer } from './sealer.ts';
import { eventTable, ticketTable, type EventRow } from './tables.ts';

/** An event before it has its place in the chain of its ticket. Instants are epoch ms. */
export interface NewEvent {
	/** Its key, where somebody else has given it one; otherwise it gets the next one. */
	readonly id?: string;
	readonly ticket: string;
	readonly kind: EventKind;
	readonly occurredAt: number;
	readonly actor: string | null;
	readonly clause?: string | null;
	readonly timer?: string | null;
	readonly data?: Readonly<Record<string, unknown>>;
}

export interface AppendContext {
	/** Epoch ms. */
	readonly now: number;
	readonly sealer: Sealer;
	readonly announcer: Announcer;
}

/**
 * Appends to the timelines, each event carrying the hash of the one before it, and keeps the new ends in the rows of
 * the tickets. The caller holds the tickets (lockTickets); the unique key on (ticket, sequence) refuses any other
 * writer.
 */
export async function appendEvents(
	db: Db,
	events: readonly NewEvent[],
	context: AppendContext,
): Promise<void> {
	const ends = await insertEvents(db, events, context);
	await ticketTable.updateMany(
		db,
		[...ends].map(([id, patch]) => ({ id, patch })),
	);
}

/**
 * Appends for callers that write the rows of the tickets themselves: returns the columns that they must write there,
 * by ticket. With `isNew` the tickets are just being created and have no timeline yet.
 */
export async function insertEvents(
	db: Db,
	events: readonly NewEvent[],
	{ now, sealer, announcer, isNew = false }: AppendContext & { readonly isNew?: boolean },
): Promise<ReadonlyMap<string, EndColumns>> {
	if (events.length === 0) return new Map();
	const tickets = [...new Set(events.map(({ ticket }) => ticket))];
	const before = isNew ? new Map<string, OpenEnd>() : await readChainEnds(db, tickets, sealer);
	const ends = new Map<string, ChainEnd>();
	const rows = events.map((event) => {
		const end = ends.get(event.ticket) ?? before.get(event.ticket) ?? beginning(event.ticket, sealer);
		const row = link(event, end, now);
		ends.set(event.ticket, { length: row.sequence, hash: row.hash });
		return row;
	});
	await eventTable.insert(db, rows);
	await announcer.events(db, rows);
	const columnsOf = ([ticket, end]: [string, ChainEnd]) =>
		(before.get(ticket) ?? beginning(ticket, sealer)).columnsFor(end);
	return new Map([...ends].map((entry) => [entry[0], columnsOf(entry)]));
}

function link(event: NewEvent, end: ChainEnd, now: number) {
	const divided = divideWords(event.kind, event.data ?? null, { salt: randomUUID, digest: sha256 });
	const row = {
		ticket: event.ticket,
		sequence: end.length + 1,
		kind: event.kind,
		clause: event.clause ?? null,
		occurred_at: event.occurredAt,
		recorded_at: now,
		actor: event.actor,
		timer: event.timer ?? null,
		data: divided.data,
		previous_hash: end.hash,
	};
	return {
		id: event.id ?? newId(now),
		...row,
		words: divided.words,
		hash: sha256(chainText(row)),
	} satisfies EventRow;
}
