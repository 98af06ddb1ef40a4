import type { Language } from '../../domain/localized-text.ts';
import { wallTimeOf } from '../time/zone-time.ts';
import { placeLabels, widthOf, type LabelCandidate } from './place-labels.ts';
import type { TimeScale } from './time-scale.ts';
import type { DrawnDay } from './timeline-input.ts';

const minuteMs = 60_000;
/** How far apart ticks of the clock may stand, in minutes. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720] as const;
/** As wide as a label of the clock with room around it, px. */
const roomForTick = 52;

export interface TicksContext {
	readonly scale: TimeScale;
	/** Of the picture, px. */
	readonly width: number;
	readonly timeZone: string;
	readonly language: Language;
}

export interface PlacedLabel extends LabelCandidate {
	/** Epoch ms. */
	readonly instant: number;
}

/** Labels of the dates, at their midnights: as many as find room, months and Mondays first. */
export function dateLabels(days: readonly DrawnDay[], context: TicksContext): PlacedLabel[] {
	const { scale, width } = context;
	const candidates = days.flatMap((day, index): PlacedLabel[] => {
		const from = Math.max(Date.parse(day.from), scale.from);
		const to = Math.min(Date.parse(day.to), scale.to);
		if (to <= from) return [];
		const room = (scale.position(to) - scale.position(from)) * width;
		const [full, short] = namesOfDate(day.date, context.language);
		return [
			{
				key: day.date,
				instant: from,
				at: scale.position(from) * width + 4,
				text: room >= widthOf(full) + 8 ? full : short,
				priority: day.date.endsWith('-01') ? 0 : isMonday(day.date) ? 1 : index === 0 ? 2 : 3,
			},
		];
	});
	return placeLabels(candidates, { width });
}

function namesOfDate(date: string, language: Language): readonly [full: string, short: string] {
	const at = Date.parse(`${date}T12:00:00Z`);
	const month = language === 'zh-CN' ? 'numeric' : 'short';
	const say = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(at);
	const short = say({ month: 'numeric', day: 'numeric' });
	return [say({ month, day: 'numeric', weekday: 'short' }), short];
}

function isMonday(date: string): boolean {
	return new Date(`${date}T12:00:00Z`).getUTCDay() === 1;
}

/**
 * Labels of the clock: where the desk opens and closes, and whole hours or minutes in between as far as there is room.
 * Over more than a few days the dates say enough.
 */
export function clockLabels(days: readonly DrawnDay[], context: TicksContext): PlacedLabel[] {
	const { scale, width } = context;
	const candidates = [...openings(days, context), ...wholeSteps(days, context)];
	const unique = new Map(candidates.toReversed().map((one) => [one.instant, one]));
	return placeLabels([...unique.values()], { width });
	function openings(all: readonly DrawnDay[], { timeZone }: TicksContext): PlacedLabel[] {
		return all
			.flatMap(({ open }) =>
				open.flatMap(({ from, to }) => [
					labelAt(Date.parse(from), { scale, width, timeZone, priority: 0 }),
					labelAt(Date.parse(to), { scale, width, timeZone, priority: 1 }),
				]),
			)
			.filter(({ instant }) => instant > scale.from && instant < scale.to);
	}
}

function wholeSteps(days: readonly DrawnDay[], { scale, width, timeZone }: TicksContext): PlacedLabel[] {
	const step = stepFor(scale, width);
	if (step === null) return [];
	return days.flatMap((day) => {
		const from = Date.parse(day.from);
		const to = Math.min(Date.parse(day.to), scale.to);
		const labels: PlacedLabel[] = [];
		const first = Math.max(0, Math.floor((scale.from - from) / step));
		for (let at = from + first * step; at < to; at += step) {
			if (at > scale.from && at < scale.to) labels.push(labelAt(at, { scale, width, timeZone, priority: 2 }));
		}
		return labels;
	});
}

/** The smallest step whose labels stand apart, ms; null where even half days are too close. */
export function stepFor({ from, to }: { from: number; to: number }, width: number): number | null {
	const found = steps.find((step) => ((step * minuteMs) / (to - from)) * width >= roomForTick);
	return found === undefined ? null : found * minuteMs;
}

function labelAt(
	instant: number,
	{
		scale,
		width,
		timeZone,
		priority,
	}: { scale: TimeScale; width: number; timeZone: string; priority: number },
): PlacedLabel {
	return {
		key: String(instant),
		instant,
		at: scale.position(instant) * width,
		text: wallTimeOf(instant, timeZone).time,
		priority,
		anchor: 'middle',
	};
}
