import { createHash } from 'node:crypto';
import { calendarTermKeys, type CalendarTerms } from '../domain/agreement/calendar-definition.ts';
import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import { createBusinessCalendar, type BusinessCalendar } from '../domain/calendar/business-calendar.ts';
import type { DayNames } from '../domain/timers/explanation.ts';
import type { Db } from '../store/db.ts';
import { readCalendar } from '../store/read-calendar.ts';
import type { CalendarDayRow, CalendarRow } from '../store/tables.ts';
import { definitionOf } from './calendar-content.ts';
import { dayNamesOf } from './named-calendar.ts';

/** A calendar ready to count in, as one agreement or commitment uses it. */
export interface LoadedCalendar {
	readonly id: string;
	readonly name: string;
	/** A digest of everything the calendar is made of, what the agreement says about it included; timers keep it. */
	readonly revision: string;
	readonly business: BusinessCalendar;
	/** What its special days are called, for explanations. */
	readonly dayNames: DayNames;
}

/** What the parameters of a version say about its calendar. */
export function calendarTermsOf(parameters: AgreementParameters): CalendarTerms {
	return Object.fromEntries(
		calendarTermKeys.flatMap((key) => (parameters[key] === undefined ? [] : [[key, parameters[key]]])),
	);
}

/** @throws CalendarError when the rows do not make a calendar that opens. */
export function compileRows(
	calendar: CalendarRow,
	days: readonly CalendarDayRow[],
	terms: CalendarTerms = {},
): LoadedCalendar {
	const definition = definitionOf(calendar, days, terms);
	return {
		id: calendar.id,
		name: calendar.name,
		revision: createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 16),
		business: createBusinessCalendar(definition),
		dayNames: dayNamesOf(days),
	};
}

/** Drafts that are tried out each have terms of their own; beyond this many the oldest are forgotten. */
const mostKept = 500;

/** Compiled calendars by id and terms. An entry whose print is out of date is replaced. */
const calendars = new Map<string, { print: string; calendar: LoadedCalendar }>();

/**
 * A calendar as an agreement uses it. `print` changes whenever anything that the calendar is made of changes.
 *
 * @throws Error when it does not exist, CalendarError when it never opens.
 */
export async function loadCalendar(
	db: Db,
	{ id, print, terms }: { id: string; print: string; terms: CalendarTerms },
): Promise<LoadedCalendar> {
	const key = `${id}|${JSON.stringify(terms)}`;
	const cached = calendars.get(key);
	if (cached?.print === print) return cached.calendar;
	const rows = await readCalendar(db, id);
	if (!rows) throw new Error(`The business calendar ${id} does not exist`);
	const calendar = compileRows(rows.calendar, rows.days, terms);
	calendars.set(key, { print, calendar });
	const [oldest] = calendars.keys();
	if (oldest !== undefined && calendars.size > mostKept) calendars.delete(oldest);
	return calendar;
}
