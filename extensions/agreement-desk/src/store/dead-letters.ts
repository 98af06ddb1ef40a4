import type { NotificationMethod, NotificationState } from '../domain/vocabulary.ts';
import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { isKey } from './is-key.ts';
import { notificationTable, type NotificationRow } from './tables.ts';

const { name } = notificationTable;

/** Reads a notification and holds it until the transaction ends; null when there is none. */
export async function lockNotification(db: Db, id: string): Promise<NotificationRow | null> {
	if (!isKey(id)) return null;
	const [row] = notificationTable.decode(db, await db(name).where({ id }).forUpdate());
	return row ?? null;
}

export interface DeadLetters {
	readonly states: readonly NotificationState[];
	readonly method?: NotificationMethod | undefined;
	readonly channel?: string | undefined;
	/** Part of what went wrong, in any case. */
	readonly error?: string | undefined;
}

/** The ids of the oldest that fit. */
export async function findDeadLetters(
	db: Db,
	{ states, method, channel, error }: DeadLetters,
	limit: number,
): Promise<string[]> {
	const query = db(name).whereIn('state', [...states]);
	if (method !== undefined) query.where({ method });
	if (channel !== undefined) query.where({ channel });
	if (error !== undefined) {
		const part = `%${error.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `!${sign}`)}%`;
		query.whereRaw("lower(last_error) like ? escape '!'", [part]);
	}
	const rows: { id: string }[] = await query.orderBy('id').limit(limit).select('id');
	return rows.map(({ id }) => id);
}

/** How each lane is doing. */
export interface LaneCount {
	readonly method: NotificationMethod;
	readonly channel: string | null;
	readonly waiting: number;
	/** When the longest due was due, epoch ms. */
	readonly oldestDue: number | null;
}

export async function countLanes(db: Db, now: number): Promise<LaneCount[]> {
	const vendor = vendorOf(db);
	const rows: {
		method: NotificationMethod;
		channel: string | null;
		waiting: number | string;
		at: unknown;
	}[] = await db(name)
		.where('next_attempt_at', '<=', encodeInstant(now, vendor))
		.groupBy('method', 'channel')
		.select('method', 'channel')
		.count({ waiting: '*' })
		.min({ at: 'next_attempt_at' });
	return rows.map(({ method, channel, waiting, at }) => {
		const [row] = notificationTable.decode(db, [{ next_attempt_at: at }]);
		return { method, channel, waiting: Number(waiting), oldestDue: row?.next_attempt_at ?? null };
	});
}
