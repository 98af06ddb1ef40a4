import { createHash } from 'node:crypto';
import { toCalendarDefinition } from '../domain/agreement/calendar-definition.ts';
import type { Commitment } from '../domain/agreement/commitment.ts';
import { compileCommitments } from '../domain/agreement/compile-commitments.ts';
import { defaultLadder, ladderSchema, type LadderStep } from '../domain/agreement/escalation-ladder.ts';
import { parameterNames } from '../domain/agreement/parameters.ts';
import { validateParameters } from '../domain/agreement/validate-parameters.ts';
import { createBusinessCalendar, type BusinessCalendar } from '../domain/calendar/business-calendar.ts';
import type { Db } from '../store/db.ts';
import type { AgreementWithCalendar } from '../store/find-agreement-in-force.ts';
import { readCalendar } from '../store/read-calendar.ts';
import type { AgreementRow, CalendarDayRow, CalendarRow } from '../store/tables.ts';

/** An agreement version ready for use: what it promises, to be counted in which calendar. */
export interface GoverningAgreement {
	readonly id: string;
	readonly code: string;
	readonly version: string;
	readonly commitments: readonly Commitment[];
	readonly ladder: readonly LadderStep[];
	readonly calendar: LoadedCalendar;
}

export interface LoadedCalendar {
	readonly id: string;
	readonly name: string;
	/** A digest of everything the calendar is made of; timers keep it. */
	readonly revision: string;
	readonly business: BusinessCalendar;
}

/** The parameters of a version as the domain wants them: null columns count as not given. */
export function parametersOf(agreement: Partial<AgreementRow>): Record<string, unknown> {
	return Object.fromEntries(parameterNames.map((name) => [name, agreement[name] ?? undefined]));
}

/** @throws Error when a stored version is not valid, which the hooks on saving it prevent. */
export async function governingAgreement(db: Db, found: AgreementWithCalendar): Promise<GoverningAgreement> {
	const { agreement, calendarPrint } = found;
	const { parameters, problems } = validateParameters(parametersOf(agreement));
	if (!parameters) {
		const [problem] = problems;
		throw new Error(
			`Agreement ${agreement.code} ${agreement.version}: ${problem?.field} ${problem?.sentence}`,
		);
	}
	return {
		id: agreement.id,
		code: agreement.code,
		version: agreement.version,
		commitments: compileCommitments(parameters),
		ladder: agreement.escalation_ladder ? ladderSchema.parse(agreement.escalation_ladder) : defaultLadder,
		calendar: await loadCalendar(db, { id: agreement.calendar ?? '', print: calendarPrint }),
	};
}

/** Compiled calendars by id. An entry whose print is out of date is replaced, so there is one for each calendar. */
const calendars = new Map<string, { print: string; calendar: LoadedCalendar }>();

async function loadCalendar(db: Db, { id, print }: { id: string; print: string }): Promise<LoadedCalendar> {
	const cached = calendars.get(id);
	if (cached?.print === print) return cached.calendar;
	const rows = await readCalendar(db, id);
	if (!rows) throw new Error(`The business calendar ${id} does not exist`);
	const calendar = compileRows(rows.calendar, rows.days);
	calendars.set(id, { print, calendar });
	return calendar;
}

/** @throws CalendarError when the rows do not make a calendar that opens. */
export function compileRows(calendar: CalendarRow, days: readonly CalendarDayRow[]): LoadedCalendar {
	const definition = toCalendarDefinition({
		timezone: calendar.timezone,
		weeklyPeriods: calendar.weekly_periods ?? [],
		years: calendar.years ?? [],
		days: days.map((day) => ({ date: day.date ?? '', kind: day.kind ?? 'holiday', periods: day.periods })),
	});
	return {
		id: calendar.id,
		name: calendar.name,
		revision: createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 16),
		business: createBusinessCalendar(definition),
	};
}
