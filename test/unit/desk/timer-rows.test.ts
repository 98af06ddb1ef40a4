import { describe, expect, it } from 'vitest';
import { newTimerRow, spanOf } from '../../../extensions/agreement-desk/src/desk/timer-rows.ts';
import { evaluate } from '../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import { timeline } from '../domain/timers/build-timeline.ts';
import { agreement, at, contextAt, local, ticket, timer } from './build-state.ts';

const governing = agreement();
const now = at('2026-12-24 10:00');

function rowOf(receivedAt: string) {
	const [first] = evaluate(
		governing.commitments,
		governing.calendar.business,
		timeline({ receivedAt: at(receivedAt), channelType: 'email' }),
	);
	if (!first) throw new Error('Mail has a timer');
	return newTimerRow({ ticket: ticket(), timer: first, agreement: governing }, contextAt(now));
}

describe('a new row', () => {
	it('keeps the promise as it was made: agreement, clause, numbers and calendar', () => {
		expect(rowOf('2026-11-23 10:00')).toMatchObject({
			ticket: 'ticket',
			agreement: 'agreement',
			commitment: '2.1.2a',
			clause: '2.1.2',
			branch: 'a',
			target_value: 4,
			target_unit: 'hours',
			basis: 'business',
			calendar: 'calendar',
			calendar_revision: 'r1',
			cycle: 1,
			date_created: now,
		});
	});

	it('begins running, however long ago it began', () => {
		expect(rowOf('2026-11-23 10:00')).toMatchObject({
			state: 'running',
			checked_percent: 0,
			stopped_at: null,
		});
	});

	it('is looked at when its first step is reached, on its own clock', () => {
		expect(local(rowOf('2026-11-23 17:00').next_check_at)).toBe('2026-11-24 11:12:00.000');
	});

	it('counts from the next opening where the mail came out of hours', () => {
		const row = rowOf('2026-11-21 20:00');
		expect(row.commitment).toBe('2.1.2b');
		expect(local(row.started_at)).toBe('2026-11-21 20:00:00.000');
		expect(local(row.effective_start_at)).toBe('2026-11-23 09:00:00.000');
	});

	it('is what spanOf reads back', () => {
		const row = rowOf('2026-11-23 10:00');
		expect(spanOf(row, governing.commitments)).toMatchObject({ dueAt: row.due_at, breachAt: row.breach_at });
	});
});

it('is no span when the agreement does not know its commitment', () => {
	expect(spanOf(timer({ commitment: '9.9.9' }), governing.commitments)).toBeNull();
});
