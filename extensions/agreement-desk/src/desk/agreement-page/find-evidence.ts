import type { EventKind } from '../../domain/vocabulary.ts';
import type { RecentEvent, RecentTicket } from '../../store/latest-evidence.ts';
import { proofs, type Proof } from './evidence-of-clause.ts';

/** The latest thing on record that shows how a clause is kept. */
export interface LatestEvidence {
	readonly clause: string;
	readonly kind: EventKind;
	/** ISO 8601. */
	readonly at: string;
	readonly ticket: string;
	readonly number: string | null;
}

/** For each clause that has any among these tickets, the latest evidence. The tickets come the newest first. */
export function latestEvidence(
	tickets: readonly RecentTicket[],
	events: readonly RecentEvent[],
): readonly LatestEvidence[] {
	const numbers = new Map(tickets.map(({ id, number }) => [id, number]));
	const newestFirst = events.toSorted((a, b) => b.at - a.at);
	return Object.entries(proofs).flatMap(([clause, proof]) => {
		const found =
			proof && (proof.received ? receivedOf(proof, tickets) : eventOf(clause, proof, newestFirst));
		if (!found) return [];
		const { kind, at, ticket } = found;
		return [{ clause, kind, ticket, at: new Date(at).toISOString(), number: numbers.get(ticket) ?? null }];
	});
}

type Found = Pick<RecentEvent, 'kind' | 'at' | 'ticket'>;

function receivedOf({ received = {} }: Proof, tickets: readonly RecentTicket[]): Found | undefined {
	const { channel, type } = received;
	const ticket = tickets.find(
		(one) =>
			(channel === undefined || one.channelType === channel) && (type === undefined || one.type === type),
	);
	if (!ticket || ticket.received_at === null) return undefined;
	return { kind: 'ticket_received', at: ticket.received_at, ticket: ticket.id };
}

function eventOf(clause: string, proof: Proof, events: readonly RecentEvent[]): Found | undefined {
	const { events: kinds = [], ofClause, byPerson } = proof;
	return events.find(
		(event) =>
			kinds.includes(event.kind) &&
			(!ofClause || event.clause === clause || event.clause?.startsWith(`${clause}.`) === true) &&
			(!byPerson || event.actor !== null),
	);
}
