import { describe, expect, it } from 'vitest';
import {
	instantOfWall,
	offsetAt,
	todayIn,
	wallTimeOf,
} from '../../../../extensions/agreement-desk/src/studio/time/zone-time.ts';

const hour = 3_600_000;
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

describe('wall clocks of zones', () => {
	it.each([
		['Asia/Shanghai', '2026-02-13T09:30:00Z', 8],
		['Europe/Berlin', '2026-02-13T09:30:00Z', 1],
		['Europe/Berlin', '2026-07-13T09:30:00Z', 2],
		['Asia/Kolkata', '2026-02-13T09:30:00Z', 5.5],
		['America/St_Johns', '2026-02-13T09:30:00Z', -3.5],
		['UTC', '1970-01-01T00:00:00Z', 0],
	])('%s at %s is %d hours ahead of UTC', (zone, at, hours) => {
		expect(offsetAt(Date.parse(at), zone) / hour).toBe(hours);
	});

	it('show date and time of a zone, midnight as 00:00', () => {
		expect(wallTimeOf(Date.parse('2026-02-12T16:00:00Z'), 'Asia/Shanghai')).toEqual({
			date: '2026-02-13',
			time: '00:00',
		});
		expect(todayIn('Pacific/Auckland', Date.parse('2026-12-31T12:00:00Z'))).toBe('2027-01-01');
	});

	it.each([
		['Asia/Shanghai', '2026-02-13', '17:30', '2026-02-13T09:30:00.000Z'],
		// skipped: from two to three o'clock there is no time
		['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
		['Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
		['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
		// twice: the first one
		['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
		['Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
		['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
		['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z'],
	])('%s shows %s %s at %s', (timeZone, date, time, expected) => {
		expect(iso(instantOfWall({ date, time }, timeZone))).toBe(expected);
	});

	it('know no instant for what is no time', () => {
		expect(instantOfWall({ date: '2026-13-40', time: '10:00' }, 'UTC')).toBeNull();
		expect(instantOfWall({ date: '', time: '' }, 'UTC')).toBeNull();
	});

	it('lead from every instant to a wall time and back, where that is not shown twice', () => {
		for (let at = Date.parse('2026-03-28T00:00:00Z'); at < Date.parse('2026-03-31T00:00:00Z'); at += hour / 4)
			for (const zone of ['Europe/Berlin', 'Asia/Shanghai', 'Australia/Lord_Howe'])
				expect(instantOfWall(wallTimeOf(at, zone), zone)).toBe(at);
	});
});
