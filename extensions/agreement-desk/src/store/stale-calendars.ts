import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { calendarTable } from './tables.ts';

/** Notes that these calendars may have changed at `now` (epoch ms). Whether they did is seen when they are settled. */
export async function markCalendarsStale(db: Db, ids: readonly string[], now: number): Promise<void> {
	if (ids.length === 0) return;
	await db(calendarTable.name)
		.whereIn('id', ids)
		.update({ stale_since: encodeInstant(now, vendorOf(db)) });
}

/** Calendars that may have changed before `before` (epoch ms) and whose tickets have not been told yet. */
export async function findStaleCalendars(db: Db, before: number): Promise<string[]> {
	const rows: { id: string }[] = await db(calendarTable.name)
		.select('id')
		.where('stale_since', '<=', encodeInstant(before, vendorOf(db)));
	return rows.map(({ id }) => id);
}

export async function findAllCalendars(db: Db): Promise<string[]> {
	const rows: { id: string }[] = await db(calendarTable.name).select('id');
	return rows.map(({ id }) => id);
}
