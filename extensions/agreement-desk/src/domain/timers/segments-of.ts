import { usesCalendar } from '../agreement/commitment.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { businessSegments, counted, summaryOf } from './business-segments.ts';
import { closedSegments } from './closed-segments.ts';
import { usedMs } from './deadline.ts';
import type { DayNames, Segment } from './explanation.ts';
import { endedPauses, pausedSince } from './pauses-of.ts';
import type { Span } from './timeline.ts';
import type { Timer, TimerPause } from './timer.ts';

/** At most so many periods, and so many pauses, are told one by one. */
const mostPeriods = 12;
const mostPauses = 10;

/**
 * The life of a timer in order and without gaps, from its start to where it was stopped, to its due time while it
 * runs, or to the pause it is in. What was counted adds up to `elapsedMs`, to the target, or to what was used of it.
 *
 * @throws CalendarError as the calendar does.
 */
export function segmentsOf(timer: Timer, calendar: BusinessCalendar, names: DayNames): readonly Segment[] {
	const { startedAt, effectiveStartAt, pauses } = timer;
	const openSince = timer.stoppedAt === null && timer.dueAt === null ? pausedSince(pauses) : Infinity;
	const end = timer.stoppedAt ?? timer.dueAt ?? Math.max(openSince, effectiveStartAt);
	if (end === Infinity || end < startedAt) return [];
	const waiting = closedSegments(calendar, { from: startedAt, to: Math.min(effectiveStartAt, end) }, names);
	const running = clockSegments(timer, calendar, { span: { from: effectiveStartAt, to: end }, names });
	return [...waiting, ...running, ...openPause(pauses, { openSince, end })];
}

function openPause(
	pauses: readonly TimerPause[],
	{ openSince, end }: { readonly openSince: number; readonly end: number },
): Segment[] {
	if (openSince === Infinity) return [];
	const reason = pauses.find(({ from, to }) => from === openSince && to === Infinity)?.reason ?? null;
	return [{ from: end, to: null, kind: 'paused', reason, name: null, ms: null, summary: null }];
}

interface Life {
	readonly span: Span;
	readonly names: DayNames;
}

function clockSegments(timer: Timer, calendar: BusinessCalendar, { span, names }: Life): Segment[] {
	const inBusinessTime = usesCalendar(timer.commitment.target);
	const pauses = pausesApart(timer.pauses, span);
	const { head, middle, tail } = shortened(pauses);
	const budget = Math.max(2, Math.floor(mostPeriods / (head.length + tail.length + 1)));
	const segments: Segment[] = [];
	let cursor = span.from;
	const countUpTo = (to: number) => {
		const stretch = { from: cursor, to };
		if (inBusinessTime) segments.push(...businessSegments(calendar, stretch, { budget, names }));
		else if (to > cursor) segments.push(counted(stretch));
		cursor = to;
	};
	const tellPause = ({ from, to, reason }: TimerPause) => {
		countUpTo(from);
		segments.push({ from, to, kind: 'paused', reason, name: null, ms: to - from, summary: null });
		cursor = to;
	};
	for (const pause of head) tellPause(pause);
	if (middle) {
		countUpTo(middle.from);
		segments.push(severalPauses(timer, calendar, middle));
		cursor = middle.to;
	}
	for (const pause of tail) tellPause(pause);
	countUpTo(span.to);
	return segments;
}

/** The pauses that lie in a span, cut to it and to each other: none overlaps the one before. */
function pausesApart(pauses: readonly TimerPause[], { from: start, to: end }: Span): TimerPause[] {
	const apart: TimerPause[] = [];
	let cursor = start;
	for (const { from, to, reason } of pauses.toSorted((a, b) => a.from - b.from)) {
		const pause = { from: Math.max(from, cursor), to: Math.min(to, end), reason };
		if (pause.to <= pause.from) continue;
		apart.push(pause);
		cursor = pause.to;
	}
	return apart;
}

interface Shortened {
	readonly head: readonly TimerPause[];
	/** The pauses that are summed up, and the time from the first to the last of them. */
	readonly middle: (Span & { readonly pauses: number }) | null;
	readonly tail: readonly TimerPause[];
}

function shortened(pauses: readonly TimerPause[]): Shortened {
	if (pauses.length <= mostPauses) return { head: pauses, middle: null, tail: [] };
	const half = mostPauses / 2 - 1;
	const between = pauses.slice(half, -half);
	const from = between[0]?.from ?? NaN;
	const to = between.at(-1)?.to ?? NaN;
	return {
		head: pauses.slice(0, half),
		middle: { from, to, pauses: between.length },
		tail: pauses.slice(-half),
	};
}

function severalPauses(
	{ commitment, pauses }: Timer,
	calendar: BusinessCalendar,
	{ from, to, pauses: count }: Span & { readonly pauses: number },
): Segment {
	const sum = summaryOf(calendar, { from, to });
	return {
		...sum,
		ms: usedMs(commitment, calendar, { from, to }, endedPauses(pauses)),
		summary: { workingDays: sum.summary?.workingDays ?? 0, pauses: count },
	};
}
