import type { Span } from './timeline-input.ts';

/** Where an instant is drawn, from 0 (the beginning) to 1 (the end); what lies outside is drawn at the edge. */
export interface TimeScale extends Span {
	readonly position: (at: number) => number;
}

/**
 * A scale over a range of time (epoch ms). Time that is closed may be drawn narrower than the rest, by `weight` (1 as
 * wide, 0.1 a tenth): otherwise four hours across the Spring Festival would be two thin lines.
 *
 * @param closed in any order; what overlaps counts once.
 */
export function timeScale(
	{ from, to }: Span,
	{ closed = [], weight = 1 }: { closed?: readonly Span[]; weight?: number } = {},
): TimeScale {
	const stops = [from, ...mergeSpans(cutTo(closed, { from, to })).flatMap((one) => [one.from, one.to]), to];
	const reached = [0];
	for (let i = 1; i < stops.length; i++) {
		// from, closed, open, closed, open … to: every other piece is a closed one
		const factor = i % 2 === 0 ? weight : 1;
		reached.push((reached[i - 1] ?? 0) + ((stops[i] ?? to) - (stops[i - 1] ?? from)) * factor);
	}
	const whole = reached.at(-1) ?? 0;
	return {
		from,
		to,
		position: (at) => {
			if (at <= from || whole === 0) return 0;
			if (at >= to) return 1;
			const next = stops.findIndex((stop) => stop > at);
			const start = stops[next - 1] ?? from;
			const factor = next % 2 === 0 ? weight : 1;
			return ((reached[next - 1] ?? 0) + (at - start) * factor) / whole;
		},
	};
}

/** In order, none touching another. */
export function mergeSpans(spans: readonly Span[]): Span[] {
	const merged: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (last && span.from <= last.to)
			merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
		else merged.push(span);
	}
	return merged;
}

/** The parts that lie in a range; those without length are left out. */
export function cutTo(spans: readonly Span[], { from, to }: Span): Span[] {
	return spans
		.map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
		.filter((span) => span.from < span.to);
}

/** What of a range lies in none of these spans. */
export function between(spans: readonly Span[], { from, to }: Span): Span[] {
	const rest: Span[] = [];
	let cursor = from;
	for (const span of mergeSpans(cutTo(spans, { from, to }))) {
		if (span.from > cursor) rest.push({ from: cursor, to: span.from });
		cursor = span.to;
	}
	if (cursor < to) rest.push({ from: cursor, to });
	return rest;
}
