import { computed, type ComputedRef, type Ref } from 'vue';
import type { Language } from '../../domain/localized-text.ts';
import { rowsFor } from './place-labels.ts';
import { timeScale, type TimeScale } from './time-scale.ts';
import { closedSpans, dayColumns, dayRuns, openSpans, type DayColumn, type DayRun } from './timeline-days.ts';
import type { DrawnDay, DrawnEvent, DrawnTimer, Span } from './timeline-input.ts';
import { marksOf, stretchesOf, type Mark, type Stretch } from './timeline-pieces.ts';
import { timelineRange } from './timeline-range.ts';
import { clockLabels, dateLabels, type PlacedLabel } from './timeline-ticks.ts';

/** Closed time against open time, where it is drawn narrower. */
const narrowWeight = 0.12;
/** As wide as the sign of a mark with a little room, px. */
const markSize = 26;

export interface DrawingInput {
	readonly timer: DrawnTimer;
	readonly days: readonly DrawnDay[];
	readonly events: readonly DrawnEvent[];
	readonly timeZone: string;
	/** Epoch ms. */
	readonly now: number | null;
	/** What is shown, where several pictures shall be alike. */
	readonly range: Span | null;
	readonly isNarrow: boolean;
}

export interface Drawing {
	readonly scale: TimeScale;
	readonly columns: readonly DayColumn[];
	readonly runs: readonly DayRun[];
	readonly open: readonly Span[];
	readonly dates: readonly PlacedLabel[];
	readonly clock: readonly PlacedLabel[];
	readonly stretches: readonly Stretch[];
	readonly marks: readonly (Mark & { readonly row: number })[];
	/** Rows of signs above the track. */
	readonly rows: number;
}

/** Everything that a picture of a timer consists of, at a width (px) and in a language. */
export function useDrawing(
	input: () => DrawingInput,
	{ width, language }: { width: Readonly<Ref<number>>; language: ComputedRef<Language> },
): ComputedRef<Drawing> {
	return computed(() => drawingOf(input(), { width: width.value, language: language.value }));
}

export function drawingOf(
	{ timer, days, events, timeZone, now, range: given, isNarrow }: DrawingInput,
	{ width, language }: { width: number; language: Language },
): Drawing {
	const range = given ?? timelineRange(timer, { events, now });
	const closed = closedSpans(days, range);
	const scale = timeScale(range, isNarrow ? { closed, weight: narrowWeight } : {});
	const words = { language, timeZone, now };
	const ticks = { scale, width, timeZone, language };
	const marks = marksOf(timer, { events, range }, words);
	const rows = rowsFor(
		marks.map(({ at }) => scale.position(at) * width),
		markSize,
	);
	return {
		scale,
		columns: dayColumns(days, range),
		runs: dayRuns(days, range),
		open: openSpans(days, range),
		dates: dateLabels(days, ticks),
		clock: clockLabels(days, ticks),
		stretches: stretchesOf(timer, range, words),
		marks: marks.map((mark, index) => ({ ...mark, row: rows[index] ?? 0 })),
		rows: Math.max(1, ...rows.map((row) => row + 1)),
	};
}
