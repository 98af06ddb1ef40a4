import { z } from 'zod';
import { calendars, type CalendarYear } from '../../../../schema/collections/calendars.ts';
import { toCalendarDefinition } from '../domain/agreement/calendar-definition.ts';
import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar/compile.ts';
import { findDefinitionProblems } from '../domain/calendar/validate-definition.ts';
import { text } from '../domain/localized-text.ts';
import { shapeWords } from '../domain/shape-words.ts';
import { isStorable } from '../domain/storable-text.ts';
import type { Db } from '../store/db.ts';
import { readCalendarRows } from '../store/lock-calendar.ts';
import { readCalendar } from '../store/read-calendar.ts';
import { checkValues } from './check-values.ts';
import { keepCalendarYears } from './keep-calendar-years.ts';
import { rememberNewCalendar } from './new-calendars.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const weeklySchema = z
	.array(z.object({ days: z.array(weekday).min(1), from: z.string(), to: z.string() }))
	.min(1)
	.max(100);
const sourceText = z.string().max(255).refine(isStorable, 'must not hold a null character, nor half of one');
const yearsSchema = z.array(
	z.object({
		year: z.number().int().min(FIRST_YEAR).max(LAST_YEAR),
		status: z.enum(['missing', 'provisional', 'published', 'approved']),
		source: sourceText.nullish(),
		imported_at: z.string().nullish(),
		imported_by: z.string().nullish(),
		approved_at: z.string().nullish(),
		approved_by: z.string().nullish(),
		checksum: z.string().nullish(),
	}),
);

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
	return checkedShape('years', yearsSchema.nullish(), payload['years'])?.map(withoutUndefined);
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
	checkValues(calendars, payload);
	checkHours({ timezone: payload['timezone'], weekly: payload['weekly_periods'], years: payload['years'] });
}

/** @throws Refusal when a change would make one of these calendars unusable. */
export async function checkChangedCalendars(
	db: Db,
	keys: readonly string[],
	payload: Payload,
): Promise<void> {
	checkValues(calendars, payload);
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
	const weeklyPeriods = checkedShape('weekly_periods', weeklySchema, input.weekly);
	const years = checkedShape('years', yearsSchema.nullish(), input.years) ?? [];
	const timezone = String(input.timezone);
	const [problem] = findDefinitionProblems(
		toCalendarDefinition({ timezone, weeklyPeriods, years, days: [] }),
	);
	if (!problem) return;
	const field = problem.code === 'zone' ? 'timezone' : 'weekly_periods';
	throw invalid(`desk_calendars.${field}`, '2.1.1', problem.text);
}

function checkedShape<T>(field: string, schema: z.ZodType<T>, value: unknown): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const where = [`desk_calendars.${field}`, ...(issue?.path ?? [])].join('.');
	throw invalid(where, '2.1.1', shapeWords(issue));
}
