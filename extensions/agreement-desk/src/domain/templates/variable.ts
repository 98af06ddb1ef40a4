import type { LocalizedText } from '../localized-text.ts';
import { text } from '../localized-text.ts';

/**
 * How a fact is told:
 * - `words`: what a person wrote; `term`: what we call it, in the language of the reader
 * - `code`: one of a few values, for conditions; `flag`: yes or no; `count`: a whole number
 * - `instant`: as people in the agreement's time zone read it, and beside it, ending in `_iso`, for machines
 * - `url`; `list`: records to loop over
 */
export type VariableKind = 'words' | 'term' | 'code' | 'flag' | 'count' | 'instant' | 'url' | 'list';

/** A fact that a template may tell. */
export interface Variable<Fact = unknown> {
	readonly kind: VariableKind;
	readonly label: LocalizedText;
	/** For previews and for the check when a template is saved. */
	readonly sample: unknown;
	/** What the records of a list hold. */
	readonly fields?: Variables;
	/** The values of a code. */
	readonly values?: readonly string[];
	/** Carries the type only; never set. */
	readonly phantom?: Fact;
}

/** By their names in a template, such as `ticket.number`. */
export type Variables = Readonly<Record<string, Variable>>;

/** What has to be known to tell an event. An empty text counts as nothing. */
export type FactsOf<V extends Variables> = {
	readonly [Name in keyof V]: V[Name] extends Variable<infer Fact> ? Fact : never;
};

export function words(label: LocalizedText, sample: LocalizedText): Variable<string | null> {
	return { kind: 'words', label, sample };
}

export function term(label: LocalizedText, sample: LocalizedText): Variable<LocalizedText | string | null> {
	return { kind: 'term', label, sample };
}

export function code<const Value extends string>(
	label: LocalizedText,
	values: readonly [Value, ...Value[]],
): Variable<Value> {
	return { kind: 'code', label, values, sample: values[0] };
}

export function flag(label: LocalizedText): Variable<boolean> {
	return { kind: 'flag', label, sample: true };
}

export function count(label: LocalizedText, sample: number): Variable<number | null> {
	return { kind: 'count', label, sample };
}

/** Epoch ms. */
export function instant(label: LocalizedText): Variable<number | null> {
	return { kind: 'instant', label, sample: Date.UTC(2026, 10, 23, 10, 0) };
}

export function url(label: LocalizedText, sample: string): Variable<string | null> {
	return { kind: 'url', label, sample };
}

export function list<const V extends Variables>(
	label: LocalizedText,
	fields: V,
): Variable<readonly FactsOf<V>[]> {
	return { kind: 'list', label, fields, sample: null };
}

/** One word in both languages. */
export const same = (both: string): LocalizedText => text(both, both);
