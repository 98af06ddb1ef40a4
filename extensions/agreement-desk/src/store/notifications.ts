import { decodeInstant, encodeInstant } from './codec.ts';
import type { ClaimOptions } from './claim-due-timers.ts';
import { vendorOf, type Db } from './db.ts';
import { notificationTable, type NotificationRow } from './tables.ts';

/**
 * Takes due notifications for this node. The attempt is counted here, before anything is sent, so that a
 * process that dies while sending still spends an attempt. The lease is the next attempt itself; the token
 * fences off a node that woke up after it lapsed.
 */
export async function claimDueNotifications(db: Db, options: ClaimOptions): Promise<NotificationRow[]> {
	const vendor = vendorOf(db);
	const now = encodeInstant(options.now, vendor);
	const due = () => db(notificationTable.name).where('next_attempt_at', '<=', now);
	const candidates: { id: string }[] = await due()
		.select('id')
		.orderBy('next_attempt_at')
		.limit(options.limit);
	if (candidates.length === 0) return [];
	const ids = candidates.map(({ id }) => id);
	await due()
		.whereIn('id', ids)
		.update({
			state: 'sending',
			attempts: db.raw('attempts + 1'),
			claim_token: options.token,
			next_attempt_at: encodeInstant(options.until, vendor),
		});
	const rows: object[] = await db(notificationTable.name)
		.where({ claim_token: options.token })
		.whereIn('id', ids)
		.orderBy('next_attempt_at');
	return notificationTable.decode(db, rows);
}

/** Writes the outcome of an attempt; false when the claim was lost to another node meanwhile. */
export async function settleNotification(
	db: Db,
	claim: { id: string; token: string },
	patch: Partial<NotificationRow>,
): Promise<boolean> {
	const changed = await db(notificationTable.name)
		.where({ id: claim.id, claim_token: claim.token })
		.update({ ...notificationTable.encode(db, patch), claim_token: null });
	return changed === 1;
}

/** When the next attempt is due, epoch ms; null when the outbox is empty. */
export async function nearestAttempt(db: Db): Promise<number | null> {
	const row: { at?: unknown } | undefined = await db(notificationTable.name)
		.min({ at: 'next_attempt_at' })
		.first();
	return decodeInstant(row?.at, vendorOf(db));
}

/** The tickets among these whose reply or acknowledgement is being handed to the mail server right now. */
export async function ticketsWithMailUnderWay(
	db: Db,
	tickets: readonly string[],
	now: number,
): Promise<Set<string>> {
	const rows: { ticket: string }[] = await db(notificationTable.name)
		.distinct('ticket')
		.whereIn('ticket', tickets)
		.where({ state: 'sending' })
		.whereIn('kind', ['reply', 'acknowledgement'])
		.where('next_attempt_at', '>', encodeInstant(now, vendorOf(db)));
	return new Set(rows.map(({ ticket }) => ticket));
}
