import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	targetMs,
	usesCalendar,
	type Target,
} from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import {
	createBusinessCalendar,
	type BusinessCalendar,
} from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { nextOpening } from '../../../../extensions/agreement-desk/src/domain/calendar/next-opening.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import { explain } from '../../../../extensions/agreement-desk/src/domain/timers/explain.ts';
import type { Explanation } from '../../../../extensions/agreement-desk/src/domain/timers/explanation.ts';
import { readExplanation } from '../../../../extensions/agreement-desk/src/domain/timers/read-explanation.ts';
import type { Pause, Timeline } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import { explanationText } from '../../../../extensions/agreement-desk/src/domain/wording/explanation.ts';
import { pausesAfter, scene, type Scene } from '../calendar/arbitrary-calendar.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';
import { custom, facts, only, timeline } from './build-timeline.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 80) };

const target: fc.Arbitrary<Target> = fc.oneof(
	fc.record({
		value: fc.constantFrom(0.5, 1, 3, 4.5, 7.5, 40, 300),
		unit: fc.constant('hours' as const),
		basis: fc.constantFrom('business' as const, 'calendar' as const),
	}),
	fc.record({
		value: fc.constantFrom(0.33, 3, 90),
		unit: fc.constant('minutes' as const),
		basis: fc.constantFrom('business' as const, 'calendar' as const),
	}),
	fc.record({
		value: fc.integer({ min: 1, max: 40 }),
		unit: fc.constant('working_days' as const),
		basis: fc.constant('business' as const),
	}),
	fc.record({
		value: fc.integer({ min: 0, max: 40 }),
		unit: fc.constant('calendar_days' as const),
		basis: fc.constant('calendar' as const),
	}),
);

interface Case extends Scene {
	readonly target: Target;
	readonly pauses: readonly Pause[];
	readonly replyAfter: number | null;
	readonly sameTime: boolean;
}

const ticket: fc.Arbitrary<Case> = scene.chain(({ definition, start }) =>
	fc.record({
		definition: fc.constant(definition),
		start: fc.constant(start),
		target,
		pauses: fc.tuple(pausesAfter(start), fc.boolean()).map(([spans, open]) =>
			spans.map(([from, to], i) => ({
				from,
				to: open && i === spans.length - 1 ? Infinity : to,
				reason: 'pending_customer' as const,
			})),
		),
		replyAfter: fc.option(fc.integer({ min: 0, max: 12 * 86_400_000 })),
		sameTime: fc.boolean(),
	}),
);

function timerOf({ definition, start, pauses, replyAfter, sameTime, ...given }: Case): {
	timer: Timer;
	calendar: BusinessCalendar;
} {
	const calendar = createBusinessCalendar(definition);
	const rules = readingAnswers(sameTime ? { 'reading.working_day_end': 'same_time' } : {});
	const commitment = custom('first_response', {
		target: given.target,
		pausePolicy: ['pending_customer'],
		rules,
	});
	const history: Timeline = timeline({
		receivedAt: start,
		facts: [facts({ from: start })],
		pauses,
		messages:
			replyAfter === null
				? []
				: [
						{
							id: 'reply',
							kind: 'agent_reply',
							author: 'agent',
							isPublic: true,
							channelType: 'email',
							sentAt: start + replyAfter,
							bouncedAt: null,
							promisedAt: null,
						},
					],
	});
	return {
		timer: only(evaluate([commitment], { standard: calendar, others: new Map() }, history)),
		calendar,
	};
}

function countedIn({ segments }: Explanation): number {
	return segments.reduce((sum, { kind, ms }) => sum + (kind === 'counted' ? (ms ?? NaN) : 0), 0);
}

/** What the timer says of itself: what it took, or what it may take, or what it took until it was paused. */
function expectedSum({ commitment, ...timer }: Timer, calendar: BusinessCalendar): number | null {
	if (timer.elapsedMs !== null) return timer.elapsedMs;
	const amount = targetMs(commitment.target);
	if (amount === null) {
		// days have no amount: what was counted until they end is business time, or all of it
		if (timer.dueAt === null || timer.pauses.length > 0) return null;
		return usesCalendar(commitment.target)
			? businessMsBetween(calendar, timer.effectiveStartAt, timer.dueAt)
			: timer.dueAt - timer.effectiveStartAt;
	}
	return timer.remainingMs === null ? amount : amount - timer.remainingMs;
}

function expectNoGap({ startedAt, stoppedAt, dueAt }: Timer, { segments }: Explanation) {
	let cursor: number | null = startedAt;
	for (const { from, to } of segments) {
		expect(from).toBe(cursor);
		if (to !== null) expect(to).toBeGreaterThan(from);
		cursor = to;
	}
	expect(cursor).toBe(stoppedAt ?? dueAt);
}

function expectTrueKinds(
	{ commitment }: Timer,
	{ segments }: Explanation,
	calendar: BusinessCalendar,
	given: Case,
) {
	const inBusinessTime = usesCalendar(commitment.target);
	for (const { from, to, kind, ms, summary } of segments) {
		if (to === null) continue;
		const open = businessMsBetween(calendar, from, to);
		if (kind === 'closed') expect([open, ms]).toEqual([0, to - from]);
		if (kind === 'paused') {
			expect(ms).toBe(to - from);
			expect(given.pauses.some((pause) => pause.from <= from && pause.to >= to)).toBe(true);
		}
		if (kind === 'counted' && !summary) expect(ms).toBe(inBusinessTime ? open : to - from);
	}
}

/** No date between the first and the last is left out, and as many count as were asked for. */
function expectAllDays({ commitment }: Timer, { days }: Explanation) {
	const { unit, value } = commitment.target;
	expect(days !== null).toBe(unit === 'working_days' || unit === 'calendar_days');
	if (!days) return;
	expect(days.runs.reduce((sum, run) => sum + run.counted, 0)).toBe(value);
	if (unit !== 'working_days') return;
	expect(days.runs[0]).toMatchObject({ kind: 'start_day', from: days.startDate, counted: 0 });
	expect(days.runs.at(-1)?.to).toBe(days.lastDate);
	const all = days.runs.reduce((sum, run) => sum + run.days, 0);
	expect(all).toBe((Date.parse(days.lastDate) - Date.parse(days.startDate)) / 86_400_000 + 1);
	expect(days.counted + days.skipped).toBe(all - 1);
}

describeOnHosts('the explanation of any timer', () => {
	it('leaves no gap, counts what the timer counted and what was open, and tells every day', () => {
		fc.assert(
			fc.property(ticket, (given) => {
				const { timer, calendar } = timerOf(given);
				const explanation = explain(timer, calendar);
				expectNoGap(timer, explanation);
				expect(explanation.countedMs).toBe(countedIn(explanation));
				const expected = expectedSum(timer, calendar);
				if (expected !== null) expect(explanation.countedMs).toBe(expected);
				expectTrueKinds(timer, explanation, calendar, given);
				expectAllDays(timer, explanation);
			}),
			runs,
		);
	});

	it('stays small, survives being kept as JSON, and reads in both languages', () => {
		fc.assert(
			fc.property(ticket, (given) => {
				const { timer, calendar } = timerOf(given);
				const { timezone } = given.definition;
				const explanation = explain(timer, calendar);
				expect(explanation.segments.length).toBeLessThanOrEqual(80);
				expect(explanation.days?.runs.length ?? 0).toBeLessThanOrEqual(15);
				const kept = { ...explanation, calendar: { timezone } };
				expect(readExplanation(JSON.parse(JSON.stringify(kept)))).toEqual(kept);

				const chinese = explanationText(explanation, { language: 'zh-CN', timezone });
				const english = explanationText(explanation, { language: 'en-US', timezone });
				expect(chinese).toMatch(/^S-1 首次响应：/);
				expect(english).toMatch(/^S-1 First response: /);
				expect(english).not.toMatch(/\p{Script=Han}|null|undefined|NaN|Infinity/u);
				expect(chinese).not.toMatch(/null|undefined|NaN|Infinity|[一-鿿][,:;]/);
				for (const words of [chinese, english]) {
					expect(words).toContain(timezone);
					expect(words.length).toBeLessThan(4000);
					if (timer.dueAt !== null) expect(words).toContain(clockIn(timezone, timer.dueAt));
				}
			}),
			runs,
		);
	});

	it('begins to count with the next opening where the timer says so', () => {
		fc.assert(
			fc.property(scene, ({ definition, start }) => {
				const calendar = createBusinessCalendar(definition);
				const opening = nextOpening(calendar, start);
				const calls = [
					{ id: 'call', from: null, queuedAt: start, answeredAt: null, answeredBy: null, abandonedAt: null },
				];
				const history = timeline({ receivedAt: start, facts: [facts({ from: start })], calls });
				const rules = readingAnswers({ 'reading.out_of_hours_contact': 'next_opening' });
				const timer = only(
					evaluate([custom('phone_answer', { rules })], { standard: calendar, others: new Map() }, history),
				);
				const { segments, effectiveStartAt } = explain(timer, calendar);
				expect(effectiveStartAt).toBe(opening);
				const before = segments.filter(({ from }) => from < opening);
				expect(before.every(({ kind }) => kind === 'closed')).toBe(true);
				expect(segments.find(({ kind }) => kind === 'counted')?.from).toBe(opening);
			}),
			runs,
		);
	});
});

/** The time of day as the runtime's own formatter gives it. */
function clockIn(timeZone: string, ms: number): string {
	return new Intl.DateTimeFormat('en-GB', {
		timeZone,
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).format(ms);
}
