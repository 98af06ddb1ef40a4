import { z } from 'zod';
import type { Metric } from '../domain/vocabulary.ts';
import { iso } from '../domain/iso.ts';
import type { Db } from '../store/db.ts';
import { readComplaintsOf } from '../store/complaints.ts';
import { readEscalations, readWaitingTickets, type ToldEscalation } from '../store/read-escalations.ts';
import { readTimers } from '../store/read-timers.ts';
import type { TicketRow, TimerRow } from '../store/tables.ts';
import { accusedIn } from './accused-in.ts';
import { readBody } from './acts/read-body.ts';
import { isRecord } from './is-record.ts';
import { waitsSince } from './plan-escalation.ts';

/** An escalation that waits for somebody to accept it. Instants are ISO 8601 in UTC. */
export interface OpenEscalation {
	readonly ticket: string;
	readonly number: string | null;
	readonly subject: string;
	readonly assignee: string | null;
	readonly timer: string;
	readonly clause: string;
	readonly metric: Metric | null;
	readonly level: number;
	readonly since: string | null;
	readonly due_at: string | null;
	readonly breached: boolean;
	/** The users who were told and may accept it, beside supervisors. */
	readonly told: readonly string[];
	readonly may_accept: boolean;
}

interface Asking {
	readonly user: string;
	readonly isSupervisor: boolean;
	readonly query: Readonly<Record<string, unknown>>;
	/** Those of these tickets that may be seen. */
	readonly visible: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

const pageSchema = z.object({
	limit: z.coerce.number('must be a whole number from 1 to 200').int().min(1).max(200).default(50),
	offset: z.coerce.number('must be a whole number that is not below 0').int().min(0).default(0),
});

/**
 * The escalations that nobody has accepted, of the ticket that waits longest first; `limit` and `offset` count tickets.
 * Reads only.
 *
 * @throws Refusal for a query that cannot be read.
 */
export async function openEscalations(db: Db, asking: Asking): Promise<{ escalations: OpenEscalation[] }> {
	const page = readBody(pageSchema, asking.query, { act: 'query', clause: '2.2.2' });
	const tickets = await readWaitingTickets(db, page);
	const seen = await asking.visible(tickets.map(({ id }) => id));
	const shown = tickets.filter(({ id }) => seen.has(id));
	const ids = shown.map(({ id }) => id);
	const timers = await readTimers(db, ids);
	const told = await readEscalations(db, ids);
	const complaints = await readComplaintsOf(db, ids);
	return {
		escalations: shown.flatMap((ticket) =>
			timers
				.filter((row) => row.ticket === ticket.id && waitsSince(row) !== null)
				.toSorted((a, b) => (a.escalated_at ?? 0) - (b.escalated_at ?? 0))
				.map((row) => {
					const accused = accusedIn(ticket, complaints.get(ticket.id));
					return shownEscalation({ ticket, row, told, accused }, asking);
				}),
		),
	};
}

function shownEscalation(
	{
		ticket,
		row,
		told,
		accused,
	}: { ticket: TicketRow; row: TimerRow; told: readonly ToldEscalation[]; accused: string | null },
	asking: Asking,
): OpenEscalation {
	const users = toldOf(row, told);
	return {
		ticket: ticket.id,
		number: ticket.number,
		subject: ticket.subject,
		assignee: ticket.assignee,
		timer: row.id,
		clause: row.clause,
		metric: row.metric,
		level: row.escalation_level ?? 0,
		since: iso(row.escalated_at),
		due_at: iso(row.due_at),
		breached: row.state === 'breached',
		told: users,
		may_accept: asking.user !== accused && mayAccept({ ticket, row, told }, asking),
	};
}

/** Whoever was told of the level that waits, whom the ladder gave the ticket, and supervisors. */
export function mayAccept(
	{
		ticket,
		row,
		told,
	}: {
		readonly ticket: Pick<TicketRow, 'assignee'>;
		readonly row: TimerRow;
		readonly told: readonly ToldEscalation[];
	},
	{ user, isSupervisor }: Pick<Asking, 'user' | 'isSupervisor'>,
): boolean {
	if (isSupervisor || toldOf(row, told).includes(user)) return true;
	return ticket.assignee === user && eventsOf(row, told).some(({ reassign }) => reassign !== undefined);
}

/** The users who were told of the highest level of a timer. */
function toldOf(row: TimerRow, told: readonly ToldEscalation[]): string[] {
	const users = eventsOf(row, told)
		.filter(({ level }) => level === row.escalation_level)
		.flatMap((data) => (Array.isArray(data['told']) ? (data['told'] as unknown[]) : []));
	return [...new Set(users.filter((user) => typeof user === 'string'))];
}

function eventsOf({ id }: TimerRow, told: readonly ToldEscalation[]) {
	return told.flatMap(({ timer, data }) => (timer === id && isRecord(data) ? [data] : []));
}
