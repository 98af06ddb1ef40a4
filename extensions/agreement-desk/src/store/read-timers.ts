import type { Db } from './db.ts';
import { messageTable, timerTable, type MessageRow, type TimerRow } from './tables.ts';

export async function readTimers(db: Db, tickets: readonly string[]): Promise<TimerRow[]> {
	if (tickets.length === 0) return [];
	return timerTable.decode(db, await db(timerTable.name).whereIn('ticket', tickets).orderBy('commitment'));
}

export async function readMessages(db: Db, tickets: readonly string[]): Promise<MessageRow[]> {
	if (tickets.length === 0) return [];
	return messageTable.decode(db, await db(messageTable.name).whereIn('ticket', tickets));
}
