import type { AgreedMethod, NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readContactWays, readUserWays, type ContactWays, type UserWays } from '../../store/read-ways.ts';
import type { NotificationRow } from '../../store/tables.ts';

/** A way to reach somebody. */
export interface Way {
	readonly method: NotificationMethod;
	readonly recipient: string;
	/** Where the method alone does not say through which. */
	readonly channel: string | null;
}

/** What an agreement that says nothing has (P12). */
const usual: readonly AgreedMethod[] = ['email', 'in_app'];

/**
 * By what a contact may be sent something, in order: their own preference, of what was agreed on (1.4.4). An address
 * from which mail came back for good is no way any more.
 */
export function waysOfContact({ contact, channel, agreed }: ContactWays): Way[] {
	const allowed = agreed ?? usual;
	const wanted = contact.notification_methods ?? [];
	const methods = wanted.length > 0 ? wanted.filter((method) => allowed.includes(method)) : allowed;
	return methods.flatMap((method) => wayOf(method, { contact, channel }) ?? []);
}

function wayOf(
	method: AgreedMethod,
	{ contact, channel }: Pick<ContactWays, 'contact' | 'channel'>,
): Way | null {
	if (method === 'email') {
		if (contact.email === null || contact.email_bounced_at !== null) return null;
		return { method, recipient: contact.email, channel: null };
	}
	if (method === 'sms')
		return contact.phone === null ? null : { method, recipient: contact.phone, channel: null };
	// a contact has no login, so nothing of the studio reaches them
	if (method === 'in_app' || channel === null) return null;
	const isBot = channel.type === 'wecom' || channel.type === 'dingtalk' || channel.type === 'feishu';
	const isMeant = method === 'im' ? isBot : channel.type === 'webhook';
	if (!isMeant || !(isBot || channel.type === 'webhook')) return null;
	return { method: channel.type, recipient: channel.id, channel: channel.id };
}

function waysOfUser({ user, email, phone }: UserWays): Way[] {
	return [
		...(email === null ? [] : [{ method: 'email', recipient: email, channel: null } as const]),
		...(phone === null ? [] : [{ method: 'sms', recipient: phone, channel: null } as const]),
		{ method: 'in_app', recipient: user, channel: null },
	];
}

/**
 * The way to try next when a notification could not be delivered: of those named when it was written, or else of
 * those agreed on with its reader. Null when none is left.
 *
 * @param tried what has been tried for the same notice, this one included
 */
export async function nextWay(
	db: Db,
	notification: NotificationRow,
	tried: readonly NotificationMethod[],
): Promise<Way | null> {
	const { fallback_methods: named, recipient_contact: contact, recipient_user: user, ticket } = notification;
	const untried = ({ method }: Way) => !tried.includes(method);
	if (contact !== null) {
		const known = await readContactWays(db, { contact, ticket });
		const ways = known ? waysOfContact(known).filter(untried) : [];
		return named === null ? (ways[0] ?? null) : firstNamed(named, ways);
	}
	if (user === null || named === null) return null;
	const known = await readUserWays(db, user);
	return known ? firstNamed(named, waysOfUser(known).filter(untried)) : null;
}

function firstNamed(named: readonly NotificationMethod[], ways: readonly Way[]): Way | null {
	for (const method of named) {
		const way = ways.find((one) => one.method === method);
		if (way) return way;
	}
	return null;
}
