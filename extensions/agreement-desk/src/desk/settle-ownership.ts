import { chooseAssignee } from '../domain/lifecycle/choose-assignee.ts';
import { inQueueOrder } from '../domain/lifecycle/queue-order.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { lockAgents } from '../store/read-agents.ts';
import { ticketTable } from '../store/tables.ts';
import { loadCandidates, type Agent } from './candidates.ts';
import { declinedIn } from './declined.ts';
import { handOver } from './hand-over.ts';
import { handlingTerms } from './handling-terms.ts';
import type { Handover } from './handover.ts';
import { isTicketFree } from './hold-tickets.ts';
import { loadPosts, type OpenPost } from './open-posts.ts';
import type { OwnershipNeed } from './plan-ownership.ts';
import { queuedTicket } from './queued-ticket.ts';
import { recordInversion } from './record-inversion.ts';
import { tellAssignees } from './tell-assignees.ts';
import { tellLapse } from './tell-lapse.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';

/** A ticket that the caller holds, as it is written now, and what its plan could not do. */
export interface UnsettledOwnership {
	readonly state: TicketState;
	readonly need: OwnershipNeed;
}

interface Settling extends UnsettledOwnership {
	readonly post: OpenPost;
}

/**
 * Takes tickets from those who let them lapse, and gives those that nobody has to whom the rule of their agreement
 * finds, in the order of the queue. Inside the transaction that found out about it.
 *
 * @returns the ids of the tickets that changed hands: they are stale.
 */
export async function settleOwnership(
	db: Db,
	unsettled: readonly UnsettledOwnership[],
	context: PlanContext,
): Promise<string[]> {
	if (unsettled.length === 0) return [];
	const posts = await loadPosts(
		db,
		unsettled.map(({ state }) => state.ticket),
		context,
	);
	const settling = unsettled
		.flatMap((one): Settling[] => {
			const post = posts.find(({ ticket }) => ticket.id === one.state.ticket.id);
			return post ? [{ ...one, post }] : [];
		})
		.toSorted((a, b) => inQueueOrder(queuedTicket(a.post), queuedTicket(b.post)));
	for (const one of settling) await tellOfHandover(db, one, context);
	const moving = await freeToMove(
		db,
		settling.filter(({ need }) => need.lapse !== null || need.isVacant),
		context,
	);
	if (moving.length === 0) return [];
	await lockAgents(db);
	let agents = await loadCandidates(db, context);
	const moved: string[] = [];
	for (const one of moving) {
		const next = choose(agents, one);
		if (!next && !one.need.lapse) continue;
		const at = turnOf(agents, context.now);
		await move(db, one, next?.user ?? null, { ...context, at });
		moved.push(one.state.ticket.id);
		agents = agents.map((agent) => afterMove(agent, one, next, at));
	}
	return moved;
}

/** What is held is looked at again so soon, ms. */
const lookAgainMs = 1_000;

/**
 * Without those that somebody is changing at this very moment, by a request that was checked and is not made yet: it
 * may name an owner for want of one, and would take the ticket from whom it is given to here.
 */
async function freeToMove(db: Db, settling: readonly Settling[], context: PlanContext): Promise<Settling[]> {
	const free: Settling[] = [];
	for (const one of settling) {
		const { id } = one.state.ticket;
		if (await isTicketFree(db, id, context)) free.push(one);
		else await ticketTable.update(db, id, { follow_up_at: context.now + lookAgainMs });
	}
	return free;
}

/** Somebody whom the row itself named: they are told, and what they passed over is noted. */
async function tellOfHandover(db: Db, { state, need, post }: Settling, context: PlanContext) {
	const { handover } = need;
	if (!handover) return;
	const { timezone } = state.agreement.calendar.business.definition;
	await tellAssignees(db, [{ handover, ticket: state.ticket, timezone }], context);
	if (handover.by === 'claim' && handover.to !== null) {
		await recordInversion(db, { post, user: handover.to, at: handover.at }, context);
	}
}

function choose(agents: readonly Agent[], { state, need, post }: Settling): Agent | null {
	const { assignmentRule: rule } = handlingTerms(post.agreement.parameters);
	const lost = need.lapse && state.ticket.assignee ? [state.ticket.assignee] : [];
	const vacancy = { ...post.vacancy, declined: [...declinedIn(state.history), ...lost] };
	return chooseAssignee(agents, vacancy, { rule, terms: post.terms, today: post.today });
}

/** Turns are told apart by the millisecond, however many are given in one. */
function turnOf(agents: readonly Agent[], now: number): number {
	return Math.max(now, ...agents.map(({ assignedLastAt }) => (assignedLastAt ?? -Infinity) + 1));
}

function afterMove(agent: Agent, { state }: Settling, next: Agent | null, at: number): Agent {
	if (agent.user === next?.user) return { ...agent, load: agent.load + 1, assignedLastAt: at };
	return agent.user === state.ticket.assignee ? { ...agent, load: agent.load - 1 } : agent;
}

async function move(
	db: Db,
	{ state, need, post }: Settling,
	to: string | null,
	{ at, ...context }: PlanContext & { at: number },
) {
	const { ticket } = state;
	const { lapse } = need;
	const from = ticket.assignee;
	const handover: Handover = {
		...{ ticket: ticket.id, from, to, team: ticket.team, reason: null, actor: null, at },
		by: lapse ? 'lapse' : 'rule',
	};
	const { timezone } = state.agreement.calendar.business.definition;
	const before = lapse && from ? [lapsedEvent(state, need, from)] : [];
	await handOver(db, { ticket, handover, timezone, before }, context);
	if (!lapse || !from) return;
	const { team } = post.vacancy;
	const assignedAt = ticket.assigned_at ?? 0;
	await tellLapse(db, { ticket, assignee: from, assignedAt, reason: lapse.reason, next: to, team }, context);
}

/** At the instant at which the time ran out, however late it is found. */
function lapsedEvent({ ticket }: TicketState, { lapse }: OwnershipNeed, assignee: string): NewEvent {
	return {
		ticket: ticket.id,
		kind: 'ownership_lapsed',
		occurredAt: lapse?.at ?? 0,
		actor: null,
		clause: '3.1.2.1',
		data: { assignee, reason: lapse?.reason },
	};
}
