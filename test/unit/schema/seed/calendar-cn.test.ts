import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LegalHoliday, LunarDay, SolarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calendarCnProvisional, provisionalYearCn } from '../../../../schema/seed/calendar-cn-provisional.ts';
import { calendarCn, calendarCnYears } from '../../../../schema/seed/calendar-cn.ts';
import { readAgreementVectors } from '../../domain/calendar/vector-calendar.ts';

const byDate = new Map(calendarCn.map((day) => [day.date, day]));

/** Monday to Friday without the days off, and the days worked in exchange. */
function workingDays(year: number): string[] {
	const dates: string[] = [];
	for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
		const date = new Date(day).toISOString().slice(0, 10);
		const kind = byDate.get(date)?.kind;
		const weekend = [0, 6].includes(new Date(day).getUTCDay());
		if (kind === 'makeup_workday' || (kind === undefined && !weekend)) dates.push(date);
	}
	return dates;
}

function workingDaysByMonth(year: number): number[] {
	const counts = new Array<number>(12).fill(0);
	for (const date of workingDays(year)) {
		const month = Number(date.slice(5, 7)) - 1;
		counts[month] = (counts[month] ?? 0) + 1;
	}
	return counts;
}

describe('the Chinese working-day calendar', () => {
	it.each([
		[2024, 251],
		[2025, 248],
		[2026, 248],
	])('%i has %i working days', (year, count) => {
		expect(workingDays(year)).toHaveLength(count);
	});

	it.each([
		[2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]],
		[2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]],
	])('%i has them spread over its months as published', (year, counts) => {
		expect(workingDaysByMonth(year)).toEqual(counts);
	});

	it('names every date once, in order', () => {
		const dates = calendarCn.map((day) => day.date);
		expect(byDate.size).toBe(calendarCn.length);
		expect(dates).toEqual(dates.toSorted());
		expect(calendarCn.every((day) => Number(day.date.slice(0, 4)) === day.year)).toBe(true);
	});

	it('moves work to Saturdays and Sundays only', () => {
		const makeup = calendarCn.filter((day) => day.kind === 'makeup_workday');
		expect(makeup.every((day) => [0, 6].includes(new Date(day.date).getUTCDay()))).toBe(true);
		expect(makeup.map((day) => day.date).filter((date) => date < '2025')).toEqual([
			'2024-02-04',
			'2024-02-18',
			'2024-04-07',
			'2024-04-28',
			'2024-05-11',
			'2024-09-14',
			'2024-09-29',
			'2024-10-12',
		]);
	});

	it('is the 2026 calendar of the agreement vectors', () => {
		const { holidays, makeup_days } = readAgreementVectors().calendar;
		const of2026 = calendarCn.filter((day) => day.year === 2026);
		expect(of2026.filter((day) => day.kind === 'holiday').map((day) => day.date)).toEqual(holidays);
		expect(of2026.filter((day) => day.kind === 'makeup_workday').map((day) => day.date)).toEqual(makeup_days);
	});

	it('has both names', () => {
		expect(byDate.get('2026-02-17')).toEqual({
			date: '2026-02-17',
			kind: 'holiday',
			name_zh: '春节',
			name_en: 'Spring Festival',
			year: 2026,
		});
		expect(byDate.get('2026-02-28')).toMatchObject({
			name_zh: '春节调休上班',
			name_en: 'Working day in exchange for Spring Festival',
		});
		expect(byDate.get('2025-10-06')?.name_zh).toBe('中秋节');
	});
});

/** Every date of a year as [date, year, month, day]. */
function datesOf(year: number): [string, number, number, number][] {
	const dates: [string, number, number, number][] = [];
	for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
		const date = new Date(at).toISOString().slice(0, 10);
		dates.push([date, year, Number(date.slice(5, 7)), Number(date.slice(8))]);
	}
	return dates;
}

/** The data of chinese-days alone: its functions answer by the zone of the host. */
function readChineseDays() {
	const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
	const days = z.record(z.string(), z.string());
	return z.object({ holidays: days, workdays: days }).parse(JSON.parse(readFileSync(file, 'utf8')));
}

describe('the Chinese working-day calendar, beside other sources', () => {
	const { holidays, workdays } = readChineseDays();

	/** What is not arranged on a weekend is off: the sources differ in whether they list such days at all. */
	const meaningOf = (date: string, kind: string | null) => {
		const weekend = [0, 6].includes(new Date(date).getUTCDay());
		return kind ?? (weekend ? 'holiday' : 'ordinary');
	};

	it.each([2024, 2025, 2026])('%i: each date is what chinese-days and tyme4ts say', (year) => {
		const wrong = datesOf(year).filter(([date, ...parts]) => {
			const legal = LegalHoliday.fromYmd(...parts);
			const tyme = legal === null ? null : legal.isWork() ? 'makeup_workday' : 'holiday';
			const chineseDays = date in holidays ? 'holiday' : date in workdays ? 'makeup_workday' : null;
			const ours = meaningOf(date, byDate.get(date)?.kind ?? null);
			return ours !== meaningOf(date, tyme) || ours !== meaningOf(date, chineseDays);
		});
		expect(wrong).toEqual([]);
	});

	it('names the notice of every year it arranges, and no other', () => {
		const years = new Set(calendarCn.map((day) => day.year));
		expect(calendarCnYears.map(({ year }) => year)).toEqual([...years]);
		expect(calendarCnYears.every(({ source }) => source.length > 0)).toBe(true);
	});
});

describe('2027, whose notice is not out', () => {
	const dates = calendarCnProvisional.map(({ date }) => date);

	it('is provisional and no part of what was published', () => {
		expect(provisionalYearCn).toMatchObject({ year: 2027, status: 'provisional' });
		expect(calendarCn.some(({ date }) => date.startsWith('2027'))).toBe(false);
	});

	it('guesses no make-up days', () => {
		expect(calendarCnProvisional.every(({ kind, year }) => kind === 'holiday' && year === 2027)).toBe(true);
	});

	it('has the thirteen days of the law, the lunar ones reckoned by another hand', () => {
		const solar = (day: SolarDay) => {
			const two = (part: number) => String(part).padStart(2, '0');
			return `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`;
		};
		const lunar = (month: number, day: number) => LunarDay.fromYmd(2027, month, day).getSolarDay();
		const newYear = lunar(1, 1);
		const april = datesOf(2027).filter(([, , month]) => month === 4);
		const qingming = april.find(([, ...parts]) => {
			const term = SolarDay.fromYmd(...parts).getTermDay();
			return term.getName() === '清明' && term.getDayIndex() === 0;
		});
		const expected = [
			'2027-01-01',
			...[-1, 0, 1, 2].map((n) => solar(newYear.next(n))),
			qingming?.[0],
			...['2027-05-01', '2027-05-02'],
			...[lunar(5, 5), lunar(8, 15)].map(solar),
			...['2027-10-01', '2027-10-02', '2027-10-03'],
		];
		expect(dates).toEqual(expected);
		expect(dates).toHaveLength(13);
	});
});
