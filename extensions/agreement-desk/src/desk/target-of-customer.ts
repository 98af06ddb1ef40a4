import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import type { TicketRow } from '../store/tables.ts';
import { parametersOf } from './agreement-parameters.ts';
import { continueTicket } from './continue-ticket.ts';
import { handlingTerms } from './handling-terms.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { tellOfLateWord } from './tell-of-late-word.ts';

const dayMs = 86_400_000;
/** A chain of merges is followed this far; a circle cannot come about, but a mistake should not hang. */
const mostMerges = 20;

/**
 * The ticket on which a customer's words belong that were addressed to this one: of merged ones the one they went
 * into, and where a ticket is over for good a new one that is linked to it (R7). Where no ticket can be made, since
 * no agreement is in force any more, they stay on the old one, and its people are told. Nothing that a customer
 * writes is lost.
 */
export async function targetOfCustomer(
	trx: Db,
	ticket: TicketRow,
	context: ReceiveContext,
): Promise<TicketRow> {
	const current = await followMerges(trx, ticket);
	if (!(await isOver(trx, current, context.now))) return current;
	const follower = await continueTicket(trx, current, context);
	if (follower) return follower;
	await tellOfLateWord(trx, current, context);
	return current;
}

async function followMerges(trx: Db, ticket: TicketRow): Promise<TicketRow> {
	let current = ticket;
	for (let step = 0; current.merged_into !== null && step < mostMerges; step++) {
		const [next] = await lockTickets(trx, [current.merged_into]);
		if (!next) break;
		current = next;
	}
	return current;
}

async function isOver(trx: Db, ticket: TicketRow, now: number): Promise<boolean> {
	if (ticket.status === 'cancelled' || ticket.status === 'rejected') return true;
	if (ticket.status !== 'closed') return false;
	if (ticket.resolved_at === null || ticket.closed_at === null) return true;
	const [version] = await readAgreements(trx, [ticket.agreement ?? '']);
	const { reopenDays } = handlingTerms(version ? parametersOf(version.agreement) : {});
	return now >= ticket.closed_at + reopenDays * dayMs;
}
