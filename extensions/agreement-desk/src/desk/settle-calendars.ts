import type { Db } from '../store/db.ts';
import { lockCalendar } from '../store/lock-calendar.ts';
import { markTicketsOfCalendarStale } from '../store/mark-tickets-stale.ts';
import { calendarTable } from '../store/tables.ts';
import { changedSince, contentHash, settledContent } from './calendar-content.ts';

export interface SettleContext {
	/** Epoch ms. */
	readonly now: number;
	readonly report: (problem: unknown, what: string) => void;
}

/**
 * Brings the tickets of calendars in line with what the calendars say now: where the content has changed, the
 * revision goes up by one and every ticket with an open timer that reaches into what changed is marked to be counted
 * anew. Level-triggered: it
 * compares what is there with what was there when it last ran, so that it may run at any time and more than once,
 * and an edit that was refused or changed nothing has no effect.
 *
 * @returns whether any ticket was marked.
 */
export async function settleCalendars(
	db: Db,
	ids: readonly string[],
	{ now, report }: SettleContext,
): Promise<boolean> {
	let marked = false;
	for (const id of ids) {
		try {
			const tickets = await db.transaction((trx) => settleCalendar(trx, id, now));
			marked ||= tickets > 0;
		} catch (problem) {
			// One calendar must hold up neither the others nor the deadlines; it stays marked for the next round.
			report(problem, `calendar ${id} could not be compared with what it was`);
		}
	}
	return marked;
}

/** The same for one calendar, in the caller's transaction. @returns the number of tickets marked. */
export async function settleCalendar(db: Db, id: string, now: number): Promise<number> {
	const rows = await lockCalendar(db, id);
	if (!rows) return 0;
	const { calendar, days } = rows;
	const content_hash = contentHash(calendar, days);
	if (content_hash === calendar.content_hash) {
		if (calendar.stale_since !== null) await calendarTable.update(db, id, { stale_since: null });
		return 0;
	}
	// A calendar that is seen for the first time is at the revision it was made with.
	const known = calendar.content_hash !== null;
	const revision = (calendar.revision ?? 1) + (known ? 1 : 0);
	const settled_content = settledContent(calendar, days);
	await calendarTable.update(db, id, { content_hash, settled_content, revision, stale_since: null });
	const since = changedSince(calendar.settled_content, settled_content);
	return known ? markTicketsOfCalendarStale(db, id, { now, since }) : 0;
}
