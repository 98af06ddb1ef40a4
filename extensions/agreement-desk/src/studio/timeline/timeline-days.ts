import type { LocalizedText } from '../../domain/localized-text.ts';
import { between, cutTo, mergeSpans } from './time-scale.ts';
import type { DrawnDay, Span } from './timeline-input.ts';

/** A day as far as it lies in the picture. */
export interface DayColumn extends Span {
	readonly date: string;
	readonly nature: DrawnDay['nature'];
	readonly isWeekend: boolean;
}

/** Consecutive days of one nature and name: a festival, a weekend, make-up days. Ordinary days have none. */
export interface DayRun extends Span {
	readonly nature: Exclude<DrawnDay['nature'], 'working_day'>;
	readonly name: LocalizedText | null;
	readonly firstDate: string;
	readonly lastDate: string;
}

export function dayColumns(days: readonly DrawnDay[], range: Span): DayColumn[] {
	return days.flatMap(({ date, from, to, nature }) => {
		const [span] = cutTo([{ from: Date.parse(from), to: Date.parse(to) }], range);
		return span ? [{ ...span, date, nature, isWeekend: isWeekend(date) }] : [];
	});
}

export function dayRuns(days: readonly DrawnDay[], range: Span): DayRun[] {
	const runs: DayRun[] = [];
	for (const { date, from, to, nature, name } of days) {
		if (nature === 'working_day') continue;
		const [span] = cutTo([{ from: Date.parse(from), to: Date.parse(to) }], range);
		if (!span) continue;
		const before = runs.at(-1);
		const isSame =
			before?.nature === nature &&
			before.to === span.from &&
			(before.name?.['zh-CN'] ?? null) === (name?.['zh-CN'] ?? null);
		if (before && isSame) runs[runs.length - 1] = { ...before, to: span.to, lastDate: date };
		else runs.push({ ...span, nature, name, firstDate: date, lastDate: date });
	}
	return runs;
}

/** When the desk is open, joined across midnight. */
export function openSpans(days: readonly DrawnDay[], range: Span): Span[] {
	const open = days.flatMap((day) =>
		day.open.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
	);
	return mergeSpans(cutTo(open, range));
}

/** When it is closed, as far as the days are known. */
export function closedSpans(days: readonly DrawnDay[], range: Span): Span[] {
	const [known] = cutTo(
		[
			{
				from: Date.parse(days.at(0)?.from ?? ''),
				to: Date.parse(days.at(-1)?.to ?? ''),
			},
		],
		range,
	);
	return known ? between(openSpans(days, range), known) : [];
}

function isWeekend(date: string): boolean {
	const day = new Date(`${date}T12:00:00Z`).getUTCDay();
	return day === 0 || day === 6;
}
