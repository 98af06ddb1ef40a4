import {
	canHandle,
	type AgentReadiness,
	type ReadinessTerms,
	type TicketDemands,
} from '../conduct/readiness.ts';
import type { AssignmentRule, Presence } from '../vocabulary.ts';
import { servesTeam } from './serves-ticket.ts';

/** Somebody to whom a ticket may go. */
export interface Candidate extends AgentReadiness {
	readonly teams: readonly string[];
	readonly skills: readonly string[];
	/** Tickets at once; null: no limit. */
	readonly capacity: number | null;
	/** What is known of it now, silence included. */
	readonly presence: Presence;
	/** Open tickets in hand. */
	readonly load: number;
	/** Epoch ms; null: never yet. */
	readonly assignedLastAt: number | null;
}

/** What decides where a ticket goes. */
export interface Vacancy extends TicketDemands {
	readonly team: string | null;
	/** Those of the catalogue item. */
	readonly skills: readonly string[];
	/** Users who had this very ticket and let it lapse or gave it back. */
	readonly declined: readonly string[];
}

/**
 * To whom the rule gives a ticket, or null when nobody may and can take it (3.1.2.1). Those who are online come first;
 * somebody busy is disturbed only when none of them is. `today` is YYYY-MM-DD in the zone of the agreement.
 */
export function chooseAssignee<C extends Candidate>(
	candidates: readonly C[],
	vacancy: Vacancy,
	{ rule, terms, today }: { rule: AssignmentRule; terms: ReadinessTerms; today: string },
): C | null {
	if (rule === 'manual') return null;
	const able = candidates.filter(
		(candidate) =>
			hasRoom(candidate) &&
			!vacancy.declined.includes(candidate.user) &&
			servesTeam(candidate, vacancy) &&
			canHandle(candidate, vacancy, terms, today) === null,
	);
	const online = able.filter(({ presence }) => presence === 'online');
	const there = online.length > 0 ? online : able.filter(({ presence }) => presence === 'busy');
	const order = rule === 'least_loaded' ? byLoad : byTurn;
	return there.toSorted(order)[0] ?? null;
}

function hasRoom({ capacity, load }: Candidate): boolean {
	return capacity === null || load < capacity;
}

/** Whoever has waited longest; of those who never had one, in the order of their ids. */
function byTurn(a: Candidate, b: Candidate): number {
	return (a.assignedLastAt ?? -Infinity) - (b.assignedLastAt ?? -Infinity) || (a.user < b.user ? -1 : 1);
}

function byLoad(a: Candidate, b: Candidate): number {
	return a.load - b.load || byTurn(a, b);
}
