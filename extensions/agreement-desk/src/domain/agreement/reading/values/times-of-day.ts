import { firstMatches } from '../text/first-matches.ts';
import type { Span } from '../text/mapped-text.ts';
import { readNumber } from './numbers.ts';

/** From and to as local wall times `HH:MM`; `24:00` is an end. */
export type Period = readonly [from: string, to: string];

export interface PeriodMention extends Span {
	readonly period: Period;
	/** Whether the words leave no doubt, as 9-18 does. */
	readonly plain: boolean;
}

const hour = String.raw`\d{1,2}|[零〇一二三四五六七八九十两廿]{1,4}`;
const dayPart = '上午|早上|早晨|早间|清晨|凌晨|中午|下午|午后|傍晚|晚上|晚间|晚|早|am|pm|a\\.m\\.?|p\\.m\\.?';
/** 9:00, 9点半, 下午1点30分, 9.00, 9 a.m. */
function time(name: string): string {
	const minute = String.raw`\d{2}(?!\d)|半|[二三四五]?十[一二三四五六七八九]?|[一三]刻`;
	const exact = String.raw` ?(?<${name}sign>[:点时]) ?(?<${name}minute>${minute})?(?:分(?!钟))?(?::\d{2}(?!\d))?`;
	const english = String.raw` ?(?<${name}half>am\b|pm\b|a\.m\.?|p\.m\.?|noon\b)`;
	return String.raw`(?:(?<${name}part>${dayPart})[ :]{0,2})?(?<${name}hour>${hour})(?:${exact}|\.(?<${name}dot>[0-5]\d)(?!\d))?[整钟正]?(?:${english})?`;
}
const range = new RegExp(
	String.raw`(?<![\d.-](?=\d)|\d:(?=\d))(?:从|自|from )?${time('a')} ?(?:-{1,2}|~|\u2014{1,2}|至|到|to\b|until\b|till\b|through\b|→|(?<=\bbetween .{1,16})and\b) ?(?:次日|翌日|第二天)?${time('b')}(?![\d]|[:.]\d|%|分钟|小时|个|日|天|人|元)`,
	'gi',
);

/** Every span of wall time in a sentence, such as 9:00-12:00 or 下午1点半到6点. */
export function findPeriods(sentence: string): PeriodMention[] {
	const spoken = firstMatches(
		sentence,
		/[朝早]([六七八九十]|\d{1,2})晚([四五六七八九]|十[一二]?|\d{1,2})(?![\d一二三四五六七八九十:点时])/g,
	).flatMap(mentionOfSaying);
	return [...firstMatches(sentence, range).flatMap((match) => mentionOf(match) ?? []), ...spoken];
}

/** 朝九晚六, 早9晚6: nine to six. */
function mentionOfSaying(match: RegExpExecArray): PeriodMention[] {
	const [from, to] = [readNumber(match[1] ?? ''), readNumber(match[2] ?? '')];
	if (from === null || to === null) return [];
	const start = match.index;
	const period: Period = [clock(from * 60), clock(to * 60 + (to <= 12 ? noon : 0))];
	return [{ from: start, to: start + match[0].length, period, plain: true }];
}

function mentionOf(match: RegExpExecArray): PeriodMention | null {
	const groups = match.groups ?? {};
	const from = timeOf(groups, 'a');
	const to = timeOf(groups, 'b');
	// 9-18 without any sign of a clock could be anything.
	if (from === null || to === null || (!from.marked && !to.marked)) return null;
	const start = from.minutes + afternoonOf(from, null);
	const end = to.minutes + afternoonOf(to, from.half === 'pm' ? start : null);
	const index = match.index;
	return {
		from: index,
		to: index + match[0].length,
		period: [clock(start), clock(end)],
		plain: to.marked && end > start,
	};
}

interface Time {
	/** Since midnight, as written. */
	readonly minutes: number;
	readonly half: 'am' | 'pm' | null;
	/** Whether a colon or a word shows that this is a time. */
	readonly marked: boolean;
}

function timeOf(groups: Readonly<Record<string, string | undefined>>, name: 'a' | 'b'): Time | null {
	const written = groups[`${name}minute`] ?? groups[`${name}dot`];
	const sign = groups[`${name}sign`];
	const hours = readNumber(groups[`${name}hour`] ?? '');
	const minutes = minutesOf(written);
	if (hours === null || minutes === null || minutes > 59 || hours * 60 + minutes > 24 * 60) return null;
	if (sign === ':' && written === undefined) return null;
	const word = groups[`${name}half`] ?? groups[`${name}part`];
	return {
		minutes: hours * 60 + minutes,
		half: halfOf(word),
		marked: (sign ?? written ?? word) !== undefined,
	};
}

function minutesOf(words: string | undefined): number | null {
	if (words === undefined) return 0;
	if (words === '半') return 30;
	if (words.endsWith('刻')) return words.startsWith('三') ? 45 : 15;
	return readNumber(words);
}

function halfOf(word: string | undefined): 'am' | 'pm' | null {
	if (word === undefined || /^(?:中午|noon)/i.test(word)) return null;
	return /^(?:下午|午后|傍晚|晚|p\.?m)/i.test(word) ? 'pm' : 'am';
}

const noon = 12 * 60;

/** What 下午 adds to 1点, in minutes; an end without a word of its own shares the half of the day with its start. */
function afternoonOf({ minutes, half }: Time, start: number | null): number {
	if (minutes >= noon || half === 'am') return 0;
	if (half === 'pm') return noon;
	return start !== null && minutes + noon > start ? noon : 0;
}

function clock(minutes: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
