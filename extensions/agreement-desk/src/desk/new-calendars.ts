import type { Db } from '../store/db.ts';
import { transactionMemo } from '../store/transaction-memo.ts';

/** Days that are entered together with a new calendar are no change of one. */
export function rememberNewCalendar(db: Db, id: string): void {
	transactionMemo(db)?.set(`new calendar:${id}`, true);
}

/** Whether the calendar was created in this very transaction. */
export function isNewCalendar(db: Db, id: string): boolean {
	return transactionMemo(db)?.get(`new calendar:${id}`) === true;
}
