import type { Commitment } from '../agreement/commitment.ts';
import type { Timer } from '../timers/timer.ts';
import type { Metric, TimerState } from '../vocabulary.ts';

/** How a timer stands at an instant: an open one whose last moment has passed is missed, whoever has noticed it. */
export type Judgement = 'met' | 'missed' | 'open' | 'not_counted';

/** `now` in epoch ms. */
export function judge(
	{
		state,
		breachAt,
		commitment,
	}: Pick<Timer, 'state' | 'breachAt'> & { commitment: Pick<Commitment, 'metric'> },
	now: number,
): Judgement {
	const { metric } = commitment;
	return judgeState({ state, metric, isPast: breachAt !== null && breachAt < now });
}

/** The same of a timer of which no more is known than whether the last moment to keep it has passed. */
export function judgeState({
	state,
	metric,
	isPast,
}: {
	readonly state: TimerState;
	readonly metric: Metric;
	readonly isPast: boolean;
}): Judgement {
	if (state === 'met') return 'met';
	if (state === 'breached') return 'missed';
	// a notice is never late: it is broken by taking effect too early, which its state tells
	const canBeLate = metric !== 'suspension_notice';
	if (state === 'running') return canBeLate && isPast ? 'missed' : 'open';
	return state === 'paused' ? 'open' : 'not_counted';
}
