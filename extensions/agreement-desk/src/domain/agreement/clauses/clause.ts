import type { LocalizedText } from '../../localized-text.ts';
import type { Metric } from '../../vocabulary.ts';
import type { ParameterKey } from '../parameters/index.ts';

/**
 * What the product does about a clause:
 * - `configures`: its values are set in the agreement;
 * - `guarded`: what goes against it is refused;
 * - `measured`: it has a figure;
 * - `evidence`: what was done is recorded;
 * - `none`: nothing can be automated.
 */
export type ClauseClass = 'configures' | 'guarded' | 'measured' | 'evidence' | 'none';

/** How strongly a clause binds: by the verb it uses. A container or definition only holds others. */
export type ClauseForce = 'obligation' | 'target' | 'prohibition' | 'right' | 'container' | 'definition';

export type ArticleNumber = '1' | '2' | '3';

export interface Article {
	readonly number: ArticleNumber;
	readonly heading: LocalizedText;
}

/** Something that the product refuses, in words that finish the sentence “Refused: …”. */
export interface ClauseGuard {
	readonly id: string;
	readonly text: LocalizedText;
}

/** Something that the product records. */
export interface ClauseEvidence {
	readonly id: string;
	readonly text: LocalizedText;
}

export interface Clause {
	readonly number: string;
	/** The clause or the article that it belongs to. */
	readonly parent: string;
	readonly article: ArticleNumber;
	readonly heading: LocalizedText;
	/** Our wording, with a slot for each value; see `template.ts` for what may stand in it. */
	readonly template: LocalizedText;
	readonly classes: readonly ClauseClass[];
	readonly force: ClauseForce;
	/** Every value that this clause depends on, whether it stands in its sentence or beside the text. */
	readonly parameters: readonly ParameterKey[];
	readonly metrics: readonly Metric[];
	readonly guards: readonly ClauseGuard[];
	readonly evidence: readonly ClauseEvidence[];
	/** A sentence on how one sees whether it is kept. */
	readonly measured: LocalizedText;
	/** True for the number that has no text in the source. */
	readonly notInSource: boolean;
}

type Optional = 'parameters' | 'metrics' | 'guards' | 'evidence' | 'notInSource';

/** A clause by its number, from which its article and its parent follow. */
export function clause(
	number: string,
	description: Omit<Clause, 'number' | 'parent' | 'article' | Optional> & Partial<Pick<Clause, Optional>>,
): Clause {
	return {
		number,
		parent: number.slice(0, number.lastIndexOf('.')),
		article: articleOf(number),
		parameters: [],
		metrics: [],
		guards: [],
		evidence: [],
		notInSource: false,
		...description,
	};
}

function articleOf(number: string): ArticleNumber {
	const first = number.split('.')[0];
	if (first === '1' || first === '2' || first === '3') return first;
	throw new Error(`No article holds clause ${number}`);
}
