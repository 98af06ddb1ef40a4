import { closeOfWorkingDay } from '../domain/calendar/working-days.ts';
import type { TicketStatus } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TicketRow } from '../store/tables.ts';
import { handlingTerms } from './handling-terms.ts';
import type { GoverningAgreement } from './governing-agreement.ts';

export interface StatusChange {
	readonly from: TicketStatus | null;
	readonly to: TicketStatus | null;
	/** Epoch ms. */
	readonly at: number;
	readonly actor: string | null;
}

/** What a change of status means to the row and the timeline of a ticket, beside its timers. */
export function planLifecycle(
	ticket: TicketRow,
	change: StatusChange,
	agreement: Pick<GoverningAgreement, 'parameters' | 'calendar'>,
): { patch: Partial<TicketRow>; events: NewEvent[] } {
	const { from, to, at } = change;
	const fresh = { reminder_count: 0, reminded_at: null };
	if (to === 'resolved') {
		return {
			patch: {
				...fresh,
				resolved_at: at,
				...(ticket.first_resolved_at === null ? firstSolution(ticket, change) : {}),
				close_due_at: closeDueAt(at, agreement),
			},
			events: [],
		};
	}
	if (to === 'closed') return { patch: { ...fresh, closed_at: at, close_due_at: null }, events: [] };
	if (to === 'in_progress' && (from === 'resolved' || from === 'closed')) {
		return { patch: { ...fresh, ...reopened(ticket, at) }, events: [reopenedEvent(ticket, change)] };
	}
	return { patch: { ...fresh, close_due_at: null }, events: [] };
}

/** Who solved it the first time, and how far it had come by then (2.5.1). */
function firstSolution(ticket: TicketRow, { at, actor }: StatusChange): Partial<TicketRow> {
	return {
		first_resolved_at: at,
		first_resolver: actor ?? ticket.assignee,
		first_resolver_team: ticket.team,
		first_resolved_level: ticket.escalation_level ?? 0,
	};
}

/** The close of the last working day in which the customer may confirm (1.4.2). */
function closeDueAt(
	at: number,
	{ parameters, calendar }: Pick<GoverningAgreement, 'parameters' | 'calendar'>,
) {
	return closeOfWorkingDay(calendar.business, at, handlingTerms(parameters).confirmWorkingDays);
}

function reopened(ticket: TicketRow, at: number): Partial<TicketRow> {
	return {
		reopened_at: at,
		first_reopened_at: ticket.first_reopened_at ?? at,
		reopen_count: (ticket.reopen_count ?? 0) + 1,
		resolved_at: null,
		closed_at: null,
		close_due_at: null,
		customer_says_resolved: null,
	};
}

function reopenedEvent(ticket: TicketRow, { from, at, actor }: StatusChange): NewEvent {
	const solvedAt = from === 'closed' ? ticket.closed_at : ticket.resolved_at;
	return {
		ticket: ticket.id,
		kind: 'ticket_reopened',
		occurredAt: at,
		actor,
		clause: '2.5.1',
		data: { from, after_ms: solvedAt === null ? null : at - solvedAt },
	};
}
