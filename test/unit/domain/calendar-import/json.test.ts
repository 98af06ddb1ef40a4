import { describe, expect, it } from 'vitest';
import { datesOf, errorsOf, notesOf, read } from './read.ts';

const holidayCn = {
	year: 2026,
	papers: ['https://www.gov.cn/zhengce/content/202511/content_7047091.htm'],
	days: [
		{ name: '元旦', date: '2026-01-01', isOffDay: true },
		{ name: '元旦', date: '2026-01-04', isOffDay: false },
	],
};
const withDays = (...days: unknown[]) => JSON.stringify({ ...holidayCn, days });

describe('a year in the shape of holiday-cn', () => {
	it('gives days with both names, and the notice it comes from', () => {
		const year = read(JSON.stringify(holidayCn));
		expect(year).toMatchObject({
			format: 'holiday-cn',
			year: 2026,
			years: [2026],
			source: holidayCn.papers[0],
		});
		expect(year.days).toEqual([
			{ date: '2026-01-01', kind: 'holiday', nameZh: '元旦', nameEn: "New Year's Day", periods: null },
			{
				date: '2026-01-04',
				kind: 'makeup_workday',
				nameZh: '元旦调休上班',
				nameEn: "Working day in exchange for New Year's Day",
				periods: null,
			},
		]);
		expect(year.problems).toEqual([]);
	});

	it('may begin in the December before, and with a byte order mark', () => {
		const year = read(`\uFEFF${withDays({ name: '元旦', date: '2025-12-31', isOffDay: true })}`);
		expect(datesOf(year)).toEqual(['2025-12-31 holiday']);
		expect(year.year).toBe(2026);
		expect(errorsOf(year)).toEqual([]);
	});

	it('may name two festivals in one day, or one that nobody knows', () => {
		const year = read(
			withDays(
				{ name: '国庆节、中秋节', date: '2026-10-01', isOffDay: true },
				{ name: '抗战胜利纪念日', date: '2026-09-03', isOffDay: true },
			),
		);
		expect(year.days.map(({ nameZh, nameEn }) => [nameZh, nameEn])).toEqual([
			['抗战胜利纪念日', null],
			['国庆节、中秋节', 'National Day and Mid-Autumn Festival'],
		]);
	});

	it.each<[string, string, string]>([
		['an empty year', withDays(), 'the file (clause 2.1.1): has no days for 2026'],
		[
			'a day of another year',
			withDays({ name: 'x', date: '2027-01-01', isOffDay: true }),
			'days[0], date (clause 2.1.1): 2027-01-01 is not in 2026',
		],
		[
			'November of the year before',
			withDays({ name: 'x', date: '2025-11-30', isOffDay: true }),
			'days[0], date (clause 2.1.1): 2025-11-30 is not in 2026',
		],
		[
			'a day off that is worked as well',
			withDays(...holidayCn.days, { name: '元旦', date: '2026-01-04', isOffDay: true }),
			'days[2], date (clause 2.1.1): 2026-01-04 is both a day off and a make-up day, see days[1]',
		],
		[
			'a make-up day on a Monday',
			withDays({ name: '元旦', date: '2026-01-05', isOffDay: false }),
			'days[0], date (clause 2.1.1): the make-up day 2026-01-05 is a Monday',
		],
		[
			'a date that does not exist',
			withDays({ name: '春节', date: '2026-02-29', isOffDay: true }),
			'days[0], date (clause 2.1.1): 2026-02-29 is not a date',
		],
		[
			'no date',
			withDays({ name: '春节', isOffDay: true }),
			'days[0], date (clause 2.1.1): undefined is not a date',
		],
		[
			'an unknown kind',
			withDays({ name: '春节', date: '2026-02-17', isOffDay: 'maybe' }),
			'days[0], isOffDay (clause 2.1.1): must be true (day off) or false (day worked), not maybe',
		],
		[
			'a name that is none',
			withDays({ name: 7, date: '2026-02-17', isOffDay: true }),
			'days[0], name (clause 2.1.1): must be a text, not 7',
		],
		[
			'a name without an end',
			withDays({ name: 'x'.repeat(256), date: '2026-02-17', isOffDay: true }),
			'days[0], name (clause 2.1.1): is longer than 255 characters',
		],
		['something else among the days', withDays(null), 'days[0] (clause 2.1.1): must be an object'],
		[
			'no list of days',
			JSON.stringify({ year: 2026, days: {} }),
			'the file, days (clause 2.1.1): must be a list of days',
		],
		[
			'no year',
			JSON.stringify({ ...holidayCn, year: '2026' }),
			'the file, year (clause 2.1.1): must be a year, not "2026"',
		],
		[
			'a year out of reach',
			JSON.stringify({ ...holidayCn, year: 1066 }),
			'the file, year (clause 2.1.1): must lie between 1970 and 2200',
		],
		['half a file', '{"year": 2026, "days": [', 'the file (clause 2.1.1): is not valid JSON: '],
	])('is refused with %s, naming the place', (_, content, message) => {
		expect(errorsOf(read(content))[0]).toContain(message);
	});

	it('is refused when another year is asked for', () => {
		expect(errorsOf(read(JSON.stringify(holidayCn), { year: 2027 }))[0]).toBe(
			'the file, year (clause 2.1.1): the file is about 2026, not about 2027',
		);
	});

	it('notes what changes nothing: a day twice, a day off on a Sunday', () => {
		const twice = { name: '元旦', date: '2026-01-01', isOffDay: true };
		const year = read(withDays(twice, twice, { name: '元旦', date: '2026-01-03', isOffDay: true }));
		expect(errorsOf(year)).toEqual([]);
		expect(notesOf(year)).toEqual([
			'days[1], date (clause 2.1.1): 2026-01-01 is listed twice; days[0] is kept',
			'the file (clause 2.1.1): days off on which the desk is closed anyway, which change nothing: 1',
		]);
		expect(datesOf(year)).toEqual(['2026-01-01 holiday', '2026-01-03 holiday']);
	});
});

describe('years in the shape of chinese-days', () => {
	const chineseDays = {
		holidays: { '2026-01-01': "New Year's Day,元旦,1", '2026-01-02': "New Year's Day,元旦,1" },
		workdays: { '2026-01-04': "New Year's Day,元旦,1" },
		inLieuDays: { '2026-01-02': "New Year's Day,元旦,1" },
	};
	const written = JSON.stringify(chineseDays);
	const later = { ...chineseDays.holidays, '2027-01-01': "New Year's Day,元旦,1" };
	const twoYears = JSON.stringify({ ...chineseDays, holidays: later });

	it('gives the one year there is', () => {
		const year = read(written);
		expect(year).toMatchObject({ format: 'chinese-days', year: 2026, source: null, problems: [] });
		expect(datesOf(year)).toEqual(['2026-01-01 holiday', '2026-01-02 holiday', '2026-01-04 makeup_workday']);
		expect(year.days[2]).toMatchObject({ nameZh: '元旦调休上班' });
	});

	it('wants to be told which, where there are several', () => {
		expect(errorsOf(read(twoYears))).toEqual([
			'the file, year (clause 2.1.1): holds several years (2026, 2027); say with year which one to import',
		]);
		const year = read(twoYears, { year: 2027 });
		expect(datesOf(year)).toEqual(['2027-01-01 holiday']);
		expect(notesOf(year)).toEqual([
			'the file (clause 2.1.1): days of other years that are left out: 3; only 2027 is imported',
		]);
	});

	it('keeps the English name of a day that has no known festival', () => {
		const file = { holidays: { '2015-09-03': 'Anti-Fascist 70th Day,胜利70周年纪念日,1' } };
		expect(read(JSON.stringify(file)).days[0]).toMatchObject({
			nameZh: '胜利70周年纪念日',
			nameEn: 'Anti-Fascist 70th Day',
		});
	});

	it.each<[string, object, string]>([
		['no such date', { holidays: { '2026-13-01': 'x' } }, 'holidays["2026-13-01"], date (clause 2.1.1)'],
		['no name', { workdays: { '2026-01-04': null } }, 'workdays["2026-01-04"], name (clause 2.1.1)'],
		['a list', { holidays: ['2026-01-01'] }, 'the file, holidays (clause 2.1.1): must be an object'],
		['nothing', { holidays: {}, workdays: {} }, 'the file (clause 2.1.1): has no days off'],
		[
			'both kinds on one date',
			{ holidays: { '2026-01-04': 'a,元旦,1' }, workdays: { '2026-01-04': 'a,元旦,1' } },
			'workdays["2026-01-04"], date (clause 2.1.1): 2026-01-04 is both',
		],
	])('are refused with %s, naming the place', (_, file, message) => {
		expect(errorsOf(read(JSON.stringify(file)))[0]).toContain(message);
	});

	it('says in one sentence that a year is not among them', () => {
		expect(errorsOf(read(written, { year: 2028 }))).toEqual([
			'the file (clause 2.1.1): has no days for 2028; its notice may not have been published yet',
		]);
	});

	it('notes days given in exchange that are no days off', () => {
		const file = JSON.stringify({ ...chineseDays, inLieuDays: { '2026-05-01': 'x' } });
		expect(notesOf(read(file))).toEqual([
			'inLieuDays["2026-05-01"], date (clause 2.1.1): is not among holidays and is left out',
		]);
	});
});

it('a file with a thousand mistakes tells of the first hundred', () => {
	const days = Array.from({ length: 1000 }, () => ({ name: 'x', date: 'never', isOffDay: true }));
	const { problems } = read(JSON.stringify({ year: 2026, days }));
	expect(problems).toHaveLength(101);
	expect(problems[0]).toMatchObject({ severity: 'error' });
	expect(problems.at(-1)?.text).toEqual({ 'zh-CN': '另有 900 处问题', 'en-US': 'and 900 more' });
});
