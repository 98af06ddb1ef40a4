import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readTickets } from '../store/lock-tickets.ts';
import { claimTicket } from './claim-ticket.ts';
import { Refusal, invalid } from './refusal.ts';
import { requireAgent } from './require-ready.ts';
import { takeable, type Visible } from './show-queue.ts';
import type { PlanContext } from './ticket-plan.ts';

const bodySchema = z.strictObject({ team: z.string().trim().min(1).max(64).optional() });

/** While others take what this agent was about to take, the queue is read again; so often at most. */
const mostRounds = 5;

/**
 * Takes the first ticket of the queue that this agent may take. What somebody else takes in the same instant is passed
 * over.
 *
 * @returns the ticket, or null when nothing waits that they may take.
 */
export async function claimNext(
	db: Db,
	{ user, body, visible }: { user: string; body: unknown; visible: Visible },
	context: PlanContext,
): Promise<{ ticket: string | null }> {
	const { team } = readBody(body);
	const agent = await requireAgent(db, user, 'claim.user', context);
	for (let round = 0; round < mostRounds; round += 1) {
		let lost = false;
		for await (const post of takeable(db, { agent, team, visible }, context)) {
			const { id } = post.ticket;
			lost = true;
			// Of a hundred who read the same queue all would wait for its first ticket, and then for the second.
			if (!(await isWithoutOwner(db, id))) continue;
			if (await tryToClaim(db, { id, user }, context)) return { ticket: id };
		}
		if (!lost) break;
	}
	return { ticket: null };
}

async function isWithoutOwner(db: Db, id: string): Promise<boolean> {
	const [ticket] = await readTickets(db, [id]);
	return ticket?.assignee === null;
}

/** False when somebody else was first, the same agent in another window too, or is changing it in this very instant. */
async function tryToClaim(
	db: Db,
	claim: { id: string; user: string },
	context: PlanContext,
): Promise<boolean> {
	try {
		return await claimTicket(db, claim, context);
	} catch (problem) {
		if (problem instanceof Refusal) return false;
		throw problem;
	}
}

function readBody(body: unknown): z.infer<typeof bodySchema> {
	const parsed = bodySchema.safeParse(body ?? {});
	if (parsed.success) return parsed.data;
	throw invalid(
		'claim.body',
		'2.2.3',
		text('只能写明班组（team），也可以不写', 'may name a team, and nothing else'),
	);
}
