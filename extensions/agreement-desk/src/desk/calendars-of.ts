import type { Commitment } from '../domain/agreement/commitment.ts';
import type { Calendars } from '../domain/timers/evaluate.ts';
import type { GoverningAgreement, LoadedCalendar } from './governing-agreement.ts';

const noOthers: Calendars['others'] = new Map();

/** The calendars of an agreement as the timers want them. */
export function calendarsOf({ calendar, otherCalendars }: GoverningAgreement): Calendars {
	const standard = calendar.business;
	if (otherCalendars.size === 0) return { standard, others: noOthers };
	const others = [...otherCalendars].map(([id, { business }]) => [id, business] as const);
	return { standard, others: new Map(others) };
}

/** The calendar that a commitment is counted in. */
export function loadedCalendarOf(
	{ calendar }: Pick<Commitment, 'calendar'>,
	agreement: GoverningAgreement,
): LoadedCalendar {
	return (calendar === null ? null : agreement.otherCalendars.get(calendar)) ?? agreement.calendar;
}
