import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import { appendEvents } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { readContact } from '../store/read-contact.ts';
import { actOnTicket, type ActContext } from './acts/act-on-ticket.ts';
import { readBody, words } from './acts/read-body.ts';
import { invalid } from './refusal.ts';

const requestSchema = z.strictObject({
	field: z.enum(['email', 'phone'], 'must be email or phone'),
	reason: words(255),
});

export interface Revealed {
	readonly ticket: string;
	readonly contact: string;
	readonly field: 'email' | 'phone';
	readonly value: string;
}

/**
 * Tells the address or number of the contact of a ticket that screens mask, once, to somebody who says what for; who
 * saw it, when and why stays in the timeline (2.3.4). The caller has made sure that they may read ticket and contact.
 *
 * @throws Refusal for a request without a reason, and where there is nothing to tell.
 */
export async function revealContact(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ActContext,
): Promise<Revealed> {
	const { field, reason } = readBody(requestSchema, body, { act: 'reveal', clause: '2.3.4' });
	return actOnTicket(db, id, context, async (trx, ticket) => {
		const contact = ticket.contact === null ? null : await readContact(trx, ticket.contact);
		const value = contact?.[field] ?? '';
		if (!contact || value === '') throw nothing(field);
		const data = { contact: contact.id, field, reason };
		const event = {
			ticket: id,
			kind: 'contact_revealed',
			occurredAt: context.now,
			actor: context.actor,
		} as const;
		await appendEvents(trx, [{ ...event, clause: '2.3.4', data }], context);
		return { ticket: id, contact: contact.id, field, value };
	});
}

function nothing(field: 'email' | 'phone') {
	return invalid(
		`reveal.${field}`,
		'2.3.4',
		field === 'email'
			? text('该工单的联系人没有登记邮箱', 'the contact of this ticket has no e-mail address on record')
			: text('该工单的联系人没有登记电话', 'the contact of this ticket has no phone number on record'),
	);
}
