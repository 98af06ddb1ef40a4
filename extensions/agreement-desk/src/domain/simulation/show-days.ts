import type { Commitment } from '../agreement/commitment.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { CompiledCalendar } from '../calendar/compile.ts';
import { dayNatureOf, type DayNature } from '../calendar/day-nature.ts';
import { localDayOf } from '../calendar/local-date.ts';
import { DAY_MS, dateOfDay } from '../calendar/local-day.ts';
import { periodAt } from '../calendar/open-time.ts';
import { instantOfWall } from '../calendar/zone-offsets.ts';
import { iso } from '../iso.ts';
import type { LocalizedText } from '../localized-text.ts';
import { calendarOf, type Calendars } from '../timers/evaluate.ts';
import type { DayNames } from '../timers/explanation.ts';
import type { Span } from '../timers/timeline.ts';

/** A local date of a calendar as a timeline draws it. Instants are ISO 8601 in UTC. */
export interface ShownDay {
	/** 'YYYY-MM-DD' in the zone of the calendar. */
	readonly date: string;
	/** When it begins and ends there: 23 or 25 hours apart where clocks are changed. */
	readonly from: string;
	readonly to: string;
	readonly nature: DayNature;
	/** What it is called, where the calendar knows it. */
	readonly name: LocalizedText | null;
	/** When it is open, cut to the date. */
	readonly open: readonly { readonly from: string; readonly to: string }[];
}

/** The days of one calendar, and the commitments that are counted in it. */
export interface ShownDays {
	/** Null for the one that the answer names. */
	readonly calendar: string | null;
	readonly timezone: string;
	/** Keys. */
	readonly commitments: readonly string[];
	readonly days: readonly ShownDay[];
}

/** More than a year of days is no picture any more. */
const mostDays = 400;

interface DaysContext {
	readonly calendars: Calendars;
	/** Of the calendar that is not named by a commitment. */
	readonly dayNames: DayNames;
}

/** The days from one instant to another (epoch ms, both dates whole) of every calendar that these commitments use. */
export function showDays(
	commitments: readonly Commitment[],
	span: Span,
	{ calendars, dayNames }: DaysContext,
): ShownDays[] {
	const byCalendar = Map.groupBy(commitments, ({ calendar }) => calendar);
	return [...byCalendar].flatMap(([id, [first, ...others]]) => {
		if (!first) return [];
		const calendar = calendarOf(first, calendars);
		return [
			{
				calendar: id,
				timezone: calendar.definition.timezone,
				commitments: [...new Set([first, ...others].map(({ key }) => key))],
				days: daysOf(calendar, span, id === null ? dayNames : noNames),
			},
		];
	});
}

const noNames: DayNames = new Map();

/** The local dates that a span touches, at most a year or so of them. */
export function daysOf(calendar: BusinessCalendar, { from, to }: Span, names: DayNames): ShownDay[] {
	const compiled = calendar.covering(from, to);
	const first = localDayOf(compiled, from);
	const last = Math.min(localDayOf(compiled, to), first + mostDays - 1);
	const days: ShownDay[] = [];
	for (let day = first; day <= last; day++) {
		const span = {
			from: instantOfWall(compiled.offsets, day * DAY_MS),
			to: instantOfWall(compiled.offsets, (day + 1) * DAY_MS),
		};
		// a zone that crosses the date line skips a whole date
		if (span.to <= span.from) continue;
		const date = dateOfDay(day);
		days.push({
			date,
			from: iso(span.from),
			to: iso(span.to),
			nature: dayNatureOf(calendar.definition, date),
			name: names.get(date) ?? null,
			open: openIn(compiled, span),
		});
	}
	return days;
}

function openIn(compiled: CompiledCalendar, { from, to }: Span): ShownDay['open'] {
	const open: { from: string; to: string }[] = [];
	for (let i = periodAt(compiled, from); (compiled.starts[i] ?? Infinity) < to; i++) {
		const start = Math.max(compiled.starts[i] ?? NaN, from);
		const end = Math.min(compiled.ends[i] ?? NaN, to);
		open.push({ from: iso(start), to: iso(end) });
	}
	return open;
}
