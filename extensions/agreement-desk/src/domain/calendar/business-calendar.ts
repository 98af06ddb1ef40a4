import { CalendarError } from './calendar-error.ts';
import { type CompiledCalendar, compileCalendar, FIRST_YEAR, LAST_YEAR } from './compile.ts';
import type { CalendarDefinition, YearRange } from './types.ts';
import { validateDefinition } from './validate-definition.ts';

/**
 * A calendar without an end: it compiles the years that questions need when they need them. What it answers never
 * changes, only how much of it is ready.
 */
export interface BusinessCalendar {
	readonly definition: CalendarDefinition;
	/**
	 * A compiled range that holds both instants (epoch ms, in either order).
	 * @throws CalendarError 'range' for an instant outside the years 1970 to 2200, or none at all (NaN).
	 */
	covering(fromMs: number, toMs: number): CompiledCalendar;
	/**
	 * A compiled range that reaches further into the future than the one that came up short.
	 * @throws CalendarError 'range' when that one already reached the last year.
	 */
	later(than: CompiledCalendar): CompiledCalendar;
	/** As `later`, into the past. */
	earlier(than: CompiledCalendar): CompiledCalendar;
}

// Deadlines look ahead: five years around the first question answer nearly every later one
const YEARS_BEFORE = 1;
const YEARS_AFTER = 3;

/**
 * Opens a calendar for questions. Nothing is compiled yet.
 *
 * @throws CalendarError when the definition is not valid.
 */
export function createBusinessCalendar(definition: CalendarDefinition): BusinessCalendar {
	validateDefinition(definition);
	// a later range must be compiled from what the earlier one was
	const own = structuredClone(definition);
	let compiled: CompiledCalendar | null = null;

	function covering(fromMs: number, toMs: number): CompiledCalendar {
		if (compiled !== null && holds(compiled, fromMs) && holds(compiled, toMs)) return compiled;

		const years = yearsAround(Math.min(fromMs, toMs), Math.max(fromMs, toMs));
		compiled = compileCalendar(own, compiled === null ? years : widened(compiled, years));
		if (!holds(compiled, fromMs) || !holds(compiled, toMs)) throw outOfRange();
		return compiled;
	}

	function later(than: CompiledCalendar): CompiledCalendar {
		if (than.toYear >= LAST_YEAR) throw neverOpens(`up to the end of ${LAST_YEAR}`);
		if (compiled === null || compiled.toYear <= than.toYear) {
			compiled = compileCalendar(own, widened(than, { ...than, toYear: than.toYear + 1 }));
		}
		return compiled;
	}

	function earlier(than: CompiledCalendar): CompiledCalendar {
		if (than.fromYear <= FIRST_YEAR) throw neverOpens(`back to the beginning of ${FIRST_YEAR}`);
		if (compiled === null || compiled.fromYear >= than.fromYear) {
			compiled = compileCalendar(own, widened(than, { ...than, fromYear: than.fromYear - 1 }));
		}
		return compiled;
	}

	return { definition: own, covering, later, earlier };
}

function holds(compiled: CompiledCalendar, instantMs: number): boolean {
	return instantMs >= compiled.fromMs && instantMs < compiled.toMs;
}

function yearsAround(fromMs: number, toMs: number): YearRange {
	const from = new Date(fromMs).getUTCFullYear();
	const to = new Date(toMs).getUTCFullYear();
	// local and UTC years differ for some hours, so one more is let through; the compiled range decides
	if (!(from >= FIRST_YEAR - 1 && to <= LAST_YEAR + 1)) throw outOfRange();
	return withinLimits({ fromYear: from - YEARS_BEFORE, toYear: to + YEARS_AFTER });
}

/** The wanted years and the old ones; a side that grows, grows by half of what there was, so that growth is rare. */
function widened(old: YearRange, wanted: YearRange): YearRange {
	const step = Math.ceil((old.toYear - old.fromYear + 1) / 2);
	return withinLimits({
		fromYear: wanted.fromYear < old.fromYear ? Math.min(wanted.fromYear, old.fromYear - step) : old.fromYear,
		toYear: wanted.toYear > old.toYear ? Math.max(wanted.toYear, old.toYear + step) : old.toYear,
	});
}

function withinLimits({ fromYear, toYear }: YearRange): YearRange {
	return { fromYear: Math.max(fromYear, FIRST_YEAR), toYear: Math.min(toYear, LAST_YEAR) };
}

function outOfRange(): CalendarError {
	return new CalendarError('range', `An instant must lie within the years ${FIRST_YEAR} to ${LAST_YEAR}.`);
}

function neverOpens(where: string): CalendarError {
	return new CalendarError('range', `The calendar does not open long enough ${where} to answer this.`);
}
