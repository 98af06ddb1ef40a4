import type { ChannelType, ClockBasis, Force, Metric, TargetUnit } from '../vocabulary.ts';

/** A promise with a deadline, as compiled from the parameters of one agreement version. */
export interface Commitment {
	/** Unique within a version, such as `2.1.2a`. */
	readonly key: string;
	readonly clause: string;
	readonly metric: Metric;
	/** Which half of a clause with two cases: received in business hours (a) or outside them (b). */
	readonly branch: 'a' | 'b' | null;
	/** Null: every channel. */
	readonly channelTypes: readonly ChannelType[] | null;
	readonly target: Target;
	readonly force: Force;
}

export interface Target {
	readonly value: number;
	readonly unit: TargetUnit;
	/** Working days have no other basis than business. */
	readonly basis: ClockBasis;
}

const msPerUnit = { minutes: 60_000, hours: 3_600_000 } as const;

/** The amount of a target in milliseconds, rounded; null for working days, which are not an amount of time. */
export function targetMs(target: Target): number | null {
	return target.unit === 'working_days' ? null : Math.round(target.value * msPerUnit[target.unit]);
}

/** Whether holidays and opening hours move the deadline; a calendar-time target ignores them. */
export function usesCalendar(target: Target): boolean {
	return target.unit === 'working_days' || target.basis === 'business';
}
