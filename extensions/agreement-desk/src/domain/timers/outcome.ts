import type { EndReason, Metric, TimerState } from '../vocabulary.ts';
import type { Deadline } from './deadline.ts';
import type { End, Stop } from './occurrence.ts';

export interface Outcome {
	readonly state: TimerState;
	/** Epoch ms; null while the timer runs. */
	readonly stoppedAt: number | null;
	readonly stoppedBy: string | null;
	readonly endReason: EndReason | null;
}

const running: Outcome = { state: 'running', stoppedAt: null, stoppedBy: null, endReason: null };
const paused: Outcome = { ...running, state: 'paused' };

/**
 * How an obligation ended, if it has. In time means up to and including `breachAt`, or at any time while the clock
 * stood still. What ends it otherwise does not cure what was already missed, unless the rules say so.
 */
export function outcomeOf(
	metric: Metric,
	{ stop, end }: { readonly stop: Stop | null; readonly end: End | null },
	{ breachAt }: Deadline,
): Outcome {
	if (stop && (end === null || stop.at <= end.at)) {
		const inTime =
			metric === 'suspension_notice' ? tookEffectLateEnough(stop, breachAt) : isInTime(stop, breachAt);
		return {
			state: inTime ? 'met' : 'breached',
			stoppedAt: stop.at,
			stoppedBy: stop.by,
			endReason: null,
		};
	}
	if (end === null) return breachAt === null ? paused : running;
	const inTime = isInTime(end, breachAt);
	return {
		state: end.excusesLate || inTime ? end.state : 'breached',
		stoppedAt: end.at,
		stoppedBy: null,
		endReason: inTime ? end.reason : (end.lateReason ?? end.reason),
	};
}

function isInTime({ at }: { readonly at: number }, breachAt: number | null): boolean {
	return breachAt === null || at <= breachAt;
}

/** A notice is the one promise that is broken by being early (3.1.1.4). */
function tookEffectLateEnough({ at }: Stop, earliestEffect: number | null): boolean {
	return earliestEffect !== null && at >= earliestEffect;
}
