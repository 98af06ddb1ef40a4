import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { localDateOf } from '../calendar/local-date.ts';
import { nextOpening } from '../calendar/next-opening.ts';
import { businessDayBefore, subtractBusinessDays } from '../calendar/subtract-days.ts';
import { addBusinessDays, workingDayAfter } from '../calendar/working-days.ts';
import { instantOutcome, type Outcome } from './outcome.ts';

interface DayQuestion {
	/** Epoch ms. */
	readonly start: number;
	/** Working days; below 0 into the past. */
	readonly days: number;
	readonly endOfDay: boolean;
	readonly expected: string | undefined;
	readonly date: string | undefined;
}

/** @throws CalendarError for days that are not a whole number other than 0. */
export function dayOutcomes(question: DayQuestion, calendar: BusinessCalendar): Outcome[] {
	const { start, days, endOfDay, expected, date } = question;
	const counted = Math.abs(days);
	const found =
		days < 0
			? subtractBusinessDays(calendar, start, counted, { endOfDay })
			: addBusinessDays(calendar, start, counted, { endOfDay });
	const nth =
		days < 0
			? businessDayBefore(calendar, start, counted)
			: workingDayAfter(calendar, nextOpening(calendar, start), counted);
	return [
		...instantOutcome('expected', expected, calendar, () => found),
		...dateOutcome(date, nth.date, localDateOf(calendar, found)),
	];
}

/** Both are the date of the answer: the one that was counted, and, where its hours are over, the one it lies on. */
function dateOutcome(expected: string | undefined, counted: string, reached: string): Outcome[] {
	if (expected === undefined) return [];
	const agrees = expected === counted || expected === reached;
	return [{ field: 'expected_date', expected, got: counted, agrees }];
}
