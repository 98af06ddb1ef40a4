import type { Outcome, Shown } from './outcome.ts';
import { VectorProblem } from './vector-problem.ts';

const EXPECTATION =
	/^(?:expect|due$|branch$|boundary$|effective_start$|next_opening$|close$|earliest_effect$)/;

/** The fields of a vector that say what is expected, as they are written. */
export function expectationsOf(vector: Readonly<Record<string, unknown>>): Record<string, Shown> {
	const found: Record<string, Shown> = {};
	for (const [field, value] of Object.entries(vector)) {
		if (EXPECTATION.test(field) && isShown(value)) found[field] = value;
	}
	return found;
}

/**
 * An expectation that nobody reads would count as kept.
 *
 * @throws VectorProblem when nothing was compared, or a field that states an expectation was left out.
 */
export function refuseUnread(vector: Readonly<Record<string, unknown>>, outcomes: readonly Outcome[]): void {
	if (outcomes.length === 0) throw new VectorProblem('it expects nothing that is known here');
	const read = new Set(outcomes.map(({ field }) => field));
	const unread = Object.keys(vector).find((field) => EXPECTATION.test(field) && !read.has(field));
	if (unread !== undefined) throw new VectorProblem(`${unread}: cannot be expected of this kind of vector`);
}

function isShown(value: unknown): value is Shown {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
