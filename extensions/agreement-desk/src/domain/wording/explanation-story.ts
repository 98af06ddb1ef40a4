import type { Segment } from '../timers/explanation.ts';
import type { LocalMoment } from './local-moment.ts';

/** What there is to tell of the segments: nights and breaks explain themselves. */
export type StoryItem =
	| { readonly kind: 'day'; readonly periods: readonly Segment[] }
	| { readonly kind: 'closed' | 'pause' | 'several'; readonly segment: Segment };

/** The segments in order, the counted periods of one local date together. */
export function storyOf(segments: readonly Segment[], { isSameDay }: LocalMoment): readonly StoryItem[] {
	const items: StoryItem[] = [];
	for (const segment of segments) {
		const { kind, reason, from } = segment;
		const before = items.at(-1);
		if (kind === 'paused') items.push({ kind: 'pause', segment });
		else if (segment.summary) items.push({ kind: 'several', segment });
		else if (kind === 'closed') {
			if (reason === 'holiday' || reason === 'not_a_working_day') items.push({ kind: 'closed', segment });
		} else if (before?.kind === 'day' && isSameDay(before.periods[0]?.from ?? NaN, from)) {
			items[items.length - 1] = { kind: 'day', periods: [...before.periods, segment] };
		} else items.push({ kind: 'day', periods: [segment] });
	}
	return items;
}
