import type { CalendarYear } from '../../../../schema/collections/calendars.ts';
import { supervisorPolicyId } from '../../../../schema/policies.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { countOthersWithPolicy } from '../store/find-people-with-policy.ts';
import { lockCalendar, readCalendarRows } from '../store/lock-calendar.ts';
import { calendarTable, type CalendarRow } from '../store/tables.ts';
import { forbidden, invalid } from './refusal.ts';
import { settleCalendar } from './settle-calendars.ts';
import { unknownCalendar } from './unknown-calendar.ts';

export interface YearApproval {
	/** Key of the calendar. */
	readonly calendar: string;
	readonly year: number;
	/** True when whoever imported the year approves it although somebody else could. */
	readonly alone: boolean;
}

export interface ApprovalContext {
	/** Epoch ms. */
	readonly now: number;
	/** Who approves. */
	readonly user: string | null;
	readonly report: (problem: unknown, what: string) => void;
}

export interface ApprovalResult {
	readonly year: CalendarYear;
	/** Of the calendar, afterwards. */
	readonly revision: number;
	/** Whether two people have looked at it. */
	readonly fourEyes: boolean;
	/** Tickets with an open timer, which are counted anew from now on; null when they have yet to be found. */
	readonly tickets: number | null;
}

const place = 'desk_calendars.years';

/**
 * Approves a published year: deadlines that reach into it are no longer provisional, and every ticket with an open
 * timer is marked to be counted anew. Finished timers stay as they are. Approving again changes nothing.
 *
 * @throws Refusal when there is no such calendar or no published year, or when the one who imported it approves
 * although somebody else could.
 */
export async function approveCalendarYear(
	db: Db,
	approval: YearApproval,
	context: ApprovalContext,
): Promise<ApprovalResult> {
	const { calendar: id } = approval;
	const year = await db.transaction((trx) => approve(trx, approval, context));
	const tickets = await settle(db, id, context);
	const [calendar] = await readCalendarRows(db, [id]);
	return { year, revision: calendar?.revision ?? 1, fourEyes: hasFourEyes(year), tickets };
}

async function approve(
	db: Db,
	{ calendar: id, year, alone }: YearApproval,
	{ user, now }: ApprovalContext,
): Promise<CalendarYear> {
	const rows = await lockCalendar(db, id);
	if (!rows) throw unknownCalendar(id);
	const { calendar } = rows;
	const entry = publishedYear(calendar, year);
	if (entry.status === 'approved') return entry;
	if (!alone) await requireSomebodyElse(db, entry, user);
	const approved: CalendarYear = {
		...entry,
		status: 'approved',
		approved_at: new Date(now).toISOString(),
		approved_by: user,
	};
	const years = (calendar.years ?? []).map((one) => (one.year === year ? approved : one));
	await calendarTable.update(db, id, { years, stale_since: now, date_updated: now });
	return approved;
}

/**
 * In a transaction of its own: it holds every ticket concerned for a moment, and should it lose against others who
 * hold some of them, the approval stands and the next round of the engine does what is left.
 */
async function settle(db: Db, id: string, { now, report }: ApprovalContext): Promise<number | null> {
	try {
		return await db.transaction((trx) => settleCalendar(trx, id, now));
	} catch (problem) {
		report(problem, `calendar ${id} is approved; its timers will be counted anew in the next round`);
		return null;
	}
}

function publishedYear({ name, years }: CalendarRow, year: number): CalendarYear {
	const entry = years?.find((one) => one.year === year);
	if (entry?.status === 'published' || entry?.status === 'approved') return entry;
	const what =
		entry?.status === 'provisional'
			? text(
					`工作日历“${name}”的 ${year} 年仅为暂定；请先导入正式通知`,
					`${year} of ${name} is only provisional; import the published notice first`,
				)
			: text(
					`工作日历“${name}”没有 ${year} 年的安排；请先导入`,
					`${name} has no holidays for ${year}; import them first`,
				);
	throw invalid(place, '2.1.1', what);
}

function hasFourEyes({ imported_by, approved_by }: CalendarYear): boolean {
	return approved_by != null && imported_by != null && approved_by !== imported_by;
}

/** Four eyes see more than two, but who runs a desk alone must be able to run it. */
async function requireSomebodyElse(db: Db, { imported_by, year }: CalendarYear, user: string | null) {
	if (user === null || imported_by !== user) return;
	if ((await countOthersWithPolicy(db, { except: user, policy: supervisorPolicyId })) === 0) return;
	throw forbidden(
		place,
		'2.1.1',
		text(
			`${year} 年由您导入，请由另一位主管或管理员核准；如确须自行核准，请传 "alone": true，将记录在案`,
			`you imported ${year}, so another supervisor or administrator should approve it; to approve it yourself, send "alone": true, which is recorded`,
		),
	);
}
