import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { inParts } from './in-parts.ts';
import { noticeTable, notificationTable, type NoticeRow, type NotificationRow } from './tables.ts';

/** The notices with these keys, as they are now. */
export async function readNotices(db: Db, ids: readonly string[]): Promise<NoticeRow[]> {
	if (ids.length === 0) return [];
	return noticeTable.decode(
		db,
		await db(noticeTable.name)
			.whereIn('id', [...ids])
			.orderBy('id'),
	);
}

/** A notice, held until the transaction ends. */
export async function lockNotice(db: Db, id: string): Promise<NoticeRow | null> {
	const [row] = noticeTable.decode(db, await db(noticeTable.name).where({ id }).forUpdate());
	return row ?? null;
}

/** Of a notification what tells whether it arrived. Its text is the larger part, and there may be thousands. */
const telling = [
	'id',
	'idempotency_key',
	'recipient_contact',
	'method',
	'state',
	'sent_at',
	'delivered_at',
	'bounce',
	'provider_response',
] as const;

export type SentRow = Pick<NotificationRow, (typeof telling)[number]>;

/** What was written to contacts on behalf of a notice, with what took the place of what failed. */
export async function readSentNotices(db: Db, notice: string): Promise<SentRow[]> {
	const rows: object[] = await db(notificationTable.name)
		.select(...telling)
		.where({ notice })
		.whereNotNull('recipient_contact')
		.orderBy('id');
	return notificationTable.decode(db, rows);
}

/** Gives up what has not been sent yet; what is being sent at this moment may still arrive. */
export async function dropUnsent(
	db: Db,
	ids: readonly string[],
	{ reason }: { reason: string },
): Promise<void> {
	for (const some of inParts(ids)) {
		await db(notificationTable.name)
			.whereIn('id', some)
			.whereIn('state', ['queued', 'failed'])
			.update({ state: 'dropped', drop_reason: reason, next_attempt_at: null });
	}
}

/** What has been published for a customer and is not over: its own, and what is for everybody. Instants are epoch ms. */
export async function readPublishedNotices(
	db: Db,
	{ organization, now }: { organization: string; now: number },
): Promise<NoticeRow[]> {
	const at = encodeInstant(now, vendorOf(db));
	const rows: object[] = await db(noticeTable.name)
		.whereIn('status', ['sending', 'in_force'])
		.where((whose) => whose.where({ organization }).orWhereNull('organization'))
		.where((when) => when.whereNull('publish_at').orWhere('publish_at', '<=', at))
		.orderBy(['effective_at', 'id']);
	return noticeTable.decode(db, rows);
}
