import { isDecided, isOver } from '../domain/lifecycle/complaint-stages.ts';
import { questionReach, solutionReach, wordReach, type Said } from '../domain/lifecycle/reach-of.ts';
import type { TransitionFacts } from '../domain/lifecycle/transition-facts.ts';
import type { NotificationState } from '../domain/vocabulary.ts';
import type { HistoryEvent } from '../store/read-history.ts';
import type { MessageRow, TicketRow } from '../store/tables.ts';
import { handlingTerms } from './handling-terms.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import { leftSince } from './status-since.ts';
import { untakenEscalation } from './untaken-escalation.ts';

export interface TransitionRows {
	/** As it is to be, with what the change says of its other columns. */
	readonly ticket: TicketRow;
	readonly said: readonly Said[];
	/** Of the mail that acknowledges the request; null where none was written. */
	readonly acknowledgement: NotificationState | null;
	/** What happened to it, in the order in which it was told. */
	readonly history: readonly HistoryEvent[];
	readonly agreement: Pick<GoverningAgreement, 'parameters'>;
}

const dayMs = 86_400_000;

/** What decides whether a ticket may change its status, from its rows. */
export function transitionFacts(
	{ ticket, said, acknowledgement, history, agreement }: TransitionRows,
	{ by, now, reason = null }: { by: TransitionFacts['by']; now: number; reason?: string | null },
): TransitionFacts {
	const { reopenDays } = handlingTerms(agreement.parameters);
	return {
		now,
		by,
		emptyFields: (['subject', 'type'] as const).filter((name) => !ticket[name]),
		acknowledgement: acknowledgementReach(acknowledgement),
		word: wordReach(said),
		question: questionReach(said, leftSince(history, 'pending_customer')),
		solution: solutionReach(said, ticket.reopened_at ?? -Infinity),
		openSteps: (ticket.checklist ?? []).flatMap(({ step, mandatory, done }) =>
			mandatory && !done ? [step] : [],
		),
		untakenBy: untakenEscalation(ticket, history),
		thirdParty: {
			name: ticket.third_party,
			reference: ticket.third_party_reference,
			checkAt: ticket.third_party_check_at,
		},
		rejectionReason: ticket.rejection_reason,
		// What was said about an earlier status says nothing about this one, so it is not taken from the row.
		reason,
		customerWrote: said.some(({ author }) => author === 'customer'),
		reopenUntil: ticket.closed_at === null ? null : ticket.closed_at + reopenDays * dayMs,
		...complaintFacts(ticket),
	};
}

/** A decision letter names the ways to dispute the decision, so whoever has it knows them. */
function complaintFacts({ type, complaint_stage: stage }: TicketRow) {
	const told = type === 'complaint' ? stage !== null && (isDecided(stage) || isOver(stage)) : null;
	return { complaintDecided: told, complaintSettled: told };
}

function acknowledgementReach(state: NotificationState | null): TransitionFacts['acknowledgement'] {
	if (state === 'sent') return 'delivered';
	// One that could not be sent at once may take hours; staff tell the customer another way meanwhile.
	return state === 'queued' || state === 'sending' ? 'under_way' : 'none';
}

/** Messages as the life cycle sees them. */
export function saidIn(messages: readonly MessageRow[]): Said[] {
	return messages.map(({ kind, author_type, is_public, date_created, sent_at, undelivered_at }) => ({
		kind: kind ?? 'internal_note',
		author: author_type ?? 'bot',
		isPublic: is_public,
		at: date_created ?? sent_at ?? 0,
		// what came back later has not reached them either
		sentAt: undelivered_at === null ? sent_at : null,
		isUndelivered: undelivered_at !== null,
	}));
}
