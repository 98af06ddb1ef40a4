import { quietHoursOf, type QuietHours } from '../domain/delivery/quiet-hours.ts';
import type { Db } from './db.ts';
import type { NotificationRow } from './tables.ts';

/** What decides whether notifications disturb somebody. */
export interface QuietFacts {
	/** Tickets that are urgent. */
	readonly urgent: ReadonlySet<string>;
	/** The zone in which the agreement of a ticket counts, by ticket. */
	readonly zones: ReadonlyMap<string, string>;
	/** For what is about no ticket. */
	readonly usualZone: string;
	/** By the key of a user or contact. */
	readonly hours: ReadonlyMap<string, QuietHours>;
}

const fallbackZone = 'Asia/Shanghai';

interface Hours {
	readonly id: string;
	readonly quiet_from: string | null;
	readonly quiet_to: string | null;
}

export async function readQuietHours(db: Db, rows: readonly NotificationRow[]): Promise<QuietFacts> {
	const idsOf = (pick: (row: NotificationRow) => string | null) => [
		...new Set(rows.flatMap((row) => pick(row) ?? [])),
	];
	const tickets: { id: string; urgent: boolean | number; timezone: string | null }[] = await db(
		'desk_tickets as t',
	)
		.leftJoin('desk_agreements as a', 'a.id', 't.agreement')
		.leftJoin('desk_calendars as c', 'c.id', 'a.calendar')
		.whereIn(
			't.id',
			idsOf(({ ticket }) => ticket),
		)
		.select('t.id', 't.urgent', 'c.timezone');
	const people = [
		...(await hoursIn(
			db,
			'desk_agents',
			'user',
			idsOf(({ recipient_user }) => recipient_user),
		)),
		...(await hoursIn(
			db,
			'desk_contacts',
			'id',
			idsOf(({ recipient_contact }) => recipient_contact),
		)),
	];
	const usual: { timezone: string } | undefined = await db('desk_calendars').orderBy('id').first('timezone');
	return {
		urgent: new Set(tickets.filter(({ urgent }) => Boolean(urgent)).map(({ id }) => id)),
		zones: new Map(tickets.flatMap(({ id, timezone }) => (timezone ? [[id, timezone] as const] : []))),
		usualZone: usual?.timezone ?? fallbackZone,
		hours: new Map(
			people.flatMap(({ id, quiet_from, quiet_to }) => {
				const quiet = quietHoursOf(quiet_from, quiet_to);
				return quiet ? [[id, quiet] as const] : [];
			}),
		),
	};
}

async function hoursIn(db: Db, table: string, key: string, ids: readonly string[]): Promise<Hours[]> {
	if (ids.length === 0) return [];
	return db(table).whereIn(key, ids).select({ id: key }, 'quiet_from', 'quiet_to');
}

/** What rows say of quiet hours, as it is written there. */
export async function readQuietColumns(
	db: Db,
	table: 'desk_agents' | 'desk_contacts',
	ids: readonly string[],
): Promise<Hours[]> {
	return hoursIn(db, table, 'id', ids);
}
