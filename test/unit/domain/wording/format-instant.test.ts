import { expect, it } from 'vitest';
import { formatInstant } from '../../../../extensions/agreement-desk/src/domain/wording/format-instant.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';

const instant = Date.parse('2026-11-23T16:30:00Z');

describeOnHosts('an instant', () => {
	it.each([
		['zh-CN', 'Asia/Shanghai', '2026年11月24日（星期二）00:30 (UTC+08:00)'],
		['en-US', 'Asia/Shanghai', 'Tue, 24 Nov 2026, 00:30 (UTC+08:00)'],
		['en-US', 'America/New_York', 'Mon, 23 Nov 2026, 11:30 (UTC-05:00)'],
		['zh-CN', 'UTC', '2026年11月23日（星期一）16:30 (UTC+00:00)'],
	] as const)('reads in %s and %s: %s', (language, timezone, expected) => {
		expect(formatInstant(instant, { language, timezone })).toBe(expected);
	});
});
