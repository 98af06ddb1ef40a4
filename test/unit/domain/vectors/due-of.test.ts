import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { amountPassed } from '../../../../extensions/agreement-desk/src/domain/vectors/amount-passed.ts';
import { createCalendarShelf } from '../../../../extensions/agreement-desk/src/domain/vectors/calendar-shelf.ts';
import { dueOf, effectiveStartOf } from '../../../../extensions/agreement-desk/src/domain/vectors/due-of.ts';
import { office } from './office.ts';

const calendar = createCalendarShelf()(office, { makeupDays: true });
const at = (time: string) => Date.parse(`${time}+08:00`);
const HOUR = 3_600_000;

describe('what is due', () => {
	// Monday 11:30, half an hour before the break; Wednesday is a holiday
	const start = '2026-11-23T11:30:00+08:00';

	it.each([
		['business_seconds', 1800.5, '2026-11-23T13:30:00.500'],
		['business_minutes', 31, '2026-11-23T13:31:00'],
		['business_hours', 1.25, '2026-11-23T14:15:00'],
		['working_days', 1, '2026-11-24T18:00:00'],
		['working_days', 2, '2026-11-26T18:00:00'],
		['business_days', 2, '2026-11-26T18:00:00'],
		['calendar_seconds', 2700.0004, '2026-11-23T12:15:00'],
		['calendar_minutes', 45, '2026-11-23T12:15:00'],
		['calendar_hours', 24, '2026-11-24T11:30:00'],
		['calendar_days', 2, '2026-11-26T00:00:00'],
		['calendar_days', 0, '2026-11-24T00:00:00'],
	])('in %s: %d', (unit, amount, due) => {
		const found = dueOf({ start, unit, amount }, at('2026-11-23T11:30:00'), calendar);
		expect(found).toEqual({ dueAt: at(due), breachAt: at(due) });
	});

	it('at closing time is kept until the next opening', () => {
		const vector = { start, unit: 'business_minutes', amount: 30 };
		expect(dueOf(vector, at('2026-11-23T11:30:00'), calendar)).toEqual({
			dueAt: at('2026-11-23T12:00:00'),
			breachAt: at('2026-11-23T13:30:00'),
		});
	});

	it('waits for the opening in business time', () => {
		const vector = { unit: 'business_hours', amount: 1 };
		const due = at('2026-11-23T10:00:00');
		expect(dueOf(vector, at('2026-11-22T10:00:00'), calendar)).toEqual({ dueAt: due, breachAt: due });
	});

	it.each([
		['calendar_hours', [[start, null]], 'pauses: are not counted in calendar_hours'],
		['calendar_days', [[start, null]], 'pauses: are not counted in calendar_days'],
		['business_days', [[start, null]], 'pauses: are not counted in business_days'],
		[
			'business_hours',
			[['2026-11-23T11:45:00+08:00', null]],
			'pauses: the one from 2026-11-23T11:45:00+08:00 never ends, so the amount is never used up',
		],
		['business_hours', [['soon', null]], 'pauses[0]: "soon" is not an instant'],
		['business_hours', [[start, 'late']], 'pauses[0]: "late" is not an instant'],
		[
			'toString',
			[],
			'unit: "toString" is not one of business_seconds, business_minutes, business_hours, working_days, business_days, calendar_seconds, calendar_minutes, calendar_hours, calendar_days',
		],
	] satisfies [string, [string, string | null][], string][])(
		'cannot be said in %s with the pauses %j',
		(unit, pauses, reason) => {
			expect(() => dueOf({ start, unit, amount: 1, pauses }, at('2026-11-23T11:30:00'), calendar)).toThrow(
				reason,
			);
		},
	);
});

describe('the clock', () => {
	const closed = at('2026-11-22T10:00:00');
	const opening = at('2026-11-23T09:00:00');

	it.each([
		['in business time', { unit: 'business_minutes' }, opening],
		['where no unit is given', {}, opening],
		['in calendar time of a reply', { unit: 'calendar_hours', timer: 'email_first_reply' }, opening],
		['in calendar time of a branch', { unit: 'calendar_hours', branch: 'b' }, opening],
		['in calendar time', { unit: 'calendar_hours' }, closed],
		['in calendar time of anything else', { unit: 'calendar_days', timer: 'registration' }, closed],
	])('%s begins at the right instant', (_, vector, from) => {
		expect(effectiveStartOf(vector, closed, calendar)).toBe(from);
		expect(effectiveStartOf(vector, opening + 1, calendar)).toBe(opening + 1);
	});
});

describe('an amount beside pauses', () => {
	const start = at('2026-11-23T09:00:00');
	const passed = (...pauses: Interval[]) =>
		amountPassed(calendar, { start, amount: HOUR, pauses, written: '2026-11-23T09:00:00+08:00' });
	const both = (time: string) => ({ earliest: at(time), latest: at(time) });
	const pause = (from: string, to: string | null): Interval => [
		at(`2026-11-23T${from}`),
		to === null ? Infinity : at(`2026-11-23T${to}`),
	];

	it.each([
		['that ended', [pause('09:30:00', '09:45:00')], both('2026-11-23T10:15:00')],
		[
			'of which one never ends, but too late to matter',
			[pause('10:20:00', null), pause('09:30:00', '09:45:00')],
			both('2026-11-23T10:15:00'),
		],
		[
			'of which one runs into another that never ends',
			[pause('10:05:00', '11:00:00'), pause('10:30:00', null)],
			both('2026-11-23T10:00:00'),
		],
	])('%s', (_, pauses, expected) => {
		expect(passed(...pauses)).toEqual(expected);
	});

	it('is used up as the first endless one begins, and no later', () => {
		const never = { earliest: at('2026-11-23T10:00:00'), latest: Infinity };
		expect(passed(pause('10:00:00', null))).toEqual(never);
		expect(passed(pause('11:00:00', null), pause('10:00:00', null))).toEqual(never);
		// behind a pause until the endless one there is no time either
		expect(passed(pause('10:00:00', '10:30:00'), pause('10:30:00', null))).toEqual(never);
		expect(passed(pause('10:00:00', '10:45:00'), pause('10:30:00', null))).toEqual(never);
	});

	it('is never used up where the endless one begins before', () => {
		const reason = (time: string) =>
			`pauses: the one from 2026-11-23T${time}+08:00 never ends, so the amount is never used up`;
		expect(() => passed(pause('09:59:59', null))).toThrow(reason('09:59:59'));
		expect(() => passed(pause('10:30:00', null), pause('09:40:00', null))).toThrow(reason('09:40:00'));
		expect(() => passed(pause('10:05:00', null), pause('09:30:00', '09:45:00'))).toThrow(reason('10:05:00'));
	});
});
