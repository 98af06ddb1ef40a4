import type { DayKind } from '../vocabulary.ts';
import type { ImportedDay, ImportedPeriod } from './imported-year.ts';
import { yearOf } from './pick-year.ts';

/** A special day as the calendar has it. */
export interface StoredDay {
	readonly id: string;
	/** 'YYYY-MM-DD' in the calendar's zone. */
	readonly date: string;
	readonly kind: DayKind;
	readonly nameZh: string | null;
	readonly nameEn: string | null;
	readonly periods: readonly ImportedPeriod[] | null;
	/** The year of the notice that it was imported from; null when it was entered by hand. */
	readonly noticeYear: number | null;
}

export interface ChangedDay {
	readonly before: StoredDay;
	readonly after: ImportedDay;
	readonly what: readonly ('kind' | 'name' | 'periods')[];
}

/** A date on which an exception of the desk's own holds, whatever the notice says. */
export interface OutrankedDay {
	readonly day: ImportedDay;
	readonly by: StoredDay;
}

/** What an import would do to a calendar. */
export interface YearDifference {
	readonly added: readonly ImportedDay[];
	readonly removed: readonly StoredDay[];
	readonly changed: readonly ChangedDay[];
	readonly outranked: readonly OutrankedDay[];
	/** Days that stay as they are. */
	readonly unchanged: number;
}

/**
 * Compares the published days of a year with those of a file. What the desk has set for itself (custom_*) is
 * neither removed nor changed, and neither is a day that the notice of another year has arranged, unless this
 * file arranges it anew.
 */
export function differenceOf(
	stored: readonly StoredDay[],
	{ year, days }: { year: number; days: readonly ImportedDay[] },
): YearDifference {
	const published = stored.filter(({ kind }) => kind === 'holiday' || kind === 'makeup_workday');
	const custom = stored.filter((day) => !published.includes(day));
	const matches = days.map((day) => ({ day, match: bestMatch(published, day) }));
	const matched = new Set(matches.flatMap(({ match }) => match ?? []));
	const dates = new Set(days.map(({ date }) => date));
	const both = matches.flatMap(({ day, match }) => (match ? [changeOf(match, day)] : []));
	return {
		added: matches.flatMap(({ day, match }) => (match ? [] : [day])),
		removed: published.filter((day) => !matched.has(day) && (dates.has(day.date) || isOf(day, year))),
		changed: both.filter(({ what }) => what.length > 0),
		outranked: days.flatMap((day) =>
			custom.filter(({ date }) => date === day.date).map((by) => ({ day, by })),
		),
		unchanged: both.filter(({ what }) => what.length === 0).length,
	};
}

export function isEmptyDifference({ added, removed, changed }: YearDifference): boolean {
	return added.length + removed.length + changed.length === 0;
}

/** The special days as they would be afterwards; new ones have no id yet. */
export function applyDifference(
	stored: readonly StoredDay[],
	difference: YearDifference,
): (ImportedDay | StoredDay)[] {
	const gone = new Set([...difference.removed, ...difference.changed.map(({ before }) => before)]);
	return [
		...stored.filter((day) => !gone.has(day)),
		...difference.changed.map(({ after }) => after),
		...difference.added,
	];
}

function isOf(day: StoredDay, year: number): boolean {
	return (day.noticeYear ?? yearOf(day.date)) === year;
}

/** A date could hold both kinds, one entered by hand; the one of the same kind is the same day. */
function bestMatch(published: readonly StoredDay[], { date, kind }: ImportedDay): StoredDay | undefined {
	const same = published.filter((day) => day.date === date);
	return same.find((day) => day.kind === kind) ?? same[0];
}

function changeOf(before: StoredDay, after: ImportedDay): ChangedDay {
	const what: ChangedDay['what'][number][] = [];
	if (before.kind !== after.kind) what.push('kind');
	if (before.nameZh !== after.nameZh || before.nameEn !== after.nameEn) what.push('name');
	if (hoursOf(before.periods) !== hoursOf(after.periods)) what.push('periods');
	return { before, after, what };
}

/** No hours and an empty list of hours mean the same. */
function hoursOf(periods: readonly ImportedPeriod[] | null): string {
	return (periods ?? []).map(({ from, to }) => `${from}-${to}`).join(' ');
}
