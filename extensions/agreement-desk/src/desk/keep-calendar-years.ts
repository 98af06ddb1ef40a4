import type { CalendarYear } from '../../../../schema/collections/calendars.ts';
import { text } from '../domain/localized-text.ts';
import { forbidden, invalid } from './refusal.ts';

const kept = ['imported_at', 'imported_by', 'approved_at', 'approved_by', 'checksum'] as const;

const place = 'desk_calendars.years';

interface YearsContext {
	/** Who makes the change; null for nobody in particular. */
	readonly user: string | null;
	/** Epoch ms. */
	readonly now: number;
}

/**
 * The years of a calendar as they are to be stored after somebody edited them: what the engine keeps of each year
 * stays, and whoever sets a year to approved stands for it.
 *
 * @throws Refusal when a year is listed twice, or when what the engine keeps was changed.
 */
export function keepCalendarYears(
	given: readonly CalendarYear[],
	stored: readonly CalendarYear[],
	context: YearsContext,
): CalendarYear[] {
	return given.map((entry, i) => {
		if (given.slice(0, i).some(({ year }) => year === entry.year)) {
			const what = text(`${entry.year} 年重复`, `${entry.year} is listed twice`);
			throw invalid(`${place}.${i}.year`, '2.1.1', what);
		}
		const before = stored.find(({ year }) => year === entry.year);
		refuseKept(entry, before, `${place}.${i}`);
		return { ...plain(entry), ...keptOf(before), ...approvalOf(entry, before, context) };
	});
}

/** The studio sends back what it was shown, so that only a difference is a mistake. */
function refuseKept(entry: CalendarYear, before: CalendarYear | undefined, where: string): void {
	const changed = kept.find(
		(name) => (entry[name] ?? null) !== (before?.[name] ?? null) && entry[name] != null,
	);
	if (!changed) return;
	throw forbidden(
		`${where}.${changed}`,
		'2.1.1',
		text(
			'由系统自动填写，不能写入；请去掉该字段',
			'is kept by the engine and cannot be written; leave it out',
		),
	);
}

function plain({ year, status, source }: CalendarYear): CalendarYear {
	return source === undefined ? { year, status } : { year, status, source };
}

function keptOf(before: CalendarYear | undefined): Partial<CalendarYear> {
	const entries = kept.map((name) => [name, before?.[name] ?? null] as const);
	return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function approvalOf(
	{ status }: CalendarYear,
	before: CalendarYear | undefined,
	{ user, now }: YearsContext,
): Partial<CalendarYear> {
	if (status !== 'approved') return before?.approved_at ? { approved_at: null, approved_by: null } : {};
	if (before?.status === 'approved') return {};
	return { approved_at: new Date(now).toISOString(), approved_by: user };
}
