import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { businessMsBetween } from '../calendar/between.ts';
import { dayNatureOf } from '../calendar/day-nature.ts';
import { localDateOf } from '../calendar/local-date.ts';
import { dateOfDay, dayOfDate } from '../calendar/local-day.ts';
import { nextOpening } from '../calendar/next-opening.ts';
import { workingDayAfter } from '../calendar/working-days.ts';
import { deadlineOf } from './deadline.ts';
import type { DayCount, DayNames, DayRun } from './explanation.ts';
import type { Timer } from './timer.ts';

/** Longer counts are given as sums alone. */
const mostDays = 1100;
const mostRuns = 14;

/**
 * Which local dates a target of days counted, and which it passed over; null for a target that is no number of days
 * and for a timer that never began to count.
 */
export function countDays(timer: Timer, calendar: BusinessCalendar, names: DayNames): DayCount | null {
	const { commitment, effectiveStartAt } = timer;
	const { target, rules } = commitment;
	if (timer.state === 'not_applicable' && timer.stoppedAt === null) return null;
	if (target.unit === 'calendar_days') return calendarDays(timer, calendar);
	if (target.unit !== 'working_days') return null;

	const start =
		rules.workingDayEnd === 'same_time' ? nextOpening(calendar, effectiveStartAt) : effectiveStartAt;
	const startDate = localDateOf(calendar, start);
	const lastDate = workingDayAfter(calendar, start, target.value).date;
	const days = daysApart(startDate, lastDate);
	const runs =
		days > mostDays
			? [summed(startDate, lastDate, target.value)]
			: runsOf(calendar, { startDate, days, names });
	return {
		startDate,
		lastDate,
		runs: shortened(runs),
		counted: target.value,
		skipped: days - target.value,
		movedByMs: movedBy(timer, calendar),
	};
}

function daysApart(from: string, to: string): number {
	return (dayOfDate(to) ?? NaN) - (dayOfDate(from) ?? NaN);
}

/** 3.1.1.4: every date counts but the one of the delivery. */
function calendarDays({ commitment, startedAt }: Timer, calendar: BusinessCalendar): DayCount {
	const { target, rules } = commitment;
	const startDate = localDateOf(calendar, startedAt);
	const first = (dayOfDate(startDate) ?? NaN) + (rules.noticeCounting === 'delivery_day_excluded' ? 1 : 0);
	const lastDate = dateOfDay(first + target.value - 1);
	const from = dateOfDay(first);
	const counted: DayRun = {
		from,
		to: lastDate,
		days: target.value,
		counted: target.value,
		kind: 'calendar_day',
		name: null,
	};
	const excluded: DayRun[] =
		from === startDate
			? []
			: [{ from: startDate, to: startDate, days: 1, counted: 0, kind: 'start_day', name: null }];
	const runs = target.value > 0 ? [...excluded, counted] : excluded;
	return { startDate, lastDate, runs, counted: target.value, skipped: 0, movedByMs: 0 };
}

/** What the pauses of a timer cost it: its due time would have been earlier without them. */
function movedBy({ commitment, effectiveStartAt, dueAt, pauses }: Timer, calendar: BusinessCalendar): number {
	if (dueAt === null || pauses.length === 0) return 0;
	const plain = deadlineOf({ commitment, calendar, effectiveStartAt, promisedAt: null, pauses: [] });
	return plain.dueAt === null ? 0 : businessMsBetween(calendar, plain.dueAt, dueAt);
}

interface Count {
	readonly startDate: string;
	readonly days: number;
	readonly names: DayNames;
}

function runsOf({ definition }: BusinessCalendar, { startDate, days, names }: Count): DayRun[] {
	const first = dayOfDate(startDate) ?? NaN;
	const runs: DayRun[] = [
		{ from: startDate, to: startDate, days: 1, counted: 0, kind: 'start_day', name: null },
	];
	for (let day = first + 1; day <= first + days; day++) {
		const date = dateOfDay(day);
		const kind = dayNatureOf(definition, date);
		const counted = kind === 'working_day' || kind === 'makeup_workday' ? 1 : 0;
		const name = kind === 'holiday' || kind === 'makeup_workday' ? (names.get(date) ?? null) : null;
		const before = runs.at(-1);
		if (before?.kind === kind && before.name?.['zh-CN'] === name?.['zh-CN']) {
			runs[runs.length - 1] = {
				...before,
				to: date,
				days: before.days + 1,
				counted: before.counted + counted,
			};
		} else runs.push({ from: date, to: date, days: 1, counted, kind, name });
	}
	return runs;
}

function shortened(runs: readonly DayRun[]): readonly DayRun[] {
	if (runs.length <= mostRuns) return runs;
	const half = mostRuns / 2;
	const middle = runs.slice(half, -half);
	const from = middle[0]?.from ?? '';
	const to = middle.at(-1)?.to ?? '';
	const days = middle.reduce((sum, run) => sum + run.days, 0);
	const counted = middle.reduce((sum, run) => sum + run.counted, 0);
	return [
		...runs.slice(0, half),
		{ from, to, days, counted, kind: 'several', name: null },
		...runs.slice(-half),
	];
}

function summed(from: string, to: string, counted: number): DayRun {
	return { from, to, days: daysApart(from, to) + 1, counted, kind: 'several', name: null };
}
