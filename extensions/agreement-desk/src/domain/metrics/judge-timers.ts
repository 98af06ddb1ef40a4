import type { Commitment } from '../agreement/commitment.ts';
import type { Timer } from '../timers/timer.ts';

/** How a timer stands at an instant: an open one whose last moment has passed is missed, whoever has noticed it. */
export type Judgement = 'met' | 'missed' | 'open' | 'not_counted';

/** `now` in epoch ms. A notice is never late: it is broken by taking effect too early, which its state tells. */
export function judge(
	{
		state,
		breachAt,
		commitment,
	}: Pick<Timer, 'state' | 'breachAt'> & { commitment: Pick<Commitment, 'metric'> },
	now: number,
): Judgement {
	if (state === 'met') return 'met';
	if (state === 'breached') return 'missed';
	const canBeLate = commitment.metric !== 'suspension_notice';
	if (state === 'running') return canBeLate && breachAt !== null && breachAt < now ? 'missed' : 'open';
	return state === 'paused' ? 'open' : 'not_counted';
}
