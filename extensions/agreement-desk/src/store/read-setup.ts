import { vendorOf, type Db } from './db.ts';
import { calendarTable, channelTable, type CalendarRow, type ChannelRow } from './tables.ts';

/** Channels that are switched on, with all that it takes to send, secrets as ciphertext. */
export async function readChannelsInUse(db: Db): Promise<ChannelRow[]> {
	return channelTable.decode(db, await db(channelTable.name).where({ enabled: true }).orderBy('id'));
}

/** What the database says it is. */
export async function readDatabaseVersion(db: Db): Promise<{ kind: string; version: string }> {
	const vendor = vendorOf(db);
	if (vendor === 'sqlite') {
		const [row]: { version: string }[] = await db.select(db.raw('sqlite_version() as version'));
		return { kind: 'SQLite', version: row?.version ?? '' };
	}
	const [row]: { version: string }[] = await db.select(db.raw('version() as version'));
	const said = row?.version ?? '';
	const version = /\d+(?:\.\d+)+/.exec(said)?.[0] ?? said;
	if (vendor === 'postgres') return { kind: 'PostgreSQL', version };
	return { kind: said.includes('MariaDB') ? 'MariaDB' : 'MySQL', version };
}

/** Whether a collection has a row like this that is none of these. */
export async function hasRowBeside(
	db: Db,
	{ collection, where = {}, in: among }: RowQuestion,
	others: readonly string[],
): Promise<boolean> {
	const query = db(collection)
		.where({ ...where })
		.whereNotIn('id', [...others]);
	if (among) void query.whereIn(among.field, [...among.values]);
	const row: unknown = await query.first('id');
	return row !== undefined;
}

export interface RowQuestion {
	readonly collection: string;
	readonly where?: Readonly<Record<string, unknown>>;
	readonly in?: { readonly field: string; readonly values: readonly string[] };
}

/** Whether a timer of a ticket that is none of these has been kept. */
export async function hasKeptPromise(db: Db, others: readonly string[]): Promise<boolean> {
	const row: unknown = await db('desk_timers')
		.where({ state: 'met' })
		.whereNotIn('ticket', [...others])
		.first('id');
	return row !== undefined;
}

/** The years of calendars other than these. */
export async function readCalendarYears(
	db: Db,
	others: readonly string[],
): Promise<readonly NonNullable<CalendarRow['years']>[]> {
	const rows: object[] = await db(calendarTable.name).whereNotIn('id', [...others]);
	return calendarTable.decode(db, rows).map(({ years }) => years ?? []);
}

/** Flows of Directus that run. */
export async function countActiveFlows(db: Db): Promise<number> {
	const [row]: { count: number | string }[] = await db('directus_flows')
		.where({ status: 'active' })
		.count({ count: '*' });
	return Number(row?.count ?? 0);
}
