import { toLanguage, type LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readChannels } from '../store/read-channels.ts';
import { readContact } from '../store/read-contact.ts';
import type { MessageRow, TicketRow } from '../store/tables.ts';
import { addMessage } from './add-message.ts';
import type { ReceiveContext } from './receive-ticket.ts';

/**
 * Says something to the customer of a ticket in the name of the desk, in their language: by e-mail where they have an
 * address and the desk a channel for it, else where the ticket came from. It stops no clock, since no person wrote it.
 */
export async function tellCustomer(
	trx: Db,
	ticket: TicketRow,
	wording: LocalizedText,
	context: ReceiveContext,
): Promise<MessageRow> {
	const contact = ticket.contact === null ? null : await readContact(trx, ticket.contact);
	const channels = await readChannels(trx, null);
	const mail = channels.find(({ type, enabled }) => type === 'email' && enabled);
	const own = channels.find(({ id }) => id === ticket.channel);
	const canMail = contact?.email !== null && contact !== null;
	const channel = canMail && mail ? mail.id : own?.type === 'email' ? null : ticket.channel;
	return addMessage(
		trx,
		{
			ticket: ticket.id,
			kind: 'agent_reply',
			author_type: 'system',
			body: wording[toLanguage(contact?.language)],
			...(channel === null ? { is_public: false } : { channel }),
		},
		{ ...context, conduct: null },
	);
}
