import { text, type Language, type LocalizedText } from '../../domain/localized-text.ts';
import { WEEKDAYS, type Weekday } from '../../domain/calendar/types.ts';
import { choiceWord } from '../../studio/words/choice-word.ts';
import type { CalendarRow, DayCell } from './calendar-model.ts';

export const calendarWords = {
	title: text('工作日历', 'Business calendars'),
	one: text('工作日历', 'Business calendar'),
	closed: text('不营业', 'Closed'),
	weekend: text('休息日', 'Day off'),
	workday: text('工作日', 'Working day'),
	ownHours: text('当日时间不同', 'Other hours'),
} as const;

/** A letter that says without colour what a date is; nothing for an ordinary one. */
export function markOf({ nature, row, hasOwnHours }: DayCell): LocalizedText | null {
	if (row?.kind === 'custom_closed') return text('停', 'C');
	if (row?.kind === 'custom_open') return text('开', 'O');
	if (nature === 'holiday') return text('休', 'H');
	if (nature === 'makeup_workday') return text('班', 'W');
	return hasOwnHours ? text('异', '~') : null;
}

/** What a date is, with its name and its hours. */
export function sayCell({ nature, row, name, hours }: DayCell, language: Language): string {
	const kind = row
		? choiceWord('day_kind', row.kind)
		: nature === 'not_a_working_day'
			? calendarWords.weekend
			: calendarWords.workday;
	const said = [kind[language], name?.[language] ?? '', sayHours(hours, language)];
	return said.filter((one, place) => one !== '' && said.indexOf(one) === place).join(' · ');
}

export function sayHours(hours: DayCell['hours'], language: Language): string {
	if (hours.length === 0) return calendarWords.closed[language];
	return hours.map(([from, to]) => `${from}–${to}`).join(language === 'zh-CN' ? '、' : ', ');
}

/** A date in full, with its weekday. */
export function sayDate(date: string, language: Language): string {
	return new Intl.DateTimeFormat(language, {
		...{ timeZone: 'UTC', year: 'numeric', day: 'numeric', weekday: 'short' },
		month: language === 'zh-CN' ? 'numeric' : 'short',
	}).format(Date.parse(`${date}T12:00:00Z`));
}

/** `周一至周五 09:00–12:00、13:30–18:00`: days of the same hours together. */
export function sayWeekly(
	{ weekly_periods }: Pick<CalendarRow, 'weekly_periods'>,
	language: Language,
): string[] {
	const byDays = Map.groupBy(weekly_periods ?? [], ({ days }) =>
		WEEKDAYS.filter((day) => days.includes(day)).join(','),
	);
	return [...byDays].map(([days, periods]) => {
		const hours = sayHours(
			periods.map(({ from, to }) => [from, to] as const),
			language,
		);
		return `${sayDays(
			WEEKDAYS.filter((day) => days.split(',').includes(day)),
			language,
		)} ${hours}`;
	});
}

function sayDays(days: readonly Weekday[], language: Language): string {
	const word = (day: Weekday) => choiceWord('weekday', day)[language];
	const [first] = days;
	const last = days.at(-1);
	if (!first || !last) return '';
	const isRow = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === days.length - 1;
	if (!isRow || days.length < 3) return days.map(word).join(language === 'zh-CN' ? '、' : ', ');
	return text(`${word(first)}至${word(last)}`, `${word(first)} to ${word(last)}`)[language];
}
