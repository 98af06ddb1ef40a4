import type { Metric, SlaState } from '../domain/vocabulary.ts';
import type { TicketRow, TimerRow } from '../store/tables.ts';

const dueColumns = {
	registration: 'registration_due_at',
	email_first_reply: 'first_response_due_at',
	general_progress: 'progress_due_at',
	urgent_response: 'urgent_response_due_at',
} as const satisfies Record<Metric, keyof TicketRow>;

function isOpen(timer: TimerRow): boolean {
	return timer.state === 'running' || (timer.state === 'breached' && timer.stopped_at === null);
}

/** The columns on the ticket's row that lists and external apps filter on, from its timers. */
export function summarizeTimers(timers: readonly TimerRow[]): Partial<TicketRow> {
	const columns: Partial<TicketRow> = {
		registration_due_at: null,
		first_response_due_at: null,
		progress_due_at: null,
		urgent_response_due_at: null,
	};
	for (const timer of timers) if (timer.metric) columns[dueColumns[timer.metric]] = timer.due_at;
	const next = timers.filter(isOpen).toSorted((a, b) => (a.due_at ?? 0) - (b.due_at ?? 0))[0];
	return {
		...columns,
		next_due_at: next?.due_at ?? null,
		next_due_metric: next?.metric ?? null,
		sla_state: slaState(timers),
	};
}

/** The worst of all: a promise once broken stays visible on the ticket, however it went on. */
function slaState(timers: readonly TimerRow[]): SlaState {
	if (timers.some(({ state }) => state === 'breached')) return 'breached';
	const running = timers.filter(({ state }) => state === 'running');
	if (running.some(({ checked_percent }) => (checked_percent ?? 0) > 0)) return 'at_risk';
	return running.length === 0 && timers.some(({ state }) => state === 'met') ? 'met' : 'ok';
}
