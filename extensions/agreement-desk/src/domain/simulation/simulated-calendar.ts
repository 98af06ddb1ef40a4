import {
	agreedCalendar,
	toCalendarDefinition,
	type CalendarEntry,
	type CalendarTerms,
} from '../agreement/calendar-definition.ts';
import type { AgreementParameters } from '../agreement/parameters/index.ts';
import { type BusinessCalendar, createBusinessCalendar } from '../calendar/business-calendar.ts';
import type { CalendarDefinition } from '../calendar/types.ts';
import { findDefinitionProblems } from '../calendar/validate-definition.ts';
import { text } from '../localized-text.ts';
import type { DayNames } from '../timers/explanation.ts';
import { SimulationProblem } from './problem.ts';
import { writtenCalendar } from './written-calendar.ts';

/** A calendar as an administrator keeps it, with what its days are called. */
export interface NamedCalendar {
	readonly id: string | null;
	readonly name: string | null;
	readonly entry: CalendarEntry;
	readonly dayNames: DayNames;
}

/** The calendar that a simulation counts in, and where it comes from. */
export interface SimulatedCalendar {
	readonly source: 'standard' | 'agreement' | 'stored' | 'request';
	readonly id: string | null;
	readonly name: string | null;
	readonly business: BusinessCalendar;
	readonly dayNames: DayNames;
}

export interface CalendarSources {
	/** As the request writes it; null where it does not. */
	readonly written: unknown;
	/** The one that the request refers to. */
	readonly stored: NamedCalendar | null;
	/** That of the stored version that the request refers to. */
	readonly agreement: NamedCalendar | null;
	/** What an instance starts with. */
	readonly standard: NamedCalendar;
}

/**
 * The calendar of a simulation. One that the request names or writes keeps its own hours; that of an agreement, and
 * the standard one, have the hours and the zone that are agreed. Holidays and make-up days count as agreed (R1, R2).
 *
 * @throws SimulationProblem for a calendar that cannot be counted in.
 */
export function simulatedCalendar(
	{ written, stored, agreement, standard }: CalendarSources,
	parameters: AgreementParameters,
): SimulatedCalendar {
	if (stored) return ofEntry(stored, { source: 'stored', terms: dayTerms(parameters) });
	if (written !== null) {
		const definition = writtenCalendar(written, parameters);
		const names = standard.dayNames;
		return {
			source: 'request',
			id: null,
			name: null,
			business: opened(definition, 'calendar'),
			dayNames: definition.timezone === standard.entry.timezone ? names : new Map(),
		};
	}
	const source = agreement ? 'agreement' : 'standard';
	return ofEntry(agreement ?? standard, { source, terms: parameters });
}

function dayTerms(parameters: AgreementParameters): CalendarTerms {
	const excludes = parameters['calendar.exclude_statutory_holidays'];
	const includes = parameters['calendar.include_makeup_workdays'];
	return {
		...(excludes === undefined ? {} : { 'calendar.exclude_statutory_holidays': excludes }),
		...(includes === undefined ? {} : { 'calendar.include_makeup_workdays': includes }),
	};
}

function ofEntry(
	{ id, name, entry, dayNames }: NamedCalendar,
	{ source, terms }: { readonly source: SimulatedCalendar['source']; readonly terms: CalendarTerms },
): SimulatedCalendar {
	const agreed = agreedCalendar(entry, terms);
	if (agreed.weeklyPeriods.length === 0) {
		throw new SimulationProblem('business_hours.periods', '2.1.1', text('尚未约定业务时间', 'is not agreed'));
	}
	const definition = toCalendarDefinition(agreed);
	return { source, id, name, business: opened(definition, 'calendar'), dayNames };
}

/** @throws SimulationProblem naming what is wrong with it. */
export function opened(definition: CalendarDefinition, place: string): BusinessCalendar {
	const [problem] = findDefinitionProblems(definition);
	if (!problem) return createBusinessCalendar(definition);
	const where = problem.path === '' ? place : `${place}.${problem.path.replace('overrides.', 'days.')}`;
	throw new SimulationProblem(where, '2.1.1', problem.text);
}
