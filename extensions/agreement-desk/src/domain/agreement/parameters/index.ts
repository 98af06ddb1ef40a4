import { article1 } from './article-1.ts';
import { article2 } from './article-2.ts';
import { article3 } from './article-3.ts';
import type { ParameterDefinition } from './definition.ts';
import { readingSettings } from './reading.ts';
import { supplementaryComplaints } from './supplementary-complaints.ts';
import { supplementaryHandling } from './supplementary-handling.ts';
import { supplementaryService } from './supplementary-service.ts';
import { supplementaryTimes } from './supplementary-times.ts';

/**
 * Every value that the parties agree on, by the key under which files, the command line and the API know it, in
 * the order of the clauses: the 27 blanks of the text, what is agreed beside it, and how its words are read.
 */
export const parameterDefinitions = {
	...article1,
	...article2,
	...article3,
	...supplementaryTimes,
	...supplementaryService,
	...supplementaryComplaints,
	...supplementaryHandling,
	...readingSettings,
} as const;

type Definitions = typeof parameterDefinitions;

export type ParameterKey = keyof Definitions;

type ValueOfDefinition<D> = D extends ParameterDefinition<infer V> ? V : never;

/** The values of a version. What is absent has not been agreed. */
export type AgreementParameters = {
	readonly [K in ParameterKey]?: ValueOfDefinition<Definitions[K]>;
};

export type ParameterValue<K extends ParameterKey> = ValueOfDefinition<Definitions[K]>;

export type ParameterColumnName = Definitions[ParameterKey]['columns'][number]['name'];

export const parameterKeys = Object.keys(parameterDefinitions) as readonly ParameterKey[];

/** The 27 blanks of the text: P01 to P27. */
export const placeholderKeys = parameterKeys.filter((key) =>
	/^P\d\d$/.test(parameterDefinitions[key].number),
);

export function isParameterKey(key: string): key is ParameterKey {
	return Object.hasOwn(parameterDefinitions, key);
}

/** A definition without its own value type, for code that treats all of them alike. */
export function definitionOf(key: ParameterKey): ParameterDefinition {
	return parameterDefinitions[key];
}
