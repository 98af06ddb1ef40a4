import { businessMsBetween } from '../calendar/between.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { CompiledCalendar } from '../calendar/compile.ts';
import { dayNatureOf } from '../calendar/day-nature.ts';
import { localDayOf } from '../calendar/local-date.ts';
import { dateOfDay } from '../calendar/local-day.ts';
import { periodAt } from '../calendar/open-time.ts';
import { closedSegments } from './closed-segments.ts';
import type { DayNames, Segment } from './explanation.ts';
import type { Span } from './timeline.ts';

/** To finish a date that was begun, so many periods more than the budget may be told. */
const mostToFinishDay = 4;

/**
 * A stretch of business time as the periods that were counted and the closed time between them. Of more periods than
 * the budget the first and the last ones are told and those between them summed up, whatever their number: nothing
 * here grows with the span.
 */
export function businessSegments(
	calendar: BusinessCalendar,
	span: Span,
	{ budget, names }: { readonly budget: number; readonly names: DayNames },
): readonly Segment[] {
	if (span.to <= span.from) return [];
	const compiled = calendar.covering(span.from, span.to);
	const { first, last } = periodsIn(compiled, span);
	if (last - first < budget) return told(calendar, compiled, span, { first, last, names });

	const half = Math.max(1, Math.floor(budget / 2));
	const headEnd = endOfDate(compiled, first + half - 1);
	const tailStart = startOfDate(compiled, last - half + 1);
	if (tailStart - headEnd < 2) return told(calendar, compiled, span, { first, last, names });
	const middle = { from: compiled.ends[headEnd] ?? NaN, to: compiled.starts[tailStart] ?? NaN };
	return [
		...told(calendar, compiled, { from: span.from, to: middle.from }, { first, last: headEnd, names }),
		summaryOf(calendar, middle),
		...told(calendar, compiled, { from: middle.to, to: span.to }, { first: tailStart, last, names }),
	];
}

/** A stretch summed up: what was counted in it, and on how many dates. */
export function summaryOf(calendar: BusinessCalendar, { from, to }: Span): Segment {
	return {
		from,
		to,
		kind: 'counted',
		reason: null,
		name: null,
		ms: businessMsBetween(calendar, from, to),
		summary: { workingDays: workingDaysBegunIn(calendar.covering(from, to), { from, to }), pauses: 0 },
	};
}

interface Periods {
	readonly first: number;
	readonly last: number;
}

function periodsIn(compiled: CompiledCalendar, { from, to }: Span): Periods {
	const first = periodAt(compiled, from);
	const reached = periodAt(compiled, to);
	return { first, last: (compiled.starts[reached] ?? Infinity) < to ? reached : reached - 1 };
}

function told(
	calendar: BusinessCalendar,
	compiled: CompiledCalendar,
	span: Span,
	{ first, last, names }: Periods & { readonly names: DayNames },
): Segment[] {
	const segments: Segment[] = [];
	let cursor = span.from;
	for (let i = first; i <= last; i++) {
		const from = Math.max(compiled.starts[i] ?? NaN, cursor);
		const to = Math.min(compiled.ends[i] ?? NaN, span.to);
		const date = dateOfDay(localDayOf(compiled, from));
		segments.push(
			...closedSegments(calendar, { from: cursor, to: from }, names),
			dayNatureOf(calendar.definition, date) === 'makeup_workday'
				? { ...counted({ from, to }), reason: 'makeup_workday', name: names.get(date) ?? null }
				: counted({ from, to }),
		);
		cursor = to;
	}
	return [...segments, ...closedSegments(calendar, { from: cursor, to: span.to }, names)];
}

/** Time that counts from beginning to end. */
export function counted({ from, to }: Span): Segment {
	return { from, to, kind: 'counted', reason: null, name: null, ms: to - from, summary: null };
}

function endOfDate(compiled: CompiledCalendar, period: number): number {
	let i = period;
	while (
		i - period < mostToFinishDay &&
		i + 1 < compiled.count &&
		dateOf(compiled, i + 1) === dateOf(compiled, i)
	)
		i++;
	return i;
}

function startOfDate(compiled: CompiledCalendar, period: number): number {
	let i = period;
	while (period - i < mostToFinishDay && i > 0 && dateOf(compiled, i - 1) === dateOf(compiled, i)) i--;
	return i;
}

function dateOf(compiled: CompiledCalendar, period: number): number {
	return localDayOf(compiled, compiled.starts[period] ?? NaN);
}

/** Local dates whose first opening lies in the span. */
function workingDaysBegunIn(compiled: CompiledCalendar, { from, to }: Span): number {
	const { days } = compiled;
	const first = localDayOf(compiled, from) - days.firstDay;
	const last = localDayOf(compiled, to) - days.firstDay;
	const between = (days.workingBefore[last] ?? NaN) - (days.workingBefore[first] ?? NaN);
	const begunBefore = (days.opening[first] ?? NaN) < from ? 1 : 0;
	const begunOnLast = (days.opening[last] ?? NaN) < to ? 1 : 0;
	return between - begunBefore + begunOnLast;
}
