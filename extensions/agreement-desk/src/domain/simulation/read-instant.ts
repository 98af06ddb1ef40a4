import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { CalendarError } from '../calendar/calendar-error.ts';
import { text } from '../localized-text.ts';
import { shownApart } from '../shown.ts';
import { readInstant as readWritten, readInstantOrDate } from '../vectors/vector-instant.ts';
import { VectorProblem } from '../vectors/vector-problem.ts';
import { SimulationProblem } from './problem.ts';

export interface InstantContext {
	/** Local times without an offset are read in its zone. */
	readonly calendar: BusinessCalendar;
	readonly place: string;
	readonly clause: string | null;
	/** Whether a date alone will do: then it is the instant at which it begins. */
	readonly date?: boolean;
}

/**
 * An instant as epoch ms: ISO 8601 with an offset, a local time of the calendar without one, or epoch ms.
 *
 * @throws SimulationProblem for anything else, such as a 30th of February, and outside the years 1970 to 2200.
 */
export function readInstant(
	value: unknown,
	{ calendar, place, clause, date = false }: InstantContext,
): number {
	try {
		if (typeof value === 'number' && Number.isInteger(value)) {
			calendar.covering(value, value);
			return value;
		}
		if (typeof value === 'string') {
			const read = date ? readInstantOrDate : readWritten;
			const instant = read(value.trim(), place, calendar);
			calendar.covering(instant, instant);
			return instant;
		}
	} catch (error) {
		if (error instanceof CalendarError) throw new SimulationProblem(place, clause, outOfRange(value));
		if (!(error instanceof VectorProblem)) throw error;
	}
	throw new SimulationProblem(place, clause, noInstant(value));
}

function noInstant(value: unknown) {
	return text(
		`${shownApart(value)} 不是有效的时间，请写成 2026-02-13T17:30:00+08:00`,
		`${shownApart(value)} is not an instant; write it like 2026-02-13T17:30:00+08:00`,
	);
}

function outOfRange(value: unknown) {
	return text(
		`${shownApart(value)} 不在 1970 至 2200 年之间`,
		`${shownApart(value)} lies outside the years 1970 to 2200`,
	);
}
