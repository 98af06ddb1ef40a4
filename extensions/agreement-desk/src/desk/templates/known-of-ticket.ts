import { metricNames } from '../../domain/wording/metric-names.ts';
import type { TicketRow, TimerRow } from '../../store/tables.ts';
import { staffTicketFacts } from '../notify/ticket-facts.ts';

/** What of a ticket is told; instants are epoch ms. */
type Told = Pick<TicketRow, 'id' | 'urgent' | 'next_due_at' | 'close_due_at' | 'promised_resolution_at'> & {
	readonly number: string | null;
	readonly subject: string | null;
	readonly status: string | null;
};

interface Beside {
	/** What the contact and the provider are called. */
	readonly contact: string | null;
	readonly provider: string | null;
	readonly timers: readonly TimerRow[];
	readonly publicUrl: string;
}

/** All that is known of a ticket, by the names of variables, whichever event it is told for. */
export function knownOfTicket(
	ticket: Told,
	{ contact, provider, timers, publicUrl }: Beside,
): Readonly<Record<string, unknown>> {
	const due = timers.filter(({ due_at }) => due_at !== null);
	return {
		...staffTicketFacts(ticket, { publicUrl }),
		'ticket.status': ticket.status,
		'ticket.urgent': ticket.urgent,
		'ticket.due_at': ticket.next_due_at,
		'ticket.closes_at': ticket.close_due_at,
		'message.promised_at': ticket.promised_resolution_at,
		'contact.name': contact,
		'provider.name': provider,
		promises: due.filter(({ state }) => state === 'running').map(promised),
		...timerFacts(due),
	};
}

function promised({ clause, metric, due_at }: TimerRow) {
	return { clause, metric: metricNames[metric ?? 'registration'], due_at };
}

/** Of the deadline that stands first. */
function timerFacts(timers: readonly TimerRow[]): Readonly<Record<string, unknown>> {
	const [first] = timers.toSorted((a, b) => (a.due_at ?? 0) - (b.due_at ?? 0));
	if (!first) return {};
	return {
		'timer.clause': first.clause,
		'timer.metric': metricNames[first.metric ?? 'registration'],
		'timer.due_at': first.due_at,
		'timer.breached': first.state === 'breached',
	};
}
