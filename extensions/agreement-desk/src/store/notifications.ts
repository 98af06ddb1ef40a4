import type { Knex } from 'knex';
import type { NotificationMethod } from '../domain/vocabulary.ts';
import { decodeInstant, encodeInstant } from './codec.ts';
import type { ClaimOptions } from './claim-due-timers.ts';
import { vendorOf, type Db } from './db.ts';
import { inOrderOf } from './in-order-of.ts';
import { notificationTable, type NotificationRow } from './tables.ts';

/** Notifications that leave the same way: by one method, through one channel or what Directus itself offers. */
export interface Lane {
	readonly method: NotificationMethod;
	readonly channel: string | null;
}

const { name } = notificationTable;

function inLane(query: Knex.QueryBuilder, { method, channel }: Lane, alias = name) {
	return channel === null
		? query.where(`${alias}.method`, method).whereNull(`${alias}.channel`)
		: query.where({ [`${alias}.method`]: method, [`${alias}.channel`]: channel });
}

/** The lanes in which something is due at an instant, epoch ms. */
export async function readDueLanes(db: Db, now: number): Promise<Lane[]> {
	const rows: { method: NotificationMethod | null; channel: string | null }[] = await db(name)
		.distinct('method', 'channel')
		.where('next_attempt_at', '<=', encodeInstant(now, vendorOf(db)));
	return rows.flatMap(({ method, channel }) => (method === null ? [] : [{ method, channel }]));
}

/** After this many attempts in vain a notification no longer holds up those after it. */
const patience = 5;

/**
 * What of a lane may be sent now, in order. What is about the same ticket and for the same recipient goes one after
 * the other, and so do digests, which are about many: while an earlier one is on its way, the later ones are left out.
 * One that waits for the end of quiet hours holds up nobody.
 */
export async function findDueInLane(
	db: Db,
	lane: Lane,
	{ now, limit }: { now: number; limit: number },
): Promise<NotificationRow[]> {
	const at = encodeInstant(now, vendorOf(db));
	const earlier = () =>
		db(`${name} as e`)
			.select(db.raw('1'))
			// Not by an index of the method: it would have every row of a lane compared with every other.
			.whereRaw("e.recipient = n.recipient and coalesce(e.method, '') = n.method and e.id < n.id")
			.whereNotNull('e.next_attempt_at')
			.where('e.attempts', '<', patience)
			.where((open) => open.where('e.attempts', '>', 0).orWhere('e.next_attempt_at', '<=', at));
	const due = db(`${name} as n`)
		.select('n.id')
		.where('n.next_attempt_at', '<=', at)
		.where((one) => one.whereNull('n.ticket').orWhereNotExists(earlier().whereRaw('e.ticket = n.ticket')))
		.where((one) =>
			one
				.whereNull('n.kind')
				.orWhereNot('n.kind', 'digest')
				.orWhereNotExists(earlier().where('e.kind', 'digest')),
		);
	// Their texts are read afterwards: thousands that are due at one instant are put in order without them.
	const found: { id: string }[] = await inLane(due, lane, 'n')
		.orderBy(['n.next_attempt_at', 'n.id'])
		.limit(limit);
	const ids = found.map(({ id }) => id);
	const rows: object[] = ids.length === 0 ? [] : await db(name).whereIn('id', ids);
	return inOrderOf(ids, notificationTable.decode(db, rows));
}

/**
 * Takes notifications for this node. The attempt is counted here, before anything is sent, so that a process that
 * dies while sending still spends an attempt. The lease is the next attempt itself; the token fences off a node that
 * woke up after it lapsed. Whoever only asks what became of an earlier attempt makes none.
 *
 * @returns those that were still to be had, in the order of the ids.
 */
export async function claimNotifications(
	db: Db,
	ids: readonly string[],
	options: Omit<ClaimOptions, 'limit'> & { readonly isAttempt: boolean },
): Promise<NotificationRow[]> {
	if (ids.length === 0) return [];
	const vendor = vendorOf(db);
	await db(name)
		.whereIn('id', ids)
		.where('next_attempt_at', '<=', encodeInstant(options.now, vendor))
		.update({
			state: 'sending',
			...(options.isAttempt
				? { attempts: db.raw('attempts + 1'), attempted_at: encodeInstant(options.now, vendor) }
				: {}),
			claim_token: options.token,
			next_attempt_at: encodeInstant(options.until, vendor),
		});
	const rows: object[] = await db(name).where({ claim_token: options.token }).whereIn('id', ids);
	return inOrderOf(ids, notificationTable.decode(db, rows));
}

/** Makes a lease last until another instant (epoch ms); false when the claim was lost meanwhile. */
export async function renewClaim(
	db: Db,
	{ id, token }: Claim,
	{ until }: { until: number },
): Promise<boolean> {
	const renewed = await db(name)
		.where({ id, claim_token: token })
		.update({ next_attempt_at: encodeInstant(until, vendorOf(db)) });
	return renewed === 1;
}

export interface Claim {
	readonly id: string;
	readonly token: string;
}

/** Writes the outcome of an attempt; false when the claim was lost to another node meanwhile. */
export async function settleNotification(
	db: Db,
	claim: Claim,
	patch: Partial<NotificationRow>,
): Promise<boolean> {
	const changed = await db(name)
		.where({ id: claim.id, claim_token: claim.token })
		.update({ ...notificationTable.encode(db, patch), claim_token: null });
	return changed === 1;
}

/** Changes what still waits as it was read, and has not been claimed since; false when it has. */
export async function changeWaiting(
	db: Db,
	row: Pick<NotificationRow, 'id' | 'state' | 'attempts'>,
	patch: Partial<NotificationRow>,
	now: number,
): Promise<boolean> {
	const changed = await db(name)
		.where({ id: row.id, state: row.state, attempts: row.attempts })
		.where('next_attempt_at', '<=', encodeInstant(now, vendorOf(db)))
		.update({ ...notificationTable.encode(db, patch), claim_token: null });
	return changed === 1;
}

/** Sends these through a channel, unless somebody has chosen another one meanwhile. */
export async function routeNotifications(db: Db, ids: readonly string[], channel: string): Promise<void> {
	await db(name).whereIn('id', ids).whereNull('channel').update({ channel });
}

/** When the next attempt after an instant is due, epoch ms; null when nothing waits. */
export async function nearestAttempt(db: Db, after: number): Promise<number | null> {
	const vendor = vendorOf(db);
	const row: { at?: unknown } | undefined = await db(name)
		.where('next_attempt_at', '>', encodeInstant(after, vendor))
		.min({ at: 'next_attempt_at' })
		.first();
	return decodeInstant(row?.at, vendor);
}

/** The tickets among these whose reply or acknowledgement is being handed to the mail server right now. */
export async function ticketsWithMailUnderWay(
	db: Db,
	tickets: readonly string[],
	now: number,
): Promise<Set<string>> {
	const rows: { ticket: string }[] = await db(name)
		.distinct('ticket')
		.whereIn('ticket', tickets)
		.where({ state: 'sending' })
		.whereIn('kind', ['reply', 'acknowledgement'])
		.where('next_attempt_at', '>', encodeInstant(now, vendorOf(db)));
	return new Set(rows.map(({ ticket }) => ticket));
}
