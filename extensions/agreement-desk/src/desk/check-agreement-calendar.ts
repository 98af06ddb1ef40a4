import { DateTime } from 'luxon';
import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import { CalendarError } from '../domain/calendar/calendar-error.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { readCalendar } from '../store/read-calendar.ts';
import type { Candidate } from './agreement-candidate.ts';
import { calendarTermsOf, compileRows, type LoadedCalendar } from './loaded-calendar.ts';
import { invalid } from './refusal.ts';

/**
 * The calendar of a version as that version would use it: there, opening, and, where `approved` is asked for,
 * approved for the year in which the version starts to apply (or the present one, if later). Epoch ms.
 *
 * @throws Refusal naming the calendar.
 */
export async function checkAgreementCalendar(
	db: Db,
	{ calendar, effective_from }: Candidate,
	{ parameters, now, approved }: { parameters: AgreementParameters; now: number; approved: boolean },
): Promise<void> {
	const place = 'desk_agreements.calendar';
	const loaded = await usableCalendar(db, calendar, place, parameters);
	if (!approved) return;
	const { timezone, years } = loaded.business.definition;
	const { year } = DateTime.fromMillis(Math.max(now, effective_from ?? now), { zone: timezone });
	const status = years[year] ?? 'missing';
	if (status === 'approved') return;
	throw invalid(
		place,
		'2.1.1',
		text(
			`工作日历“${loaded.name}”的 ${year} 年尚未核准（${status}）；请录入该年的放假与补班安排，并将年份设为“已核准”`,
			`calendar ${loaded.name} has no approved year ${year} (it is ${status}); enter its holidays and make-up days and set the year to approved`,
		),
	);
}

/** @throws Refusal for a calendar that does not exist or cannot be counted in, naming the place that refers to it. */
export async function usableCalendar(
	db: Db,
	key: unknown,
	place: string,
	parameters: AgreementParameters,
): Promise<LoadedCalendar> {
	const rows = typeof key === 'string' ? await readCalendar(db, key) : null;
	if (!rows) throw invalid(place, '2.1.1', text('没有这个工作日历', 'there is no such business calendar'));
	try {
		return compileRows(rows.calendar, rows.days, calendarTermsOf(parameters));
	} catch (error) {
		if (!(error instanceof CalendarError)) throw error;
		// A wrong import can make a hundred days wrong; the beginning is enough to find it.
		const [chinese, english] = [shown(error.text['zh-CN']), shown(error.text['en-US'])];
		throw invalid(
			place,
			'2.1.1',
			text(`工作日历“${rows.calendar.name}”无法使用：${chinese}`, `${rows.calendar.name}: ${english}`),
		);
	}
}
