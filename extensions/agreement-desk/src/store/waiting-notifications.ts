import type { NotificationKind, NotificationMethod } from '../domain/vocabulary.ts';
import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { notificationTable, type NotificationRow } from './tables.ts';

const { name } = notificationTable;

/** What is due and of no use any more at an instant, epoch ms. */
export async function findWorthless(
	db: Db,
	{ now, limit }: { now: number; limit: number },
): Promise<NotificationRow[]> {
	const at = encodeInstant(now, vendorOf(db));
	const rows: object[] = await db(name)
		.where('next_attempt_at', '<=', at)
		.where('valid_until', '<=', at)
		.orderBy('id')
		.limit(limit);
	return notificationTable.decode(db, rows);
}

/** One reader who is told much at once by one method. */
export interface Storm {
	readonly method: NotificationMethod;
	readonly recipient: string;
}

export interface StormLimits {
	readonly kinds: readonly NotificationKind[];
	/** Epoch ms. */
	readonly now: number;
	/** More than so many at once are a storm. */
	readonly most: number;
}

/** Alerts of the staff that have not been tried yet; what is for customers says something about their ticket alone. */
function untriedAlerts(db: Db, { kinds, now }: Omit<StormLimits, 'most'>) {
	return db(name)
		.where('next_attempt_at', '<=', encodeInstant(now, vendorOf(db)))
		.where({ state: 'queued' })
		.whereIn('kind', [...kinds])
		.whereNull('recipient_contact')
		.where((staff) => staff.whereNotNull('recipient_user').orWhereNotNull('channel'));
}

export async function findStorms(db: Db, limits: StormLimits): Promise<Storm[]> {
	const rows: { method: NotificationMethod | null; recipient: string | null }[] = await untriedAlerts(
		db,
		limits,
	)
		.groupBy('method', 'recipient')
		.havingRaw('count(*) > ?', [limits.most])
		.select('method', 'recipient');
	return rows.flatMap(({ method, recipient }) => (method && recipient ? [{ method, recipient }] : []));
}

/** Has these alerts be told in a digest instead, and returns those of which that is true. */
export async function gatherInto(
	db: Db,
	digest: string,
	{ storm, limits, limit }: { storm: Storm; limits: StormLimits; limit: number },
): Promise<NotificationRow[]> {
	const found: { id: string }[] = await untriedAlerts(db, limits)
		.where({ method: storm.method, recipient: storm.recipient })
		.orderBy('id')
		.limit(limit)
		.select('id');
	const ids = found.map(({ id }) => id);
	await untriedAlerts(db, limits)
		.whereIn('id', ids)
		.update({ state: 'digested', next_attempt_at: null, digest });
	const rows: object[] = await db(name).where({ digest }).whereIn('id', ids).orderBy('id');
	return notificationTable.decode(db, rows);
}
