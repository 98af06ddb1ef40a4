import type { AgreementParameters } from '../agreement/parameters/index.ts';
import { dayOfDate, weekdayOfDay } from '../calendar/local-day.ts';
import { type CalendarDefinition, WEEKDAYS, type YearStatus } from '../calendar/types.ts';
import { text } from '../localized-text.ts';
import { shown } from '../shown.ts';
import { vectorDefinition, yearsListed, type VectorCalendar } from '../vectors/vector-calendar.ts';
import { fieldsOf, listOf, notOneOf, type Fields } from './fields.ts';
import { yearStatuses } from '../words.ts';

type Hours = [string, string][];

const clause = '2.1.1';
/** More hours than this a day, or days than this, are no calendar that somebody works by. */
const mostPeriods = 48;
const mostDays = 5000;

const workdays = WEEKDAYS.slice(0, 5);

/**
 * A calendar as the request writes it, in the shape of the test vectors. Without weekly hours it has the agreed ones
 * from Monday to Friday, without a zone the agreed zone, and without years those are approved of which it lists a
 * holiday or a make-up day, even where these are agreed to change nothing.
 *
 * @throws SimulationProblem naming the field.
 */
export function writtenCalendar(written: unknown, parameters: AgreementParameters): CalendarDefinition {
	const known = ['timezone', 'weekly', 'holidays', 'makeup_days', 'extra', 'years'];
	const fields = fieldsOf(written, { place: 'calendar', clause, known });
	const makeupDays = parameters['calendar.include_makeup_workdays'] !== false;
	const holidays = datesOf(fields, 'holidays');
	const calendar: VectorCalendar = {
		timezone: fields.text('timezone') ?? parameters['calendar.timezone'] ?? 'Asia/Shanghai',
		weekly: fields.has('weekly') ? weeklyOf(fields) : agreedWeek(parameters),
		holidays: holidays.filter((date) => closes(date, parameters)),
		makeup_days: datesOf(fields, 'makeup_days'),
		extra: extraOf(fields),
	};
	const definition = vectorDefinition(calendar, { makeupDays });
	const years = fields.has('years') ? yearsOf(fields) : yearsListed([...holidays, ...calendar.makeup_days]);
	return { ...definition, years };
}

function agreedWeek(parameters: AgreementParameters): VectorCalendar['weekly'] {
	const hours = parameters['business_hours.periods'] ?? [];
	return Object.fromEntries(
		workdays.map((day) => [day, hours.map(([from, to]): [string, string] => [from, to])]),
	);
}

/** Where holidays are agreed to be business days, those at a weekend still are not (R1). */
function closes(date: string, parameters: AgreementParameters): boolean {
	if (parameters['calendar.exclude_statutory_holidays'] !== false) return true;
	const day = dayOfDate(date);
	return day === null || weekdayOfDay(day) >= workdays.length;
}

function weeklyOf(fields: Fields): VectorCalendar['weekly'] {
	const weekly = fieldsOf(fields.value('weekly'), { place: 'calendar.weekly', clause, known: WEEKDAYS });
	return Object.fromEntries(WEEKDAYS.map((day) => [day, hoursOf(weekly, day)]));
}

function hoursOf(fields: Fields, name: string): Hours {
	return listOf(fields, name, mostPeriods).map((entry, place) => {
		const [from, to, more] = Array.isArray(entry) ? (entry as unknown[]) : [];
		if (typeof from === 'string' && typeof to === 'string' && more === undefined) return [from, to];
		throw fields.refuse(
			`${name}[${place}]`,
			text(
				`必须写成 ["09:00", "12:00"]（当前为 ${shown(entry)}）`,
				`must be written as ["09:00", "12:00"]; it is ${shown(entry)}`,
			),
		);
	});
}

function datesOf(fields: Fields, name: string): string[] {
	return listOf(fields, name, mostDays).map((entry, place) => {
		if (typeof entry === 'string' && dayOfDate(entry) !== null) return entry;
		throw fields.refuse(`${name}[${place}]`, noDate(entry));
	});
}

function noDate(given: unknown) {
	return text(
		`${shown(given)} 不是日期，请写成 2026-02-14`,
		`${shown(given)} is not a date; write it like 2026-02-14`,
	);
}

function extraOf(fields: Fields): VectorCalendar['extra'] {
	if (!fields.has('extra')) return {};
	const dates = namesOf(fields, 'extra');
	if (dates.length > mostDays) {
		throw fields.refuse('extra', text(`最多 ${mostDays} 项`, `must have at most ${mostDays} entries`));
	}
	const wrong = dates.find((date) => dayOfDate(date) === null);
	if (wrong !== undefined) throw fields.refuse(`extra.${shown(wrong)}`, noDate(wrong));
	const extra = fieldsOf(fields.value('extra'), { place: 'calendar.extra', clause, known: dates });
	const empty = dates.find((date) => extra.isNull(date));
	if (empty !== undefined) {
		throw extra.refuse(empty, text('必须是列表，[] 表示当日不营业', 'must be a list; [] closes the date'));
	}
	return Object.fromEntries(dates.map((date) => [date, hoursOf(extra, date)]));
}

function yearsOf(fields: Fields): CalendarDefinition['years'] {
	const names = namesOf(fields, 'years');
	const given = fieldsOf(fields.value('years'), { place: 'calendar.years', clause, known: names });
	const years = names.map((year): [string, YearStatus] => {
		if (!/^(?:19[7-9]\d|20\d\d|21\d\d|2200)$/.test(year)) {
			const words = text('必须是 1970 至 2200 之间的年份', 'must be a year from 1970 to 2200');
			throw fields.refuse(`years.${shown(year)}`, words);
		}
		const status = given.choice(year, yearStatuses);
		if (status === null) throw given.refuse(year, notOneOf(null, yearStatuses));
		return [year, status];
	});
	return Object.fromEntries(years);
}

function namesOf(fields: Fields, name: string): string[] {
	const given = fields.value(name);
	if (typeof given === 'object' && given !== null && !Array.isArray(given)) return Object.keys(given);
	throw fields.refuse(
		name,
		text(`必须是 JSON 对象（当前为 ${shown(given)}）`, `must be a JSON object; it is ${shown(given)}`),
	);
}
