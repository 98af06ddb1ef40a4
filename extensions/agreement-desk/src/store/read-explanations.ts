import type { Db } from './db.ts';
import { timerTable, type TimerRow } from './tables.ts';

/** The explanations that the timers of a ticket were left with, by the key of the timer. */
export async function readExplanations(
	db: Db,
	ticket: string,
): Promise<ReadonlyMap<string, TimerRow['explanation']>> {
	const rows: object[] = await db(timerTable.name).where({ ticket }).whereNotNull('explanation');
	return new Map(timerTable.decode(db, rows).map(({ id, explanation }) => [id, explanation]));
}
