import type { Metric, SlaState } from '../domain/vocabulary.ts';
import type { TicketRow, TimerRow } from '../store/tables.ts';
import { isOpenRow } from './plan-timer.ts';

/** Where the list of tickets shows the deadline of a metric; the earliest open one, else the last. */
const dueColumns = {
	registration_due_at: ['registration'],
	first_response_due_at: [
		'email_first_reply',
		'chat_response',
		'phone_answer',
		'first_response',
		'complaint_reply',
	],
	progress_due_at: ['general_progress', 'consultation_answer'],
	urgent_response_due_at: ['urgent_response'],
	complex_due_at: ['complex_escalation', 'complex_eta_notice'],
	update_due_at: ['complex_update_cadence', 'next_reply'],
	resolution_due_at: ['eta_kept', 'complaint_decision', 'privacy_request', 'resolution'],
} as const satisfies Partial<Record<keyof TicketRow, readonly Metric[]>>;

type DueColumn = keyof typeof dueColumns;

const columnOf = new Map<Metric, DueColumn>(
	(Object.keys(dueColumns) as DueColumn[]).flatMap((column) =>
		dueColumns[column].map((metric) => [metric, column] as const),
	),
);

/** The columns on the ticket's row that lists and external apps filter on, from its timers. */
export function summarizeTimers(timers: readonly TimerRow[]): Partial<TicketRow> {
	const ordered = timers.toSorted((a, b) => (a.due_at ?? Infinity) - (b.due_at ?? Infinity));
	const open = ordered.filter(isOpenRow);
	const columns: Partial<TicketRow> = Object.fromEntries(
		Object.keys(dueColumns).map((column) => [column, null]),
	);
	// Those that are over first, the latest last; then the open ones, the nearest last: the last one written stays.
	for (const row of [...ordered.filter((row) => !isOpenRow(row)), ...open.toReversed()]) {
		const { metric, due_at } = row;
		const column = metric ? columnOf.get(metric) : undefined;
		// Nothing is due while a clock stands still, not even what was due the last time.
		const isOpen = isOpenRow(row);
		if (column && (due_at !== null || isOpen)) columns[column] = due_at;
	}
	const next = open.find(({ due_at }) => due_at !== null);
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
	if (running.length > 0) return 'ok';
	if (timers.some(({ state }) => state === 'paused')) return 'paused';
	return timers.some(({ state }) => state === 'met') ? 'met' : 'ok';
}
