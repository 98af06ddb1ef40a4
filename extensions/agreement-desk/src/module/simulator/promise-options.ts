import { timedClauses } from '../../domain/agreement/clauses/timed-clauses.ts';
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
	const ofClauses = timedClauses.flatMap(({ number, heading, metrics: promised }) =>
		promised.map((value) => ({ value, word: named(value, { number, heading }) })),
	);
	const known = new Set(ofClauses.map(({ value }) => value));
	const others = metrics.filter((metric) => !known.has(metric));
	return [...ofClauses, ...others.map((value) => ({ value, word: choiceWord('metric', value) }))];
}

function named(
	metric: Metric,
	{ number, heading }: { number: string; heading: LocalizedText | null },
): LocalizedText {
	const word = choiceWord('metric', metric);
	if (!heading) return text(`${number} ${word['zh-CN']}`, `${number} ${word['en-US']}`);
	return text(
		`${number} ${heading['zh-CN']} · ${word['zh-CN']}`,
		`${number} ${heading['en-US']} · ${word['en-US']}`,
	);
}
