import { timers } from '../../../../schema/collections/timers.ts';
import type { Db } from './db.ts';
import { messageTable, timerTable, type MessageRow, type TimerRow } from './tables.ts';

/** Long, and nothing is decided by it. */
const unread = 'explanation';

export const timerColumns = Object.entries(timers.fields).flatMap(([name, { type }]) =>
	type === 'alias' || name === unread ? [] : [name],
);

/** The timers of these tickets, without their explanations. */
export async function readTimers(db: Db, tickets: readonly string[]): Promise<TimerRow[]> {
	if (tickets.length === 0) return [];
	const rows: object[] = await db(timerTable.name)
		.select(timerColumns)
		.whereIn('ticket', tickets)
		.orderBy(['commitment', 'cycle']);
	return timerTable.decode(db, rows).map((row) => ({ ...row, [unread]: null }));
}

export async function readMessages(db: Db, tickets: readonly string[]): Promise<MessageRow[]> {
	if (tickets.length === 0) return [];
	return messageTable.decode(db, await db(messageTable.name).whereIn('ticket', tickets));
}
