import { addBusinessMs } from '../calendar/add.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { TicketStatus } from '../vocabulary.ts';

/** Statuses in which the next move is ours; the clocks of ownership run in these alone. */
export const oursToMove: ReadonlySet<TicketStatus> = new Set(['new', 'registered', 'in_progress']);

/** What ownership of a ticket depends on. Instants are epoch ms. */
export interface Ownership {
	readonly assignedAt: number;
	/** When the assignee began to work on it; null: not yet. */
	readonly takenAt: number | null;
	/** When it came back to us the last time, after it waited for somebody else; 0: it never did. */
	readonly oursSince: number;
	/** The first message of the customer that nobody has answered; null: none. */
	readonly unansweredSince: number | null;
}

/** What an agreement gives an assignee, in minutes of business time (3.1.2.1). */
export interface OwnershipTerms {
	readonly takeMinutes: number;
	readonly answerMinutes: number;
}

export type LapseReason = 'not_taken' | 'not_answered';

export interface Lapse {
	readonly reason: LapseReason;
	/** Epoch ms. */
	readonly at: number;
}

const MINUTE_MS = 60_000;

/**
 * When the assignee loses a ticket that they neither take nor answer, counted in business time (3.1.2.1); the sooner
 * of the two, or null while neither runs. Each assignee has the full time, whatever was left by the one before, and
 * has it anew after the ticket waited for somebody else. Time that ends at closing time ends with the next opening:
 * nobody is there to take the ticket over before. The deadlines of the agreement are no part of this.
 */
export function ownershipLapse(
	{ assignedAt, takenAt, oursSince, unansweredSince }: Ownership,
	{ takeMinutes, answerMinutes }: OwnershipTerms,
	calendar: BusinessCalendar,
): Lapse | null {
	const begun = Math.max(assignedAt, oursSince);
	const ends = (from: number, minutes: number) => addBusinessMs(calendar, from, minutes * MINUTE_MS).latest;
	const take: Lapse | null =
		takenAt === null && Number.isFinite(takeMinutes)
			? { reason: 'not_taken', at: ends(begun, takeMinutes) }
			: null;
	const answer: Lapse | null =
		unansweredSince !== null && Number.isFinite(answerMinutes)
			? { reason: 'not_answered', at: ends(Math.max(begun, unansweredSince), answerMinutes) }
			: null;
	if (take && answer) return answer.at < take.at ? answer : take;
	return take ?? answer;
}
