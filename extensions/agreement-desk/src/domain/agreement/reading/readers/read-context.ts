import type { Candidate } from '../candidate.ts';
import type { ParameterKey } from '../../parameters/index.ts';
import type { Sentence } from '../structure/clauses.ts';
import type { JoinedText } from '../text/join-lines.ts';
import type { Span } from '../text/mapped-text.ts';
import { trimSpan, unwrapSpan } from '../text/trim-span.ts';
import { wordsOf } from '../text/words-of.ts';
import { hasBlank, isNothing } from '../values/blanks.ts';

/** What readers of names and lists need beside a sentence: the words as they were written. */
export interface ReadContext {
	readonly source: string;
	readonly joined: JoinedText;
}

/** What a reader says of some words in a sentence. */
export interface TextReading {
	readonly key: ParameterKey;
	readonly clause: string;
	/** In the sentence. */
	readonly span: Span;
	readonly trust: number;
}

export type TextCandidate = Candidate & { readonly value: string };

/** A name or another free text; null where the blank was never filled. */
export function textCandidate(
	reading: TextReading,
	sentence: Sentence,
	context: ReadContext,
): TextCandidate | null {
	const span = trimSpan(
		sentence.text,
		unwrapSpan(sentence.text, trimSpan(sentence.text, reading.span, /[\s:,;、。|]/)),
	);
	const global = { from: sentence.from + span.from, to: sentence.from + span.to };
	const value = wordsOf(context.joined, context.source, global);
	if (isNothing(value)) return null;
	const { key, clause, trust } = reading;
	return { key, clause, value, span: global, confidence: trust * (hasBlank(value) ? 0.5 : 1) };
}

/** The same for words that may stand in the brackets of a blank. */
export function filledCandidate(
	reading: TextReading,
	sentence: Sentence,
	context: ReadContext,
): TextCandidate | null {
	const span = filledPart(trimSpan(sentence.text, reading.span), sentence, context);
	return textCandidate({ ...reading, span }, sentence, context);
}

/** Where the brackets of the blank are still there, the value is what stands in them. */
export function filledPart(span: Span, sentence: Sentence, { joined }: ReadContext): Span {
	const from = sentence.from + span.from;
	const to = sentence.from + span.to;
	const fill = joined.fills.find(
		(one) => one.to > one.from && ((one.from >= from && one.to <= to) || (one.from <= from && from < one.to)),
	);
	if (!fill) return span;
	const isMost = (fill.to - fill.from) * 2 >= to - from;
	return isMost ? { from: fill.from - sentence.from, to: fill.to - sentence.from } : span;
}

/** The group of a match as a part of the sentence; the pattern must have the flag `d`. */
export function groupSpan(match: RegExpExecArray | RegExpMatchArray, name: string): Span | null {
	const indices = match.indices?.groups?.[name];
	return indices === undefined ? null : { from: indices[0], to: indices[1] };
}
