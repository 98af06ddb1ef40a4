import { text, type LocalizedText } from '../localized-text.ts';
import { CalendarError, type CalendarErrorCode } from './calendar-error.ts';
import { dayOfDate } from './local-day.ts';
import { type CalendarDefinition, type Period, type Weekday, WEEKDAYS } from './types.ts';
import { minutesOfTime } from './wall-time.ts';
import { isKnownZone } from './zone-offsets.ts';

export interface CalendarProblem {
	readonly code: CalendarErrorCode;
	/** Where in the definition, for example `weekly.mon[0]`; empty for the calendar as a whole. */
	readonly path: string;
	/** A sentence for the administrator, without its full stop. */
	readonly text: LocalizedText;
}

/** Everything that keeps a calendar from being used; overlapping periods are merged and are no problem. */
export function findDefinitionProblems(definition: CalendarDefinition): CalendarProblem[] {
	return [
		...zoneProblems(definition),
		...weekdayProblems(definition),
		...WEEKDAYS.flatMap((day) =>
			periodsProblems(definition.weekly[day] ?? [], { path: `weekly.${day}`, name: weekdayNames[day] }),
		),
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
	const english = problems.map((problem) => `${problem.text['en-US']}.`).join(' ');
	const chinese = problems.map((problem) => problem.text['zh-CN']).join('；');
	throw new CalendarError(first.code, english, chinese);
}

const weekdayNames: Readonly<Record<Weekday, string>> = {
	mon: '周一',
	tue: '周二',
	wed: '周三',
	thu: '周四',
	fri: '周五',
	sat: '周六',
	sun: '周日',
};

function zoneProblems({ timezone }: CalendarDefinition): CalendarProblem[] {
	if (isKnownZone(timezone)) return [];
	return [
		{
			code: 'zone',
			path: 'timezone',
			text: text(
				`没有时区“${timezone}”，请使用 IANA 名称，例如 Asia/Shanghai`,
				`The time zone "${timezone}" is not known; use an IANA name such as "Asia/Shanghai"`,
			),
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
			text: text(
				`“${day}”不是星期几，只能是 ${WEEKDAYS.join('、')}`,
				`"${day}" is not a day of the week; use ${WEEKDAYS.join(', ')}`,
			),
		}));
}

function overrideProblems(date: string, periods: readonly Period[]): CalendarProblem[] {
	const path = `overrides.${date}`;
	const problems = periodsProblems(periods, { path, name: date });
	if (dayOfDate(date) !== null) return problems;
	const wrong = text(
		`“${date}”不是日期，请写成 YYYY-MM-DD`,
		`"${date}" is not a date; write it as YYYY-MM-DD`,
	);
	return [{ code: 'period', path, text: wrong }, ...problems];
}

function periodsProblems(
	periods: readonly Period[],
	{ path, name }: { readonly path: string; readonly name: string },
): CalendarProblem[] {
	return periods.flatMap((period, i) => {
		const words = periodProblem(period);
		if (words === null) return [];
		const sentence = text(`${name}：${words['zh-CN']}`, `In ${path}, ${words['en-US']}`);
		return [{ code: 'period', path: `${path}[${i}]`, text: sentence }];
	});
}

function periodProblem([from, to]: Period): LocalizedText | null {
	if (minutesOfTime(from) === null || from === '24:00') {
		return text(
			`“${from}”不能作开始时间，须在 00:00 至 23:59 之间`,
			`"${from}" is not an opening time; use 00:00 to 23:59`,
		);
	}
	if (minutesOfTime(to) === null) {
		return text(
			`“${to}”不能作结束时间，须在 00:00 至 24:00 之间`,
			`"${to}" is not a closing time; use 00:00 to 24:00`,
		);
	}
	if (from !== to) return null;
	return text(
		`时段 ${from}–${to} 的开始与结束相同；全天请写成 00:00–24:00`,
		`the period ${from}–${to} has no length; write a whole day as 00:00–24:00`,
	);
}

function openingProblems({ weekly, overrides }: CalendarDefinition): CalendarProblem[] {
	const dates = [...Object.values(weekly), ...Object.values(overrides)];
	if (dates.some((periods) => periods.length > 0)) return [];
	return [
		{
			code: 'empty',
			path: '',
			text: text(
				'日历没有任何业务时间，请至少为一周中的一天填写时间',
				'The calendar never opens; give at least one day of the week hours',
			),
		},
	];
}
