import type { Interval } from '../calendar/types.ts';
import type { PauseReason } from '../vocabulary.ts';
import type { TimerPause } from './timer.ts';

/** Where a clock stands still: as its timer tells it, and as calendars count it. Instants are epoch ms. */
export interface Standstill {
	readonly pauses: readonly TimerPause[];
	/** Those that are over, as far as they lie before the one that lasts. */
	readonly ended: readonly Interval[];
	/** Since when the clock stands still; Infinity while it runs. */
	readonly since: number;
}

const none: Standstill = { pauses: [], ended: [], since: Infinity };

/** What these pauses mean to a clock, whatever its policy. */
export function standstillOf(pauses: readonly TimerPause[]): Standstill {
	if (pauses.length === 0) return none;
	const since = pausedSince(pauses);
	return { pauses, ended: endedPauses(pauses, since), since };
}

/** From when (epoch ms) and until when a clock can stand still at all. */
interface Life {
	readonly from: number;
	readonly until: number;
}

/**
 * Finds where the clocks of one ticket stand still. Several of them often have the same policy and the same life,
 * and share the answer.
 */
export function standstillsIn(
	pauses: readonly TimerPause[],
): (policy: readonly PauseReason[], life: Life) => Standstill {
	let known: { policy: readonly PauseReason[]; from: number; until: number; standstill: Standstill } | null =
		null;
	return (policy, { from, until }) => {
		if (policy.length === 0 || pauses.length === 0) return none;
		if (known === null || known.policy !== policy || known.from !== from || known.until !== until) {
			known = { policy, from, until, standstill: standstillOf(pausesOf(pauses, policy, { from, until })) };
		}
		return known.standstill;
	};
}

/**
 * The pauses that a clock takes notice of: those of its policy, from its start until it was stopped or ended. What
 * happens to the ticket afterwards moves it no more.
 */
function pausesOf(
	pauses: readonly TimerPause[],
	policy: readonly PauseReason[],
	{ from, until }: Life,
): readonly TimerPause[] {
	const found: TimerPause[] = [];
	for (const pause of pauses) {
		const to = Math.min(pause.to, until);
		if (to <= from || pause.from >= to || !policy.includes(pause.reason)) continue;
		found.push(to === pause.to ? pause : { ...pause, to });
	}
	return found;
}

/** Those that have ended, as the calendar counts them, as far as they lie before an instant (epoch ms). */
export function endedPauses(pauses: readonly TimerPause[], before = Infinity): readonly Interval[] {
	const ended: Interval[] = [];
	for (const { from, to } of pauses) {
		if (to < Infinity && from < before) ended.push([from, Math.min(to, before)]);
	}
	return ended;
}

/** Since when the clock stands still (epoch ms); Infinity while it runs. */
export function pausedSince(pauses: readonly TimerPause[]): number {
	let since = Infinity;
	for (const { from, to } of pauses) if (to === Infinity && from < since) since = from;
	return since;
}
