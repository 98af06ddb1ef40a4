import { describe, expect, it } from 'vitest';
import { calendarCn } from '../../../../schema/seed/calendar-cn.ts';
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
