import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import { agreement, commitmentsOf, history, timelineAt } from './arbitrary-history.ts';
import { at, calendars, facts, mail, reply, timeline, timersFor } from './build-timeline.ts';

const RUNS = { numRuns: 3 * Number(process.env['PROPERTY_RUNS'] ?? 100) };

/** A timer in the ledger: the slot of its obligation, and which one of them it is. */
const nameOf = ({ commitment, cycle }: Timer) => `${commitment.slot}#${cycle}`;
const isFinished = ({ state, stoppedAt }: Timer) => stoppedAt !== null || state === 'not_applicable';

/** What was known of a ticket after each thing that happened to it. */
function forEachStep(check: (before: readonly Timer[], after: readonly Timer[]) => void) {
	fc.assert(
		fc.property(agreement, history, (agreed, told) => {
			const commitments = commitmentsOf(agreed);
			const instants = [told.receivedAt, ...told.happenings.map((happening) => happening.at), Infinity];
			let before: readonly Timer[] = [];
			for (const now of instants) {
				const after = evaluate(commitments, calendars, timelineAt(told, now));
				check(before, after);
				before = after;
			}
		}),
		RUNS,
	);
}

describe('as the history of a ticket grows', () => {
	it('no finished timer changes in anything', () => {
		forEachStep((before, after) => {
			const now = new Map(after.map((timer) => [nameOf(timer), timer]));
			for (const timer of before.filter(isFinished)) expect(now.get(nameOf(timer))).toEqual(timer);
		});
	});

	it('no timer goes, or becomes that of another obligation', () => {
		const identity = ({ commitment, startedAt, startedBy }: Timer) =>
			`${commitment.key} ${startedAt} ${startedBy}`;
		forEachStep((before, after) => {
			const now = new Map(after.map((timer) => [nameOf(timer), timer]));
			for (const timer of before) {
				const found = now.get(nameOf(timer));
				expect(found && identity(found)).toBe(identity(timer));
			}
		});
	});

	it('the occurrences of an obligation are counted from 1 without a gap', () => {
		forEachStep((_, after) => {
			const cycles = Map.groupBy(after, ({ commitment }) => commitment.slot);
			for (const timers of cycles.values()) {
				const counted = timers.map(({ cycle }) => cycle).toSorted((a, b) => a - b);
				expect(counted).toEqual(counted.map((_cycle, place) => place + 1));
			}
		});
	});

	it('no timer starts later than what ended it, or ends before it began', () => {
		forEachStep((_, after) => {
			for (const { startedAt, effectiveStartAt, stoppedAt } of after) {
				expect(effectiveStartAt).toBeGreaterThanOrEqual(startedAt);
				expect(stoppedAt ?? startedAt).toBeGreaterThanOrEqual(startedAt);
			}
		});
	});
});

describe('the one exception, which 2.1.2 asks for', () => {
	it('a mail that comes back within the hour takes the answer back', () => {
		const told = (bouncedAt: number | null) =>
			timeline({
				facts: [facts({ channelType: 'email' })],
				messages: [mail('11-23 10:00'), reply('11-23 11:00', { bouncedAt })],
			});
		expect(timersFor('email_first_reply', told(null)).map(({ state }) => state)).toEqual(['met']);
		expect(timersFor('email_first_reply', told(at('11-23 11:30'))).map(({ state }) => state)).toEqual([
			'running',
		]);
	});
});
