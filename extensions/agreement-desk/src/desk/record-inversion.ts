import { comesFirst } from '../domain/lifecycle/queue-order.ts';
import { oursToMove } from '../domain/lifecycle/ownership.ts';
import { appendEvents, type AppendContext } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { readQueue } from '../store/read-queue.ts';
import { loadAgent } from './candidates.ts';
import { isTakeable, loadPosts, type OpenPost } from './open-posts.ts';
import { queuedTicket } from './queued-ticket.ts';

/** Looked at and named at most; one is enough to be recorded. */
const mostNamed = 10;
const mostLookedAt = 100;

/**
 * Writes down that somebody took a ticket while an urgent one waited that they could have taken (R17, 2.2.3). It is
 * never refused: there may be reasons.
 */
export async function recordInversion(
	db: Db,
	{ post, user, at }: { post: OpenPost; user: string; at: number },
	context: AppendContext,
): Promise<void> {
	if (comesFirst(queuedTicket(post))) return;
	const waiting = await urgentFor(db, { user, except: post.ticket.id }, context);
	if (waiting.length === 0) return;
	const passedOver = waiting
		.slice(0, mostNamed)
		.map(({ ticket }) => ({ ticket: ticket.id, number: ticket.number }));
	const event = {
		ticket: post.ticket.id,
		kind: 'priority_inversion',
		occurredAt: at,
		actor: user,
		clause: '2.2.3',
		data: { passed_over: passedOver },
	} as const;
	await appendEvents(db, [event], context);
}

async function urgentFor(
	db: Db,
	{ user, except }: { user: string; except: string },
	context: { now: number },
): Promise<OpenPost[]> {
	const agent = await loadAgent(db, user, context);
	if (!agent) return [];
	const rows = await readQueue(db, {
		assignee: null,
		statuses: [...oursToMove],
		urgentFirstOnly: true,
		limit: mostLookedAt,
		offset: 0,
	});
	const posts = await loadPosts(
		db,
		rows.filter(({ id }) => id !== except),
		context,
	);
	return posts.filter((post) => isTakeable(agent, post));
}
