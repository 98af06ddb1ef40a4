import { describe, expect, it } from 'vitest';
import { storedExplanation } from '../../../extensions/agreement-desk/src/desk/stored-explanation.ts';
import { calendarsOf } from '../../../extensions/agreement-desk/src/desk/calendars-of.ts';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { timelineOf } from '../../../extensions/agreement-desk/src/desk/timeline-of.ts';
import { evaluate } from '../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type { HistoryEvent } from '../../../extensions/agreement-desk/src/store/read-history.ts';
import { agreement, at, HOUR, message, state } from './build-state.ts';
import { calendarShutOn, loaded } from './office.ts';
import { after, change, customerWrites, look, rowOf, write } from './run-plans.ts';

const mostBytes = 8_192;

const inHours = agreement({ agreed: { 'sla.general.progress': { value: 6, unit: 'hours' } } });
const registered = after(state({ agreement: inHours }), (s) =>
	change(s, '2026-11-23 10:00', { status: 'in_progress' }),
);
const shut = loaded({ revision: 'r2', business: calendarShutOn('2026-11-23') });
const counted = { id: 'calendar', name: 'Office', revision: 'r1', timezone: 'Asia/Shanghai' };

describe('a row that is finished', () => {
	it('keeps how it came out, and in which revision of which calendar', () => {
		const met = after(
			registered,
			(s) => change(s, '2026-11-23 11:00', { status: 'pending_customer' }),
			(s) => write(s, '2026-11-23 14:30', customerWrites),
			(s) => write(s, '2026-11-23 15:00', { kind: 'progress_update' }),
		);
		expect(rowOf(met, '2.2.1').explanation).toMatchObject({
			clause: '2.2.1',
			commitment: '2.2.1',
			state: 'met',
			dueAt: at('2026-11-24 10:30'),
			stoppedAt: at('2026-11-23 15:00'),
			stoppedBy: 'message at 2026-11-23 15:00',
			countedMs: 1.5 * HOUR,
			elapsedMs: 1.5 * HOUR,
			calendar: counted,
		});
	});

	it('keeps what the days are called that it passed over', () => {
		const dayNames = new Map([['2026-11-24', { 'zh-CN': '店庆', 'en-US': 'Anniversary' }]]);
		const business = calendarShutOn('2026-11-24');
		const given = {
			...registered,
			agreement: { ...inHours, calendar: loaded({ revision: 'r2', business, dayNames }) },
		};
		const met = after(given, (s) => write(s, '2026-11-25 09:30', { kind: 'progress_update' }));
		expect(rowOf(met, '2.2.1').explanation).toMatchObject({
			segments: expect.arrayContaining([
				expect.objectContaining({ kind: 'closed', reason: 'holiday', name: dayNames.get('2026-11-24') }),
			]) as unknown,
		});
	});

	it('keeps why it does not count', () => {
		const chat = after(state({ ticket: { channel: 'chat', received_at: at('2026-11-23 12:30') } }), (s) =>
			look(s, '2026-11-23 12:30'),
		);
		expect(rowOf(chat, '2.1.3').explanation).toMatchObject({
			state: 'not_applicable',
			endReason: 'out_of_hours',
		});
	});

	it('keeps why it was superseded', () => {
		const complex = after(registered, (s) => change(s, '2026-11-23 11:00', { complexity: 'complex' }));
		expect(rowOf(complex, '2.2.1').explanation).toMatchObject({
			state: 'superseded',
			endReason: 'reclassified',
		});
	});

	it('is plain JSON: what a column gives back is what was put in', () => {
		const met = after(registered, (s) => write(s, '2026-11-23 15:00', { kind: 'progress_update' }));
		const { explanation } = rowOf(met, '2.2.1');
		expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
	});
});

describe('a row that is open', () => {
	it('keeps none: it is explained as it is asked for', () => {
		expect(
			registered.timers.filter(({ state: now }) => now === 'running').map(({ explanation }) => explanation),
		).toEqual([null]);
		const paused = after(registered, (s) => change(s, '2026-11-23 11:00', { status: 'pending_customer' }));
		expect(rowOf(paused, '2.2.1').explanation).toBeNull();
	});

	it('keeps one from its breach on, since that does not move any more', () => {
		const late = after(registered, (s) => look(s, '2026-11-23 17:31'));
		expect(rowOf(late, '2.2.1').explanation).toMatchObject({
			dueAt: at('2026-11-23 17:30'),
			calendar: counted,
		});
	});
});

describe('a breach', () => {
	const late = after(registered, (s) => look(s, '2026-11-23 17:31'));

	it('that ends is explained with its end', () => {
		const ended = after(late, (s) => write(s, '2026-11-24 09:30', { kind: 'progress_update' }));
		expect(rowOf(ended, '2.2.1').explanation).toMatchObject({
			state: 'breached',
			lateMs: HOUR,
			stoppedAt: at('2026-11-24 09:30'),
		});
	});

	it('keeps the explanation it was recorded with when its deadline would be another today', () => {
		const moved = { ...late, agreement: { ...inHours, calendar: shut } };
		const ended = after(moved, (s) => write(s, '2026-11-24 09:30', { kind: 'progress_update' }));
		const row = rowOf(ended, '2.2.1');
		expect(row).toMatchObject({
			state: 'breached',
			stopped_at: at('2026-11-24 09:30'),
			due_at: at('2026-11-23 17:30'),
		});
		expect(row.explanation).toMatchObject({ dueAt: at('2026-11-23 17:30'), calendar: counted });
	});
});

describe('its size', () => {
	const size = (of: object | null) => Buffer.byteLength(JSON.stringify(of));

	function changed(time: number, from: string, to: string): HistoryEvent {
		const data = { changes: { status: [from, to] } };
		return {
			ticket: 'ticket',
			kind: 'ticket_changed',
			occurredAt: time,
			recordedAt: time,
			actor: null,
			data,
		};
	}

	/** A year of work with so many questions to the customer, and the progress at the end of it. */
	function eventful(questions: number): TicketState {
		const begin = at('2026-01-05 10:00');
		const step = 2 * HOUR + 60_000;
		const history = Array.from({ length: questions * 2 }, (_, i) =>
			i % 2 === 0
				? changed(begin + (i + 1) * step, 'in_progress', 'pending_customer')
				: changed(begin + (i + 1) * step, 'pending_customer', 'in_progress'),
		);
		return state({
			ticket: { status: 'in_progress', received_at: begin, registered_at: begin },
			history,
			messages: [message({ kind: 'progress_update', sent_at: at('2026-12-24 10:00') })],
			agreement: agreement({ agreed: { 'sla.general.progress': { value: 200, unit: 'working_days' } } }),
		});
	}

	it.each([1, 9, 10, 11, 100, 1000])('stays small with %d pauses over a year', (questions) => {
		const given = eventful(questions);
		const timeline = timelineOf({ ...given, news: [] }, { now: at('2026-12-24 10:00') });
		const timers = evaluate(given.agreement.commitments, calendarsOf(given.agreement), timeline);
		const timer = timers.find(({ commitment }) => commitment.clause === '2.2.1');
		expect(timer?.pauses.length).toBe(questions);
		if (timer) expect(size(storedExplanation(timer, given.agreement))).toBeLessThan(mostBytes);
	});

	it('is cut to sums where it would not fit', () => {
		const given = eventful(3);
		const timeline = timelineOf({ ...given, news: [] }, { now: at('2026-12-24 10:00') });
		const timers = evaluate(given.agreement.commitments, calendarsOf(given.agreement), timeline);
		const timer = timers.find(({ commitment }) => commitment.clause === '2.2.1');
		if (!timer) throw new Error('2.2.1 has a timer');
		const long = { ...given.agreement, calendar: { ...given.agreement.calendar, name: '历'.repeat(2_700) } };
		expect(storedExplanation(timer, long)).toMatchObject({
			segments: [],
			days: { runs: [] },
			shortened: true,
		});
	});
});
