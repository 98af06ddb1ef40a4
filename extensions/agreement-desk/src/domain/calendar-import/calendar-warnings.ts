import type { YearStatus } from '../calendar/types.ts';
import { text, type LocalizedText } from '../localized-text.ts';

export interface CalendarWarning {
	readonly severity: 'warning' | 'error';
	readonly year: number;
	readonly status: YearStatus;
	readonly text: LocalizedText;
}

/** Month and day from which next year should be approved, and from which it is late: its notice is out by then. */
const warnFrom = '11-01';
const errorFrom = '12-15';

const statusNames: Readonly<Record<YearStatus, LocalizedText>> = {
	missing: text('缺失', 'missing'),
	provisional: text('暂定', 'provisional'),
	published: text('已公布但未核准', 'published but not approved'),
	approved: text('已核准', 'approved'),
};

/**
 * What an admin should do about the years of a calendar (2.1.1): the current year must be approved, and the
 * next one from November on. `today` is the date 'YYYY-MM-DD' in the calendar's zone.
 */
export function calendarWarnings(input: {
	readonly years: readonly { readonly year: number; readonly status: YearStatus }[];
	readonly today: string;
}): CalendarWarning[] {
	const current = Number(input.today.slice(0, 4));
	const monthAndDay = input.today.slice(5);
	const statusOf = (year: number) => input.years.find((entry) => entry.year === year)?.status ?? 'missing';
	const warnings: CalendarWarning[] = [];
	if (statusOf(current) !== 'approved') warnings.push(currentYear(current, statusOf(current)));
	if (statusOf(current + 1) !== 'approved' && monthAndDay >= warnFrom) {
		const severity = monthAndDay >= errorFrom ? 'error' : 'warning';
		warnings.push(nextYear(current + 1, statusOf(current + 1), severity));
	}
	return warnings;
}

function currentYear(year: number, status: YearStatus): CalendarWarning {
	const what = text(
		`本年（${year} 年）的放假安排${statusNames[status]['zh-CN']}，到期时间仅为暂定；请立即导入并核准`,
		`this year's holidays (${year}) are ${statusNames[status]['en-US']}, so deadlines are provisional; import and approve them now`,
	);
	return { severity: 'error', year, status, text: what };
}

function nextYear(year: number, status: YearStatus, severity: CalendarWarning['severity']): CalendarWarning {
	const [chinese, english] =
		severity === 'error'
			? ['请立即导入并核准', 'import and approve them now']
			: ['请在通知公布后导入并核准', 'import and approve them once the notice is out'];
	const what = text(
		`${year} 年的放假安排${statusNames[status]['zh-CN']}，跨年的到期时间仅为暂定；${chinese}`,
		`the holidays of ${year} are ${statusNames[status]['en-US']}, so deadlines that reach into it are provisional; ${english}`,
	);
	return { severity, year, status, text: what };
}
