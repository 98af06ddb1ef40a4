import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import type { TicketRow } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { targetOfCustomer } from './target-of-customer.ts';
import type { Payload } from './payload.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { invalid } from './refusal.ts';

/**
 * The ticket that a message names, or the one on which the words of a customer have to go on; held.
 *
 * @throws Refusal for a ticket that does not exist, and for words of ours to one that was merged away.
 */
export async function targetTicket(db: Db, payload: Payload, context: ReceiveContext): Promise<TicketRow> {
	const named = await holdTicket(db, payload['ticket'], context);
	if (payload['kind'] === 'customer_message') return targetOfCustomer(db, named, context);
	refuseWordsOnMerged(named);
	return named;
}

/** @throws Refusal for a ticket that was merged away: what is said belongs on the other one. */
export function refuseWordsOnMerged({ merged_into }: Pick<TicketRow, 'merged_into'>): void {
	if (merged_into === null) return;
	throw invalid(
		'desk_messages.ticket',
		'1.4.2',
		text(
			'该工单已并入另一张工单，请在那张工单上答复',
			'this ticket was merged into another one; answer there',
		),
	);
}

/** Holds the ticket, with whatever was changed before already told: this message may change it once more. */
async function holdTicket(db: Db, key: unknown, context: ReceiveContext): Promise<TicketRow> {
	const ticket = await lockTicket(db, key);
	if (ticket?.stale_since === null) return ticket;
	if (ticket) await bringInLine(db, [ticket.id], context);
	const settled = ticket ? await lockTicket(db, ticket.id) : undefined;
	if (settled) return settled;
	throw invalid(
		'desk_messages.ticket',
		null,
		text(`没有这张工单（${shown(key)}）`, `there is no ticket ${shown(key)}`),
	);
}

async function lockTicket(db: Db, key: unknown): Promise<TicketRow | undefined> {
	const [ticket] = typeof key === 'string' ? await lockTickets(db, [key]) : [];
	return ticket;
}
