import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readColleagueName } from '../store/read-colleague-name.ts';
import type { TicketRow } from '../store/tables.ts';
import type { Agent } from './candidates.ts';
import { followRows } from './follow-rows.ts';
import { handOver } from './hand-over.ts';
import type { Handover } from './handover.ts';
import { holdTicketToHandOver } from './hold-ticket-to-hand-over.ts';
import { invalid, type Refusal } from './refusal.ts';
import { recordInversion } from './record-inversion.ts';
import { refuseUnready, requireAgent } from './require-ready.ts';
import type { PlanContext } from './ticket-plan.ts';

const place = 'claim.ticket';

/**
 * Somebody takes a ticket that nobody has, in one transaction that holds its row: of several who do so in the same
 * instant, on whatever nodes, one gets it.
 *
 * @returns false for a ticket that is theirs already, which changes nothing.
 * @throws Refusal naming who has it, or the clause for which the caller may not (8.3).
 */
export async function claimTicket(
	db: Db,
	{ id, user }: { id: string; user: string },
	context: PlanContext,
): Promise<boolean> {
	return db.transaction(async (trx) => {
		const post = await holdTicketToHandOver(trx, { id, place }, context);
		const agent = await requireAgent(trx, user, 'claim.user', context);
		const { ticket } = post;
		if (ticket.assignee === user) return false;
		await refuseClaim(trx, { ticket, agent }, context);
		const handover: Handover = {
			...{ ticket: id, from: null, to: user, team: ticket.team, reason: null, actor: user },
			by: 'claim',
			at: context.now,
		};
		const { timezone } = post.agreement.calendar.business.definition;
		await handOver(trx, { ticket, handover, timezone }, context);
		await recordInversion(trx, { post, user, at: context.now }, context);
		await followRows(trx, [id], context);
		return true;
	});
}

/** @throws Refusal for a ticket that somebody else has, and for an agent who may not work it. */
export async function refuseClaim(
	db: Db,
	{ ticket, agent }: { ticket: TicketRow; agent: Agent },
	context: { readonly now: number },
): Promise<void> {
	if (ticket.assignee === agent.user) return;
	if (ticket.assignee !== null) throw await taken(db, ticket.assignee);
	await refuseUnready(db, { agent, ticket, place }, context);
}

async function taken(db: Db, assignee: string): Promise<Refusal> {
	const name = await readColleagueName(db, assignee);
	return invalid(
		place,
		'3.1.2.1',
		text(
			`已由 ${name} 处理；确需接手时，请其转交`,
			`${name} has this ticket; ask for a transfer if you are to take it over`,
		),
	);
}
