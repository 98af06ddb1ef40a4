import type { EndReason } from '../vocabulary.ts';

/** What fulfils an obligation: when (epoch ms), and by which message or row. */
export interface Stop {
	readonly at: number;
	readonly by: string | null;
}

/** What ends an obligation otherwise. One that was missed by then stays missed, unless the rules excuse it. */
export interface End {
	/** Epoch ms. */
	readonly at: number;
	readonly state: 'superseded' | 'cancelled' | 'not_applicable';
	readonly reason: EndReason;
	/** Where it has another name once the target is used up. */
	readonly lateReason?: EndReason;
	readonly excusesLate: boolean;
}

/** One time that an obligation arose, before anything is said of its deadline. */
export interface Occurrence {
	/** Epoch ms. */
	readonly startedAt: number;
	readonly startedBy: string | null;
	/** The instant that the customer was promised; null where the target of the commitment decides. */
	readonly promisedAt: number | null;
	readonly stop: Stop | null;
	readonly end: End | null;
	/** Set where the obligation does not arise after all. */
	readonly inapplicable: EndReason | null;
}

export function occurrence(startedAt: number, given: Partial<Occurrence> = {}): Occurrence {
	const { startedBy = null, promisedAt = null, stop = null, end = null, inapplicable = null } = given;
	return { startedAt, startedBy, promisedAt, stop, end, inapplicable };
}

/** What most obligations come to on most tickets. */
export const noOccurrence: readonly Occurrence[] = [];

/** The earlier of two ends; null is none. */
export function earlierEnd(a: End | null, b: End | null): End | null {
	if (a === null || b === null) return a ?? b;
	return b.at < a.at ? b : a;
}
