import type { Metric, TimerState } from '../vocabulary.ts';
import { stopOf } from './stop-rules.ts';
import type { Timeline } from './timeline.ts';

export interface Outcome {
	readonly state: TimerState;
	/** Epoch ms; null while the timer runs. */
	readonly stoppedAt: number | null;
	readonly stoppedBy: string | null;
}

const running: Outcome = { state: 'running', stoppedAt: null, stoppedBy: null };

/**
 * How an obligation ended, if it has. In time means up to and including `breachAt` (epoch ms). A withdrawn
 * request cancels what was still in time, but does not cure what was already missed.
 */
export function outcomeOf(
	timer: { readonly metric: Metric; readonly startedAt: number; readonly breachAt: number },
	timeline: Timeline,
): Outcome {
	const stop = stopOf[timer.metric](timeline, timer.startedAt);
	// A withdrawal ends what had begun, not what began after the customer came back.
	const withdrawn = timeline.cancelledAt;
	const cancelledAt = withdrawn !== null && withdrawn >= timer.startedAt ? withdrawn : null;
	if (stop && (cancelledAt === null || stop.at <= cancelledAt)) {
		return { state: stop.at <= timer.breachAt ? 'met' : 'breached', stoppedAt: stop.at, stoppedBy: stop.by };
	}
	if (cancelledAt === null) return running;
	return {
		state: cancelledAt <= timer.breachAt ? 'cancelled' : 'breached',
		stoppedAt: cancelledAt,
		stoppedBy: null,
	};
}
