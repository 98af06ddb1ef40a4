import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { readCatalogItems } from '../store/read-catalog-items.ts';
import { readChannels } from '../store/read-channels.ts';
import type { TicketRow } from '../store/tables.ts';
import { addTicket } from './add-ticket.ts';
import { linkTickets } from './link-tickets.ts';
import type { Payload } from './payload.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { Refusal } from './refusal.ts';

/** A new ticket about what an old one, which is over, was about, linked to it; null where none can be made. */
export async function continueTicket(
	trx: Db,
	old: TicketRow,
	context: ReceiveContext,
): Promise<TicketRow | null> {
	const follower = await made(trx, await continuationOf(trx, old), context);
	if (!follower) return null;
	await linkTickets(trx, { one: follower, other: old, kind: 'related' }, context);
	const [held] = await lockTickets(trx, [follower.id]);
	return held ?? follower;
}

/** A refusal comes before anything is written, such as that no agreement is in force. */
async function made(trx: Db, payload: Payload, context: ReceiveContext): Promise<TicketRow | null> {
	try {
		return await addTicket(trx, payload, context);
	} catch (problem) {
		if (problem instanceof Refusal) return null;
		throw problem;
	}
}

/** What the old ticket says, as far as it still holds: its channel or its service may be gone by now. */
async function continuationOf(trx: Db, old: TicketRow): Promise<Payload> {
	const { subject, contact, customer, language } = old;
	const [channel] = await readChannels(trx, old.channel === null ? [] : [old.channel]);
	const [item] = await readCatalogItems(trx, old.catalog_item === null ? [] : [old.catalog_item]);
	const type = old.type ?? 'service_request';
	const isSame = item?.active === true && (item.ticket_type === null || item.ticket_type === type);
	return {
		subject,
		type,
		...(contact === null ? { customer } : { contact }),
		...(channel?.enabled ? { channel: channel.id } : {}),
		...(isSame ? { catalog_item: item.id } : {}),
		...(language === null ? {} : { language }),
	};
}
