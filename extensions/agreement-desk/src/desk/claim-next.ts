import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readTickets } from '../store/lock-tickets.ts';
import { claimTicket } from './claim-ticket.ts';
import { Refusal, invalid } from './refusal.ts';
import { requireAgent } from './require-ready.ts';
import { takeable, type Visible } from './show-queue.ts';
import type { PlanContext } from './ticket-plan.ts';
import { createTurns } from './turns.ts';

const bodySchema = z.strictObject({ team: z.string().trim().min(1).max(64).optional() });

/** In one process those who want the same ticket wait in a line, and not each with a connection to the database. */
const inTurn = createTurns();
/** What somebody in this process is taking at this moment: others take what comes after it. */
const beingTaken = new Set<string>();

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
	const passed = new Set<string>();
	// What is being taken comes last, for that may come to nothing; and what others take shifts the pieces that are read.
	for (let round = 0, before = -1; round < 2 || passed.size > before; round += 1) {
		before = passed.size;
		for await (const { ticket } of takeable(db, { agent, team, visible, chunkSize: few }, context)) {
			const { id } = ticket;
			if (passed.has(id) || (round === 0 && beingTaken.has(id))) continue;
			if (await takeInTurn(db, { id, user }, context)) return { ticket: id };
			passed.add(id);
		}
	}
	return { ticket: null };
}

/** Read at once: whoever takes a ticket seldom looks further than this. */
const few = 20;

async function takeInTurn(
	db: Db,
	claim: { id: string; user: string },
	context: PlanContext,
): Promise<boolean> {
	beingTaken.add(claim.id);
	try {
		return await inTurn(claim.id, () => tryToClaim(db, claim, context));
	} finally {
		beingTaken.delete(claim.id);
	}
}

/** False when somebody else was first, the same agent in another window too, or is changing it in this very instant. */
async function tryToClaim(
	db: Db,
	claim: { id: string; user: string },
	context: PlanContext,
): Promise<boolean> {
	// A look is cheap; the transaction would wait for whoever is taking it.
	const [ticket] = await readTickets(db, [claim.id]);
	if (ticket?.assignee !== null) return false;
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
