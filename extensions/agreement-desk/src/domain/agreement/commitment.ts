import type {
	ChannelType,
	ClockBasis,
	ComplaintLevel,
	Complexity,
	Force,
	Metric,
	PauseReason,
	TargetUnit,
	TicketType,
} from '../vocabulary.ts';
import type { LadderStep } from './escalation-ladder.ts';
import type { ReadingAnswers } from './reading-rules.ts';

/** A promise with a deadline, as compiled from one agreement version or added to it by an administrator. */
export interface Commitment {
	/** Unique within a version, such as `2.1.2a`. */
	readonly key: string;
	/** What the obligation is, whichever branch of it applies: two commitments of one slot never run together. */
	readonly slot: string;
	readonly clause: string;
	readonly metric: Metric;
	/** Which half of a clause with two cases: received in business hours (a) or outside them (b). */
	readonly branch: 'a' | 'b' | null;
	readonly conditions: Conditions;
	readonly target: Target;
	/** The calendar of its own that it is counted in; null for that of the agreement. */
	readonly calendar: string | null;
	/** While the ticket is in one of these states its clock stands still. */
	readonly pausePolicy: readonly PauseReason[];
	readonly force: Force;
	/** Whether a miss counts towards service credits. */
	readonly credit: boolean;
	readonly rules: ReadingAnswers;
	/** Of its own; null or absent for that of the agreement. */
	readonly ladder?: readonly LadderStep[] | null;
}

/** To which tickets a commitment applies; null where it makes no difference. */
export interface Conditions {
	readonly channelTypes: readonly ChannelType[] | null;
	readonly ticketTypes: readonly TicketType[] | null;
	readonly complexity: Complexity | null;
	readonly urgent: boolean | null;
	readonly plans: readonly string[] | null;
	readonly languages: readonly string[] | null;
	/** How serious a complaint is; what has not been assessed counts as general. */
	readonly complaintLevels: readonly ComplaintLevel[] | null;
}

export const everyTicket: Conditions = {
	channelTypes: null,
	ticketTypes: null,
	complexity: null,
	urgent: null,
	plans: null,
	languages: null,
	complaintLevels: null,
};

export interface Target {
	/** 0 where the customer was told an instant: then that is the deadline. */
	readonly value: number;
	readonly unit: TargetUnit;
	/** Working days have no other basis than business, promises and calendar days no other than calendar. */
	readonly basis: ClockBasis;
}

const msPerUnit = { minutes: 60_000, hours: 3_600_000 } as const;

/** The amount of a target in milliseconds, rounded; null for working days, calendar days and promises, which are none. */
export function targetMs({ unit, value }: Target): number | null {
	return unit === 'minutes' || unit === 'hours' ? Math.round(value * msPerUnit[unit]) : null;
}

/** Whether holidays and opening hours move the deadline; a calendar-time target ignores them. */
export function usesCalendar(target: Target): boolean {
	return target.unit === 'working_days' || target.basis === 'business';
}
