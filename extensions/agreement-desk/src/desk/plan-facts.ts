import type { TrackedFacts } from '../../../../schema/collections/tickets.ts';
import type { TicketStatus } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { HistoryEvent } from '../store/read-history.ts';
import { sha256 } from '../store/digest.ts';
import type { TicketRow } from '../store/tables.ts';
import { isRecord } from './is-record.ts';

/** Statuses that nobody reaches without having confirmed the request to the customer. */
const afterRegistration = new Set([
	'registered',
	'in_progress',
	'pending_customer',
	'pending_third_party',
	'resolved',
	'closed',
]);

export function factsOf(ticket: TicketRow): TrackedFacts {
	const { status, urgent, assignee, type, subject, channel, contact, complexity, complaint_level, language } =
		ticket;
	const { status_reason, rejection_reason, catalog_item, team, severity, description } = ticket;
	return {
		status,
		urgent: Boolean(urgent),
		assignee,
		type,
		subject,
		description_digest: description ? sha256(description) : null,
		channel,
		contact,
		complexity: complexity ?? 'general',
		complaint_level,
		language,
		status_reason: status_reason ?? null,
		rejection_reason: rejection_reason ?? null,
		catalog_item: catalog_item ?? null,
		team: team ?? null,
		severity: severity ?? 'normal',
	};
}

/**
 * What the row says now that the timeline does not say yet. The row carries no history, so the facts are
 * compared with those told before; the change happened when the row was marked stale.
 */
export function planFacts(
	{ ticket, history }: { readonly ticket: TicketRow; readonly history: readonly HistoryEvent[] },
	context: { now: number },
): { patch: Partial<TicketRow>; events: NewEvent[] } {
	const at = ticket.stale_since ?? context.now;
	const facts = factsOf(ticket);
	const told = ticket.tracked;
	const patch: Partial<TicketRow> = {};
	const events: NewEvent[] = [];
	const base = { ticket: ticket.id, occurredAt: at, actor: ticket.user_updated };

	const changes = untoldChanges(ticket);
	if (Object.keys(changes).length > 0)
		events.push({ ...base, kind: 'ticket_changed', ...toldOf(ticket, changes) });
	if (ticket.urgent && ticket.urgent_marked_at === null) {
		patch.urgent_marked_at = at;
		events.push({ ...base, kind: 'urgent_marked', clause: '2.2.3' });
	}
	const isOver = isWithdrawnOrRefused(ticket, history);
	if (ticket.registered_at === null && afterRegistration.has(ticket.status ?? '') && !isOver) {
		patch.registered_at = at;
		events.push({ ...base, kind: 'ticket_registered', clause: '2.1.4' });
	}
	if (ticket.cancelled_at === null && ticket.status === 'cancelled') patch.cancelled_at = at;
	if (ticket.cancelled_at !== null && !isOver) patch.cancelled_at = null;
	if (events.length > 0 || !told) patch.tracked = facts;
	return { patch, events };
}

/** What the row says that the timeline does not, each with what was told and what is; nothing where nothing was ever told. */
export function untoldChanges(ticket: TicketRow): Record<string, [unknown, unknown]> {
	const { tracked } = ticket;
	return tracked ? differences({ ...untold, ...tracked }, factsOf(ticket)) : {};
}

/** Whoever changes a ticket through the desk marks it stale; any other change was made past it, by nobody we know. */
function toldOf({ stale_since }: TicketRow, changes: Readonly<Record<string, unknown>>) {
	return stale_since === null ? { actor: null, data: { changes, unmarked: true } } : { data: { changes } };
}

const over: ReadonlySet<unknown> = new Set<TicketRow['status']>(['cancelled', 'rejected']);

/** Closing a request that was withdrawn or refused changes nothing about that, and does not register it. */
function isWithdrawnOrRefused({ status, tracked }: TicketRow, history: readonly HistoryEvent[]): boolean {
	if (status !== 'closed') return over.has(status);
	return over.has(tracked?.status === 'closed' ? statusBefore('closed', history) : tracked?.status);
}

/** The status that a ticket left for this one the last time, as the timeline tells it. */
function statusBefore(status: TicketStatus, history: readonly HistoryEvent[]): unknown {
	const changes = history.map(({ data }) => statusChangeIn(data));
	return changes.findLast((change) => change?.[1] === status)?.[0];
}

function statusChangeIn(data: unknown): readonly unknown[] | null {
	const change = isRecord(data) && isRecord(data['changes']) ? data['changes']['status'] : null;
	return Array.isArray(change) ? change : null;
}

/** What every ticket was before an earlier version kept track of it. */
const untold = {
	complexity: 'general',
	complaint_level: null,
	language: null,
	status_reason: null,
	rejection_reason: null,
	catalog_item: null,
	team: null,
	severity: 'normal',
} as const satisfies Partial<TrackedFacts>;

function differences(before: TrackedFacts, after: TrackedFacts): Record<string, [unknown, unknown]> {
	const names = Object.keys(after) as (keyof TrackedFacts)[];
	const changed = names.filter(
		// one that was never looked at may have been so all along
		(name) => before[name] !== undefined && (before[name] ?? null) !== (after[name] ?? null),
	);
	return Object.fromEntries(changed.map((name) => [name, [before[name] ?? null, after[name] ?? null]]));
}
