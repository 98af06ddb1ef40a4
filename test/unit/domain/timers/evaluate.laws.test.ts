import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import { instantAtPercent } from '../../../../extensions/agreement-desk/src/domain/timers/instant-at-percent.ts';
import { climbLadder } from '../../../../extensions/agreement-desk/src/domain/timers/ladder.ts';
import type {
	Timeline,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import { at, calendar, commitmentsWith, HOUR, MINUTE } from './build-timeline.ts';

const runs = { numRuns: 150 };
const from = at('2026-01-01 00:00');

/** Any millisecond of the year, and often the edges at which business opens and closes. */
const instant = fc.oneof(
	fc.integer({ min: 0, max: 360 * 24 * HOUR }).map((ms) => from + ms),
	fc
		.tuple(
			fc.integer({ min: 0, max: 359 }),
			fc.constantFrom(9, 12, 13.5, 18),
			fc.integer({ min: -1, max: 1 }),
		)
		.map(([day, hour, ms]) => from + (day * 24 + hour) * HOUR + ms),
);
const after = (start: number) => fc.integer({ min: 0, max: 20 * 24 * HOUR }).map((ms) => start + ms);

const hours = fc.oneof(
	fc.constantFrom(0.5, 1, 3, 4.5, 7.5),
	fc.integer({ min: 1, max: 6000 }).map((n) => n / 100),
);
const basis = fc.constantFrom('business', 'calendar');
const agreed: fc.Arbitrary<Partial<AgreementParameters>> = fc.oneof(
	fc.record({
		sla_registration_hours: hours,
		sla_registration_basis: basis,
		sla_email_first_reply_hours: hours,
		sla_email_first_reply_next_open_hours: hours,
		sla_urgent_response_hours: hours,
		sla_urgent_response_basis: basis,
		sla_general_progress_unit: fc.constant('hours' as const),
		sla_general_progress_value: hours,
		sla_general_progress_basis: basis,
	}),
	fc.record({ sla_general_progress_value: fc.integer({ min: 1, max: 10 }) }),
);

function messageAfter(start: number): fc.Arbitrary<TimelineMessage> {
	return fc.record({
		id: fc.uuid(),
		kind: fc.constantFrom('agent_reply', 'progress_update', 'solution', 'customer_message'),
		author: fc.constantFrom('agent', 'agent', 'bot', 'customer'),
		isPublic: fc.boolean(),
		byEmail: fc.boolean(),
		// a message may also have been sent before the ticket came in
		sentAt: fc.option(after(start - 5 * HOUR)),
	});
}

const happened: fc.Arbitrary<Timeline> = instant.chain((receivedAt) =>
	fc.record({
		receivedAt: fc.constant(receivedAt),
		channelType: fc.constantFrom('email', 'phone', null),
		registeredAt: fc.option(after(receivedAt)),
		urgentMarkedAt: fc.option(after(receivedAt)),
		cancelledAt: fc.option(after(receivedAt), { freq: 2 }),
		messages: fc.array(messageAfter(receivedAt), { maxLength: 4 }),
	}),
);

/** Checks every timer of many agreements and tickets. */
function forEveryTimer(check: (timer: Timer, timeline: Timeline) => void) {
	fc.assert(
		fc.property(agreed, happened, (values, timeline) => {
			for (const timer of evaluate(commitmentsWith(values), calendar, timeline)) check(timer, timeline);
		}),
		runs,
	);
}

describe('a timer', () => {
	it('counts from its start, is due after that, and breached no sooner than due', () => {
		forEveryTimer(({ startedAt, effectiveStartAt, dueAt, breachAt }) => {
			expect(effectiveStartAt).toBeGreaterThanOrEqual(startedAt);
			expect(dueAt).toBeGreaterThan(effectiveStartAt);
			expect(breachAt).toBeGreaterThanOrEqual(dueAt);
		});
	});

	it('that something fulfilled is met up to the breach, and breached from then on', () => {
		forEveryTimer(({ state, stoppedAt, breachAt, stoppedBy }) => {
			if (stoppedAt === null) expect(state).toBe('running');
			else if (stoppedAt > breachAt) expect(state).toBe('breached');
			else expect(stoppedBy === null ? ['met', 'cancelled'] : ['met']).toContain(state);
		});
	});

	it('that ended has used no more than its target exactly when it was in time', () => {
		forEveryTimer(({ commitment: { target }, state, elapsedMs }) => {
			if (elapsedMs === null || target.unit !== 'hours') return;
			expect(elapsedMs <= Math.round(target.value * HOUR)).toBe(state !== 'breached');
		});
	});

	it('never ends before it began', () => {
		forEveryTimer(({ stoppedAt, startedAt }) => {
			expect(stoppedAt ?? startedAt).toBeGreaterThanOrEqual(startedAt);
		});
	});
});

it('the order in which messages are read makes no difference', () => {
	const shuffled = happened.chain((timeline) =>
		fc
			.shuffledSubarray([...timeline.messages], { minLength: timeline.messages.length })
			.map((messages) => ({ timeline, messages })),
	);
	const instants = (timeline: Timeline) =>
		evaluate(commitmentsWith(), calendar, timeline).map(({ state, stoppedAt }) => [state, stoppedAt]);
	fc.assert(
		fc.property(shuffled, ({ timeline, messages }) => {
			expect(instants({ ...timeline, messages })).toEqual(instants(timeline));
		}),
		runs,
	);
});

describe('the steps of a ladder', () => {
	it('come one after the other, the breach between 99 % and 101 %', () => {
		const percents = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(agreed, happened, percents, (values, timeline, some) => {
				const ordered = [...new Set([...some, 99, 100, 101])].sort((a, b) => a - b);
				for (const timer of evaluate(commitmentsWith(values), calendar, timeline)) {
					const instants = ordered.map((percent) => instantAtPercent(timer, percent, calendar));
					expect(instants).toEqual(instants.toSorted((a, b) => a - b));
					expect(instantAtPercent(timer, 100, calendar)).toBe(timer.breachAt + 1);
				}
			}),
			runs,
		);
	});

	it('are reached once each, however often one looks', () => {
		const ladder = [50, 80, 100, 200].map((at_percent) => ({
			at_percent,
			level: 0,
			notify: [],
			methods: [],
		}));
		const pauses = fc.array(fc.integer({ min: MINUTE, max: 3 * 24 * HOUR }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(agreed, happened, pauses, (values, timeline, between) => {
				for (const timer of evaluate(commitmentsWith(values), calendar, timeline)) {
					let now = timer.startedAt;
					let checkedPercent = 0;
					const seen: number[] = [];
					for (const pause of between) {
						now += pause;
						const { reached } = climbLadder(timer, { checkedPercent, now }, { ladder, calendar });
						seen.push(...reached.map(({ step }) => step.at_percent));
						checkedPercent = seen.at(-1) ?? 0;
					}
					const once = climbLadder(timer, { checkedPercent: 0, now }, { ladder, calendar });
					expect(seen).toEqual(once.reached.map(({ step }) => step.at_percent));
				}
			}),
			runs,
		);
	});
});
