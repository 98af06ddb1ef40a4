import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';

/** Tickets with a timer of this calendar that is not finished: running, paused, or late and still awaited. */
function ticketsOnCalendar(db: Db, calendar: string) {
	return db('desk_timers')
		.where({ calendar })
		.where((open) =>
			open
				.whereIn('state', ['running', 'paused'])
				.orWhere((late) => late.where({ state: 'breached' }).whereNull('stopped_at')),
		);
}

/**
 * Has the timers of all these tickets counted anew, in one statement. A ticket that is marked already keeps its
 * instant, which says when it changed; it is written all the same, so that whoever is bringing it in line with
 * the old calendar at this moment comes first and does not take the mark away.
 *
 * @returns the number of tickets.
 */
export async function markTicketsOfCalendarStale(db: Db, calendar: string, now: number): Promise<number> {
	const instant = encodeInstant(now, vendorOf(db));
	return db('desk_tickets')
		.whereIn('id', ticketsOnCalendar(db, calendar).select('ticket'))
		.update({ stale_since: db.raw('coalesce(stale_since, ?)', [instant]) });
}

/** The next of these tickets in the order of their ids, after the one given or from the first. */
export async function ticketIdsOnCalendar(
	db: Db,
	calendar: string,
	{ after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
	const query = ticketsOnCalendar(db, calendar).distinct('ticket').orderBy('ticket').limit(limit);
	const rows: { ticket: string }[] = await (after === null ? query : query.where('ticket', '>', after));
	return rows.map(({ ticket }) => ticket);
}
