import { describe, expect, it } from 'vitest';
import { calendarsOf } from '../../../extensions/agreement-desk/src/desk/calendars-of.ts';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { timelineOf } from '../../../extensions/agreement-desk/src/desk/timeline-of.ts';
import {
	newTimerRow,
	obligationOf,
	promiseOf,
} from '../../../extensions/agreement-desk/src/desk/timer-rows.ts';
import { evaluate } from '../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import { agreement, at, contextAt, local, message, state, timer } from './build-state.ts';
import { calendarShutOn, loaded } from './office.ts';

const now = at('2026-12-24 10:00');

function timerOf(given: TicketState, clause: string) {
	const timeline = timelineOf({ ...given, news: [] }, { now });
	const found = evaluate(given.agreement.commitments, calendarsOf(given.agreement), timeline).find(
		({ commitment }) => commitment.clause === clause,
	);
	if (!found) throw new Error(`Nothing is promised by ${clause}`);
	return found;
}

function rowOf(given: TicketState, clause: string) {
	const found = timerOf(given, clause);
	return newTimerRow({ ticket: given.ticket, timer: found, agreement: given.agreement }, contextAt(now));
}

const mailRow = (receivedAt: string) =>
	rowOf(state({ ticket: { channel: 'email', received_at: at(receivedAt) } }), '2.1.2');

describe('a new row', () => {
	it('keeps the promise as it was made: agreement, clause, numbers and calendar', () => {
		expect(mailRow('2026-11-23 10:00')).toMatchObject({
			ticket: 'ticket',
			agreement: 'agreement',
			commitment: '2.1.2a',
			slot: '2.1.2',
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
		expect(mailRow('2026-11-23 10:00')).toMatchObject({
			state: 'running',
			checked_percent: 0,
			stopped_at: null,
			end_reason: null,
			explanation: null,
		});
	});

	it('is looked at when its first step is reached, on its own clock', () => {
		expect(local(mailRow('2026-11-23 17:00').next_check_at)).toBe('2026-11-24 11:12:00.000');
	});

	it('counts from the next opening where the mail came out of hours', () => {
		const row = mailRow('2026-11-21 20:00');
		expect(row.commitment).toBe('2.1.2b');
		expect(local(row.started_at)).toBe('2026-11-21 20:00:00.000');
		expect(local(row.effective_start_at)).toBe('2026-11-23 09:00:00.000');
	});

	it('says which message began it', () => {
		const notice = message({ id: 'notice', kind: 'eta_notice', promised_at: at('2026-11-25 15:00') });
		const promise = evaluatePromise(notice);
		expect(promise).toMatchObject({ started_by: 'notice', target_unit: 'promise', basis: 'calendar' });
		expect(local(promise.due_at)).toBe('2026-11-25 15:00:00.000');
	});

	it('has neither due time nor check where the clause does not apply', () => {
		const chat = state({ ticket: { channel: 'chat', received_at: at('2026-11-22 10:00') } });
		expect(rowOf(chat, '2.1.3')).toMatchObject({ due_at: null, breach_at: null, next_check_at: null });
	});

	it('has what is left instead of a due time while the clock stands still', () => {
		const waiting = state({
			ticket: { status: 'pending_customer', registered_at: at('2026-11-23 10:00') },
		});
		expect(rowOf(waiting, '2.2.1')).toMatchObject({ due_at: null, breach_at: null, next_check_at: null });
		// Until Tuesday 18:00: two hours before lunch, four and a half after it, and a day of seven and a half.
		expect(rowOf(waiting, '2.2.1').remaining_ms).toBe(14 * 3_600_000);
	});
});

function evaluatePromise(notice: ReturnType<typeof message>) {
	const given = state({ messages: [notice] });
	const timeline = timelineOf({ ...given, news: [] }, { now });
	const timers = evaluate(given.agreement.commitments, calendarsOf(given.agreement), timeline);
	const promise = timers.find(({ commitment }) => commitment.metric === 'eta_kept');
	if (!promise) throw new Error('A notice makes a promise');
	return newTimerRow({ ticket: given.ticket, timer: promise, agreement: given.agreement }, contextAt(now));
}

it('a promise names the calendar that its commitment is counted in, not that of the agreement', () => {
	const governing = agreement();
	const own = loaded({ id: 'shift', name: 'Shift', revision: 's1', business: calendarShutOn('2026-11-24') });
	const commitments = governing.commitments.map((one) =>
		one.clause === '2.1.2' ? { ...one, calendar: 'shift' } : one,
	);
	const given = state({
		ticket: { channel: 'email', received_at: at('2026-11-23 17:00') },
		agreement: { ...governing, commitments, otherCalendars: new Map([['shift', own]]) },
	});
	const promise = promiseOf(timerOf(given, '2.1.2'), given.agreement);
	expect(promise).toMatchObject({ calendar: 'shift', calendar_revision: 's1' });
	expect(local(promise.due_at)).toBe('2026-11-25 12:00:00.000');
});

describe('which obligation a row is', () => {
	it.each([
		[
			'the same in both halves of a clause',
			timer({ slot: '2.1.2', commitment: '2.1.2b', branch: 'b' }),
			'2.1.2#1',
		],
		['another one the next time', timer({ slot: '2.2.2-update', cycle: 7 }), '2.2.2-update#7'],
		[
			'of the first version, with a branch',
			timer({ slot: null, commitment: '2.1.2a', branch: 'a' }),
			'2.1.2#1',
		],
		['of the first version, without one', timer({ slot: null, commitment: '2.2.1' }), '2.2.1#1'],
	])('%s', (_, row, obligation) => {
		expect(obligationOf(row)).toBe(obligation);
	});
});
