import type { DrawnEvent, DrawnTimer, Span } from './timeline-input.ts';

const minuteMs = 60_000;
/** A margin at both ends, so that no mark stands at the very edge. */
const marginPart = 0.04;
/** Warnings and escalations are drawn as far as they do not make the rest small. */
const ladderPart = 0.3;

/** What the picture of a timer shows, from the first to the last that matters (epoch ms), with a margin. */
export function timelineRange(
	timer: DrawnTimer,
	{ events, now }: { events: readonly DrawnEvent[]; now: number | null },
): Span {
	const { started_at, effective_start_at, due_at, breach_at, stopped_at, segments } = timer;
	const own = [started_at, effective_start_at, due_at, breach_at, stopped_at]
		.concat(segments.flatMap(({ from, to }) => [from, to]))
		.flatMap((one) => (one === null ? [] : [Date.parse(one)]));
	const known = [...own, ...events.map(({ at }) => at), ...(now === null ? [] : [now])];
	const from = Math.min(...known);
	const to = Math.max(...known, from + minuteMs);
	const reach = to + (to - from) * ladderPart;
	const steps = timer.ladder.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]));
	const shownSteps = steps.filter((at) => at <= reach);
	return withMargin({ from, to: Math.max(to, ...shownSteps) });
}

/** One range for several pictures that stand under each other. */
export function joinRanges(ranges: readonly Span[]): Span | null {
	if (ranges.length === 0) return null;
	return {
		from: Math.min(...ranges.map(({ from }) => from)),
		to: Math.max(...ranges.map(({ to }) => to)),
	};
}

function withMargin({ from, to }: Span): Span {
	const margin = Math.max((to - from) * marginPart, minuteMs / 2);
	return { from: from - margin, to: to + margin };
}
