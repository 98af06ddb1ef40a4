import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LadderStep } from '../../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { isOpen } from '../../../../extensions/agreement-desk/src/domain/calendar/is-open.ts';
import type { Stretch } from '../../../../extensions/agreement-desk/src/domain/timers/instant-at-percent.ts';
import {
	instantOfStep,
	noFacts,
	type StepFacts,
} from '../../../../extensions/agreement-desk/src/domain/timers/instant-of-step.ts';
import { deadlineOf } from '../../../../extensions/agreement-desk/src/domain/timers/deadline.ts';
import {
	atTheFoot,
	climbLadder,
	type ReachedStep,
} from '../../../../extensions/agreement-desk/src/domain/timers/ladder.ts';
import { at, calendar, custom, DAY, local, MINUTE } from './build-timeline.ts';

/*
 * The instants of the ladder against a clerk who looks at the clock each minute, counts the minutes that count, and
 * knows nothing of prefix sums.
 */

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 120) };
const horizon = 21 * DAY;
const begin = at('2026-11-20 08:00');

interface Case {
	readonly stretch: Stretch;
	readonly isBusiness: boolean;
	readonly pauses: readonly (readonly [number, number])[];
}

const cases: fc.Arbitrary<Case> = fc
	.record({
		start: fc.integer({ min: 0, max: 3 * 24 * 60 }),
		target: fc.integer({ min: 10, max: 20 * 60 }),
		isBusiness: fc.boolean(),
		waits: fc.array(fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 600 })), {
			maxLength: 2,
		}),
	})
	.map(({ start, target, isBusiness, waits }) => {
		const effectiveStartAt = begin + start * MINUTE;
		let cursor = effectiveStartAt;
		const pauses = waits.map(([after, length]) => {
			const from = cursor + after * MINUTE;
			cursor = from + length * MINUTE;
			return [from, cursor] as const;
		});
		const commitment = custom('resolution', {
			target: { value: target, unit: 'minutes', basis: isBusiness ? 'business' : 'calendar' },
		});
		const waiting = pauses.map(([from, to]) => ({ from, to, reason: 'pending_customer' as const }));
		const deadline = deadlineOf({
			commitment,
			calendar,
			effectiveStartAt,
			promisedAt: null,
			pauses: waiting,
		});
		return {
			isBusiness,
			pauses,
			stretch: { commitment, effectiveStartAt, pauses: waiting, ...deadline },
		};
	});

const steps: fc.Arbitrary<LadderStep> = fc
	.record({
		trigger: fc.constantFrom(
			...([
				'percent',
				'before_due',
				'after_due',
				'breach',
				'assignee_silence',
				'unaccepted',
				'second_breach',
			] as const),
		),
		hours: fc.constantFrom('timer', 'business', 'around_clock'),
		minutes: fc.integer({ min: 1, max: 900 }),
		percent: fc.constantFrom(10, 50, 80, 100, 150, 200),
		level: fc.integer({ min: 0, max: 3 }),
	})
	.map(({ trigger, hours, minutes, percent, level }): LadderStep => {
		const rest = { level: trigger === 'unaccepted' ? 3 : level, notify: [], methods: [], hours };
		if (trigger === 'percent') return { ...rest, at_percent: percent };
		const isTimed = trigger !== 'breach' && trigger !== 'second_breach';
		return { ...rest, trigger, ...(isTimed ? { minutes } : {}) };
	});

const facts: fc.Arbitrary<StepFacts> = fc.integer({ min: 0, max: 2 * 24 * 60 }).map((minute) => ({
	secondBreachAt: begin + minute * MINUTE,
	silentSince: begin + minute * MINUTE,
	unaccepted: { level: 1, at: begin + minute * MINUTE },
}));

/** Whether a minute counts on a clock. */
function counts(minute: number, kind: 'business' | 'plain', pauses: Case['pauses']): boolean {
	if (pauses.some(([from, to]) => minute >= from && minute < to)) return false;
	return kind === 'plain' || isOpen(calendar, minute);
}

/** The first instant by which so many minutes have counted since another; Infinity beyond the horizon. */
function afterMinutes(
	from: number,
	amount: number,
	{ kind, pauses = [] }: { kind: 'business' | 'plain'; pauses?: Case['pauses'] },
): number {
	let left = amount;
	for (let minute = from; minute < from + horizon; minute += MINUTE) {
		if (left <= 0) return minute;
		if (counts(minute, kind, pauses)) left -= 1;
	}
	return Infinity;
}

function opening(from: number): number {
	for (let minute = from; ; minute += MINUTE) if (isOpen(calendar, minute)) return minute;
}

/** The minute in which the clerk would call; null where this step has none. */
function clerk(step: LadderStep, { stretch, isBusiness, pauses }: Case, given: StepFacts): number | null {
	const { effectiveStartAt: start, commitment, dueAt, breachAt } = stretch;
	const own = isBusiness ? 'business' : 'plain';
	const { hours = 'timer', minutes = 0 } = step;
	const kind = hours === 'timer' ? own : hours === 'business' ? 'business' : 'plain';
	const target = commitment.target.value;
	const wait = (instant: number) => (hours === 'business' ? opening(instant) : instant);
	const since = (instant: number) => {
		const reached = afterMinutes(instant, minutes, { kind });
		// in business hours nobody is called in the night
		return kind === 'business' ? opening(reached) : reached;
	};
	switch (step.trigger ?? 'percent') {
		case 'percent': {
			const percent = step.at_percent ?? 0;
			if (percent === 100) return wait(breachAt ?? Infinity);
			return wait(afterMinutes(start, (target * percent) / 100, { kind: own, pauses }));
		}
		case 'breach':
			return wait(breachAt ?? Infinity);
		case 'second_breach':
			return wait(given.secondBreachAt ?? Infinity);
		case 'assignee_silence':
			return Math.max(since(given.silentSince ?? Infinity), start);
		case 'unaccepted':
			return since(given.unaccepted?.at ?? Infinity);
		case 'after_due':
			if (hours === 'timer') return afterMinutes(start, target + minutes, { kind: own, pauses });
			return since(breachAt ?? Infinity);
		case 'before_due': {
			if (hours === 'timer') {
				return minutes >= target ? null : afterMinutes(start, target - minutes, { kind: own, pauses });
			}
			let left = minutes;
			let minute = dueAt ?? Infinity;
			while (left > 0) {
				minute -= MINUTE;
				if (kind === 'plain' || isOpen(calendar, minute)) left -= 1;
			}
			return minute > start ? minute : null;
		}
	}
}

describe('a step', () => {
	it('comes when a clerk with a watch would call, whatever the clock, the pauses and the hours', () => {
		fc.assert(
			fc.property(cases, steps, facts, (one, step, given) => {
				const expected = clerk(step, one, given);
				const instant = instantOfStep(step, one.stretch, { calendar, facts: given });
				if (expected === null) {
					expect(instant).toBe(Infinity);
					return;
				}
				// A breach begins a millisecond after the last instant in time; parts of a percent are parts of a minute.
				const slack = (step.trigger ?? 'percent') === 'percent' ? MINUTE : 1;
				expect(Math.abs(instant - expected), `${local(instant)} not ${local(expected)}`).toBeLessThanOrEqual(
					slack,
				);
			}),
			RUNS,
		);
	});

	it('wanted in business hours never comes in the night', () => {
		fc.assert(
			fc.property(cases, steps, facts, (one, step, given) => {
				if (step.hours !== 'business') return;
				const instant = instantOfStep(step, one.stretch, { calendar, facts: given });
				if (instant < Infinity && instant > one.stretch.effectiveStartAt)
					expect(isOpen(calendar, instant)).toBe(true);
			}),
			RUNS,
		);
	});
});

describe('a ladder', () => {
	const ladders = fc.uniqueArray(steps, {
		maxLength: 8,
		selector: ({ trigger, at_percent, minutes, hours, level }) =>
			[trigger, at_percent, minutes, hours, trigger === 'unaccepted' ? level : ''].join(),
	});
	const looks = fc.array(fc.integer({ min: 1, max: 16 * 60 }), { minLength: 1, maxLength: 12 });

	/** Climbs at each of these looks, as the desk does: what was reached is not looked at again. */
	function climb(one: Case, ladder: readonly LadderStep[], at_: readonly number[], given: StepFacts) {
		const seen = new Map<string, ReachedStep>();
		let breached = false;
		const nexts: (number | null)[] = [];
		for (const until of at_) {
			const progress = climbLadder(
				one.stretch,
				{ ...atTheFoot, until, breached, facts: given, isDone: (_, key) => seen.has(key) },
				{ steps: ladder, calendar },
			);
			for (const reached of progress.reached) {
				expect(seen.has(reached.key)).toBe(false);
				seen.set(reached.key, reached);
			}
			breached = progress.breached;
			nexts.push(progress.nextAt);
		}
		return { seen, breached, nexts };
	}

	it('is climbed once, in order, and to the same step however often one looks', () => {
		fc.assert(
			fc.property(cases, ladders, looks, facts, (one, ladder, waits, given) => {
				let now = one.stretch.effectiveStartAt;
				const often = waits.map((wait) => (now += wait * MINUTE));
				const a = climb(one, ladder, often, given);
				const b = climb(one, ladder, often.slice(-1), given);
				expect([...a.seen.keys()].toSorted()).toEqual([...b.seen.keys()].toSorted());
				expect(a.breached).toBe(b.breached);
				expect(a.breached).toBe((one.stretch.breachAt ?? Infinity) < now);
				const order = [...b.seen.values()].map((reached) => reached.at);
				expect(order).toEqual(order.toSorted((x, y) => x - y));
				expect(a.nexts.at(-1)).toBe(b.nexts.at(-1));
			}),
			RUNS,
		);
	});

	it('is looked at again in the very instant of the next step or of the breach', () => {
		fc.assert(
			fc.property(cases, ladders, looks, facts, (one, ladder, waits, given) => {
				const now = one.stretch.effectiveStartAt + waits.reduce((sum, wait) => sum + wait, 0) * MINUTE;
				const { seen, nexts } = climb(one, ladder, [now], given);
				const ahead = ladder
					.map((step) => instantOfStep(step, one.stretch, { calendar, facts: given }))
					.filter((instant) => instant > now && instant < Infinity);
				const breach = (one.stretch.breachAt ?? Infinity) + 1;
				const next = Math.min(...ahead, breach > now ? breach : Infinity);
				expect(nexts).toEqual([next < Infinity ? next : null]);
				expect(seen.size).toBe(
					ladder.filter((step) => instantOfStep(step, one.stretch, { calendar, facts: given }) <= now).length,
				);
			}),
			RUNS,
		);
	});

	it('keeps silent above a level that somebody accepted, but for what is not held', () => {
		fc.assert(
			fc.property(cases, ladders, facts, fc.integer({ min: 0, max: 3 }), (one, ladder, given, level) => {
				const { reached } = climbLadder(
					one.stretch,
					{
						...atTheFoot,
						until: one.stretch.effectiveStartAt + 30 * DAY,
						facts: given,
						isHeld: (step) => step.level > level,
					},
					{ steps: ladder, calendar },
				);
				for (const { step, skipped } of reached) expect(skipped === 'accepted').toBe(step.level > level);
			}),
			RUNS,
		);
	});
});

it('before the noon break of a day an alert of one hour before four in the afternoon comes at three', () => {
	const stretch: Stretch = {
		commitment: custom('resolution'),
		effectiveStartAt: at('2026-11-23 10:30'),
		dueAt: at('2026-11-23 16:00'),
		breachAt: at('2026-11-23 16:00'),
		remainingMs: null,
		pauses: [],
	};
	const step: LadderStep = { trigger: 'before_due', minutes: 60, level: 0, notify: [], methods: [] };
	expect(local(instantOfStep(step, stretch, { calendar, facts: noFacts }))).toBe('2026-11-23 15:00:00.000');
});
