import { DateTime, type DateTimeUnit } from 'luxon';

/** Stretches of time that need no dates, in the words of the API. */
export const periodNames = [
	...(['this_month', 'last_month', 'this_week', 'last_week', 'today'] as const),
	...(['last_7_days', 'last_30_days', 'last_90_days', 'this_quarter', 'this_year'] as const),
] as const;
export type PeriodName = (typeof periodNames)[number];

/** Epoch ms, half-open. */
export interface Period {
	readonly from: number;
	readonly to: number;
}

/** A named period around an instant (epoch ms), in whole local days of a zone. What goes on ends with the present day. */
export function periodOf(name: PeriodName, { now, timezone }: { now: number; timezone: string }): Period {
	const today = DateTime.fromMillis(now, { zone: timezone }).startOf('day');
	const tomorrow = today.plus({ days: 1 });
	const since = (unit: DateTimeUnit) => ({ from: today.startOf(unit).toMillis(), to: tomorrow.toMillis() });
	const days = (count: number) => ({
		from: tomorrow.minus({ days: count }).toMillis(),
		to: tomorrow.toMillis(),
	});
	switch (name) {
		case 'today':
			return days(1);
		case 'last_7_days':
			return days(7);
		case 'last_30_days':
			return days(30);
		case 'last_90_days':
			return days(90);
		case 'this_week':
			return since('week');
		case 'this_month':
			return since('month');
		case 'this_quarter':
			return since('quarter');
		case 'this_year':
			return since('year');
		case 'last_week':
			return before(today, 'week');
		case 'last_month':
			return before(today, 'month');
	}
}

function before(today: DateTime, unit: 'week' | 'month'): Period {
	const end = today.startOf(unit);
	return { from: end.minus({ [unit]: 1 }).toMillis(), to: end.toMillis() };
}

export const divisions = ['none', 'day', 'week', 'month'] as const;
export type Division = (typeof divisions)[number];

/** More parts than that nobody can tell apart in a chart. */
export const mostParts = 120;

/**
 * The instants (epoch ms) within a period at which the next local day, week (from Monday) or month begins; no more
 * than `mostParts` of them, and then the caller has asked for too many.
 */
export function boundsWithin({ from, to }: Period, by: Division, timezone: string): number[] {
	if (by === 'none') return [];
	const bounds: number[] = [];
	let next = DateTime.fromMillis(from, { zone: timezone }).startOf(by);
	while (bounds.length <= mostParts) {
		next = next.plus({ [by]: 1 });
		const at = next.toMillis();
		if (at >= to) return bounds;
		if (at > from) bounds.push(at);
	}
	return bounds;
}
