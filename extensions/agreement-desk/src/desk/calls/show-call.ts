import type { Db } from '../../store/db.ts';
import { readTickets } from '../../store/lock-tickets.ts';
import { readTimerOfCall } from '../../store/read-calls.ts';
import type { TicketRow, TimerRow } from '../../store/tables.ts';
import { iso } from '../../domain/iso.ts';

/** What became of a call. Instants in UTC. */
export interface LoggedCall {
	readonly call: string;
	/** It was on record before, under the same key. */
	readonly repeated: boolean;
	readonly ticket: Pick<
		TicketRow,
		'id' | 'number' | 'subject' | 'status' | 'contact' | 'customer' | 'urgent'
	> & { readonly registered_at: string | null };
	/** How 2.1.1 was kept; null for a call-back, and where nothing is agreed. */
	readonly phone_answer: PhoneAnswer | null;
}

interface PhoneAnswer {
	readonly state: TimerRow['state'];
	readonly end_reason: TimerRow['end_reason'];
	readonly started_at: string | null;
	readonly due_at: string | null;
	readonly stopped_at: string | null;
	readonly elapsed_ms: number | null;
}

export async function showCall(
	db: Db,
	{ call, ticket: id, repeated }: { call: string; ticket: string; repeated: boolean },
): Promise<LoggedCall> {
	const [ticket] = await readTickets(db, [id]);
	if (!ticket) throw new Error(`Ticket ${id} of call ${call} does not exist`);
	const { number, subject, status, contact, customer, urgent, registered_at } = ticket;
	return {
		call,
		repeated,
		ticket: { id, number, subject, status, contact, customer, urgent, registered_at: iso(registered_at) },
		phone_answer: await phoneAnswerOf(db, { call, ticket: id }),
	};
}

async function phoneAnswerOf(
	db: Db,
	{ call, ticket }: { call: string; ticket: string },
): Promise<PhoneAnswer | null> {
	const timer = await readTimerOfCall(db, { call, ticket });
	if (!timer) return null;
	const { state, end_reason, started_at, due_at, stopped_at, elapsed_ms } = timer;
	return {
		state,
		end_reason,
		started_at: iso(started_at),
		due_at: iso(due_at),
		stopped_at: iso(stopped_at),
		elapsed_ms,
	};
}
