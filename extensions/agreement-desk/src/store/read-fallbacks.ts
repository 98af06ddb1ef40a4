import type { NotificationMethod } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { notificationTable, type NotificationRow } from './tables.ts';

/** More steps than there are methods would be a circle. */
const longest = 10;

/** By which methods the same notice was tried before, and the first of these attempts. */
export async function readTried(
	db: Db,
	notification: NotificationRow,
): Promise<{ methods: NotificationMethod[]; root: string }> {
	const methods: NotificationMethod[] = [];
	let current: NotificationRow = notification;
	for (let step = 0; step < longest; step += 1) {
		if (current.method) methods.push(current.method);
		if (current.fallback_of === null) break;
		const [before] = notificationTable.decode(
			db,
			await db(notificationTable.name).where({ id: current.fallback_of }),
		);
		if (!before) break;
		current = before;
	}
	return { methods, root: current.idempotency_key };
}
