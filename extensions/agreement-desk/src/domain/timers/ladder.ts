import type { LadderStep } from '../agreement/escalation-ladder.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { instantAtPercent, type Stretch } from './instant-at-percent.ts';

/** A step and the instant at which it was reached, epoch ms. */
export interface ReachedStep {
	readonly step: LadderStep;
	readonly at: number;
}

export interface LadderProgress {
	/** Steps whose instant has come, the lowest first; the one at 100 % is the breach. */
	readonly reached: readonly ReachedStep[];
	/** When the next step falls due, epoch ms; null when none is left, or while the clock stands still. */
	readonly nextAt: number | null;
}

/** The breach is recorded even where the agreement names nobody to be told. */
const silentBreach: LadderStep = { at_percent: 100, level: 0, notify: [], methods: [] };

/**
 * Which steps of the ladder a running timer has newly reached at `now` (epoch ms), given the share up to
 * which it was handled before, and when to look again.
 */
export function climbLadder(
	stretch: Stretch,
	state: { checkedPercent: number; now: number },
	{ ladder, calendar }: { ladder: readonly LadderStep[]; calendar: BusinessCalendar },
): LadderProgress {
	const steps = ladder.some(({ at_percent }) => at_percent === 100) ? ladder : [...ladder, silentBreach];
	const ahead = steps
		.filter(({ at_percent }) => at_percent > state.checkedPercent)
		.toSorted((a, b) => a.at_percent - b.at_percent);
	const reached: ReachedStep[] = [];
	for (const step of ahead) {
		const at = instantAtPercent(stretch, step.at_percent, calendar);
		if (at > state.now) return { reached, nextAt: at < Infinity ? at : null };
		reached.push({ step, at });
	}
	return { reached, nextAt: null };
}
