import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { instantAtPercent } from '../../../../extensions/agreement-desk/src/domain/timers/instant-at-percent.ts';
import type { Pause } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import { at, calendar, custom, local, only, registered, reply, timersOf, waiting } from './build-timeline.ts';

function started(from: string, target: Commitment['target'], pauses: readonly Pause[] = []): Timer {
	const commitment = custom('first_response', { target, pausePolicy: ['pending_customer'] });
	return only(timersOf(commitment, registered({ receivedAt: at(from), pauses })));
}

const hours = (value: number, basis: 'business' | 'calendar' = 'business') =>
	({ value, unit: 'hours', basis }) as const;
const workingDay = { value: 1, unit: 'working_days', basis: 'business' } as const;
const calendarDay = { value: 1, unit: 'calendar_days', basis: 'calendar' } as const;

function instant(timer: Timer, percent: number): string | null {
	return local(instantAtPercent(timer, percent, calendar))?.replace(/^2026-/, '') ?? null;
}

describe('a share of business hours', () => {
	// Four hours from 17:00: one today, three tomorrow; due at noon, breached after lunch.
	const evening = () => started('11-23 17:00', hours(4));

	it.each([
		[1, '11-23 17:02:24.000'],
		[25, '11-23 18:00:00.000'],
		[50, '11-24 10:00:00.000'],
		[80, '11-24 11:12:00.000'],
		[99, '11-24 11:57:36.000'],
		[100, '11-24 13:30:00.001'],
		[101, '11-24 13:32:24.000'],
		[125, '11-24 14:30:00.000'],
		[200, '11-24 17:30:00.000'],
	])('%d %% is used up at %s', (percent, expected) => {
		expect(instant(evening(), percent)).toBe(expected);
	});

	it('beyond the target never comes before the breach', () => {
		const toClosing = started('11-23 13:30', hours(4.5));
		expect(instant(toClosing, 100)).toBe('11-24 09:00:00.001');
		expect(instant(toClosing, 101)).toBe('11-24 09:02:42.000');
	});

	it('is not used up in a pause, nor late for one', () => {
		const paused = started('11-23 10:00', hours(4), [waiting('11-23 11:00', '11-23 15:00')]);
		expect([25, 50, 100].map((percent) => instant(paused, percent))).toEqual([
			'11-23 11:00:00.000',
			'11-23 16:00:00.000',
			'11-24 09:00:00.001',
		]);
	});

	it('is not reached while the clock stands still, but by what was used before', () => {
		const paused = started('11-23 10:00', hours(4), [waiting('11-23 11:00')]);
		expect([24, 25, 26, 100, 200].map((percent) => instant(paused, percent))).toEqual([
			'11-23 10:57:36.000',
			'11-23 11:00:00.000',
			'Infinity',
			'Infinity',
			'Infinity',
		]);
	});

	it('is reached for ever where a pause came too late', () => {
		const overdue = started('11-23 10:00', hours(4), [waiting('11-23 17:00')]);
		expect([100, 125, 126].map((percent) => instant(overdue, percent))).toEqual([
			'11-23 15:30:00.001',
			'11-23 16:30:00.000',
			'11-23 16:32:24.000',
		]);
		expect(instant(overdue, 200)).toBe('Infinity');
	});
});

describe('a share of calendar hours', () => {
	it.each([
		[50, '11-22 00:30:00.000'],
		[80, '11-22 01:06:00.000'],
		[100, '11-22 01:30:00.001'],
		[200, '11-22 03:30:00.000'],
	])('%d %% is used up at %s, be it night or Sunday', (percent, expected) => {
		expect(instant(started('11-21 23:30', hours(2, 'calendar')), percent)).toBe(expected);
	});

	it('is not used up in a pause', () => {
		const paused = started('11-21 23:30', hours(2, 'calendar'), [waiting('11-22 00:00', '11-22 10:00')]);
		expect(instant(paused, 80)).toBe('11-22 11:06:00.000');
		expect(instant(started('11-21 23:30', hours(2, 'calendar'), [waiting('11-22 00:00')]), 80)).toBe(
			'Infinity',
		);
	});
});

describe('a share of a number of days', () => {
	// Received at 10:00, due tomorrow at 18:00: 6.5 and 7.5 hours of business time.
	it.each([
		[50, '11-24 09:30:00.000'],
		[80, '11-24 15:12:00.000'],
		[100, '11-24 18:00:00.001'],
		[200, '11-26 17:00:00.000'],
	])('%d %% of a working day is the business time between start and due: %s', (percent, expected) => {
		expect(instant(started('11-23 10:00', workingDay), percent)).toBe(expected);
	});

	it('begins to count at the next opening when it was received on a Sunday', () => {
		expect(instant(started('11-22 15:00', workingDay), 80)).toBe('11-23 16:30:00.000');
	});

	it.each([
		['over', waiting('11-23 10:00', '11-23 12:00'), '11-24 11:30:00.000'],
		['lasting, after that share', waiting('11-24 12:00'), '11-24 09:30:00.000'],
		['lasting, before that share', waiting('11-23 17:00'), 'Infinity'],
	])('is not used up in a pause: %s', (_, pause, expected) => {
		expect(instant(started('11-23 10:00', workingDay, [pause]), 50)).toBe(expected);
	});

	it('of calendar days is the time that passes', () => {
		expect(instant(started('11-23 12:00', calendarDay), 50)).toBe('11-24 06:00:00.000');
		expect(instant(started('11-23 12:00', calendarDay, [waiting('11-23 20:00', '11-23 22:00')]), 50)).toBe(
			'11-24 08:00:00.000',
		);
		expect(instant(started('11-23 12:00', calendarDay, [waiting('11-24 07:00')]), 50)).toBe(
			'11-24 06:00:00.000',
		);
	});

	it('of a promise is the time until it', () => {
		const commitment = custom('eta_kept', { target: { value: 0, unit: 'promise', basis: 'calendar' } });
		const messages = [reply('11-23 11:00', { kind: 'eta_notice', promisedAt: at('11-24 11:00') })];
		const promise = only(timersOf(commitment, registered({ messages })));
		expect([50, 100].map((percent) => instant(promise, percent))).toEqual([
			'11-23 23:00:00.000',
			'11-24 11:00:00.001',
		]);
	});
});
