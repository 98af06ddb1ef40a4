import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { readInstantOrDate, writeInstant } from './vector-instant.ts';

export type Shown = string | number | boolean;

/** One thing that a vector expects, beside what the engine gives. */
export interface Outcome {
	readonly field: string;
	readonly expected: Shown;
	readonly got: Shown;
	readonly agrees: boolean;
}

/** Compares to the millisecond. Nothing where the vector does not have the field; the engine is then not asked. */
export function instantOutcome(
	field: string,
	expected: string | undefined,
	calendar: BusinessCalendar,
	got: () => number,
): Outcome[] {
	if (expected === undefined) return [];
	const wanted = readInstantOrDate(expected, field, calendar);
	const found = got();
	const shown = writeInstant(found, expected, calendar);
	return [{ field, expected, got: shown, agrees: found === wanted }];
}

/** Compares words and truth values as they are. */
export function sameOutcome(field: string, expected: Shown | undefined, got: () => Shown): Outcome[] {
	if (expected === undefined) return [];
	const found = got();
	return [{ field, expected, got: found, agrees: found === expected }];
}

export interface NumberRule {
	/** A number with at least so many decimals may have been rounded to them. */
	readonly roundedFrom: number;
}

/** Compares numbers as they are written: one with fewer decimals than the rule asks for is exact. */
export function numberOutcome(
	field: string,
	expected: number | undefined,
	got: () => number,
	{ roundedFrom }: NumberRule,
): Outcome[] {
	if (expected === undefined) return [];
	const found = got();
	const decimals = decimalsOf(expected);
	const tolerance = decimals >= roundedFrom ? 0.5 * 10 ** -decimals : 0;
	// the last bits of a binary fraction are nobody's expectation
	const agrees = Math.abs(found - expected) <= tolerance + Math.abs(expected) * 1e-12;
	return [{ field, expected, got: found, agrees }];
}

function decimalsOf(value: number): number {
	return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
