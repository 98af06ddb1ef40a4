import { decodeInstant, encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { inForceAt } from './in-force-at.ts';
import { agreementTable, type AgreementRow } from './tables.ts';

export interface AgreementWithCalendar {
	readonly agreement: AgreementRow;
	/** Changes whenever anything that the calendar is made of changes; equal prints mean an equal calendar. */
	readonly calendarPrint: string;
	readonly providerName: string | null;
}

/** The version that governs a request of this customer received at this instant (epoch ms), or null. */
export async function findAgreementInForce(
	db: Db,
	{ customer, at }: { customer: string; at: number },
): Promise<AgreementWithCalendar | null> {
	const row: unknown = await withCalendarPrint(db)
		.where('a.customer', customer)
		.where(inForceAt(encodeInstant(at, vendorOf(db)), 'a.'))
		.orderBy('a.effective_from', 'desc')
		.first();
	return row ? toAgreement(db, row) : null;
}

/** Agreement versions by id, whatever their status: a ticket keeps the one it was received under. */
export async function readAgreements(db: Db, ids: readonly string[]): Promise<AgreementWithCalendar[]> {
	if (ids.length === 0) return [];
	const rows: unknown[] = await withCalendarPrint(db).whereIn('a.id', ids);
	return rows.map((row) => toAgreement(db, row));
}

/** Every version in force at this instant (epoch ms), whichever customer it is for. */
export async function readAgreementsInForce(db: Db, at: number): Promise<AgreementWithCalendar[]> {
	const rows: unknown[] = await withCalendarPrint(db)
		.where(inForceAt(encodeInstant(at, vendorOf(db)), 'a.'))
		.orderBy(['a.code', 'a.version']);
	return rows.map((row) => toAgreement(db, row));
}

/** What tells whether calendars have changed, by id. */
export async function readCalendarPrints(
	db: Db,
	ids: readonly string[],
): Promise<{ id: string; print: string }[]> {
	if (ids.length === 0) return [];
	const rows: object[] = await db('desk_calendars as c')
		.whereIn('c.id', ids)
		.select({ id: 'c.id' }, ...prints(db));
	return rows.map((row) => {
		const id = 'id' in row ? String(row.id) : '';
		return { id, print: printOf(db, id, row) };
	});
}

function withCalendarPrint(db: Db) {
	return db('desk_agreements as a')
		.join('desk_calendars as c', 'c.id', 'a.calendar')
		.leftJoin('desk_organizations as p', 'p.id', 'a.provider')
		.select('a.*')
		.select({ join_provider_name: 'p.name' })
		.select(...prints(db));
}

/** Days come, go and change; so do hours, zone and years, which are columns of the calendar. */
function prints(db: Db) {
	const days = () => db('desk_calendar_days as d').whereRaw('d.calendar = c.id');
	return [
		{ print_calendar_updated: 'c.date_updated' },
		{ print_day_count: days().count('*') },
		{ print_days_created: days().max('d.date_created') },
		{ print_days_updated: days().max('d.date_updated') },
	];
}

function toAgreement(db: Db, row: unknown): AgreementWithCalendar {
	if (typeof row !== 'object' || row === null) throw new TypeError('An agreement row was expected');
	const own = Object.entries(row).filter(([name]) => !name.startsWith('print_') && !name.startsWith('join_'));
	const [agreement] = agreementTable.decode(db, [Object.fromEntries(own)]);
	if (!agreement) throw new TypeError('An agreement row was expected');
	const provider: unknown = 'join_provider_name' in row ? row.join_provider_name : null;
	return {
		agreement,
		calendarPrint: printOf(db, agreement.calendar ?? '', row),
		providerName: typeof provider === 'string' ? provider : null,
	};
}

function printOf(db: Db, calendar: string, row: object): string {
	const vendor = vendorOf(db);
	const parts = Object.entries(row)
		.filter(([name]) => name.startsWith('print_'))
		.map(([name, value]) =>
			name === 'print_day_count' ? String(value) : String(decodeInstant(value, vendor)),
		);
	return [calendar, ...parts].join('|');
}
