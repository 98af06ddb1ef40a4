import { text } from '../domain/localized-text.ts';
import type { Shortfall } from '../domain/conduct/readiness.ts';
import type { Db } from '../store/db.ts';
import { markHeardOf } from '../store/update-agent.ts';
import type { TicketRow } from '../store/tables.ts';
import { loadAgent, type Agent } from './candidates.ts';
import { loadPosts, shortfallFor } from './open-posts.ts';
import { forbidden, invalid, type Refusal } from './refusal.ts';

interface Context {
	/** Epoch ms. */
	readonly now: number;
}

/**
 * Tickets go to agents alone, and to those who may work them (8.3). `tickets` are as they will be once changed.
 *
 * @param user the key of a user, or whatever a client sent in its place
 * @throws Refusal naming the place, the clause and what is missing.
 */
export async function requireReadyAssignee(
	db: Db,
	{ user, tickets, place }: { user: unknown; tickets: readonly TicketRow[]; place: string },
	context: Context,
): Promise<void> {
	const agent = typeof user === 'string' ? await loadAgent(db, user, context) : null;
	if (!agent) throw notAnAgent(place, invalid);
	for (const post of await loadPosts(db, tickets, context)) {
		const shortfall = shortfallFor(agent, post);
		if (shortfall) throw refusal(place, shortfall, post.ticket, tickets.length);
	}
}

/**
 * Agents answer customers only while they may work the ticket. Users who are no agents, such as external apps, answer
 * in the name of people whom the desk does not know.
 *
 * @throws Refusal naming the clause and what is missing.
 */
export async function requireReadyAuthor(
	db: Db,
	{ user, ticket }: { user: string | null; ticket: TicketRow },
	context: Context,
): Promise<void> {
	const agent = user === null ? null : await loadAgent(db, user, context);
	if (!agent) return;
	await refuseUnready(db, { agent, ticket, place: 'desk_messages.author' }, context);
	await noteHeardOf(db, agent.user, context);
}

/** @throws Refusal for an agent who does the very thing that they may not. */
export async function refuseUnready(
	db: Db,
	{ agent, ticket, place }: { agent: Agent; ticket: TicketRow; place: string },
	context: Context,
): Promise<void> {
	const [post] = await loadPosts(db, [ticket], context);
	const shortfall = post ? shortfallFor(agent, post) : null;
	if (shortfall) throw forbidden(place, shortfall.clause, shortfall.text);
}

/** @throws Refusal for a user who is no agent. */
export async function requireAgent(db: Db, user: string, place: string, context: Context): Promise<Agent> {
	const agent = await loadAgent(db, user, context);
	if (!agent) throw notAnAgent(place, forbidden);
	await noteHeardOf(db, user, context);
	return agent;
}

const MINUTE_MS = 60_000;

/** Whoever works is there; once a minute is often enough to write it down. */
function noteHeardOf(db: Db, user: string, { now }: Context): Promise<void> {
	return markHeardOf(db, user, { now, unlessSince: now - MINUTE_MS });
}

export function notAnAgent(place: string, refuse: typeof invalid): Refusal {
	return refuse(
		place,
		'3.1.2.2',
		text(
			'该用户未登记为客服人员；请主管先在“客服人员”中登记其岗位、语言和培训',
			'this user is not registered as an agent; a supervisor has to add them to Agents first, with languages and trainings',
		),
	);
}

function refusal(place: string, shortfall: Shortfall, { number }: TicketRow, tickets: number): Refusal {
	const { clause, text: wording } = shortfall;
	if (tickets === 1) return invalid(place, clause, wording);
	return invalid(place, clause, text(`${number}：${wording['zh-CN']}`, `${number}: ${wording['en-US']}`));
}
