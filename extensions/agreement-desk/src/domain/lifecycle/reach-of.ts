import type { MessageKind } from '../vocabulary.ts';
import type { Reach } from './transition-facts.ts';

/** A message as far as the life cycle of its ticket depends on it. Instants are epoch ms. */
export interface Said {
	readonly kind: MessageKind;
	readonly author: 'customer' | 'agent' | 'bot' | 'system';
	readonly isPublic: boolean;
	/** When it was written. */
	readonly at: number;
	/** When it reached the customer, or came from them; null while it is on its way. */
	readonly sentAt: number | null;
	/** It was refused or came back, and there is no other way. */
	readonly isUndelivered?: boolean;
}

/** The decision on a complaint is what was promised to the complainant (1.4.5). */
const solving: ReadonlySet<MessageKind> = new Set(['solution', 'final_solution', 'decision_letter']);

/** How far a word of ours has come that was written after an instant (epoch ms). */
export function wordReach(said: readonly Said[], after = -Infinity): Reach {
	return best(said.filter(({ at }) => at > after).filter(isOurs));
}

/** How far a solution has come that was written after an instant (epoch ms). Only a person gives one. */
export function solutionReach(said: readonly Said[], after = -Infinity): Reach {
	return best(
		said.filter((one) => one.at > after && isOurs(one) && one.author === 'agent' && solving.has(one.kind)),
	);
}

/**
 * How far our last question has come, as long as the customer has not written since; they have been asked only once it
 * reached them. What reached them before the ticket went on without an answer (`wentOnAt`, epoch ms) has been waited
 * for; a question that itself let it go on has not.
 */
export function questionReach(said: readonly Said[], wentOnAt = -Infinity): Reach {
	const wrote = Math.max(
		-Infinity,
		...said.flatMap(({ author, sentAt }) => (author === 'customer' && sentAt !== null ? [sentAt] : [])),
	);
	const stands = ({ at, sentAt }: Said) => at > wrote && (sentAt === null || sentAt >= wentOnAt);
	return best(said.filter((one) => one.kind === 'info_request' && isOurs(one) && stands(one)));
}

function isOurs({ isPublic, author }: Said): boolean {
	return isPublic && (author === 'agent' || author === 'system');
}

function best(said: readonly Said[]): Reach {
	if (said.some(({ sentAt }) => sentAt !== null)) return 'delivered';
	if (said.length === 0) return 'none';
	return said.every(({ isUndelivered }) => isUndelivered === true) ? 'undelivered' : 'under_way';
}
