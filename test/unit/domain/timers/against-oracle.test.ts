import fc from 'fast-check';
import { expect, it } from 'vitest';
import type {
	Commitment,
	Target,
} from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import type { Interval } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import { pausesAfter, scene } from '../calendar/arbitrary-calendar.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';
import { custom, DAY, HOUR, MINUTE, only, reply, timeline } from './build-timeline.ts';
import { type OracleTarget, opinionOn, type Question } from './oracle.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 100);

const target: fc.Arbitrary<OracleTarget> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('amount' as const),
			// whole half hours often end exactly where something opens, closes, begins or ends
			ms: fc.oneof(
				fc.integer({ min: 1, max: 60 }).map((halves) => halves * 30 * MINUTE),
				fc.integer({ min: 1, max: 40 * HOUR }),
			),
			basis: fc.constantFrom('business' as const, 'calendar' as const),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('working_days' as const),
			days: fc.integer({ min: 1, max: 6 }),
			end: fc.constantFrom('close_of_business' as const, 'same_time' as const),
		}),
	},
	fc.record({ kind: fc.constant('calendar_days' as const), days: fc.integer({ min: 0, max: 10 }) }),
);

const lasting = (start: number) =>
	fc
		.integer({ min: -600, max: 8 * 1440 })
		.map((minute): Interval => [(Math.floor(start / MINUTE) + minute) * MINUTE, Infinity]);

const question: fc.Arbitrary<Question> = scene.chain(({ definition, start }) =>
	fc
		.record({
			target,
			waits: fc.boolean(),
			ended: pausesAfter(start),
			open: fc.option(lasting(start), { freq: 3 }),
			stoppedAt: fc.option(
				fc.oneof(
					fc.integer({ min: 0, max: 9 * DAY }).map((ms) => start + ms),
					fc
						.integer({ min: 1, max: 9 * 1440 })
						.map((minute) => (Math.floor(start / MINUTE) + minute) * MINUTE),
				),
			),
		})
		.map(({ ended, open, ...rest }) => ({
			...rest,
			definition,
			startAt: start,
			pauses: (open ? [...ended, open] : ended).map(([from, to]) => ({ from, to })),
		})),
);

function targetOf(asked: OracleTarget): Target {
	switch (asked.kind) {
		case 'amount':
			return { value: asked.ms / HOUR, unit: 'hours', basis: asked.basis };
		case 'working_days':
			return { value: asked.days, unit: 'working_days', basis: 'business' };
		case 'calendar_days':
			return { value: asked.days, unit: 'calendar_days', basis: 'calendar' };
	}
}

/** The same question to the engine: a chat that waits for the opening, or a first response that does not. */
function timerOf({ definition, target: asked, startAt, waits, pauses, stoppedAt }: Question): Timer {
	const commitment: Commitment = custom(waits ? 'chat_response' : 'first_response', {
		target: targetOf(asked),
		pausePolicy: ['pending_customer'],
		rules: {
			...readingAnswers({}),
			outOfHoursContact: 'next_opening',
			workingDayEnd: asked.kind === 'working_days' ? asked.end : 'close_of_business',
		},
	});
	const history = timeline({
		receivedAt: startAt,
		chats: [{ id: 'chat', at: startAt }],
		pauses: pauses.map((pause) => ({ ...pause, reason: 'pending_customer' })),
		messages: stoppedAt === null ? [] : [reply('11-23 10:00', { channelType: 'chat', sentAt: stoppedAt })],
	});
	return only(
		evaluate([commitment], { standard: createBusinessCalendar(definition), others: new Map() }, history),
	);
}

function compare(asked: Question) {
	const expected = opinionOn(asked);
	fc.pre(expected !== null);
	const { effectiveStartAt, dueAt, breachAt, remainingMs, elapsedMs, state } = timerOf(asked);
	expect({ effectiveStartAt, dueAt, breachAt, remainingMs, elapsedMs, state }).toEqual(expected);
}

it(
	'says the same of any deadline as somebody who walks by the minute',
	() => {
		fc.assert(fc.property(question, compare), { numRuns: RUNS * 3 });
	},
	Math.max(60_000, RUNS * 600),
);

describeOnHosts('says the same', () => {
	it(
		'of any deadline, wherever the server stands',
		() => {
			fc.assert(fc.property(question, compare), { numRuns: Math.ceil(RUNS / 4) });
		},
		Math.max(60_000, RUNS * 200),
	);
});
