import { describe, expect, it } from 'vitest';
import { summarizeTimers } from '../../../extensions/agreement-desk/src/desk/summarize-timers.ts';
import type { TimerRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { timer } from './build-state.ts';

const met: Partial<TimerRow> = { state: 'met', stopped_at: 5 };
const cancelled: Partial<TimerRow> = { state: 'cancelled', stopped_at: 5 };
const overdue: Partial<TimerRow> = { state: 'breached', stopped_at: null };
const doneLate: Partial<TimerRow> = { state: 'breached', stopped_at: 5 };
const paused: Partial<TimerRow> = { state: 'paused', due_at: null, breach_at: null, remaining_ms: 5 };
const warned: Partial<TimerRow> = { checked_percent: 80 };

const summary = (...rows: Partial<TimerRow>[]) => summarizeTimers(rows.map((row) => timer(row)));

it('shows each due time in the column of its metric, and empties those without one', () => {
	const columns = summary(
		{ metric: 'email_first_reply', due_at: 20 },
		{ metric: 'registration', due_at: 10, ...met },
		{ metric: 'urgent_response', due_at: 30 },
	);
	expect(columns).toMatchObject({
		first_response_due_at: 20,
		registration_due_at: 10,
		urgent_response_due_at: 30,
		progress_due_at: null,
	});
});

describe('the column of a metric', () => {
	it.each<[string, Partial<TimerRow>['metric'], string]>([
		['a chat', 'chat_response', 'first_response_due_at'],
		['a call', 'phone_answer', 'first_response_due_at'],
		['an answer to a question', 'consultation_answer', 'progress_due_at'],
		['an escalation', 'complex_escalation', 'complex_due_at'],
		['a promised time to tell', 'complex_eta_notice', 'complex_due_at'],
		['an update', 'complex_update_cadence', 'update_due_at'],
		['a promise', 'eta_kept', 'resolution_due_at'],
		['a decision', 'complaint_decision', 'resolution_due_at'],
	])('of %s', (_, metric = null, column) => {
		expect(summary({ metric, due_at: 20 })).toMatchObject({ [column]: 20 });
	});

	it('shows the nearest of several that are open', () => {
		const columns = summary(
			{ metric: 'complex_escalation', due_at: 30 },
			{ metric: 'complex_eta_notice', due_at: 20 },
			{ metric: 'complex_eta_notice', due_at: 10, ...met },
		);
		expect(columns.complex_due_at).toBe(20);
	});

	it('shows the last of several that are done', () => {
		const columns = summary(
			{ metric: 'complex_update_cadence', due_at: 30, cycle: 2, ...met },
			{ metric: 'complex_update_cadence', due_at: 10, cycle: 1, ...met },
		);
		expect(columns.update_due_at).toBe(30);
	});

	it('is empty while the clock stands still, whatever was due before', () => {
		const columns = summary(
			{ metric: 'complex_update_cadence', due_at: 10, cycle: 1, ...met },
			{ metric: 'complex_update_cadence', due_at: null, cycle: 2, ...paused },
		);
		expect(columns.update_due_at).toBeNull();
	});

	it('does not lose a due time to a row that does not count', () => {
		const columns = summary(
			{ metric: 'chat_response', due_at: null, state: 'not_applicable', stopped_at: 5 },
			{ metric: 'email_first_reply', due_at: 20 },
		);
		expect(columns.first_response_due_at).toBe(20);
	});
});

describe('next due', () => {
	it('is the earliest that is still open, be it overdue', () => {
		expect(
			summary(
				{ metric: 'registration', due_at: 10, ...met },
				{ metric: 'urgent_response', due_at: 30 },
				{ metric: 'email_first_reply', due_at: 20, ...overdue },
				{ metric: 'general_progress', due_at: 15, ...doneLate },
			),
		).toMatchObject({ next_due_at: 20, next_due_metric: 'email_first_reply' });
	});

	it.each([
		['there is no timer', []],
		['all are done', [met, cancelled, doneLate]],
		['all clocks stand still', [met, paused, paused]],
	])('is empty when %s', (_, rows) => {
		expect(summary(...rows)).toMatchObject({ next_due_at: null, next_due_metric: null });
	});
});

describe('the state of the deadlines', () => {
	it.each<[string, string, Partial<TimerRow>[]]>([
		['ok', 'nothing was promised', []],
		['ok', 'all run and none is close', [{}, {}]],
		['ok', 'one is met and another runs', [met, {}]],
		['ok', 'the customer withdrew', [cancelled]],
		['at_risk', 'one that runs has been warned of', [{}, warned]],
		['ok', 'one was warned of and then met, another runs', [{ ...warned, ...met }, {}]],
		['met', 'all are met', [met, met]],
		['met', 'some are met and the rest withdrawn', [met, cancelled]],
		['paused', 'one stands still and nothing runs', [met, paused]],
		['paused', 'one was warned of before it stood still', [{ ...warned, ...paused }]],
		['ok', 'one stands still and another runs', [paused, {}]],
		['ok', 'one was replaced', [{ state: 'superseded', stopped_at: 5 }]],
		['ok', 'one does not count', [{ state: 'not_applicable', stopped_at: 5 }]],
		['breached', 'one stands still and another is overdue', [paused, overdue]],
		['breached', 'one is overdue', [met, overdue]],
		['breached', 'one was done late, whatever else', [doneLate, met, warned]],
	])('is %s when %s', (expected, _, rows) => {
		expect(summary(...rows).sla_state).toBe(expected);
	});
});
