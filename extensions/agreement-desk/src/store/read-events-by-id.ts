import type { Db } from './db.ts';
import { eventTable, type EventRow } from './tables.ts';

export async function readEventsById(db: Db, ids: readonly string[]): Promise<EventRow[]> {
	if (ids.length === 0) return [];
	return eventTable.decode(db, await db(eventTable.name).whereIn('id', ids));
}
