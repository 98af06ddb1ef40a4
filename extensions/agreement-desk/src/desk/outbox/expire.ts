import { appendEvents, type NewEvent } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import { changeWaiting } from '../../store/notifications.ts';
import type { NotificationRow } from '../../store/tables.ts';
import { findWorthless } from '../../store/waiting-notifications.ts';
import type { OutboxContext } from './outbox-context.ts';

const batchSize = 100;

const tooLate = 'Too late to be of use; it was not sent. 已过时效，未发送。';
const tooLateToAsk =
	'Too late to be of use; whether the last attempt arrived is not known. 已过时效；最后一次发送是否成功未知。';

function reasonOf({ state }: NotificationRow): string {
	return state === 'unknown' ? tooLateToAsk : tooLate;
}

/** Gives up what is of no use any more: a warning after the breach is never sent late. Their tickets tell it. */
export async function expireWorthless(db: Db, context: OutboxContext): Promise<boolean> {
	let any = false;
	while (!context.stopped()) {
		const now = context.now();
		const rows = await findWorthless(db, { now, limit: batchSize });
		if (rows.length === 0) return any;
		await db.transaction((trx) => expire(trx, rows, { ...context, now }));
		any = true;
		if (rows.length < batchSize) return any;
	}
	return any;
}

async function expire(
	trx: Db,
	rows: readonly NotificationRow[],
	context: Omit<OutboxContext, 'now'> & { readonly now: number },
): Promise<void> {
	const tickets = await lockTickets(trx, [...new Set(rows.flatMap(({ ticket }) => ticket ?? []))]);
	const known = new Set(tickets.map(({ id }) => id));
	const events: NewEvent[] = [];
	for (const row of rows) {
		const patch = {
			state: 'expired',
			next_attempt_at: null,
			last_error: row.last_error ?? reasonOf(row),
		} as const;
		if (!(await changeWaiting(trx, row, patch, context.now))) continue;
		if (row.ticket !== null && known.has(row.ticket)) events.push(expiredEvent(row, row.ticket, context.now));
	}
	await appendEvents(trx, events, context);
}

function expiredEvent(row: NotificationRow, ticket: string, now: number): NewEvent {
	return {
		ticket,
		kind: 'notification_failed',
		occurredAt: now,
		actor: null,
		clause: '1.4.4',
		data: {
			notification: row.id,
			kind: row.kind,
			recipient: row.recipient,
			reason: reasonOf(row),
			expired: true,
			valid_until: row.valid_until,
		},
	};
}
