import { isOver } from '../domain/lifecycle/complaint-stages.ts';
import { complaintTable, type ComplaintRow, type TicketRow } from '../store/tables.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';

/**
 * A ticket that is a complaint has a record, whatever way it came to be one, and its row says what the record says:
 * the level, by which deadlines go, and that whoever is complained about does not work on it (1.4.5). Pure.
 */
export function followComplaint(state: TicketState, context: PlanContext): TicketState {
	const { ticket } = state;
	const complaint = state.complaint ?? (ticket.type === 'complaint' ? newComplaint(state, context) : null);
	if (!complaint) return state;
	const accused = !isOver(complaint.stage ?? 'received') && ticket.assignee === complaint.respondent;
	const followed: TicketRow = {
		...ticket,
		complaint_level: complaint.level,
		assignee: accused ? null : ticket.assignee,
		...whoAndWhen(ticket, complaint),
	};
	return { ...state, ticket: followed, complaint };
}

/** A change of the record alone happened when the record was changed, by whoever changed it. */
function whoAndWhen(ticket: TicketRow, complaint: ComplaintRow): Partial<TicketRow> {
	if (ticket.stale_since !== null || complaint.stale_since === null) return {};
	return { stale_since: complaint.stale_since, user_updated: complaint.user_updated };
}

/** What the ticket tells of the complaint; the rest is asked of the complainant. */
export function newComplaint(
	{ ticket, channelTypes }: Pick<TicketState, 'ticket' | 'channelTypes'>,
	{ now, newId }: PlanContext,
): ComplaintRow {
	return {
		...complaintTable.blank,
		id: newId(),
		ticket: ticket.id,
		stage: 'received',
		received_at: ticket.stale_since ?? ticket.received_at ?? now,
		received_via: channelTypes.get(ticket.channel ?? '') ?? null,
		complainant: ticket.contact,
		description: ticket.description ?? ticket.subject,
		date_created: now,
	};
}
