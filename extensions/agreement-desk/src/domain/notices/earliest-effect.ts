import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { localDateOf, startOfLocalDate } from '../calendar/local-date.ts';
import { dayOfDate } from '../calendar/local-day.ts';
import type { ReadingAnswers } from '../agreement/reading-rules.ts';

/** How an agreement counts the days of notice. */
export interface NoticeTerms {
	/** P27, in calendar days. */
	readonly days: number;
	/** R21. */
	readonly counting: ReadingAnswers['noticeCounting'];
	/** Only its time zone matters. */
	readonly calendar: BusinessCalendar;
}

/**
 * The first instant (epoch ms) at which a suspension or termination may take effect whose notice was delivered at
 * `deliveredAt`: the agreed calendar days have passed whole, the day of delivery not counted (3.1.1.4, R21, Civil Code
 * art. 201). Local midnight in the zone of the agreement.
 *
 * @throws CalendarError 'range' for an instant outside 1970 to 2200.
 */
export function earliestEffect(deliveredAt: number, { days, counting, calendar }: NoticeTerms): number {
	const passed = counting === 'delivery_day_included' ? days : days + 1;
	return startOfLocalDate(calendar, localDateOf(calendar, deliveredAt), passed);
}

/** How many whole days lay between the day of delivery and the day of the effect. Instants are epoch ms. */
export function daysOfNotice(deliveredAt: number, effectAt: number, { calendar }: NoticeTerms): number {
	const dayOf = (instant: number) => dayOfDate(localDateOf(calendar, instant)) ?? Number.NaN;
	return dayOf(effectAt) - dayOf(deliveredAt) - 1;
}
