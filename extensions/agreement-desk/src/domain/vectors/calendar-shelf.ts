import { type BusinessCalendar, createBusinessCalendar } from '../calendar/business-calendar.ts';
import { firstIssue } from './first-issue.ts';
import { vectorCalendarSchema, vectorDefinition } from './vector-calendar.ts';
import { VectorProblem } from './vector-problem.ts';

export interface CalendarChoice {
	/** False: literally the days of the week, without make-up days. */
	readonly makeupDays: boolean;
}

/** Gives the business calendar of a vector; vectors that write the same calendar share one. */
export type CalendarShelf = (written: unknown, choice: CalendarChoice) => BusinessCalendar;

// a compiled calendar of some years weighs about 100 KB
const MOST = 200;

/** The calendars of one run. The shelf throws VectorProblem for what is no calendar, CalendarError for one that the engine refuses. */
export function createCalendarShelf(): CalendarShelf {
	const known = new Map<string, BusinessCalendar>();
	return (written, choice) => {
		const key = `${choice.makeupDays} ${JSON.stringify(written)}`;
		const found = known.get(key);
		if (found !== undefined) return found;

		const calendar = openCalendar(written, choice);
		if (known.size >= MOST) known.clear();
		known.set(key, calendar);
		return calendar;
	};
}

function openCalendar(written: unknown, choice: CalendarChoice): BusinessCalendar {
	if (written === undefined || written === null) {
		throw new VectorProblem('neither the vector nor the file has a calendar');
	}
	const { data, error } = vectorCalendarSchema.safeParse(written);
	if (error) throw new VectorProblem(`calendar: ${firstIssue(error)}`);
	return createBusinessCalendar(vectorDefinition(data, choice));
}
