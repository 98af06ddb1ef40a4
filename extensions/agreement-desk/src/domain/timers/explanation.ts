import type { Target } from '../agreement/commitment.ts';
import type { ReadingAnswers } from '../agreement/reading-rules.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { EndReason, Metric, PauseReason, TimerState } from '../vocabulary.ts';

/** Why the clock did not run. */
export type ClosedReason = 'break' | 'outside_business_hours' | 'holiday' | 'not_a_working_day';

/** A stretch of a timer's life; each begins where the one before ends. Instants are epoch milliseconds. */
export interface Segment {
	readonly from: number;
	/** Null for a pause that has not ended. */
	readonly to: number | null;
	readonly kind: 'counted' | 'closed' | 'paused';
	/** Why it was not counted; of counted time only that it lies on a make-up day. */
	readonly reason: ClosedReason | PauseReason | 'makeup_workday' | null;
	/** What the day is called, where the calendar knows it. */
	readonly name: LocalizedText | null;
	/** The time that was counted, otherwise the length; null for a pause that has not ended. */
	readonly ms: number | null;
	/** Set where it sums up what would be too long to tell; `ms` is then what was counted in it. */
	readonly summary: { readonly workingDays: number; readonly pauses: number } | null;
}

/** Consecutive local dates ('YYYY-MM-DD', both included) that count alike. */
export interface DayRun {
	readonly from: string;
	readonly to: string;
	readonly days: number;
	/** How many of them count towards the target. */
	readonly counted: number;
	/** `several` sums up what would be too long to tell. */
	readonly kind:
		| 'start_day'
		| 'working_day'
		| 'makeup_workday'
		| 'calendar_day'
		| 'holiday'
		| 'not_a_working_day'
		| 'several';
	readonly name: LocalizedText | null;
}

/** How a target of days was counted. */
export interface DayCount {
	/** The date from which it is counted; never among the days that count, unless the agreement says so. */
	readonly startDate: string;
	readonly lastDate: string;
	readonly runs: readonly DayRun[];
	readonly counted: number;
	readonly skipped: number;
	/** Business time by which pauses moved the deadline, ms. */
	readonly movedByMs: number;
}

/** What set the clock going. */
export type StartEvent =
	| 'received'
	| 'mail_received'
	| 'customer_message'
	| 'registered'
	| 'classified'
	| 'reopened'
	| 'complex_work_began'
	| 'last_word'
	| 'promised'
	| 'urgent_marked'
	| 'marked_urgent_by_anyone'
	| 'received_and_urgent'
	| 'registered_and_urgent'
	| 'call_queued'
	| 'chat_requested'
	| 'complaint_received'
	| 'complaint_registered'
	| 'privacy_received'
	| 'notice_delivered';

/** How a deadline came about and what became of it. Instants are epoch milliseconds. */
export interface Explanation {
	readonly clause: string;
	/** Key of the commitment. */
	readonly commitment: string;
	readonly metric: Metric;
	readonly branch: 'a' | 'b' | null;
	readonly cycle: number;
	readonly target: Target;
	/** How its days are read. */
	readonly rules: Pick<ReadingAnswers, 'workingDayEnd' | 'noticeCounting'>;
	readonly start: {
		readonly at: number;
		readonly by: string | null;
		readonly event: StartEvent;
		/** Whether it lay in business hours; null where that makes no difference. */
		readonly inBusinessHours: boolean | null;
	};
	readonly effectiveStartAt: number;
	readonly segments: readonly Segment[];
	/** Set where the target is a number of days. */
	readonly days: DayCount | null;
	/** The time of all segments that were counted, ms. */
	readonly countedMs: number;
	readonly dueAt: number | null;
	/** Later than `dueAt` where the target is used up exactly as the clock stops. */
	readonly breachAt: number | null;
	/** What stops the clock then. */
	readonly heldBy: 'closing' | 'pause' | null;
	readonly remainingMs: number | null;
	readonly state: TimerState;
	readonly endReason: EndReason | null;
	readonly stoppedAt: number | null;
	readonly stoppedBy: string | null;
	readonly elapsedMs: number | null;
	/** How much too late, on the timer's own clock, ms; null where it was not, or that has no meaning. */
	readonly lateMs: number | null;
	readonly provisionalYear: number | null;
}

/** What dates are called, by 'YYYY-MM-DD'. */
export type DayNames = ReadonlyMap<string, LocalizedText>;
