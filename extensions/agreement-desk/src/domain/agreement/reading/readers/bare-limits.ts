import { firstMatches } from '../text/first-matches.ts';
import { numberPattern, readNumber } from '../values/numbers.ts';
import type { DurationMention } from '../values/durations.ts';

const limit = new RegExp(
	String.raw`(?:(?<=[在于应须后起间])|(?<=(?:小时|分钟)数[:为])|(?<=不超过|不超|不得超过|within )) ?(?<number>-? ?${numberPattern}) ?(?=以?内|之内|of\b|after\b|from\b)|(?<=提前|提前至少|天数[:为]) ?(?<days>-?${numberPattern}) ?(?=通知|告知|书面)`,
	'gi',
);

/**
 * Numbers without a unit in the place of a limit, as when the blank of 【小时数】 holds 4 and nothing else. What they
 * count in, the parameter has to tell.
 */
export function findBareLimits(sentence: string): DurationMention[] {
	return firstMatches(sentence, limit).flatMap((match) => {
		const words = match.groups?.['number'] ?? match.groups?.['days'] ?? '';
		const amount = readNumber(words.replace(/^- ?/, ''));
		if (amount === null) return [];
		const span = { from: match.index, to: match.index + match[0].length };
		const bound = words.startsWith('-') ? 'negative' : 'limit';
		return [{ ...span, amount, unit: 'unsaid', clock: null, bound } satisfies DurationMention];
	});
}
