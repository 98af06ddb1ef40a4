import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { eventTable, type EventRow } from './tables.ts';

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

function queued({ id, ticket, data, words }: EventRow): QueuedCall[] {
	if (ticket === null) return [];
	return [{ id, ticket, from: textIn(words, 'from'), caller: textIn(data, 'caller') }];
}

function textIn(value: Readonly<Record<string, unknown>> | null, name: string): string | null {
	const found = value?.[name];
	return typeof found === 'string' ? found : null;
}
