import type { TrackedFacts } from '../../../../schema/collections/tickets.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { TicketRow } from '../store/tables.ts';

/** Statuses that nobody reaches without having confirmed the request to the customer. */
const afterRegistration = new Set(['registered', 'in_progress', 'resolved', 'closed']);

export function factsOf(ticket: TicketRow): TrackedFacts {
	const { status, urgent, assignee, type, subject, channel, contact } = ticket;
	return { status, urgent: Boolean(urgent), assignee, type, subject, channel, contact };
}

/**
 * What the row says now that the timeline does not say yet. The row carries no history, so the facts are
 * compared with those told before; the change happened when the row was marked stale.
 */
export function planFacts(
	ticket: TicketRow,
	context: { now: number },
): { patch: Partial<TicketRow>; events: NewEvent[] } {
	const at = ticket.stale_since ?? context.now;
	const facts = factsOf(ticket);
	const told = ticket.tracked;
	const patch: Partial<TicketRow> = {};
	const events: NewEvent[] = [];
	const base = { ticket: ticket.id, occurredAt: at, actor: ticket.user_updated };

	const changes = told ? differences(told, facts) : {};
	if (Object.keys(changes).length > 0) events.push({ ...base, kind: 'ticket_changed', data: { changes } });
	if (ticket.urgent && ticket.urgent_marked_at === null) {
		patch.urgent_marked_at = at;
		events.push({ ...base, kind: 'urgent_marked', clause: '2.2.3' });
	}
	if (ticket.registered_at === null && afterRegistration.has(ticket.status ?? '')) {
		patch.registered_at = at;
		events.push({ ...base, kind: 'ticket_registered', clause: '2.1.4' });
	}
	if (ticket.cancelled_at === null && ticket.status === 'cancelled') patch.cancelled_at = at;
	if (ticket.cancelled_at !== null && ticket.status !== 'cancelled') patch.cancelled_at = null;
	if (events.length > 0 || !told) patch.tracked = facts;
	return { patch, events };
}

function differences(before: TrackedFacts, after: TrackedFacts): Record<string, [unknown, unknown]> {
	const names = Object.keys(after) as (keyof TrackedFacts)[];
	const changed = names.filter((name) => (before[name] ?? null) !== (after[name] ?? null));
	return Object.fromEntries(changed.map((name) => [name, [before[name] ?? null, after[name] ?? null]]));
}
