import { figuresOf, type Figures } from '../../domain/metrics/figures.ts';
import type { Metric } from '../../domain/vocabulary.ts';
import { countTimers, type CountedTimers, type TimerScope } from '../../store/count-timers.ts';
import type { Db } from '../../store/db.ts';

/** How one promise of a clause was kept in a period. */
export interface KeptFigures extends Figures {
	readonly clause: string;
	readonly metric: Metric;
	/** The same for each part of the period, in order; one where it was not divided. */
	readonly parts: readonly Figures[];
}

/**
 * How often each promise was kept and missed on the tickets that were received in a period, as the ledger has it at
 * an instant (epoch ms): every figure of the desk comes from here. A back-test of the same period judges alike; it
 * asks the calendar of today, the ledger that of its time. Reads only.
 */
export async function countKept(db: Db, scope: TimerScope, context: { now: number }): Promise<KeptFigures[]> {
	const counted = await countTimers(db, scope, context);
	const parts = Array.from({ length: (scope.bounds?.length ?? 0) + 1 }, (_, place) => place);
	return [...byPromise(counted).values()]
		.flatMap((timers) => {
			const [first] = timers;
			if (!first) return [];
			const { clause, metric } = first;
			return [
				{
					clause,
					metric,
					...figuresOf(timers),
					parts: parts.map((place) => figuresOf(timers.filter(({ part }) => part === place))),
				},
			];
		})
		.toSorted(inOrderOfClauses);
}

function byPromise(counted: readonly CountedTimers[]): Map<string, CountedTimers[]> {
	const groups = new Map<string, CountedTimers[]>();
	for (const timers of counted) {
		const key = `${timers.clause} ${timers.metric}`;
		const group = groups.get(key);
		if (group) group.push(timers);
		else groups.set(key, [timers]);
	}
	return groups;
}

function inOrderOfClauses(a: KeptFigures, b: KeptFigures): number {
	return a.clause.localeCompare(b.clause, 'en', { numeric: true }) || a.metric.localeCompare(b.metric);
}
