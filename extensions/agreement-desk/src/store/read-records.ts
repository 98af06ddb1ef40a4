import type { Knex } from 'knex';
import type { Db } from './db.ts';
import { readAttachmentRecords, type AttachmentRecord } from './read-attachments.ts';
import { timerColumns } from './read-timers.ts';
import type { Table } from './table.ts';
import {
	eventTable,
	messageTable,
	ticketTable,
	timerTable,
	type EventRow,
	type MessageRow,
	type TicketRow,
	type TimerRow,
} from './tables.ts';

/** Everything on record of one ticket; its row is null when only the rest is there. */
export interface RecordRows {
	readonly ticket: string;
	readonly row: TicketRow | null;
	readonly events: readonly EventRow[];
	readonly messages: readonly MessageRow[];
	readonly attachments: readonly AttachmentRecord[];
	/** Without their explanations. */
	readonly timers: readonly TimerRow[];
}

/** Some tickets by their keys, or all whose key lies behind `after` and not behind `upTo`; null is no limit. */
export type RecordScope =
	{ readonly tickets: readonly string[] } | { readonly after: string | null; readonly upTo: string | null };

/** The keys of the next tickets, in order. */
export async function nextTickets(
	db: Db,
	{ after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
	const query = db(ticketTable.name).select('id').orderBy('id').limit(limit);
	if (after !== null) query.where('id', '>', after);
	const rows: { id: string }[] = await query;
	return rows.map(({ id }) => id);
}

/**
 * Reads what is on record in a scope, in the order of the keys. By keys it finds also what lies between them: events of a ticket that is not
 * there any more. What cannot be read as what it should be is null, so that somebody who wrote nonsense into the
 * database does not keep it from being verified.
 */
export async function readRecords(db: Db, scope: RecordScope): Promise<RecordRows[]> {
	const rows = await readWithin(db, ticketTable, 'id', { scope });
	const events = await readWithin(db, eventTable, 'ticket', { scope });
	const messages = await readWithin(db, messageTable, 'ticket', { scope });
	const timers = await readWithin(db, timerTable, 'ticket', { scope, columns: timerColumns });
	const attachments = await readAttachmentRecords(db, (query, ticket) => narrow(query, ticket, scope));
	const byId = new Map(rows.map((row) => [row.id, row]));
	const eventsOf = Map.groupBy(events, ({ ticket }) => ticket ?? '');
	const messagesOf = Map.groupBy(messages, ({ ticket }) => ticket ?? '');
	const attachmentsOf = Map.groupBy(attachments, ({ ticket }) => ticket);
	const timersOf = Map.groupBy(timers, ({ ticket }) => ticket ?? '');
	const tickets = new Set([...byId.keys(), ...eventsOf.keys(), ...messagesOf.keys(), ...timersOf.keys()]);
	return [...tickets].sort().map((ticket) => ({
		ticket,
		row: byId.get(ticket) ?? null,
		events: eventsOf.get(ticket) ?? [],
		messages: messagesOf.get(ticket) ?? [],
		attachments: attachmentsOf.get(ticket) ?? [],
		timers: timersOf.get(ticket) ?? [],
	}));
}

async function readWithin<Row extends object>(
	db: Db,
	table: Table<Row>,
	key: string,
	{ scope, columns = ['*'] }: { scope: RecordScope; columns?: readonly string[] },
): Promise<Row[]> {
	const rows: object[] = await db(table.name)
		.select([...columns])
		.where((query) => narrow(query, key, scope))
		.orderBy([...new Set([key, 'id'])]);
	return decodeAnything(db, table, rows);
}

function narrow(query: Knex.QueryBuilder, key: string, scope: RecordScope): void {
	if ('tickets' in scope) return void query.whereIn(key, [...scope.tickets]);
	if (scope.after !== null) query.where(key, '>', scope.after);
	if (scope.upTo !== null) query.where(key, '<=', scope.upTo);
}

function decodeAnything<Row extends object>(db: Db, table: Table<Row>, rows: readonly object[]): Row[] {
	try {
		return table.decode(db, rows);
	} catch {
		return rows.flatMap((row) => table.decode(db, [readablePart(db, table, row)]));
	}
}

function readablePart<Row extends object>(db: Db, table: Table<Row>, row: object): object {
	const columns = Object.entries(row).map(([name, value]: [string, unknown]) => {
		try {
			table.decode(db, [{ [name]: value }]);
			return [name, value] as const;
		} catch {
			return [name, null] as const;
		}
	});
	return Object.fromEntries(columns);
}
