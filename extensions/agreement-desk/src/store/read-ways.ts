import type { AgreedMethod, ChannelType, DeliveryChannelType } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { agreementTable, contactTable, type ContactRow } from './tables.ts';

/** How a contact can be reached, and what was agreed with their organisation. */
export interface ContactWays {
	readonly contact: ContactRow;
	/** The group or webhook of their organisation, if it is in use. */
	readonly channel: { readonly id: string; readonly type: ChannelType | DeliveryChannelType } | null;
	/** P12 of the agreement that governs the ticket; null where it says nothing. */
	readonly agreed: readonly AgreedMethod[] | null;
}

export async function readContactWays(
	db: Db,
	{ contact: id, ticket }: { contact: string; ticket: string | null },
): Promise<ContactWays | null> {
	const [contact] = contactTable.decode(db, await db(contactTable.name).where({ id }));
	if (!contact) return null;
	const channel: { id: string; type: ChannelType | DeliveryChannelType } | undefined = await db(
		'desk_organizations as o',
	)
		.join('desk_channels as c', 'c.id', 'o.notify_channel')
		.where({ 'o.id': contact.organization, 'c.enabled': true })
		.first({ id: 'c.id', type: 'c.type' });
	return { contact, channel: channel ?? null, agreed: await readAgreedMethods(db, ticket) };
}

async function readAgreedMethods(db: Db, ticket: string | null): Promise<readonly AgreedMethod[] | null> {
	if (ticket === null) return null;
	const rows: object[] = await db('desk_agreements as a')
		.join('desk_tickets as t', 't.agreement', 'a.id')
		.where('t.id', ticket)
		.select('a.notification_methods');
	const [agreement] = agreementTable.decode(db, rows);
	return agreement?.notification_methods ?? null;
}

/** How a user of the studio can be reached. */
export interface UserWays {
	readonly user: string;
	readonly email: string | null;
	readonly phone: string | null;
}

export async function readUserWays(db: Db, user: string): Promise<UserWays | null> {
	const row: UserWays | undefined = await db('directus_users as u')
		.leftJoin('desk_agents as a', 'a.user', 'u.id')
		.where({ 'u.id': user, 'u.status': 'active' })
		.first({ user: 'u.id', email: 'u.email', phone: 'a.phone' });
	return row ?? null;
}
