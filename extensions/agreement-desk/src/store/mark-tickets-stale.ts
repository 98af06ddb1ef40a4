import { openStatuses } from '../domain/lifecycle/ticket-transitions.ts';
import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';

/**
 * Tickets with a timer of this calendar that is not finished and may reach beyond an instant (epoch ms): running
 * towards something later, paused, or late and still awaited.
 */
function ticketsOnCalendar(db: Db, calendar: string, since: number) {
	return db('desk_timers')
		.where({ calendar })
		.where((open) =>
			open
				.where((running) => {
					running.where({ state: 'running' });
					if (since > -Infinity)
						running.where((later) =>
							later.whereNull('breach_at').orWhere('breach_at', '>=', encodeInstant(since, vendorOf(db))),
						);
				})
				.orWhere({ state: 'paused' })
				.orWhere((late) => late.where({ state: 'breached' }).whereNull('stopped_at')),
		);
}

/**
 * Has these tickets counted anew, in one statement: those with a timer that a change from `since` on (epoch ms) can
 * move. A ticket that is marked already keeps its
 * instant, which says when it changed; it is written all the same, so that whoever is bringing it in line with
 * the old calendar at this moment comes first and does not take the mark away.
 *
 * @returns the number of tickets.
 */
export async function markTicketsOfCalendarStale(
	db: Db,
	calendar: string,
	{ now, since }: { now: number; since: number },
): Promise<number> {
	if (since === Infinity) return 0;
	const instant = encodeInstant(now, vendorOf(db));
	return db('desk_tickets')
		.whereIn('id', ticketsOnCalendar(db, calendar, since).select('ticket'))
		.update({ stale_since: db.raw('coalesce(stale_since, ?)', [instant]) });
}

/** Has every ticket that is not done with counted anew, for a column that an earlier version did not have. */
export async function markOpenTicketsStale(db: Db, now: number): Promise<void> {
	await db('desk_tickets')
		.whereIn('status', [...openStatuses])
		.update({ stale_since: db.raw('coalesce(stale_since, ?)', [encodeInstant(now, vendorOf(db))]) });
}

/** The next of these tickets in the order of their ids, after the one given or from the first. */
export async function ticketIdsOnCalendar(
	db: Db,
	calendar: string,
	{ since, after, limit }: { since: number; after: string | null; limit: number },
): Promise<string[]> {
	if (since === Infinity) return [];
	const query = ticketsOnCalendar(db, calendar, since).distinct('ticket').orderBy('ticket').limit(limit);
	const rows: { ticket: string }[] = await (after === null ? query : query.where('ticket', '>', after));
	return rows.map(({ ticket }) => ticket);
}
