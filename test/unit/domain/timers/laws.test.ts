import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import {
	type BusinessCalendar,
	createBusinessCalendar,
} from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import type { CalendarDefinition } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { usedMs } from '../../../../extensions/agreement-desk/src/domain/timers/deadline.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import { instantAtPercent } from '../../../../extensions/agreement-desk/src/domain/timers/instant-at-percent.ts';
import {
	atTheFoot,
	climbLadder,
	type LadderState,
} from '../../../../extensions/agreement-desk/src/domain/timers/ladder.ts';
import { endedPauses } from '../../../../extensions/agreement-desk/src/domain/timers/pauses-of.ts';
import type { Pause } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import { pausesAfter, scene } from '../calendar/arbitrary-calendar.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';
import { agreement, commitmentsOf, history, timelineAt } from './arbitrary-history.ts';
import { calendar, calendars, custom, DAY, HOUR, MINUTE, only, timeline } from './build-timeline.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };

const pausePolicy = ['pending_customer'] as const;
const basis = fc.constantFrom('business' as const, 'calendar' as const);
const amount = fc.integer({ min: 1, max: 60 * HOUR });
const someHours = fc.tuple(amount, basis).map(([ms, clock]) => hours(ms, clock));
const someDays = fc
	.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('working_days', 'calendar_days'))
	.map(([value, unit]) =>
		custom('first_response', { target: { value, unit, basis: 'business' }, pausePolicy }),
	);

function hours(ms: number, clock: 'business' | 'calendar'): Commitment {
	return custom('first_response', { target: { value: ms / HOUR, unit: 'hours', basis: clock }, pausePolicy });
}

const paused = scene.chain(({ definition, start }) =>
	fc.record({
		definition: fc.constant(definition),
		start: fc.constant(start),
		pauses: pausesAfter(start).map((all) =>
			all.map(([from, to]): Pause => ({ from, to, reason: 'pending_customer' })),
		),
	}),
);

function timerOf(
	commitment: Commitment,
	standard: BusinessCalendar,
	given: { start: number; pauses: readonly Pause[] },
): Timer {
	const told = timeline({ receivedAt: given.start, pauses: given.pauses });
	return only(evaluate([commitment], { standard, others: new Map() }, told));
}

const deadline = ({ dueAt, breachAt, remainingMs, state }: Timer) => ({
	dueAt,
	breachAt,
	remainingMs,
	state,
});

/** Where a shift of yesterday runs on into today, a date may close before the one before it does. */
function withinDates({ weekly, overrides, ...rest }: CalendarDefinition): CalendarDefinition {
	const own = (days: CalendarDefinition['overrides']) =>
		Object.fromEntries(
			Object.entries(days).map(([day, periods]) => [day, periods.filter(([from, to]) => from < to)]),
		);
	return { ...rest, weekly: { ...own(weekly), mon: [['09:00', '18:00']] }, overrides: own(overrides) };
}

describe('a deadline', () => {
	it('is where the amount that was agreed has been used, and the breach where no more has', () => {
		fc.assert(
			fc.property(paused, amount, basis, (given, ms, clock) => {
				const standard = createBusinessCalendar(given.definition);
				const commitment = hours(ms, clock);
				const { dueAt, breachAt, pauses } = timerOf(commitment, standard, given);
				const used = (to: number | null) =>
					usedMs(commitment, standard, { from: given.start, to: to ?? NaN }, endedPauses(pauses));
				expect(used(dueAt)).toBe(ms);
				expect(used((dueAt ?? NaN) - 1)).toBe(ms - 1);
				expect(used(breachAt)).toBe(ms);
				expect(used((breachAt ?? NaN) + 1)).toBe(ms + 1);
			}),
			RUNS,
		);
	});

	it('is never earlier for a later start, or for a larger amount', () => {
		fc.assert(
			fc.property(paused, amount, amount, basis, fc.nat(3 * DAY), (given, ms, more, clock, shift) => {
				const standard = createBusinessCalendar(given.definition);
				const one = timerOf(hours(ms, clock), standard, given);
				for (const other of [
					timerOf(hours(ms + more, clock), standard, given),
					timerOf(hours(ms, clock), standard, { ...given, start: given.start + shift }),
				]) {
					expect(other.dueAt).toBeGreaterThanOrEqual(one.dueAt ?? NaN);
					expect(other.breachAt).toBeGreaterThanOrEqual(one.breachAt ?? NaN);
				}
			}),
			RUNS,
		);
	});

	it('of working days is never earlier for a later start, or for more of them', () => {
		const days = (value: number, workingDayEnd: 'close_of_business' | 'same_time') => {
			const { rules } = custom('first_response');
			return custom('first_response', {
				target: { value, unit: 'working_days', basis: 'business' },
				rules: { ...rules, workingDayEnd },
			});
		};
		const end = fc.constantFrom('close_of_business' as const, 'same_time' as const);
		fc.assert(
			fc.property(
				scene,
				fc.integer({ min: 1, max: 10 }),
				end,
				fc.nat(3 * DAY),
				({ definition, start }, n, mode, shift) => {
					const standard = createBusinessCalendar(withinDates(definition));
					const due = (value: number, from: number) =>
						timerOf(days(value, mode), standard, { start: from, pauses: [] }).dueAt ?? NaN;
					expect(due(n + 1, start)).toBeGreaterThanOrEqual(due(n, start));
					expect(due(n, start + shift)).toBeGreaterThanOrEqual(due(n, start));
				},
			),
			RUNS,
		);
	});

	it('is not changed by splitting its pauses, telling them twice or in another order', () => {
		fc.assert(
			fc.property(
				paused,
				fc.oneof(someHours, someDays),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(given, commitment, where) => {
					const standard = createBusinessCalendar(given.definition);
					const parts = given.pauses.flatMap((pause) => {
						const cut = pause.from + Math.floor((pause.to - pause.from) * where);
						return [{ ...pause, from: cut }, pause, { ...pause, to: cut }];
					});
					const whole = timerOf(commitment, standard, given);
					expect(deadline(timerOf(commitment, standard, { ...given, pauses: parts.toReversed() }))).toEqual(
						deadline(whole),
					);
				},
			),
			RUNS,
		);
	});

	it('is not changed by what pauses after it, be it for ever, or for another reason', () => {
		const after = fc.record({
			gap: fc.integer({ min: 1, max: 3 * DAY }),
			length: fc.constantFrom(MINUTE, 3 * DAY, Infinity),
		});
		fc.assert(
			fc.property(paused, fc.oneof(someHours, someDays), after, (given, commitment, { gap, length }) => {
				const standard = createBusinessCalendar(given.definition);
				const before = timerOf(commitment, standard, given);
				const from = (before.breachAt ?? NaN) + gap;
				const late: Pause = { from, to: from + length, reason: 'pending_customer' };
				const other: Pause = { from: given.start, to: Infinity, reason: 'closed' };
				const pauses = [...given.pauses, late, other];
				expect(deadline(timerOf(commitment, standard, { ...given, pauses }))).toEqual(deadline(before));
			}),
			RUNS,
		);
	});

	it('leaves of the amount what was not used when its clock stops', () => {
		fc.assert(
			fc.property(paused, amount, basis, fc.nat(5 * DAY), (given, ms, clock, after) => {
				const standard = createBusinessCalendar(given.definition);
				const commitment = hours(ms, clock);
				const since = given.start + after;
				const running = timerOf(commitment, standard, given);
				fc.pre(since <= (running.breachAt ?? NaN));
				const ended = given.pauses.map(({ from, to }): [number, number] => [from, to]);
				const used = usedMs(commitment, standard, { from: given.start, to: since }, ended);
				const open: Pause = { from: since, to: Infinity, reason: 'pending_customer' };
				const stopped = timerOf(commitment, standard, { ...given, pauses: [...given.pauses, open] });
				expect(deadline(stopped)).toEqual({
					dueAt: null,
					breachAt: null,
					remainingMs: ms - used,
					state: 'paused',
				});
			}),
			RUNS,
		);
	});
});

describe('what became of an obligation', () => {
	/** Checks every timer of many agreements and tickets. */
	function forEveryTimer(check: (timer: Timer) => void) {
		fc.assert(
			fc.property(agreement, history, (agreed, told) => {
				evaluate(commitmentsOf(agreed), calendars, timelineAt(told)).forEach(check);
			}),
			RUNS,
		);
	}

	it('hangs on the time used, where that was agreed: no more of it than the target is in time', () => {
		forEveryTimer(({ commitment: { target }, state, elapsedMs }) => {
			if (elapsedMs === null || (target.unit !== 'hours' && target.unit !== 'minutes')) return;
			const agreed = Math.round(target.value * (target.unit === 'hours' ? HOUR : MINUTE));
			if (elapsedMs <= agreed) expect(state).not.toBe('breached');
			else expect(['breached', 'superseded', 'not_applicable']).toContain(state);
		});
	});

	it('is told with its instant, and with what is left only while the clock stands still', () => {
		forEveryTimer(({ state, stoppedAt, dueAt, breachAt, remainingMs, elapsedMs, endReason }) => {
			expect(stoppedAt !== null).toBe(elapsedMs !== null);
			expect(remainingMs !== null).toBe(state === 'paused');
			expect((dueAt ?? Infinity) <= (breachAt ?? Infinity)).toBe(true);
			if (state === 'running' || state === 'paused') expect(stoppedAt).toBeNull();
			if (state === 'running' || state === 'met') expect(dueAt).not.toBeNull();
			if (state === 'met') expect(endReason).toBeNull();
		});
	});

	it('does not depend on what else was agreed', () => {
		fc.assert(
			fc.property(agreement, history, (agreed, told) => {
				const commitments = commitmentsOf(agreed);
				const whole = timelineAt(told);
				const alone = commitments.flatMap((commitment) => evaluate([commitment], calendars, whole));
				expect(evaluate(commitments, calendars, whole)).toEqual(alone);
			}),
			RUNS,
		);
	});

	it('does not depend on the order in which messages are told', () => {
		const shuffled = history.chain((told) => {
			const whole = timelineAt(told);
			const all = [...whole.messages];
			return fc.shuffledSubarray(all, { minLength: all.length }).map((messages) => ({ whole, messages }));
		});
		fc.assert(
			fc.property(agreement, shuffled, (agreed, { whole, messages }) => {
				const commitments = commitmentsOf(agreed);
				expect(evaluate(commitments, calendars, { ...whole, messages })).toEqual(
					evaluate(commitments, calendars, whole),
				);
			}),
			RUNS,
		);
	});

	it('does not depend on the order of messages of one instant, nor of those that were not sent', () => {
		const told = timelineAt(only(fc.sample(history, { numRuns: 1, seed: 7 })));
		const at = told.receivedAt + HOUR;
		const one = { author: 'agent', kind: 'agent_reply', isPublic: true, channelType: 'email' } as const;
		const messages = ['b', 'a', 'c'].map((id) => ({
			...one,
			id,
			sentAt: at,
			bouncedAt: null,
			promisedAt: null,
		}));
		const draft = { ...one, id: '0', sentAt: null, bouncedAt: null, promisedAt: null };
		for (const order of [
			[...messages, draft],
			[draft, ...messages.toReversed()],
		]) {
			const timer = only(evaluate([custom('first_response')], calendars, { ...told, messages: order }));
			expect(timer.stoppedBy).toBe('a');
		}
	});
});

describeOnHosts('a whole ledger', () => {
	const tickets = fc.sample(fc.tuple(agreement, history), { numRuns: 200, seed: 20_261_123 });

	it('is the same wherever the server stands', () => {
		const timers = tickets.map(([agreed, told]) =>
			evaluate(commitmentsOf(agreed), calendars, timelineAt(told)),
		);
		const digest = createHash('sha256').update(JSON.stringify(timers)).digest('hex');
		seen.add(digest);
		expect(seen.size).toBe(1);
	});
});

const seen = new Set<string>();

describe('the steps of a ladder', () => {
	const percents = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 });

	function forEveryTimer(check: (timer: Timer, some: readonly number[]) => void) {
		fc.assert(
			fc.property(agreement, history, percents, (agreed, told, some) => {
				for (const timer of evaluate(commitmentsOf(agreed), calendars, timelineAt(told))) check(timer, some);
			}),
			RUNS,
		);
	}

	it('come one after the other, the breach between 99 % and 101 %', () => {
		forEveryTimer((timer, some) => {
			const { dueAt, effectiveStartAt } = timer;
			// of some milliseconds a hundredth is none
			if (timer.state === 'not_applicable' || (dueAt !== null && dueAt < effectiveStartAt + MINUTE)) return;
			const ordered = [...new Set([...some, 99, 100, 101])].sort((a, b) => a - b);
			const instants = ordered.map((percent) => instantAtPercent(timer, percent, calendar));
			expect(instants).toEqual(instants.toSorted((a, b) => a - b));
		});
	});

	it('are reached once each, however often one looks', () => {
		const ladder = [50, 80, 100, 200].map((at_percent) => ({
			at_percent,
			level: 0,
			notify: [],
			methods: [],
		}));
		forEveryTimer((timer, some) => {
			let until = timer.startedAt;
			const seen = new Set<string>();
			const climb = (state: Partial<LadderState>) =>
				climbLadder(timer, { ...atTheFoot, until, ...state }, { steps: ladder, calendar });
			for (const hoursLater of some) {
				until += hoursLater * HOUR;
				for (const { key, at } of climb({ isDone: (_, name) => seen.has(name) }).reached) {
					expect(at).toBeLessThanOrEqual(until);
					expect(seen.has(key)).toBe(false);
					seen.add(key);
				}
			}
			expect([...seen]).toEqual(climb({}).reached.map(({ key }) => key));
		});
	});
});
