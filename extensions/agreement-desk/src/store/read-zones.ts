import type { Db } from './db.ts';

/** In which time zone the days of a version are counted. */
export interface AgreementZone {
	readonly agreement: string;
	readonly code: string;
	readonly status: string | null;
	readonly timezone: string;
}

/** The time zones of all versions, that of the newest first. */
export async function readZones(db: Db): Promise<AgreementZone[]> {
	const rows: AgreementZone[] = await db('desk_agreements as a')
		.join('desk_calendars as c', 'c.id', 'a.calendar')
		.select('a.code', 'a.status', 'c.timezone', { agreement: 'a.id' })
		.orderBy('a.effective_from', 'desc');
	return rows;
}
