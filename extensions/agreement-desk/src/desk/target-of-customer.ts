import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import type { TicketRow } from '../store/tables.ts';
import { addTicket } from './add-ticket.ts';
import { parametersOf } from './agreement-parameters.ts';
import { handlingTerms } from './handling-terms.ts';
import { linkTickets } from './link-tickets.ts';
import type { ReceiveContext } from './receive-ticket.ts';

const dayMs = 86_400_000;
/** A chain of merges is followed this far; a circle cannot come about, but a mistake should not hang. */
const mostMerges = 20;

/**
 * The ticket on which a customer's words belong that were addressed to this one: of merged ones the one they went
 * into, and where a ticket is over for good a new one that is linked to it (R7). Nothing that a customer writes is lost.
 */
export async function targetOfCustomer(
	trx: Db,
	ticket: TicketRow,
	context: ReceiveContext,
): Promise<TicketRow> {
	const current = await followMerges(trx, ticket);
	if (!(await isOver(trx, current, context.now))) return current;
	const follower = await addTicket(trx, continuationOf(current), context);
	await linkTickets(trx, { one: follower, other: current, kind: 'related' }, context);
	const [held] = await lockTickets(trx, [follower.id]);
	return held ?? follower;
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

function continuationOf({ subject, contact, customer, channel, type, catalog_item, language }: TicketRow) {
	return {
		subject,
		...(contact === null ? { customer } : { contact }),
		...(channel === null ? {} : { channel }),
		...(catalog_item === null ? {} : { catalog_item }),
		...(language === null ? {} : { language }),
		type: type ?? 'service_request',
	};
}
