import { describe, expect, it } from 'vitest';
import {
	sayAmount,
	sayInstant,
	sayInstantInFull,
	sayLeft,
} from '../../../../extensions/agreement-desk/src/studio/time/say-time.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('an amount of time', () => {
	it.each([
		[0, '0 秒', '0 s'],
		[999, '0 秒', '0 s'],
		[second, '1 秒', '1 s'],
		[59 * second, '59 秒', '59 s'],
		[minute, '1 分', '1 min'],
		[minute + 5 * second, '1 分 5 秒', '1 min 5 s'],
		[59 * minute + 59 * second, '59 分 59 秒', '59 min 59 s'],
		[hour, '1 小时', '1 h'],
		[hour + 59 * second, '1 小时', '1 h'],
		[2 * hour + 5 * minute, '2 小时 5 分', '2 h 5 min'],
		[day, '1 天', '1 d'],
		[day + 3 * hour + 59 * minute, '1 天 3 小时', '1 d 3 h'],
		[40 * day, '40 天', '40 d'],
	])('of %i ms is said in its two largest units', (ms, chinese, english) => {
		expect(sayAmount(ms, 'zh-CN')).toBe(chinese);
		expect(sayAmount(ms, 'en-US')).toBe(english);
	});

	it('that is past is said to be late by it', () => {
		expect(sayLeft(-5 * minute, 'zh-CN')).toBe('已超 5 分');
		expect(sayLeft(-5 * minute, 'en-US')).toBe('5 min late');
		expect(sayLeft(5 * minute, 'en-US')).toBe('5 min');
	});
});

describe('an instant', () => {
	const now = Date.parse('2026-06-01T00:00:00Z');
	const timeZone = 'Asia/Shanghai';

	it('of this year goes without the year, in the zone that is given', () => {
		const at = '2026-06-30T16:05:00Z';
		expect(sayInstant(at, { language: 'en-US', now, timeZone })).toBe('Jul 1, 00:05');
		expect(sayInstant(at, { language: 'zh-CN', now, timeZone })).toBe('7/1 00:05');
	});

	it('is of the year that it is in that zone', () => {
		const at = '2025-12-31T17:00:00Z';
		expect(sayInstant(at, { language: 'en-US', now, timeZone })).toBe('Jan 1, 01:00');
		expect(sayInstant(at, { language: 'en-US', now, timeZone: 'UTC' })).toContain('2025');
	});

	it('of another year has it', () => {
		expect(sayInstant('2025-03-04T01:02:00Z', { language: 'en-US', now, timeZone })).toContain('2025');
	});

	it('in full has weekday, seconds and zone', () => {
		const said = sayInstantInFull('2026-06-30T16:05:09Z', { language: 'en-US', timeZone });
		expect(said).toMatch(/^Wed, Jul 1, 2026, 00:05:09 GMT\+8$/);
	});
});
