import type { ParameterKey } from '../parameters/index.ts';
import type { Span } from './text/mapped-text.ts';

/** A value that some words may mean, before it is weighed against the others. */
export interface Candidate {
	readonly key: ParameterKey;
	/** The clause of one entry of `clock_basis`: its entries are weighed one by one. */
	readonly part?: string;
	readonly value: unknown;
	/** In the standard text. */
	readonly clause: string;
	/** The words, in the joined text. */
	readonly span: Span;
	readonly confidence: number;
	/** Said in passing, as the telephone of a party is where it signs: it never speaks against what the text says. */
	readonly aside?: boolean;
}
