import { describe, expect, it } from 'vitest';
import {
	formatDuration,
	formatPlainDuration,
} from '../../../../extensions/agreement-desk/src/domain/wording/format-duration.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('an amount of time in words', () => {
	it.each([
		[0, '0 秒', 'no time'],
		[1, '不到 1 秒', 'less than a second'],
		[999, '不到 1 秒', 'less than a second'],
		[second, '1 秒', '1 second'],
		[1999, '1 秒', '1 second'],
		[minute, '1 分钟', '1 minute'],
		[90 * second, '1 分钟 30 秒', '1 minute 30 seconds'],
		[hour, '1 小时', '1 hour'],
		[2 * hour + 5 * minute, '2 小时 5 分钟', '2 hours 5 minutes'],
		[30 * hour, '30 小时', '30 hours'],
		[100 * hour, '100 小时', '100 hours'],
	])('of %d ms', (ms, chinese, english) => {
		expect(formatDuration(ms, 'zh-CN')).toBe(chinese);
		expect(formatDuration(ms, 'en-US')).toBe(english);
	});

	it.each([
		[3 * day - 1, '71 小时 59 分钟 59 秒', '71 hours 59 minutes 59 seconds'],
		[3 * day, '3 天', '3 days'],
		[10 * day + hour, '10 天 1 小时', '10 days 1 hour'],
	])('on the wall clock is told in days from three on: %d ms', (ms, chinese, english) => {
		expect(formatPlainDuration(ms, 'zh-CN')).toBe(chinese);
		expect(formatPlainDuration(ms, 'en-US')).toBe(english);
	});
});
