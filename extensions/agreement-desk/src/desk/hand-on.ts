import { isOnDuty } from '../domain/lifecycle/duty.ts';
import type { EscalationHandover } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { lockAgents } from '../store/read-agents.ts';
import { ticketTable } from '../store/tables.ts';
import { ofTeam } from './alert-recipients.ts';
import { loadCandidates, type Agent } from './candidates.ts';
import { handOver } from './hand-over.ts';
import type { Handover } from './handover.ts';
import { isTicketFree } from './hold-tickets.ts';
import { loadPosts, shortfallFor, type OpenPost } from './open-posts.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';

/** A ticket that the caller holds, which a step of the ladder hands over. */
export interface HandOn {
	readonly state: TicketState;
	readonly to: EscalationHandover;
}

/** What is held is looked at again so soon, ms. */
const lookAgainMs = 1_000;

/**
 * Hands tickets over to those whom the ladder names, as far as somebody there may work them; a ticket stays where it is
 * otherwise. Inside the transaction that found out about it.
 *
 * @returns the ids of the tickets that changed hands: they are stale.
 */
export async function settleHandOns(
	db: Db,
	wanted: readonly HandOn[],
	context: PlanContext,
): Promise<string[]> {
	if (wanted.length === 0) return [];
	const posts = await loadPosts(
		db,
		wanted.map(({ state }) => state.ticket),
		context,
	);
	await lockAgents(db);
	const agents = await loadCandidates(db, context);
	const moved: string[] = [];
	for (const { state, to } of wanted) {
		const post = posts.find(({ ticket }) => ticket.id === state.ticket.id);
		const next = post && nextOwner(agents, { state, to, post }, context);
		if (!next || next.user === state.ticket.assignee) continue;
		if (await isTicketFree(db, state.ticket.id, context)) {
			await move(db, state, next.user, context);
			moved.push(state.ticket.id);
		} else await ticketTable.update(db, state.ticket.id, { follow_up_at: context.now + lookAgainMs });
	}
	return moved;
}

/** Null for the queue; undefined where nobody may take it. */
function nextOwner(
	agents: readonly Agent[],
	{ state, to, post }: HandOn & { readonly post: OpenPost },
	{ now }: PlanContext,
): { readonly user: string | null } | undefined {
	if (to === 'queue') return { user: null };
	const { timezone } = post.agreement.calendar.business.definition;
	const able = agents.filter((agent) => shortfallFor(agent, post) === null);
	const isWanted = (agent: Agent) =>
		to === 'on_duty' ? isOnDuty(agent.duty, now, timezone) : agent.role === to;
	const wanted = able.filter(isWanted);
	const deputies = able.filter(({ role }) => role === 'team_lead' || role === 'manager');
	// Where nobody is there whom it names, whoever stands above the assignee.
	const among = ofTeam(wanted.length > 0 ? wanted : deputies, state.ticket.team);
	if (wanted.length > 0 && wanted.some(({ user }) => user === state.ticket.assignee)) return undefined;
	return among.toSorted(byPresenceAndLoad)[0];
}

function byPresenceAndLoad(a: Agent, b: Agent): number {
	const away = ({ presence }: Agent) => (presence === 'online' ? 0 : presence === 'busy' ? 1 : 2);
	return away(a) - away(b) || a.load - b.load || (a.user < b.user ? -1 : 1);
}

async function move(db: Db, { ticket, agreement }: TicketState, to: string | null, context: PlanContext) {
	const handover: Handover = {
		...{ ticket: ticket.id, from: ticket.assignee, to, team: ticket.team },
		...{ by: 'ladder', reason: null, actor: null, at: context.now },
	};
	const { timezone } = agreement.calendar.business.definition;
	await handOver(db, { ticket, handover, timezone }, context);
}
