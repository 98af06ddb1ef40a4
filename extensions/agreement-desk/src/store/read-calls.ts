import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { eventTable, timerTable, type EventRow, type TimerRow } from './tables.ts';

/** A call as it came in. */
export interface QueuedCall {
	readonly id: string;
	readonly ticket: string;
	/** The number; null when it was withheld, or is erased. */
	readonly from: string | null;
	/** The key that calls from one number share. */
	readonly caller: string | null;
}

/** The calls that came in between these instants (epoch ms, both included), by index. */
export async function readCallsBetween(
	db: Db,
	{ from, to }: { from: number; to: number },
): Promise<QueuedCall[]> {
	const vendor = vendorOf(db);
	const rows = eventTable.decode(
		db,
		await db(eventTable.name)
			.where({ kind: 'call_queued' })
			.whereBetween('occurred_at', [encodeInstant(from, vendor), encodeInstant(to, vendor)])
			.orderBy('occurred_at'),
	);
	return rows.flatMap(queued);
}

/** The ticket on which a call stands; null for a call that is not on record. */
export async function findTicketOfCall(db: Db, call: string): Promise<string | null> {
	const row: Pick<EventRow, 'ticket'> | undefined = await db(eventTable.name)
		.select('ticket')
		.where({ id: call })
		.whereIn('kind', ['call_queued', 'call_made'])
		.first();
	return row?.ticket ?? null;
}

/** What the timeline of its ticket tells of a call, in order. */
export async function readCallEvents(
	db: Db,
	{ call, ticket }: { call: string; ticket: string },
): Promise<EventRow[]> {
	const kinds = ['call_queued', 'call_made', 'call_answered', 'call_abandoned', 'call_ended'];
	const rows: object[] = await db(eventTable.name)
		.where({ ticket })
		.whereIn('kind', kinds)
		.orderBy('sequence');
	return eventTable.decode(db, rows).filter(({ data }) => textIn(data, 'call') === call);
}

/** The timer that a call began (2.1.1); null where it began none. */
export async function readTimerOfCall(
	db: Db,
	{ call, ticket }: { call: string; ticket: string },
): Promise<TimerRow | null> {
	const where = { ticket, metric: 'phone_answer', started_by: call };
	const [timer] = timerTable.decode(db, await db(timerTable.name).where(where).limit(1));
	return timer ?? null;
}

function queued({ id, ticket, data, words }: EventRow): QueuedCall[] {
	if (ticket === null) return [];
	return [{ id, ticket, from: textIn(words, 'from'), caller: textIn(data, 'caller') }];
}

function textIn(value: Readonly<Record<string, unknown>> | null, name: string): string | null {
	const found = value?.[name];
	return typeof found === 'string' ? found : null;
}
