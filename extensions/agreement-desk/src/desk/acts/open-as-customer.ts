import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import type { Db } from '../../store/db.ts';
import { readContact } from '../../store/read-contact.ts';
import { readTickets } from '../../store/lock-tickets.ts';
import { addTicket } from '../add-ticket.ts';
import { missing } from '../refusal.ts';
import type { ActContext } from './act-on-ticket.ts';
import { choice, readBody, words } from './read-body.ts';
import { showToCustomer, type CustomerTicketInFull } from './show-to-customer.ts';

const schema = z.strictObject({
	subject: words(255),
	description: words(100_000).optional(),
	type: choice('ticket_type').optional(),
	channel: z.string().max(64).optional(),
	catalog_item: z.uuid().optional(),
	language: z.string().max(35).optional(),
	urgent: z.boolean().optional(),
	urgent_via: choice('urgent_via').optional(),
	urgent_evidence: words(2000).optional(),
});

/**
 * Receives a request that a customer sends through an app (2.1.4).
 *
 * @throws Refusal naming field and clause.
 */
export async function openAsCustomer(
	db: Db,
	{ contact, body }: { contact: string; body: unknown },
	context: ActContext,
): Promise<CustomerTicketInFull> {
	const given = readBody(schema, body, { act: 'open', clause: '2.1.4' });
	return db.transaction(async (trx) => {
		if (!(await readContact(trx, contact))) throw noContact(contact);
		const { id } = await addTicket(trx, { ...given, ...sourceOf(given, contact), contact }, context);
		const [ticket] = await readTickets(trx, [id]);
		if (!ticket) throw new Error(`Ticket ${id} was not written`);
		return showToCustomer(trx, ticket);
	});
}

/** 2.2.3: how the customer said that it is urgent, and what shows it. */
function sourceOf({ urgent, urgent_via, urgent_evidence }: z.infer<typeof schema>, contact: string) {
	if (urgent !== true) return {};
	return { urgent_via: urgent_via ?? 'api', urgent_evidence: urgent_evidence ?? `contact ${contact}` };
}

export function noContact(id: string) {
	return missing(
		'contact',
		'1.2',
		text(`没有这个联系人（${shown(id)}）`, `there is no contact ${shown(id)}`),
	);
}
