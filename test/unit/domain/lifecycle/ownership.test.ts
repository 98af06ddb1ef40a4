import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import {
	ownershipLapse,
	type Ownership,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/ownership.ts';
import { at, calendar, local, MINUTE } from '../timers/build-timeline.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const terms = { takeMinutes: 30, answerMinutes: 240 };

type Times = Partial<Record<keyof Ownership, string | null>>;

/** Monday to Friday, 09:00 to 12:00 and 13:30 to 18:00. */
function lapse({
	assignedAt = '11-23 10:00',
	takenAt = null,
	oursSince = '11-23 10:00',
	unansweredSince = null,
}: Times) {
	const instant = (time: string | null) => (time === null ? null : at(time));
	const found = ownershipLapse(
		{
			assignedAt: at(assignedAt ?? ''),
			takenAt: instant(takenAt),
			oursSince: at(oursSince ?? ''),
			unansweredSince: instant(unansweredSince),
		},
		terms,
		calendar,
	);
	return found && `${found.reason} ${local(found.at)?.slice(5, 16)}`;
}

describe('when an assignee loses a ticket', () => {
	it.each<[string, Times, string | null]>([
		['half an hour after it was given and not taken', {}, 'not_taken 11-23 10:30'],
		['not while nobody waits for the one who took it', { takenAt: '11-23 10:05' }, null],
		[
			'four hours after a message that nobody answered',
			{ takenAt: '11-23 10:05', unansweredSince: '11-23 10:30' },
			'not_answered 11-23 16:00',
		],
		['whichever comes first', { unansweredSince: '11-23 09:00' }, 'not_taken 11-23 10:30'],
		[
			'the full time for each, however old the message',
			{ assignedAt: '11-24 09:00', takenAt: '11-24 09:01', unansweredSince: '11-20 09:00' },
			'not_answered 11-24 14:30',
		],
		[
			'anew after it waited for somebody else',
			{ takenAt: '11-23 10:05', unansweredSince: '11-23 10:30', oursSince: '11-24 09:00' },
			'not_answered 11-24 14:30',
		],
		['over lunch', { assignedAt: '11-23 11:45' }, 'not_taken 11-23 13:45'],
		['over the weekend', { assignedAt: '11-27 17:50' }, 'not_taken 11-30 09:20'],
		['with the next opening, not at closing time', { assignedAt: '11-23 17:30' }, 'not_taken 11-24 09:00'],
		['given at night, from the opening on', { assignedAt: '11-23 23:00' }, 'not_taken 11-24 09:30'],
	])('%s', (_title, times, expected) => {
		expect(lapse(times)).toBe(expected);
	});

	it('never where no time is agreed', () => {
		const never = { takeMinutes: Infinity, answerMinutes: Infinity };
		const owned: Ownership = {
			assignedAt: at('11-23 10:00'),
			takenAt: null,
			oursSince: 0,
			unansweredSince: 0,
		};
		expect(ownershipLapse(owned, never, calendar)).toBeNull();
	});

	it('never before the business time has passed, and never by more', () => {
		const instant = fc.integer({ min: at('11-02 00:00'), max: at('12-11 00:00') });
		fc.assert(
			fc.property(
				instant,
				fc.option(instant),
				instant,
				fc.option(instant),
				(assignedAt, takenAt, oursSince, unansweredSince) => {
					const found = ownershipLapse({ assignedAt, takenAt, oursSince, unansweredSince }, terms, calendar);
					if (!found) {
						expect(takenAt !== null && unansweredSince === null).toBe(true);
						return;
					}
					const since = Math.max(
						assignedAt,
						oursSince,
						found.reason === 'not_answered' ? (unansweredSince ?? 0) : 0,
					);
					const minutes = found.reason === 'not_answered' ? terms.answerMinutes : terms.takeMinutes;
					expect(businessMsBetween(calendar, since, found.at)).toBe(minutes * MINUTE);
					expect(businessMsBetween(calendar, since, found.at + 1)).toBeGreaterThan(minutes * MINUTE);
				},
			),
			runs,
		);
	});
});
