import { z } from 'zod';
import type { CalendarYear } from '../../../../schema/collections/calendars.ts';
import { toCalendarDefinition, type CalendarEntry } from '../domain/agreement/calendar-definition.ts';
import { CalendarError } from '../domain/calendar/calendar-error.ts';
import { findDefinitionProblems } from '../domain/calendar/validate-definition.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readCalendarRows } from '../store/lock-calendar.ts';
import { readCalendar } from '../store/read-calendar.ts';
import { keepCalendarYears } from './keep-calendar-years.ts';
import { rememberNewCalendar } from './new-calendars.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const weeklySchema = z
	.array(z.object({ days: z.array(weekday).min(1), from: z.string(), to: z.string() }))
	.min(1);
const yearsSchema = z.array(
	z.object({
		year: z.number().int().min(1970).max(2200),
		status: z.enum(['missing', 'provisional', 'published', 'approved']),
		source: z.string().nullish(),
		imported_at: z.string().nullish(),
		imported_by: z.string().nullish(),
		approved_at: z.string().nullish(),
		approved_by: z.string().nullish(),
		checksum: z.string().nullish(),
	}),
);
const periodsSchema = z.array(z.object({ from: z.string(), to: z.string() }));

interface SaveContext {
	/** Epoch ms. */
	readonly now: number;
	readonly newId: () => string;
	/** Who makes the change; null for nobody in particular. */
	readonly user: string | null;
}

/** What deadlines are counted by; a name may change without anything being counted anew. */
const counted = ['timezone', 'weekly_periods', 'years'] as const;

/**
 * Checks a new calendar and returns the columns to add to it.
 *
 * @throws Refusal naming field and clause.
 */
export function createCalendar(db: Db, payload: Payload, context: SaveContext) {
	checkNewCalendar(payload);
	const { id: given } = payload;
	const id = typeof given === 'string' ? given : context.newId();
	rememberNewCalendar(db, id);
	const years = readYears(payload);
	return { id, ...(years ? { years: keepCalendarYears(years, [], context) } : {}) };
}

/**
 * Checks a change of calendars and returns the columns to add to it.
 *
 * @throws Refusal naming field and clause.
 */
export async function changeCalendars(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	context: SaveContext,
) {
	await checkChangedCalendars(db, keys, payload);
	if (!counted.some((name) => payload[name] !== undefined)) return {};
	const years = readYears(payload);
	if (!years) return { stale_since: context.now };
	const [calendar, ...others] = await readCalendarRows(db, keys);
	if (others.length > 0) throw oneAtATime();
	return { stale_since: context.now, years: keepCalendarYears(years, calendar?.years ?? [], context) };
}

function readYears(payload: Payload) {
	return yearsSchema.nullish().parse(payload['years'])?.map(withoutUndefined);
}

function withoutUndefined({ year, status, ...rest }: z.infer<typeof yearsSchema>[number]): CalendarYear {
	const given = Object.entries(rest).filter(([, value]) => value !== undefined);
	return { year, status, ...Object.fromEntries(given) };
}

/** What the engine keeps of a year differs from calendar to calendar. */
function oneAtATime() {
	const what = text('请逐个日历修改年度安排', 'are changed for one calendar at a time');
	return invalid('desk_calendars.years', '2.1.1', what);
}

/** @throws Refusal when a new calendar could not be counted in. */
export function checkNewCalendar(payload: Payload): void {
	checkHours({ timezone: payload['timezone'], weekly: payload['weekly_periods'], years: payload['years'] });
}

/** @throws Refusal when a change would make one of these calendars unusable. */
export async function checkChangedCalendars(
	db: Db,
	keys: readonly string[],
	payload: Payload,
): Promise<void> {
	for (const key of keys) {
		const rows = await readCalendar(db, key);
		if (!rows) continue;
		const given = (name: string, stored: unknown) => (payload[name] === undefined ? stored : payload[name]);
		checkHours({
			timezone: given('timezone', rows.calendar.timezone),
			weekly: given('weekly_periods', rows.calendar.weekly_periods),
			years: given('years', rows.calendar.years),
		});
	}
}

function checkHours(input: { timezone: unknown; weekly: unknown; years: unknown }) {
	const weekly = weeklySchema.safeParse(input.weekly);
	if (!weekly.success) throw badShape('weekly_periods', weekly.error);
	const years = yearsSchema.nullish().safeParse(input.years);
	if (!years.success) throw badShape('years', years.error);
	const [problem] = findDefinitionProblems(
		toCalendarDefinition({
			timezone: String(input.timezone),
			weeklyPeriods: weekly.data,
			years: years.data ?? [],
			days: [],
		}),
	);
	if (!problem) return;
	const field = problem.code === 'zone' ? 'timezone' : 'weekly_periods';
	throw invalid(
		`desk_calendars.${field}`,
		'2.1.1',
		text(`业务时间或时区不正确：${problem.message}`, problem.message.replace(/\.$/, '')),
	);
}

function badShape(field: string, error: z.ZodError) {
	const issue = error.issues[0];
	const where = [`desk_calendars.${field}`, ...(issue?.path ?? [])].join('.');
	return invalid(
		where,
		'2.1.1',
		text(`内容不正确：${issue?.message ?? ''}`, issue?.message ?? 'is not valid'),
	);
}

/** @throws Refusal when a special day is no date, or its hours are no hours. */
export function checkCalendarDay(payload: Payload): void {
	const periods = periodsSchema.nullish().safeParse(payload['periods']);
	if (!periods.success) throw badDay('periods', periods.error.issues[0]?.message ?? '');
	const date = typeof payload['date'] === 'string' ? payload['date'] : '2026-01-01';
	const wrongDate = dayProblem(date, null);
	if (wrongDate) throw badDay('date', wrongDate);
	const wrongHours = dayProblem(date, periods.data ?? null);
	if (wrongHours) throw badDay('periods', wrongHours);
}

function dayProblem(date: string, periods: CalendarEntry['days'][number]['periods']): string | null {
	const entry: CalendarEntry = {
		timezone: 'UTC',
		weeklyPeriods: [{ days: ['mon'], from: '00:00', to: '24:00' }],
		years: [],
		days: [{ date, kind: 'custom_open', periods }],
	};
	try {
		return findDefinitionProblems(toCalendarDefinition(entry))[0]?.message ?? null;
	} catch (error) {
		if (error instanceof CalendarError) return error.message;
		throw error;
	}
}

function badDay(field: string, message: string) {
	return invalid(
		`desk_calendar_days.${field}`,
		'2.1.1',
		text(`日期或时间不正确：${message}`, message.replace(/\.$/, '')),
	);
}
