import { appendEvents, type NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { ticketTable, type TicketRow } from '../store/tables.ts';
import { assignedEvent, type Handover } from './handover.ts';
import { tellAssignees } from './tell-assignees.ts';
import type { PlanContext } from './ticket-plan.ts';

/**
 * Gives a ticket that the caller holds to somebody, or back to the queue: row, timeline and notice. The row is stale
 * then; the caller brings it in line. `before` are events that led to it.
 */
export async function handOver(
	db: Db,
	{
		ticket,
		handover,
		timezone,
		before = [],
	}: {
		ticket: TicketRow;
		handover: Handover;
		timezone: string;
		before?: readonly NewEvent[];
	},
	context: PlanContext,
): Promise<void> {
	const { to, team, by, actor, at } = handover;
	const taken = by === 'claim' ? at : null;
	await ticketTable.update(db, ticket.id, {
		assignee: to,
		team,
		assigned_at: to === null ? null : at,
		taken_at: to === null ? null : taken,
		first_handler: ticket.first_handler ?? (taken === null ? null : to),
		stale_since: at,
		user_updated: actor,
	});
	await appendEvents(db, [...before, assignedEvent(handover)], context);
	await tellAssignees(db, [{ handover, ticket: { ...ticket, team, assignee: to }, timezone }], context);
}
