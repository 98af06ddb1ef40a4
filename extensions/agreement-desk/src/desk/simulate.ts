import { calendarCnProvisional, provisionalYearCn } from '../../../../schema/seed/calendar-cn-provisional.ts';
import { calendarCn, calendarCnYears, type CalendarCnDay } from '../../../../schema/seed/calendar-cn.ts';
import type { CalendarEntry } from '../domain/agreement/calendar-definition.ts';
import { text } from '../domain/localized-text.ts';
import { SimulationProblem } from '../domain/simulation/problem.ts';
import type { NamedCalendar } from '../domain/simulation/simulated-calendar.ts';
import { simulateTimers, type SimulationResult } from '../domain/simulation/simulate-timers.ts';
import type { StoredParts } from '../domain/simulation/stored-parts.ts';
import { invalid } from './refusal.ts';

/**
 * What would become of a ticket under an agreement, at any date and without touching anything: the answer of
 * `POST /desk/simulate` and of `desk simulate`.
 *
 * @param stored what the request refers to; see `resolveSimulation`.
 * @throws Refusal naming field or parameter, and clause.
 */
export function simulate(request: unknown, stored: StoredParts = nothingStored): SimulationResult {
	try {
		return simulateTimers(request, { standard: standardCalendar, stored });
	} catch (error) {
		if (error instanceof SimulationProblem) throw invalid(error.place, error.clause, error.text);
		throw error;
	}
}

export const nothingStored: StoredParts = {
	agreement: null,
	calendar: null,
	timeline: null,
	otherCalendars: new Map(),
};

const seedDays: readonly CalendarCnDay[] = [...calendarCn, ...calendarCnProvisional];

const entry: CalendarEntry = {
	timezone: 'Asia/Shanghai',
	weeklyPeriods: [],
	years: [
		...calendarCnYears.map(({ year }) => ({ year, status: 'approved' as const })),
		{ year: provisionalYearCn.year, status: provisionalYearCn.status },
	],
	days: seedDays.map(({ date, kind }) => ({ date, kind, periods: null })),
};

/** The years that are published for mainland China; its hours are those of the agreement. */
const standardCalendar: NamedCalendar = {
	id: null,
	name: null,
	entry,
	dayNames: new Map(seedDays.map(({ date, name_zh, name_en }) => [date, text(name_zh, name_en)])),
};
