import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import type { NotificationState } from '../../domain/vocabulary.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { findDeadLetters, lockNotification } from '../../store/dead-letters.ts';
import { readAnyChannel } from '../../store/delivery-channels.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import { readContact } from '../../store/read-contact.ts';
import { readNotices } from '../../store/notices.ts';
import { notificationTable, type NotificationRow } from '../../store/tables.ts';
import { choice, readBody, words } from '../acts/read-body.ts';
import { isErased } from '../erasure/erased-columns.ts';
import { isWithdrawnLetter } from '../notices/notice-letter.ts';
import { invalid, missing } from '../refusal.ts';
import type { PlanContext } from '../ticket-plan.ts';

/** What a person may have sent again: whatever did not arrive, and what nobody knows of. */
const replayable: readonly NotificationState[] = [
	...(['dead', 'unknown', 'bounced', 'expired', 'dropped', 'failed'] as const),
];
/** What a person may give up. */
const droppable: readonly NotificationState[] = ['queued', 'failed', 'unknown', 'dead', 'bounced', 'expired'];

const place = 'desk_notifications';

/**
 * Sends a notification again, now and with all its attempts. The receiver of a mail or a webhook recognises it as the
 * same.
 *
 * @throws Refusal when there is none, it is on its way or arrived, its text was erased, or its notice withdrawn.
 */
export async function replayNotification(
	db: Db,
	id: string,
	context: PlanContext,
): Promise<{ id: string; state: 'queued' }> {
	await db.transaction(async (trx) => {
		const row = await findRow(trx, id);
		if (row.state === null || !replayable.includes(row.state)) throw notNow(row, 'replay');
		if (isErased(row)) throw erased();
		const [notice] = await readNotices(trx, row.notice === null ? [] : [row.notice]);
		if (notice && isWithdrawnLetter(row, notice)) throw withdrawn();
		await notificationTable.update(trx, id, { ...(await afresh(trx, row, context.now)) });
	});
	return { id, state: 'queued' };
}

async function afresh(trx: Db, row: NotificationRow, now: number): Promise<Partial<NotificationRow>> {
	const channel = row.channel === null ? null : await readAnyChannel(trx, row.channel);
	const isLost = row.channel !== null && channel?.enabled !== true;
	// a mail or a text message may go by another channel; what was for one group may not go to another
	const mayMove = row.method === 'email' || row.method === 'sms';
	return {
		state: 'queued',
		attempts: 0,
		recipient: await addressNow(trx, row),
		// a receipt of the former attempt tells nothing of the next
		provider_id: null,
		next_attempt_at: now,
		claim_token: null,
		bounce: null,
		bounced_at: null,
		drop_reason: null,
		// whoever sends it again finds it of use
		valid_until: row.valid_until !== null && row.valid_until <= now ? null : row.valid_until,
		...(isLost && mayMove ? { channel: null } : {}),
	};
}

/** A contact may have another address by now: a wrong one is why most of this did not arrive. */
async function addressNow(trx: Db, row: NotificationRow): Promise<string | null> {
	const { method, recipient, recipient_contact: id } = row;
	const contact = id === null ? null : await readContact(trx, id);
	const address = method === 'email' ? contact?.email : method === 'sms' ? contact?.phone : null;
	return address ?? recipient;
}

const dropSchema = z.strictObject({ reason: words(500) });

/**
 * Gives a notification up for good, with the reason. Its ticket tells who did.
 *
 * @throws Refusal when there is none, it is on its way or arrived, or no reason is given.
 */
export async function dropNotification(
	db: Db,
	{ id, body }: { id: string; body: unknown },
	context: PlanContext & { readonly actor: string | null },
): Promise<{ id: string; state: 'dropped' }> {
	const { reason } = readBody(dropSchema, body, { act: `${place}.drop`, clause: '1.4.4' });
	await db.transaction(async (trx) => {
		const row = await findRow(trx, id);
		if (row.state === null || !droppable.includes(row.state)) throw notNow(row, 'drop');
		await notificationTable.update(trx, id, {
			state: 'dropped',
			next_attempt_at: null,
			claim_token: null,
			drop_reason: reason,
		});
		const [ticket] = row.ticket ? await lockTickets(trx, [row.ticket]) : [];
		if (!ticket) return;
		const data = { notification: id, kind: row.kind, recipient: row.recipient, reason };
		const event = {
			...({ ticket: ticket.id, kind: 'notification_dropped', occurredAt: context.now } as const),
			...{ actor: context.actor, clause: '1.4.4', data },
		};
		await appendEvents(trx, [event], context);
	});
	return { id, state: 'dropped' };
}

const bulkSchema = z.strictObject({
	state: z.enum(['dead', 'unknown', 'bounced', 'expired', 'dropped', 'failed']).optional(),
	method: choice('notification_method').optional(),
	channel: words(64).optional(),
	error: words(200).optional(),
	limit: z.int().min(1).max(1000).optional(),
});

/** Sends again what could not be delivered and fits, oldest first; says how many, and whether more are left. */
export async function replayMany(
	db: Db,
	body: unknown,
	context: PlanContext,
): Promise<{ replayed: number; skipped: number; more: boolean }> {
	const given = readBody(bulkSchema, body, { act: `${place}.replay`, clause: '1.4.4' });
	const limit = given.limit ?? 200;
	const states = given.state === undefined ? (['dead', 'unknown', 'bounced'] as const) : [given.state];
	const ids = await findDeadLetters(db, { ...given, states }, limit + 1);
	let replayed = 0;
	for (const id of ids.slice(0, limit)) {
		const done = await replayNotification(db, id, context).catch(() => null);
		if (done) replayed += 1;
	}
	return { replayed, skipped: Math.min(ids.length, limit) - replayed, more: ids.length > limit };
}

async function findRow(trx: Db, id: string): Promise<NotificationRow> {
	const row = await lockNotification(trx, id);
	if (row) return row;
	throw missing(place, '1.4.4', text('没有这条通知', 'there is no such notification'));
}

function notNow({ state }: NotificationRow, act: 'replay' | 'drop') {
	const isUnderWay = state === 'sending' || state === 'queued';
	const what = isUnderWay
		? text('这条通知正在发送或等待发送', 'this notification is on its way')
		: text('这条通知已经结束', 'this notification is done with');
	const advice =
		act === 'replay'
			? text('，无需重发', '; there is nothing to send again')
			: text('，不能放弃', '; it cannot be dropped');
	return invalid(
		`${place}.${act}`,
		'1.4.4',
		text(what['zh-CN'] + advice['zh-CN'], what['en-US'] + advice['en-US']),
	);
}

function erased() {
	return invalid(
		`${place}.replay`,
		'3.1.2.3',
		text('内容已匿名化，无法重发', 'its text was erased, so it cannot be sent again'),
	);
}

function withdrawn() {
	return invalid(
		`${place}.replay`,
		'3.1.1.4',
		text('所属通知已撤回，不能重发', 'its notice was withdrawn, so it cannot be sent again'),
	);
}
