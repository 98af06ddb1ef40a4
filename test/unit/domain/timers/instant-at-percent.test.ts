import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { closeOfWorkingDay } from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import {
	instantAtPercent,
	type Span,
} from '../../../../extensions/agreement-desk/src/domain/timers/instant-at-percent.ts';
import { at, calendar, commitmentFor, HOUR, local } from './build-timeline.ts';

function span(commitment: Commitment, start: number, due: { earliest: number; latest: number }): Span {
	return { commitment, effectiveStartAt: start, dueAt: due.earliest, breachAt: due.latest };
}

function businessSpan(start: string, hours: number): Span {
	const commitment = commitmentFor('email_first_reply', { sla_email_first_reply_hours: hours });
	return span(commitment, at(start), addBusinessMs(calendar, at(start), hours * HOUR));
}

function calendarSpan(start: string, hours: number): Span {
	const due = at(start) + hours * HOUR;
	const commitment = commitmentFor('urgent_response', { sla_urgent_response_hours: hours });
	return span(commitment, at(start), { earliest: due, latest: due });
}

function workingDaySpan(start: string, days: number): Span {
	const due = closeOfWorkingDay(calendar, at(start), days);
	const commitment = commitmentFor('general_progress', { sla_general_progress_value: days });
	return span(commitment, at(start), { earliest: due, latest: due });
}

describe('a share of business hours', () => {
	// Four hours from 17:00: one today, three tomorrow; due at noon, breached after lunch.
	const evening = businessSpan('2026-11-23 17:00', 4);

	it.each([
		[1, '2026-11-23 17:02:24.000'],
		[25, '2026-11-23 18:00:00.000'],
		[50, '2026-11-24 10:00:00.000'],
		[80, '2026-11-24 11:12:00.000'],
		[100, '2026-11-24 13:30:00.001'],
		[125, '2026-11-24 14:30:00.000'],
		[200, '2026-11-24 17:30:00.000'],
	])('%d %% is used up at %s', (percent, expected) => {
		expect(local(instantAtPercent(evening, percent, calendar))).toBe(expected);
	});

	it('beyond the target never comes before the breach', () => {
		const toClosing = businessSpan('2026-11-23 13:30', 4.5);
		const breach = instantAtPercent(toClosing, 100, calendar);
		expect(local(breach)).toBe('2026-11-24 09:00:00.001');
		expect(instantAtPercent(toClosing, 101, calendar)).toBeGreaterThanOrEqual(breach);
	});
});

describe('a share of calendar hours', () => {
	it.each([
		[50, '2026-11-22 00:30:00.000'],
		[80, '2026-11-22 01:06:00.000'],
		[100, '2026-11-22 01:30:00.001'],
		[200, '2026-11-22 03:30:00.000'],
	])('%d %% is used up at %s, be it night or Sunday', (percent, expected) => {
		expect(local(instantAtPercent(calendarSpan('2026-11-21 23:30', 2), percent, calendar))).toBe(expected);
	});
});

describe('a share of working days', () => {
	// Registered at 10:00, due tomorrow at 18:00: 6.5 and 7.5 hours of business time.
	const registered = workingDaySpan('2026-11-23 10:00', 1);

	it.each([
		[50, '2026-11-24 09:30:00.000'],
		[80, '2026-11-24 15:12:00.000'],
		[100, '2026-11-24 18:00:00.001'],
		[200, '2026-11-26 17:00:00.000'],
	])('%d %% is the business time between start and due: %s', (percent, expected) => {
		expect(local(instantAtPercent(registered, percent, calendar))).toBe(expected);
	});

	it('begins to count at the next opening when it was registered on a Sunday', () => {
		const sunday = workingDaySpan('2026-11-22 15:00', 1);
		expect(local(instantAtPercent(sunday, 80, calendar))).toBe('2026-11-23 16:30:00.000');
	});
});
