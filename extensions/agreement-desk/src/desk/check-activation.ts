import { DateTime } from 'luxon';
import { CalendarError } from '../domain/calendar/calendar-error.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { findOverlappingAgreement } from '../store/find-overlapping-agreement.ts';
import { readCalendar } from '../store/read-calendar.ts';
import { readOrganizationRole } from '../store/read-contact.ts';
import type { AgreementRow } from '../store/tables.ts';
import { compileRows } from './governing-agreement.ts';
import { invalid } from './refusal.ts';

/**
 * What has to be in place before a version may govern tickets: a customer, a calendar that opens and is
 * approved for the year in which it starts to apply, and no other active version at the same time.
 *
 * @throws Refusal naming field and clause.
 */
export async function checkActivation(
	db: Db,
	candidate: Partial<AgreementRow>,
	{ now }: { now: number },
): Promise<void> {
	await checkCustomer(db, candidate.customer);
	await checkCalendar(db, candidate, now);
	await checkOverlap(db, candidate);
}

async function checkCustomer(db: Db, customer: string | null | undefined) {
	const role = typeof customer === 'string' ? await readOrganizationRole(db, customer) : null;
	if (role === 'customer') return;
	throw invalid(
		'desk_agreements.customer',
		'1.1',
		role
			? text('该单位不是客户；请核对其身份', 'is not a customer; check the role of the organisation')
			: text('没有这个单位；请先在“单位”中建立', 'there is no such organisation; create it first'),
	);
}

async function checkCalendar(db: Db, { calendar, effective_from }: Partial<AgreementRow>, now: number) {
	const rows = typeof calendar === 'string' ? await readCalendar(db, calendar) : null;
	if (!rows) {
		throw invalid(
			'desk_agreements.calendar',
			'2.1.1',
			text('没有这个工作日历', 'there is no such business calendar'),
		);
	}
	try {
		compileRows(rows.calendar, rows.days);
	} catch (error) {
		if (!(error instanceof CalendarError)) throw error;
		// A wrong import can make a hundred days wrong; the beginning is enough to find it.
		const problem = shown(error.message);
		throw invalid(
			'desk_agreements.calendar',
			'2.1.1',
			text(`工作日历“${rows.calendar.name}”无法使用：${problem}`, `${rows.calendar.name}: ${problem}`),
		);
	}
	const { year } = DateTime.fromMillis(Math.max(now, effective_from ?? now), {
		zone: rows.calendar.timezone,
	});
	const status = rows.calendar.years?.find((entry) => entry.year === year)?.status ?? 'missing';
	if (status === 'approved') return;
	throw invalid(
		'desk_agreements.calendar',
		'2.1.1',
		text(
			`工作日历“${rows.calendar.name}”的 ${year} 年尚未核准（${status}）；请录入该年的放假与补班安排，并将年份设为“已核准”`,
			`calendar ${rows.calendar.name} has no approved year ${year} (it is ${status}); enter its holidays and make-up days and set the year to approved`,
		),
	);
}

async function checkOverlap(db: Db, candidate: Partial<AgreementRow>) {
	const other = await findOverlappingAgreement(db, {
		customer: candidate.customer ?? '',
		from: candidate.effective_from ?? 0,
		to: candidate.effective_to ?? null,
		except: candidate.id ?? null,
	});
	if (!other) return;
	throw invalid(
		'desk_agreements.effective_from',
		'1.1',
		text(
			`与生效中的版本 ${other.code} ${other.version} 时间重叠；请先为其填写失效时间`,
			`overlaps the active version ${other.code} ${other.version}; give that one an end first`,
		),
	);
}
