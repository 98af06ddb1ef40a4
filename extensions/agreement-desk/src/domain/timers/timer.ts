import type { Commitment } from '../agreement/commitment.ts';
import type { EndReason, PauseReason, TimerState } from '../vocabulary.ts';

/** One obligation on one ticket, as the agreement and the timeline make it. Instants are epoch milliseconds. */
export interface Timer {
	readonly commitment: Commitment;
	/** 1 for the first occurrence; a reopened or recurring obligation counts on. */
	readonly cycle: number;
	readonly startedAt: number;
	/** The message, call, chat or notice that began it; null where the ticket itself did. */
	readonly startedBy: string | null;
	/** Where counting begins: the start itself, or the next opening for a request received out of hours. */
	readonly effectiveStartAt: number;
	/** The earliest instant at which the target is used up: shown to people. Null while the clock stands still. */
	readonly dueAt: number | null;
	/** The latest instant that still keeps the promise. Later than `dueAt` only when the target ends at closing time. */
	readonly breachAt: number | null;
	/** What was left of the target, on the timer's own clock, when it last stopped; null unless it is paused. */
	readonly remainingMs: number | null;
	readonly stoppedAt: number | null;
	/** The message that kept the promise, or null where something else did. */
	readonly stoppedBy: string | null;
	/** `running` as long as nothing stopped it, be it overdue or not: only the sweep declares an open timer breached. */
	readonly state: TimerState;
	/** Why it ended without being kept or missed, or does not count. */
	readonly endReason: EndReason | null;
	/** Time used on the timer's own clock, in ms; null while it runs or does not count. */
	readonly elapsedMs: number | null;
	/** While it lasted, the clock stood still here; the last one may be open (Infinity). */
	readonly pauses: readonly TimerPause[];
	/** The first local year in its span whose calendar is not approved; null when the due time is certain. */
	readonly provisionalYear: number | null;
}

export interface TimerPause {
	readonly from: number;
	readonly to: number;
	readonly reason: PauseReason;
}
