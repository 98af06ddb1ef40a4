import type { Db } from './db.ts';
import { messageTable } from './tables.ts';

/**
 * A public answer that somebody else gave on a ticket after one of its messages, with the name of who did; null where
 * there is none, 'unknown' where the ticket has no such message.
 */
export async function findAnswerOfOthers(
	db: Db,
	{ ticket, message, author }: { ticket: string; message: string; author: string | null },
): Promise<{ author: string } | 'unknown' | null> {
	const [asked] = messageTable.decode(db, await db(messageTable.name).where({ id: message, ticket }));
	if (!asked) return 'unknown';
	const { date_created } = messageTable.encode(db, { date_created: asked.date_created });
	const answer: { first_name: string | null; last_name: string | null } | undefined = await db(
		`${messageTable.name} as m`,
	)
		.leftJoin('directus_users as u', 'u.id', 'm.author')
		.select('u.first_name', 'u.last_name')
		.where({ 'm.ticket': ticket, 'm.author_type': 'agent', 'm.is_public': true })
		.where('m.date_created', '>', date_created as Date)
		.whereNot('m.id', message)
		.where((others) => (author === null ? others : others.whereNot('m.author', author)))
		.orderBy('m.date_created', 'desc')
		.first();
	if (!answer) return null;
	const name = [answer.first_name, answer.last_name].filter(Boolean).join(' ');
	return { author: name || '—' };
}
