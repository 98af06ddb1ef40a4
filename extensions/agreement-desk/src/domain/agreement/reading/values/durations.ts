import { firstMatches } from '../text/first-matches.ts';
import type { Span } from '../text/mapped-text.ts';
import { boundOf, clockAfter, isNoLimit, type Bound } from './duration-context.ts';
import { isEither, numberPattern, readNumber } from './numbers.ts';

export type TimeUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months';

/** A length of time that a sentence speaks of. */
export interface DurationMention extends Span {
	readonly amount: number;
	/** `unsaid` where a number stands without one. */
	readonly unit: TimeUnit | 'unsaid';
	/** 工作小时 and 工作日 are business time, 自然日 is calendar time; null where nothing is said. */
	readonly clock: 'business' | 'calendar' | null;
	readonly bound: Bound;
}

const units: readonly (readonly [TimeUnit, number, string])[] = [
	['seconds', 1, String.raw`秒钟?|seconds?|secs?\b|s\b`],
	['minutes', 15, '刻钟?|quarters? of an hour'],
	[
		'minutes',
		1,
		String.raw`分钟|分(?=内|之内|以内|半(?!年|月|小时|个)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})秒)|minutes?|mins?\b`,
	],
	['hours', 1, String.raw`小时|钟头|(?<=个)钟(?!头)|时(?=内|之内|以内)|hours?|hrs?\b|h\b`],
	['days', 1, '日(?![期常志均程])|天|days?'],
	['weeks', 1, '周(?![一二三四五六日末年期])|星期(?![一二三四五六日天])|礼拜|weeks?'],
	['months', 1, '(?<=个)月|months?'],
];
const businessWords = '工作|业务|营业|办公|business|working|office|service';
const calendarWords = '自然|日历|连续|calendar|clock|consecutive|natural|elapsed';

const twoDigits = String.raw`\d{1,2}|[一二三四五六七八九十]{1,3}`;
const unitGroups = units.map(([, , pattern], place) => `(?<u${place}>${pattern})`).join('|');
const mention = new RegExp(
	String.raw`(?:(?<number>${numberPattern}|(?<=\b(?:within|in|under) )an?(?= ))(?: ?\( ?(?<again>${numberPattern}) ?\))?|(?<half>半|half an?))[ )-]{0,2}(?<more>个半|and a half)?个?(?:(?<business>${businessWords})|(?<calendar>${calendarWords}))?[ -]?(?:${unitGroups})(?<tail>半(?!年|月|小时|个)钟?)?(?:(?<=小时|hours?|h) ?(?:零|又|and )?(?<minutes>${twoDigits}) ?(?:分钟?|min(?:ute)?s?\b|m\b)|(?<=分|分钟|minutes?|mins?) ?(?:零|又|and )?(?<seconds>${twoDigits}) ?(?:秒钟?|sec(?:ond)?s?\b|s\b))?`,
	'gi',
);
const separator = String.raw`个? ?(?:[-~/、]|\u2014{1,2}|至|到|或者?|和|to\b|or\b|and\b) ?$`;
const lowerEnd = new RegExp(`(?<![\\d.:第])(?<number>${numberPattern})${separator}`, 'i');
const longestLowerEnd = 24;
/** "2 hours (measured in calendar hours)" tells which time counts only with its last word. */
const longestNote = 40;

/**
 * Every length of time in a sentence that can be a limit, in its order. 7×24, dates, "every 2 hours" and times that
 * have to pass before something holds are none. Of a range both ends are given.
 */
export function findDurations(sentence: string): DurationMention[] {
	return firstMatches(sentence, mention).flatMap((match) => mentionsOf(match, sentence));
}

function mentionsOf(match: RegExpExecArray, sentence: string): DurationMention[] {
	const groups = match.groups ?? {};
	const from = match.index;
	const to = from + match[0].length;
	const before = sentence.slice(Math.max(0, from - longestLowerEnd), from);
	const after = sentence.slice(to, to + longestNote);
	const place = units.findIndex((_, index) => groups[`u${index}`] !== undefined);
	const [unit, factor] = units[place] ?? ['hours', 1];
	if (isNoLimit({ before, after, words: match[0], unit })) return [];
	const clock = groups['business'] ? 'business' : groups['calendar'] ? 'calendar' : clockAfter(after);
	const ends = rangeBelow(before, from);
	const rest = { unit, clock, bound: boundOf(before, after), to };
	const amounts = amountsOf(groups).map((amount) => ({ ...rest, from, amount: amount * factor }));
	return [...ends.map((end) => ({ ...rest, from: end.from, amount: end.amount * factor })), ...amounts];
}

/** One amount, or each of those that the words leave open. */
function amountsOf(groups: Readonly<Record<string, string | undefined>>): number[] {
	if (groups['half'] !== undefined) return [0.5];
	const words = groups['number'] ?? '';
	const said = /^an?$/i.test(words) ? [1] : (isEither(words) ?? [readNumber(words)]);
	const again = groups['again'] === undefined ? [] : [readNumber(groups['again'])];
	const half = groups['more'] !== undefined || groups['tail'] !== undefined ? 0.5 : 0;
	const smaller = groups['minutes'] ?? groups['seconds'];
	const rest = smaller === undefined ? 0 : (readNumber(smaller) ?? 0) / 60;
	const amounts = [...said, ...again].flatMap((amount) => (amount === null ? [] : [amount + half + rest]));
	return [...new Set(amounts)];
}

/** 2-4小时: the number before the dash shares the unit of the one after it. */
function rangeBelow(before: string, from: number): { readonly amount: number; readonly from: number }[] {
	const match = lowerEnd.exec(before);
	const words = match?.groups?.['number'];
	if (!match || words === undefined) return [];
	const start = from - before.length + match.index;
	// "1、4小时" is the first item of a list.
	if (start <= 0 && /、 ?$/.test(match[0])) return [];
	const amount = readNumber(words);
	return amount === null ? [] : [{ amount, from: start }];
}
