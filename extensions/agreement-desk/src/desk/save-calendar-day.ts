import { choiceSets } from '../../../../schema/choices.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { DayKind } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { hasCalendarDay, readCalendarDays, readCalendarRows } from '../store/lock-calendar.ts';
import { markCalendarsStale } from '../store/stale-calendars.ts';
import type { CalendarDayRow, CalendarRow } from '../store/tables.ts';
import { checkCalendarDay } from './check-calendar-day.ts';
import { isNewCalendar } from './new-calendars.ts';
import type { Payload } from './payload.ts';
import { forbidden, invalid } from './refusal.ts';

interface SaveContext {
	/** Epoch ms. */
	readonly now: number;
}

/** What decides when the desk is open; a name may change without anything being counted anew. */
const counted = ['calendar', 'date', 'kind', 'periods'] as const;

const place = 'desk_calendar_days';

/**
 * Checks a new special day and notes that its calendar changes.
 *
 * @throws Refusal naming field and clause.
 */
export async function createCalendarDay(db: Db, payload: Payload, { now }: SaveContext): Promise<void> {
	checkCalendarDay(payload);
	const id = keyOf(payload['calendar']);
	const fresh = isNewCalendar(db, id);
	const [calendar] = fresh ? [] : await readCalendarRows(db, [id]);
	if (!fresh && !calendar) throw noCalendar(payload['calendar']);
	requireReason({ ...payload, calendar: id }, calendar);
	await refuseTwice(db, { ...payload, calendar: id });
	if (!fresh) await markCalendarsStale(db, [id], now);
}

/**
 * Checks a change of special days and notes that their calendars change.
 *
 * @throws Refusal naming field and clause.
 */
export async function changeCalendarDays(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	{ now }: SaveContext,
): Promise<void> {
	checkCalendarDay(payload);
	const rows = await readCalendarDays(db, keys);
	const changed = rows.filter((row) => counted.some((name) => differs(row, payload, name)));
	const candidates = changed.map((row) => ({
		...row,
		...payload,
		calendar: keyOf(payload['calendar'] ?? row.calendar),
	}));
	const ids = [...new Set([...changed, ...candidates].flatMap(({ calendar }) => calendar ?? []))];
	const calendars = await calendarsById(db, ids);
	for (const [i, candidate] of candidates.entries()) {
		if (!calendars.has(candidate.calendar)) throw noCalendar(candidate.calendar);
		requireReason(candidate, calendars.get(candidate.calendar));
		await refuseTwice(db, candidate);
		const before = changed[i];
		// Moving a day out of an approved year changes that year as well.
		if (before) requireReason({ ...before, reason: candidate.reason }, calendars.get(before.calendar ?? ''));
	}
	if (isEmpty(payload['reason']) && rows.some(({ kind }) => isOwn(kind))) throw ownNeedsReason();
	await markCalendarsStale(db, ids, now);
}

/** The studio sends the calendar with every day of it, changed or not. */
function differs(row: CalendarDayRow, payload: Payload, name: (typeof counted)[number]): boolean {
	const value = payload[name];
	return value !== undefined && JSON.stringify(value) !== JSON.stringify(row[name]);
}

/**
 * Checks the removal of special days and notes that their calendars change. A removal can carry no reason, so in
 * an approved year it is not the way.
 *
 * @throws Refusal naming the clause.
 */
export async function removeCalendarDays(
	db: Db,
	keys: readonly string[],
	{ now }: SaveContext,
): Promise<void> {
	const rows = await readCalendarDays(db, keys);
	const ids = [...new Set(rows.flatMap(({ calendar }) => calendar ?? []))];
	const calendars = await calendarsById(db, ids);
	const settled = rows.find(
		(row) => !isOwn(row.kind) && isApproved(calendars.get(row.calendar ?? ''), row.date ?? ''),
	);
	if (settled) throw approvedDay(settled);
	await markCalendarsStale(db, ids, now);
}

type Candidate = Readonly<Partial<Record<keyof CalendarDayRow, unknown>>>;

function requireReason({ date, kind, reason }: Candidate, calendar: CalendarRow | undefined): void {
	if (typeof reason === 'string' && reason.trim() !== '') return;
	if (isOwn(kind)) throw ownNeedsReason();
	if (typeof date !== 'string' || !isApproved(calendar, date)) return;
	const year = date.slice(0, 4);
	const what = text(
		`${year} 年已核准，改动须说明原因`,
		`is required, since ${year} is approved and deadlines rest on it`,
	);
	throw invalid(`${place}.reason`, '2.1.1', what);
}

function noCalendar(key: unknown) {
	const given = shown(key);
	const what = text(`没有这个工作日历（${given}）`, `there is no calendar ${given}`);
	return invalid(`${place}.calendar`, '2.1.1', what);
}

/** @throws Refusal when the calendar has such a day already; the database would only say that something is not unique. */
async function refuseTwice(db: Db, { id, calendar, date, kind }: Candidate): Promise<void> {
	const known = choiceSets.day_kind.find(({ value }) => value === kind);
	if (!known || typeof calendar !== 'string' || typeof date !== 'string') return;
	const except = typeof id === 'string' ? id : null;
	if (!(await hasCalendarDay(db, { calendar, date, kind: known.value, except }))) return;
	throw invalid(
		`${place}.date`,
		'2.1.1',
		text(
			`该日历已有 ${date} 的“${known.label['zh-CN']}”，请直接修改那一条`,
			`the calendar already has a ${known.value} on ${date}; change that one`,
		),
	);
}

function ownNeedsReason() {
	const what = text(
		'临时休息与临时开放须说明原因，例如“系统升级”',
		'is required for an exception of your own, such as "moving to a new office"',
	);
	return invalid(`${place}.reason`, '2.1.1', what);
}

/** Given, and nothing. */
function isEmpty(value: unknown): boolean {
	return value === null || (typeof value === 'string' && value.trim() === '');
}

async function calendarsById(db: Db, ids: readonly string[]): Promise<Map<string, CalendarRow>> {
	return new Map((await readCalendarRows(db, ids)).map((calendar) => [calendar.id, calendar]));
}

function approvedDay({ date }: CalendarDayRow) {
	const year = date?.slice(0, 4) ?? '';
	return forbidden(
		place,
		'2.1.1',
		text(
			`${year} 年已核准，${date} 不能删除；请改为另建“临时开放”或“临时休息”并说明原因，或先将该年改回“已公布”`,
			`${year} is approved, so ${date} cannot be deleted; add an exception of your own with its reason, or set the year back to published first`,
		),
	);
}

function isOwn(kind: unknown): boolean {
	const own: readonly DayKind[] = ['custom_closed', 'custom_open'];
	return own.some((one) => one === kind);
}

function isApproved(calendar: CalendarRow | undefined, date: string): boolean {
	const year = Number(date.slice(0, 4));
	return calendar?.years?.some((entry) => entry.year === year && entry.status === 'approved') ?? false;
}

function keyOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
