import type { z } from 'zod';
import { arithmeticOutcomes, arithmeticVectorSchema } from './arithmetic-vector.ts';
import { type CalendarShelf, createCalendarShelf } from './calendar-shelf.ts';
import { commitmentOutcomes, commitmentVectorSchema } from './commitment-vector.ts';
import { expectationsOf, refuseUnread } from './expectations.ts';
import { firstIssue } from './first-issue.ts';
import type { Outcome, Shown } from './outcome.ts';
import { readVectorFile } from './vector-file.ts';
import { VectorProblem } from './vector-problem.ts';

export interface VectorFailure {
	readonly id: string;
	/** By the fields that disagree; all that it expects for a vector that could not be run. */
	readonly expected: Readonly<Record<string, Shown>>;
	/** By the same fields; empty for a vector that could not be run. */
	readonly got: Readonly<Record<string, Shown>>;
	/** Why the vector could not be run. */
	readonly reason: string | null;
}

export interface VectorRun {
	readonly passed: number;
	readonly failures: readonly VectorFailure[];
}

type RawVector = Readonly<Record<string, unknown>>;

interface Context {
	/** The file's, for vectors without one. */
	readonly calendar: unknown;
	readonly shelf: CalendarShelf;
}

/**
 * Runs every vector of a file, as JSON gives it, through the business calendar. A vector that cannot be run, or
 * expects nothing that is known, has failed.
 *
 * @throws VectorProblem when it is no file of vectors, or holds none.
 */
export function runVectors(file: unknown): VectorRun {
	const { calendar, vectors } = readVectorFile(file);
	const context = { calendar, shelf: createCalendarShelf() };
	const failures = vectors.flatMap((vector, i) => {
		const raw = isRecord(vector) ? withoutNulls(vector) : null;
		const failure = raw === null ? notRun({}, 'this is not a vector') : runVector(raw, context);
		return failure === null ? [] : [{ id: idOf(raw) ?? `#${i + 1}`, ...failure }];
	});
	return { passed: vectors.length - failures.length, failures };
}

type Failure = Omit<VectorFailure, 'id'>;

function runVector(vector: RawVector, context: Context): Failure | null {
	try {
		const missed = outcomesOf(vector, context).filter(({ agrees }) => !agrees);
		if (missed.length === 0) return null;
		return {
			expected: Object.fromEntries(missed.map(({ field, expected }) => [field, expected])),
			got: Object.fromEntries(missed.map(({ field, got }) => [field, got])),
			reason: null,
		};
	} catch (error) {
		return notRun(expectationsOf(vector), error instanceof Error ? error.message : String(error));
	}
}

function notRun(expected: Record<string, Shown>, reason: string): Failure {
	return { expected, got: {}, reason };
}

function outcomesOf(vector: RawVector, { calendar, shelf }: Context): Outcome[] {
	const choice = { makeupDays: vector['makeup_days'] !== false };
	const onCalendar = () => shelf(vector['calendar'] ?? calendar, choice);
	const outcomes =
		'op' in vector
			? arithmeticOutcomes(parse(arithmeticVectorSchema, vector), onCalendar())
			: commitmentOutcomes(parse(commitmentVectorSchema, vector), onCalendar());
	refuseUnread(vector, outcomes);
	return outcomes;
}

function parse<T>(schema: z.ZodType<T>, vector: RawVector): T {
	const parsed = schema.safeParse(vector);
	if (parsed.success) return parsed.data;
	throw new VectorProblem(firstIssue(parsed.error));
}

function idOf(vector: RawVector | null): string | null {
	const id = vector?.['id'];
	return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

/** A field that is null says as much as one that is not there. */
function withoutNulls(vector: RawVector): RawVector {
	return Object.fromEntries(Object.entries(vector).filter(([, value]) => value !== null));
}

function isRecord(value: unknown): value is RawVector {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
