import { describe, expect, it } from 'vitest';
import type { YearStatus } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { calendarWarnings } from '../../../../extensions/agreement-desk/src/domain/calendar-import/calendar-warnings.ts';

const years = (given: Record<number, YearStatus>) =>
	Object.entries(given).map(([year, status]) => ({ year: Number(year), status }));
const found = (given: Record<number, YearStatus>, today: string) =>
	calendarWarnings({ years: years(given), today }).map(({ severity, year, status }) => [
		severity,
		year,
		status,
	]);

describe('the years of a calendar', () => {
	it.each<[string, Record<number, YearStatus>, string, [string, number, string][]]>([
		['approved, nothing to say', { 2026: 'approved', 2027: 'approved' }, '2026-12-31', []],
		['next year is nobody’s business in October', { 2026: 'approved' }, '2026-10-31', []],
		['missing from 1 November', { 2026: 'approved' }, '2026-11-01', [['warning', 2027, 'missing']]],
		[
			'provisional in November',
			{ 2026: 'approved', 2027: 'provisional' },
			'2026-11-23',
			[['warning', 2027, 'provisional']],
		],
		[
			'published until 14 December',
			{ 2026: 'approved', 2027: 'published' },
			'2026-12-14',
			[['warning', 2027, 'published']],
		],
		[
			'published from 15 December',
			{ 2026: 'approved', 2027: 'published' },
			'2026-12-15',
			[['error', 2027, 'published']],
		],
		['this year is missing at New Year', { 2026: 'approved' }, '2027-01-01', [['error', 2027, 'missing']]],
		[
			'both',
			{ 2026: 'published' },
			'2026-12-31',
			[
				['error', 2026, 'published'],
				['error', 2027, 'missing'],
			],
		],
		[
			'the year after next is not asked for',
			{ 2026: 'approved', 2027: 'approved', 2028: 'missing' },
			'2026-12-31',
			[],
		],
	])('%s', (_, given, today, expected) => {
		expect(found(given, today)).toEqual(expected);
	});

	it('are told in both languages', () => {
		expect(calendarWarnings({ years: years({ 2026: 'approved' }), today: '2026-11-23' })[0]?.text).toEqual({
			'zh-CN': '2027 年的放假安排缺失，跨年的到期时间仅为暂定；请在通知公布后导入并核准',
			'en-US':
				'the holidays of 2027 are missing, so deadlines that reach into it are provisional; import and approve them once the notice is out',
		});
		const [thisYear] = calendarWarnings({ years: [], today: '2026-03-01' });
		expect(thisYear?.text['en-US']).toMatch(/^this year's holidays \(2026\) are missing/);
		expect(thisYear?.text['zh-CN']).toContain('本年（2026 年）的放假安排缺失');
	});

	it.each<[YearStatus, string, string]>([
		['missing', '缺失', 'missing'],
		['provisional', '暂定', 'provisional'],
		['published', '已公布但未核准', 'published but not approved'],
	])('name the state of a year that is %s, and grow urgent on 15 December', (status, chinese, english) => {
		const given = years({ 2026: 'approved', 2027: status });
		expect(calendarWarnings({ years: given, today: '2026-12-15' })[0]?.text).toEqual({
			'zh-CN': `2027 年的放假安排${chinese}，跨年的到期时间仅为暂定；请立即导入并核准`,
			'en-US': `the holidays of 2027 are ${english}, so deadlines that reach into it are provisional; import and approve them now`,
		});
	});
});
