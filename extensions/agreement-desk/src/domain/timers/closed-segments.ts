import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { CompiledCalendar } from '../calendar/compile.ts';
import { dayNatureOf } from '../calendar/day-nature.ts';
import { localDayOf } from '../calendar/local-date.ts';
import { DAY_MS, dateOfDay } from '../calendar/local-day.ts';
import { instantOfWall } from '../calendar/zone-offsets.ts';
import type { ClosedReason, DayNames, Segment } from './explanation.ts';
import type { Span } from './timeline.ts';

/** Longer stretches without an opening are told in one piece. */
const mostDays = 62;

/** Time in which the calendar is closed throughout, told by its reasons; runs of alike dates are one segment. */
export function closedSegments(
	calendar: BusinessCalendar,
	{ from, to }: Span,
	names: DayNames,
): readonly Segment[] {
	if (to <= from) return [];
	const compiled = calendar.covering(from, to);
	const first = localDayOf(compiled, from);
	const last = localDayOf(compiled, to - 1);
	if (last - first >= mostDays) return [closed({ from, to }, 'not_a_working_day', null)];

	const segments: Segment[] = [];
	for (let day = first; day <= last; day++) {
		const span = {
			from: Math.max(from, startOf(compiled, day)),
			to: Math.min(to, startOf(compiled, day + 1)),
		};
		if (span.to <= span.from) continue;
		const date = dateOfDay(day);
		const reason = reasonOn(calendar, compiled, { day, date, ...span });
		const segment = closed(span, reason, reason === 'holiday' ? (names.get(date) ?? null) : null);
		const before = segments.at(-1);
		if (before && isAlike(before, segment)) segments[segments.length - 1] = joined(before, segment);
		else segments.push(segment);
	}
	return segments;
}

function startOf({ offsets }: CompiledCalendar, day: number): number {
	return instantOfWall(offsets, day * DAY_MS);
}

function reasonOn(
	{ definition }: BusinessCalendar,
	{ days }: CompiledCalendar,
	{ day, date, from, to }: Span & { readonly day: number; readonly date: string },
): ClosedReason {
	const nature = dayNatureOf(definition, date);
	if (nature === 'holiday' || nature === 'not_a_working_day') return nature;
	const place = day - days.firstDay;
	const isBetween = from >= (days.opening[place] ?? NaN) && to <= (days.close[place] ?? NaN);
	return isBetween ? 'break' : 'outside_business_hours';
}

function closed({ from, to }: Span, reason: ClosedReason, name: Segment['name']): Segment {
	return { from, to, kind: 'closed', reason, name, ms: to - from, summary: null };
}

function isAlike(a: Segment, b: Segment): boolean {
	return (
		a.reason === b.reason &&
		a.name?.['zh-CN'] === b.name?.['zh-CN'] &&
		a.name?.['en-US'] === b.name?.['en-US']
	);
}

function joined(before: Segment, after: Segment): Segment {
	return { ...before, to: after.to, ms: (before.ms ?? 0) + (after.ms ?? 0) };
}
