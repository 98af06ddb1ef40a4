import { z } from 'zod';
import { choiceSets, type ChoiceSet, type ValueOf } from '../../../../../schema/choices.ts';
import { text } from '../../domain/localized-text.ts';
import { shapeWords } from '../../domain/shape-words.ts';
import { isStorable } from '../../domain/storable-text.ts';
import { invalid } from '../refusal.ts';

/** A text of a person in a request. */
export const words = (max: number) =>
	z
		.string('must be a text')
		.trim()
		.min(1, 'must not be empty')
		.max(max, `must have at most ${max} characters`)
		.refine(isStorable, 'must not hold a null character, nor half of one');

/** One of the values that a dropdown of the product offers. */
export const choice = <S extends ChoiceSet>(set: S) =>
	z.enum(choiceSets[set].map(({ value }): ValueOf<S> => value));

/**
 * The body of a request, of which everything that is wrong is told with the field and the clause.
 *
 * @throws Refusal.
 */
export function readBody<S extends z.ZodType>(
	schema: S,
	body: unknown,
	{ act, clause }: { act: string; clause: string },
): z.infer<S> {
	const parsed = schema.safeParse(body ?? {});
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const field = issue?.path.map(String).join('.') || 'body';
	const isMissing = issue?.code === 'invalid_type' && valueAt(body, issue.path) === undefined;
	throw invalid(`${act}.${field}`, clause, isMissing ? text('必填', 'is required') : shapeWords(issue));
}

/** What stands at a path; undefined where nothing does, whatever the schema has to say about that. */
function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key): unknown =>
			typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
		body,
	);
}
