import { z } from 'zod';
import type { Db } from '../../store/db.ts';
import { lockTickets, readTickets } from '../../store/lock-tickets.ts';
import { addMessage } from '../add-message.ts';
import { attachFiles } from '../attach-file.ts';
import { noTicket, requireContact, type ActContext } from './act-on-ticket.ts';
import type { ConductDoors } from '../conduct/check-conduct.ts';
import { readBody, words } from './read-body.ts';
import { showToCustomer, type CustomerTicketInFull } from './show-to-customer.ts';

const schema = z.strictObject({
	body: words(100_000),
	channel: z.string().max(64).optional(),
	/** Keys of files that were uploaded before. */
	attachments: z.array(z.uuid()).max(20).optional(),
});

/**
 * Adds the words of a customer to a ticket, or to the one on which they belong by now (R7), and shows that one.
 *
 * @throws Refusal naming field and clause.
 */
export async function writeAsCustomer(
	db: Db,
	{ ticket: id, contact, body }: { ticket: string; contact: string; body: unknown },
	context: ActContext & { readonly conduct: ConductDoors },
): Promise<CustomerTicketInFull> {
	const given = readBody(schema, body, { act: 'write', clause: '1.4.2' });
	return db.transaction(async (trx) => {
		const [ticket] = await lockTickets(trx, [id]);
		if (!ticket) throw noTicket(id);
		await requireContact(trx, contact, ticket);
		const files = given.attachments ?? [];
		const message = await addMessage(
			trx,
			{
				ticket: id,
				kind: 'customer_message',
				body: given.body,
				contact,
				...(given.channel === undefined ? {} : { channel: given.channel }),
				attachments: files.map((file) => ({ file })),
			},
			context,
		);
		await attachFiles(trx, { message: message.id, files }, context);
		const [now] = await readTickets(trx, [message.ticket ?? id]);
		return showToCustomer(trx, now ?? ticket);
	});
}
