import { firstMatches } from '../text/first-matches.ts';
import type { Span } from '../text/mapped-text.ts';
import { numberPattern, readNumber } from './numbers.ts';

/** A share, a score or a bare number that a sentence speaks of. */
export interface RatioMention extends Span {
	/** `share` counts in percent, `score` in points, `bare` in nobody knows what. */
	readonly kind: 'share' | 'score' | 'bare';
	readonly value: number;
	/** The best score there is, where it is named. */
	readonly scale: number | null;
	readonly bound: RatioBound;
}

export type RatioBound = 'least' | 'most' | 'about' | 'negative' | 'plain';

const number = `(?<number>${numberPattern})`;
const again = String.raw`(?: ?\( ?(?<again>(?:百分之)?${numberPattern})%? ?\))?`;
const patterns: readonly (readonly [RatioMention['kind'], RegExp])[] = [
	['share', new RegExp(String.raw`百分之 ?${number}${again}|千分之 ?(?<thousand>${numberPattern})`, 'gi')],
	[
		'share',
		new RegExp(
			String.raw`${number}${again} ?(?:%|个百分点|percent\b|per ?cent\b|pct\b)|(?<permille>${numberPattern}) ?\u2030`,
			'gi',
		),
	],
	[
		'share',
		/(?<![\d一二三四五六七八九十百])(?<tenths>[一二两三四五六七八九])成(?:(?<hundredths>[一二三四五六七八九])(?!个)|(?<halfTenth>半))?/g,
	],
	[
		'score',
		new RegExp(
			String.raw`${number} ?(?:\/|out of|of) ?(?<scale>${numberPattern})(?: ?(?:分|points?|stars?))?`,
			'gi',
		),
	],
	[
		'score',
		new RegExp(
			String.raw`${number}${again}[- ]?(?:分(?!钟|之|别|类|析|歧|公司|内|制|点)|points?\b|stars?\b|颗?星)(?<more>半)?`,
			'gi',
		),
	],
	['bare', new RegExp(number, 'gi')],
];

const scaleNamed = new RegExp(
	String.raw`(?:满分(?:为|是|:)?|总分(?:为|:)?|以|采用|按|on a(?: scale of)?|scale of|maximum(?: of)?|out of|using a) ?(?<scale>${numberPattern})|(?<system>${numberPattern})[ -]?(?:分制|分满分|-?point(?!s)|星制)|(?<![\d.])[01] ?(?:[-~至到]|\u2014) ?(?<top>5|10|100|五|十|一百) ?分(?!钟)`,
	'i',
);

/** Every share and score in a sentence; a number that is part of one is not counted again as a bare one. */
export function findRatios(sentence: string): RatioMention[] {
	const taken: Span[] = [...scalesOf(sentence), ...listMarkOf(sentence)];
	const mentions: RatioMention[] = [];
	for (const [kind, pattern] of patterns) {
		for (const match of firstMatches(sentence, pattern)) {
			const span = { from: match.index, to: match.index + match[0].length };
			if (taken.some((other) => span.from < other.to && other.from < span.to)) continue;
			taken.push(span);
			if (difference.test(sentence.slice(Math.max(0, span.from - near), span.from))) continue;
			const scale = scaleOf(match, sentence);
			for (const value of valuesOf(match)) {
				mentions.push({ ...span, kind, value, scale, bound: boundOf(sentence, span) });
			}
		}
	}
	return mentions.sort((a, b) => a.from - b.from);
}

function valuesOf(match: RegExpExecArray): number[] {
	const groups = match.groups ?? {};
	const tenths = groups['tenths'];
	if (tenths !== undefined) {
		const rest = groups['halfTenth'] === undefined ? (readNumber(groups['hundredths'] ?? '零') ?? 0) : 5;
		return [(readNumber(tenths) ?? 0) * 10 + rest];
	}
	const permille = groups['permille'] ?? groups['thousand'];
	if (permille !== undefined)
		return [readNumber(permille)].flatMap((value) => (value === null ? [] : [value / 10]));
	const words = [groups['number'], groups['again']?.replace('百分之', '')];
	const values = words.map((one) => (one === undefined ? null : readNumber(one)));
	const more = groups['more'] === undefined ? 0 : 0.5;
	return [...new Set(values)].flatMap((value) => (value === null ? [] : [value + more]));
}

/** 满分5分 and 五分制 name the scale and are no scores themselves; nor is the 百 of 百分比. */
function scalesOf(sentence: string): Span[] {
	const named = firstMatches(sentence, /百分(?=比|数|制|率)/g);
	const match = scaleNamed.exec(sentence);
	return [...named, ...(match ? [match] : [])].map(({ index, 0: words }) => ({
		from: index,
		to: index + words.length,
	}));
}

/** "2、满意度…" is the second item of a list. */
function listMarkOf(sentence: string): Span[] {
	const mark = /^[\s|\u2022]*\(?\d{1,2}(?:[、)]|\.(?!\d))/.exec(sentence);
	return mark ? [{ from: 0, to: mark[0].length }] : [];
}

function scaleOf(match: RegExpExecArray, sentence: string): number | null {
	const own = match.groups?.['scale'];
	if (own !== undefined) return readNumber(own);
	const groups = scaleNamed.exec(sentence)?.groups ?? {};
	const named = groups['scale'] ?? groups['system'] ?? groups['top'];
	return named === undefined ? null : readNumber(named);
}

const leastBefore =
	/(?:不低于|不少于|不小于|不得低于|达到|达|至少|最低|(?<!不|不得|不应|不能)(?:高于|大于|超过)|\u2265|>=?|以上|at least|no less than|not less than|not below|minimum of|above|over|(?<!not |no )more than) ?(?:为|到)? ?$/i;
const mostBefore =
	/(?:(?<!不)低于|(?<!不)少于|不得?(?:高于|超过|多于|大于)|至多|最多|最高|\u2264|<=?|at most|no more than|not exceed|below|under|less than) ?(?:为|到)? ?$/i;
const aboutBefore = /(?:约|大约|大概|about|around|approximately) ?$/i;
const negativeBefore = /(?:负|minus |(?:^|[在于为至到达应须(:,= <>\u2264\u2265]) ?-)$/i;
/** 较上年提高5个百分点: how much more, not how much. */
const difference =
	/(?:较|同比|环比|比(?=上|去|行业|同期|往))[^,;:]{0,14}$|(?:提高|提升|增加|上升|下降|降低|高出|低了)(?:了|约|至少)? ?$|(?:improv|increas|decreas|reduc)\w* by ?$/i;
const near = 16;

function boundOf(sentence: string, { from, to }: Span): RatioBound {
	const before = sentence.slice(Math.max(0, from - near), from);
	const after = sentence.slice(to, to + near);
	if (negativeBefore.test(before)) return 'negative';
	if (aboutBefore.test(before) || /^ ?(?:左右|上下)/.test(after)) return 'about';
	if (/(?:不得?|not |no )(?:低于|少于|less than|below) ?$/i.test(before) || leastBefore.test(before))
		return 'least';
	if (mostBefore.test(before) || /^ ?(?:以下|以内|or less|or lower)/i.test(after)) return 'most';
	return /^ ?(?:以上|or more|or higher|or above)/i.test(after) ? 'least' : 'plain';
}
