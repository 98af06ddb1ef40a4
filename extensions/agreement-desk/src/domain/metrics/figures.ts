import type { Metric, TimerState } from '../vocabulary.ts';
import { attainment, type Kept } from './credits.ts';
import { judgeState } from './judge-timers.ts';

/** How often a promise was kept and missed. Each timer counts in one of `met`, `missed` and `open`, or in none. */
export interface Figures extends Kept {
	/** Neither kept nor missed so far. */
	readonly open: number;
	/** Of the missed ones: those that still wait for what was promised. */
	readonly overdue: number;
	/** `met / (met + missed)`, 0 to 100; null where nothing was due: no sample is no hundred per cent. */
	readonly attainment: number | null;
}

/** So many timers that stand alike. */
export interface TimerCount {
	readonly metric: Metric;
	readonly state: TimerState;
	/** Whether the last moment to keep the promise has passed. */
	readonly isPast: boolean;
	/** Whether something ended it: what was promised came, if late, or is not owed any more. */
	readonly hasEnded: boolean;
	readonly count: number;
}

/** What these timers come to, judged as a back-test judges them. */
export function figuresOf(counts: readonly TimerCount[]): Figures {
	const totals = { met: 0, missed: 0, open: 0, not_counted: 0 };
	let overdue = 0;
	for (const timers of counts) {
		const judgement = judgeState(timers);
		totals[judgement] += timers.count;
		if (judgement === 'missed' && !timers.hasEnded) overdue += timers.count;
	}
	const { met, missed, open } = totals;
	return { met, missed, open, overdue, attainment: attainment(totals) };
}

/** The figures of several promises, or of several parts of a period, taken together. */
export function sumOf(all: readonly Figures[]): Figures {
	const sum = (what: 'met' | 'missed' | 'open' | 'overdue') =>
		all.reduce((total, figures) => total + figures[what], 0);
	const kept = { met: sum('met'), missed: sum('missed') };
	return { ...kept, open: sum('open'), overdue: sum('overdue'), attainment: attainment(kept) };
}
