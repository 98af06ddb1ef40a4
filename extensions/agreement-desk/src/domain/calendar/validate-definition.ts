import { CalendarError, type CalendarErrorCode } from './calendar-error.ts';
import { dayOfDate } from './local-day.ts';
import { type CalendarDefinition, type Period, WEEKDAYS } from './types.ts';
import { minutesOfTime } from './wall-time.ts';
import { isKnownZone } from './zone-offsets.ts';

export interface CalendarProblem {
	readonly code: CalendarErrorCode;
	/** Where in the definition, for example `weekly.mon[0]`; empty for the calendar as a whole. */
	readonly path: string;
	/** A sentence for the administrator. */
	readonly message: string;
}

/** Everything that keeps a calendar from being used; overlapping periods are merged and are no problem. */
export function findDefinitionProblems(definition: CalendarDefinition): CalendarProblem[] {
	return [
		...zoneProblems(definition),
		...weekdayProblems(definition),
		...WEEKDAYS.flatMap((day) => periodsProblems(definition.weekly[day] ?? [], `weekly.${day}`)),
		...Object.entries(definition.overrides).flatMap(([date, periods]) => overrideProblems(date, periods)),
		...openingProblems(definition),
	];
}

/**
 * @throws CalendarError with the code of the first problem and the sentences of all of them.
 */
export function validateDefinition(definition: CalendarDefinition): void {
	const problems = findDefinitionProblems(definition);
	const first = problems[0];
	if (first === undefined) return;
	throw new CalendarError(first.code, problems.map((problem) => problem.message).join(' '));
}

function zoneProblems({ timezone }: CalendarDefinition): CalendarProblem[] {
	if (isKnownZone(timezone)) return [];
	return [
		{
			code: 'zone',
			path: 'timezone',
			message: `The time zone "${timezone}" is not known; use an IANA name such as "Asia/Shanghai".`,
		},
	];
}

function weekdayProblems({ weekly }: CalendarDefinition): CalendarProblem[] {
	const known: readonly string[] = WEEKDAYS;
	return Object.keys(weekly)
		.filter((day) => !known.includes(day))
		.map((day) => ({
			code: 'period',
			path: `weekly.${day}`,
			message: `"${day}" is not a day of the week; use ${WEEKDAYS.join(', ')}.`,
		}));
}

function overrideProblems(date: string, periods: readonly Period[]): CalendarProblem[] {
	const path = `overrides.${date}`;
	const problems = periodsProblems(periods, path);
	if (dayOfDate(date) !== null) return problems;
	return [{ code: 'period', path, message: `"${date}" is not a date; write it as YYYY-MM-DD.` }, ...problems];
}

function periodsProblems(periods: readonly Period[], path: string): CalendarProblem[] {
	return periods.flatMap((period, i) => {
		const message = periodProblem(period);
		return message === null
			? []
			: [{ code: 'period', path: `${path}[${i}]`, message: `In ${path}, ${message}` }];
	});
}

function periodProblem([from, to]: Period): string | null {
	if (minutesOfTime(from) === null || from === '24:00') {
		return `"${from}" is not an opening time; use 00:00 to 23:59.`;
	}
	if (minutesOfTime(to) === null) return `"${to}" is not a closing time; use 00:00 to 24:00.`;
	if (from === to) return `the period ${from}–${to} has no length; write a whole day as 00:00–24:00.`;
	return null;
}

function openingProblems({ weekly, overrides }: CalendarDefinition): CalendarProblem[] {
	const dates = [...Object.values(weekly), ...Object.values(overrides)];
	if (dates.some((periods) => periods.length > 0)) return [];
	return [
		{
			code: 'empty',
			path: '',
			message: 'The calendar never opens; give at least one day of the week hours.',
		},
	];
}
