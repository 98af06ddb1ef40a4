import { describe, expect, it } from 'vitest';
import { summarizeTimers } from '../../../extensions/agreement-desk/src/desk/summarize-timers.ts';
import type { TimerRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { timer } from './build-state.ts';

const met: Partial<TimerRow> = { state: 'met', stopped_at: 5 };
const cancelled: Partial<TimerRow> = { state: 'cancelled', stopped_at: 5 };
const overdue: Partial<TimerRow> = { state: 'breached', stopped_at: null };
const doneLate: Partial<TimerRow> = { state: 'breached', stopped_at: 5 };
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
		['breached', 'one is overdue', [met, overdue]],
		['breached', 'one was done late, whatever else', [doneLate, met, warned]],
	])('is %s when %s', (expected, _, rows) => {
		expect(summary(...rows).sla_state).toBe(expected);
	});
});
