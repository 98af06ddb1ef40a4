import { z } from 'zod';
import { VectorProblem } from './vector-problem.ts';

export interface VectorFile {
	/** For vectors without one of their own; undefined when the file has none. */
	readonly calendar: unknown;
	readonly vectors: readonly unknown[];
}

const fileSchema = z.looseObject({ calendar: z.unknown().optional(), vectors: z.unknown().optional() });

/**
 * Reads either format: an object with `vectors`, or the list of them alone.
 *
 * @throws VectorProblem when it is neither, or there are none.
 */
export function readVectorFile(file: unknown): VectorFile {
	const whole = Array.isArray(file) ? { vectors: file } : file;
	const { calendar, vectors } = fileSchema.safeParse(whole).data ?? {};
	if (!Array.isArray(vectors)) throw new VectorProblem('the file has no list called "vectors"');
	if (vectors.length === 0) throw new VectorProblem('the file holds no vectors');
	return { calendar, vectors };
}
