import { collections } from '../../../../schema/collections/index.ts';
import type { Db } from './db.ts';
import { draftTable } from './drafts.ts';
import { incidentTable } from './incidents.ts';
import { inParts } from './in-parts.ts';
import { presenceTable } from './presence.ts';
import { refusedReplyTable } from './refused-replies.ts';
import { notificationTable, ticketTable, type TicketRow } from './tables.ts';
import { unpublishedTable } from './unpublished.ts';

/** The keys of the rows that are the sample's, by collection. */
export type SampleScope = ReadonlyMap<string, readonly string[]>;

/** A column in which rows that are not the sample's refer to some that are. */
export interface RealUse {
	readonly collection: string;
	readonly field: string;
	readonly rows: number;
}

/**
 * Rows that go with another one, whoever made them: what was said and done on a ticket, the days of a calendar. In the
 * order in which they are taken out.
 */
export const goesWith: readonly {
	readonly collection: string;
	readonly field: string;
	readonly of: string;
}[] = [
	{ collection: 'desk_messages_files', field: 'message', of: 'desk_messages' },
	{ collection: 'desk_complaints', field: 'ticket', of: 'desk_tickets' },
	{ collection: 'desk_notifications', field: 'ticket', of: 'desk_tickets' },
	{ collection: 'desk_events', field: 'ticket', of: 'desk_tickets' },
	{ collection: 'desk_timers', field: 'ticket', of: 'desk_tickets' },
	{ collection: 'desk_messages', field: 'ticket', of: 'desk_tickets' },
	{ collection: 'desk_commitments', field: 'agreement', of: 'desk_agreements' },
	{ collection: 'desk_calendar_days', field: 'calendar', of: 'desk_calendars' },
];

/** What is left is taken out in this order, so that nothing ever refers to a row that is gone. */
const order = [
	...['desk_tickets', 'desk_articles', 'desk_agents', 'desk_agreements', 'desk_calendars'],
	...['desk_contacts', 'desk_channels', 'desk_organizations'],
] as const;

/** Which of these values stand in a column. */
export async function findValues(
	db: Db,
	{ collection, field }: { collection: string; field: string },
	values: readonly string[],
): Promise<Set<string>> {
	const found: string[] = [];
	for (const part of inParts(values)) {
		const rows: Record<string, unknown>[] = await db(collection).distinct(field).whereIn(field, part);
		found.push(...rows.map((row) => String(row[field])));
	}
	return new Set(found);
}

/** Keys of rows by what stands in another column. */
export async function findKeysBy(
	db: Db,
	{ collection, field }: { collection: string; field: string },
	values: readonly string[],
): Promise<string[]> {
	if (values.length === 0) return [];
	const rows: { id: string }[] = await db(collection)
		.select('id')
		.whereIn(field, [...values])
		.orderBy('id');
	return rows.map(({ id }) => id);
}

/** Tickets of these contacts. */
export async function findTicketsOfContacts(db: Db, contacts: readonly string[]): Promise<TicketRow[]> {
	if (contacts.length === 0) return [];
	const rows: object[] = await db(ticketTable.name)
		.whereIn('contact', [...contacts])
		.orderBy('number');
	return ticketTable.decode(db, rows);
}

/** Who refers to rows of the sample without being part of it or going with it. */
export async function findRealUse(db: Db, scope: SampleScope): Promise<RealUse[]> {
	const uses: RealUse[] = [];
	for (const { collection, fields } of collections) {
		for (const [field, { references }] of Object.entries(fields)) {
			const ids = references ? (scope.get(references.collection) ?? []) : [];
			const holds = references?.constrained === true || references?.collection === 'desk_tickets';
			if (ids.length === 0 || !holds || goesAlong({ collection, field })) continue;
			const rows = await countOthers(db, { collection, field, ids }, scope);
			if (rows > 0) uses.push({ collection, field, rows });
		}
	}
	const users = await countUsersOfRoles(db, scope);
	return users > 0 ? [...uses, { collection: 'directus_users', field: 'role', rows: users }] : uses;
}

const goesAlong = (one: { collection: string; field: string }) =>
	goesWith.some(({ collection, field }) => collection === one.collection && field === one.field);

async function countOthers(
	db: Db,
	{ collection, field, ids }: { collection: string; field: string; ids: readonly string[] },
	scope: SampleScope,
): Promise<number> {
	const along = goesWith.find((one) => one.collection === collection);
	const [key, own] = along ? [along.field, scope.get(along.of)] : ['id', scope.get(collection)];
	const query = db(collection).whereIn(field, [...ids]);
	if (own && own.length > 0) {
		void query.where((other) => other.whereNull(key).orWhereNotIn(key, [...own]));
	}
	const [found]: { rows: number | string }[] = await query.count({ rows: '*' });
	return Number(found?.rows ?? 0);
}

/** Real people may have been given a role of the sample; without it they could not log in. */
async function countUsersOfRoles(db: Db, scope: SampleScope): Promise<number> {
	const roles = scope.get('directus_roles') ?? [];
	if (roles.length === 0) return 0;
	const [found]: { rows: number | string }[] = await db('directus_users')
		.whereIn('role', [...roles])
		.whereNotIn('id', [...(scope.get('directus_users') ?? [])])
		.count({ rows: '*' });
	return Number(found?.rows ?? 0);
}

/**
 * Takes these rows out, with all that goes with them; users and roles are left to Directus. In the transaction in which
 * it was found that nothing real refers to them.
 */
export async function removeSample(db: Db, scope: SampleScope): Promise<void> {
	const tickets = scope.get('desk_tickets') ?? [];
	await forgetTickets(db, tickets);
	await removeLooseNotifications(db, scope);
	// whatever refers to another row of its own collection first lets go of it
	await setNull(db, { collection: 'desk_agreements', field: 'supersedes' }, scope.get('desk_agreements'));
	for (const { collection, field, of } of goesWith) await remove(db, { collection, field }, scope.get(of));
	for (const collection of order) await remove(db, { collection, field: 'id' }, scope.get(collection));
}

/** What the engine keeps of a ticket beside it. */
async function forgetTickets(db: Db, tickets: readonly string[]) {
	const events = await findKeysBy(db, { collection: 'desk_events', field: 'ticket' }, tickets);
	await remove(db, { collection: unpublishedTable, field: 'item' }, events);
	for (const collection of [draftTable, presenceTable, refusedReplyTable, incidentTable])
		await remove(db, { collection, field: 'ticket' }, tickets);
}

/** What was sent to people of the sample beside any ticket or notice, such as a test. */
async function removeLooseNotifications(db: Db, scope: SampleScope) {
	const people = [
		['recipient_contact', scope.get('desk_contacts')],
		['recipient_user', scope.get('directus_users')],
	] as const;
	for (const [column, keys] of people) {
		if (!keys || keys.length === 0) continue;
		await db(notificationTable.name)
			.whereIn(column, [...keys])
			.whereNull('ticket')
			.whereNull('notice')
			.delete();
	}
}

async function remove(
	db: Db,
	{ collection, field }: { collection: string; field: string },
	values: readonly string[] = [],
) {
	for (const part of inParts(values)) await db(collection).whereIn(field, part).delete();
}

async function setNull(
	db: Db,
	{ collection, field }: { collection: string; field: string },
	keys: readonly string[] = [],
) {
	for (const part of inParts(keys))
		await db(collection)
			.whereIn('id', part)
			.update({ [field]: null });
}
