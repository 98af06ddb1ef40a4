import { clauses } from '../../domain/agreement/clauses/index.ts';
import type { LocalizedText } from '../../domain/localized-text.ts';
import { text } from '../../domain/localized-text.ts';
import type { Metric } from '../../domain/vocabulary.ts';
import { metrics } from '../../domain/words.ts';
import { choiceWord } from '../../studio/words/choice-word.ts';

export interface PromiseOption {
	readonly value: Metric;
	readonly word: LocalizedText;
}

/** Every promise that can be asked about: those of the agreement's clauses in order, then those one may add. */
export function promiseOptions(): PromiseOption[] {
	const ofClauses = clauses.flatMap(({ number, heading, metrics: measured }) =>
		measured.filter(isTimed).map((value) => ({ value, word: named(value, { number, heading }) })),
	);
	const known = new Set(ofClauses.map(({ value }) => value));
	const others = metrics.filter((metric) => !known.has(metric));
	return [...ofClauses, ...others.map((value) => ({ value, word: choiceWord('metric', value) }))];
}

function isTimed(metric: Metric): boolean {
	return metrics.includes(metric);
}

function named(
	metric: Metric,
	{ number, heading }: { number: string; heading: LocalizedText },
): LocalizedText {
	const word = choiceWord('metric', metric);
	return text(
		`${number} ${heading['zh-CN']} · ${word['zh-CN']}`,
		`${number} ${heading['en-US']} · ${word['en-US']}`,
	);
}

/** The heading of a clause with its number; the number alone where it has none. */
export function clauseWord(number: string): LocalizedText {
	const found = clauses.find((one) => one.number === number);
	return found
		? text(`${number} ${found.heading['zh-CN']}`, `${number} ${found.heading['en-US']}`)
		: text(number, number);
}
