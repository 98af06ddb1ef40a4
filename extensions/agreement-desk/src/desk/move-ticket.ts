import type { TransitionFacts } from '../domain/lifecycle/transition-facts.ts';
import { obstacleBetween } from '../domain/lifecycle/transition-guards.ts';
import type { TicketStatus } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { ticketTable, type TicketRow } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { readTransitionContext, refusalOf } from './check-ticket-status.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { transitionFacts } from './transition-facts.ts';

export interface Move {
	readonly to: TicketStatus;
	readonly by: TransitionFacts['by'];
	readonly reason: string | null;
	/** Other columns that change with the status. */
	readonly columns?: Partial<TicketRow>;
}

/**
 * Gives a ticket, which the caller holds in this transaction, another status, with all that follows from it.
 *
 * @throws Refusal naming the clause and what is missing (7.2).
 */
export async function moveTicket(
	trx: Db,
	row: TicketRow,
	{ to, by, reason, columns = {} }: Move,
	context: ReceiveContext,
): Promise<void> {
	const ticket = { ...row, ...columns };
	const read = await readTransitionContext(trx, [row]);
	const facts = transitionFacts({ ...read.rowsOf(row), ticket }, { by, now: context.now, reason });
	const obstacle = obstacleBetween(row.status ?? 'new', to, facts);
	if (obstacle) throw refusalOf(obstacle);
	await setStatus(trx, row, { to, reason, columns }, context);
}

/** As `moveTicket`, for a status that something else than 7.2 decides about, such as a merge. */
export async function setStatus(
	trx: Db,
	row: TicketRow,
	{ to, reason, columns = {} }: Omit<Move, 'by'>,
	context: ReceiveContext,
): Promise<void> {
	await ticketTable.update(trx, row.id, {
		...columns,
		status: to,
		status_reason: reason,
		stale_since: context.now,
		user_updated: context.actor,
	});
	// Whoever calls holds the ticket against other changes of its status, so nothing else changes it here.
	await bringInLine(trx, [row.id], { ...context, keepStatus: true });
}
