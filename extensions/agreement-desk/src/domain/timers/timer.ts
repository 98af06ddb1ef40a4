import type { Commitment } from '../agreement/commitment.ts';
import type { TimerState } from '../vocabulary.ts';

/** One obligation on one ticket, as the agreement and the timeline make it. Instants are epoch milliseconds. */
export interface Timer {
	readonly commitment: Commitment;
	/** 1 for the first occurrence; a reopened or recurring obligation counts on. */
	readonly cycle: number;
	readonly startedAt: number;
	/** Where counting begins: the start itself, or the next opening for a request received out of hours. */
	readonly effectiveStartAt: number;
	/** The earliest instant at which the target is used up: shown to people. */
	readonly dueAt: number;
	/** The latest instant that still keeps the promise. Later than `dueAt` only when the target ends at closing time. */
	readonly breachAt: number;
	readonly stoppedAt: number | null;
	/** The message that kept the promise, or null where something else did. */
	readonly stoppedBy: string | null;
	/** `running` as long as nothing stopped it, be it overdue or not: only the sweep declares an open timer breached. */
	readonly state: TimerState;
	/** Time used on the timer's own clock, in ms; null while it runs. */
	readonly elapsedMs: number | null;
	/** The first local year in its span whose calendar is not approved; null when the due time is certain. */
	readonly provisionalYear: number | null;
}
