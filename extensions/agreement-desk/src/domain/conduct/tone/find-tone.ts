import type { Draft } from '../draft.ts';
import { simplify } from '../text/look-alikes.ts';
import { readText } from '../text/read-text.ts';
import { findAnswer } from './answer.ts';
import { findCourtesy } from './courtesy.ts';
import { findEmphasis } from './emphasis.ts';
import { findOtherTickets, findPlaceholders, findUndatedPromise } from './mistakes.ts';
import { findWrongName } from './salutation.ts';
import type { ToneFinding } from './tone-finding.ts';

/** Kinds of message that answer what was asked. */
const answers = new Set(['agent_reply', 'solution', 'initial_solution', 'final_solution']);

/** What can be said of the tone of a reply without a list of words. Places are those of the shown text. */
export function findTone(shown: string, draft: Draft): ToneFinding[] {
	const kind = draft.kind ?? 'agent_reply';
	const { question, contact, ticketNumber, relatedTickets = [] } = draft;
	const isAnswer = answers.has(kind) && question !== undefined && question !== null;
	return [
		...(draft.isFirstReply === true ? findCourtesy(shown, draft.channel ?? null) : []),
		...findEmphasis(shown),
		...(isAnswer ? findAnswer(shown, simplify(readText(question).shown.text)) : []),
		...(contact?.name ? findWrongName(shown, simplify(contact.name)) : []),
		...(ticketNumber ? findOtherTickets(shown, [ticketNumber, ...relatedTickets]) : []),
		...findPlaceholders(shown),
		...(kind === 'eta_notice' ? findUndatedPromise(shown) : []),
	];
}

/** The same for a subject: it needs no greeting and answers nothing. */
export function findToneOfSubject(
	shown: string,
	{ ticketNumber, relatedTickets = [] }: Draft,
): ToneFinding[] {
	return [
		...findEmphasis(shown),
		...(ticketNumber ? findOtherTickets(shown, [ticketNumber, ...relatedTickets]) : []),
		...findPlaceholders(shown),
	];
}
