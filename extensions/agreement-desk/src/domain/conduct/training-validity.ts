import { dateOfDay, dayOfDate, firstDayOfMonth } from '../calendar/local-day.ts';

/** A course that somebody passed, as it was recorded. Dates are YYYY-MM-DD in the agreement's zone. */
export interface TrainingRecord {
	readonly course: string;
	readonly passed_on: string;
	/** Empty: as long as the agreement says. */
	readonly valid_until?: string | null;
}

export type CourseState =
	| { readonly state: 'valid'; readonly until: string }
	| { readonly state: 'expired'; readonly on: string }
	| { readonly state: 'not_passed' };

/**
 * Whether a course counts today (3.1.2.2). A certificate counts through its last day; one without a last day as many
 * months as agreed, counted from the day on which the course was passed. Of several records the longest counts; what
 * is to be passed in the future, or has no date that exists, does not.
 */
export function courseState(
	course: string,
	trainings: readonly TrainingRecord[],
	{ today, validityMonths }: { readonly today: string; readonly validityMonths: number },
): CourseState {
	const ends = trainings
		.filter((training) => isSame(training.course, course) && wasPassed(training, today))
		.flatMap((training) => lastDayOf(training, validityMonths) ?? [])
		.sort();
	const last = ends.at(-1);
	if (last === undefined) return { state: 'not_passed' };
	return last >= today ? { state: 'valid', until: last } : { state: 'expired', on: last };
}

/** Names are typed by people, in full width or half width. */
function isSame(one: string, other: string): boolean {
	return canonical(one) === canonical(other);
}

function canonical(name: string): string {
	return name.normalize('NFKC').trim().toLowerCase();
}

function wasPassed({ passed_on }: TrainingRecord, today: string): boolean {
	return dayOfDate(passed_on) !== null && passed_on <= today;
}

function lastDayOf({ passed_on, valid_until }: TrainingRecord, months: number): string | null {
	if (!valid_until) return monthsAfter(passed_on, months);
	return dayOfDate(valid_until) === null ? null : valid_until;
}

/** The same day so many months later, or the last of a month that is too short to have it. */
export function monthsAfter(date: string, months: number): string {
	const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
	const first = firstDayOfMonth(year, month + months);
	const next = firstDayOfMonth(year, month + months + 1);
	return dateOfDay(Math.min(first + day - 1, next - 1));
}
