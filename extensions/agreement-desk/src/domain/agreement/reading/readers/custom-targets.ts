import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { firstOf } from '../text/first-matches.ts';
import { wordsOf } from '../text/words-of.ts';
import { hasBlank, isBlank } from '../values/blanks.ts';
import {
	comparedPieces,
	comparesAgain,
	findComparison,
	hasComparison,
	nameBefore,
	type Comparator,
	type Piece,
} from '../values/comparisons.ts';
import { findDurations } from '../values/durations.ts';
import { metricOf } from '../values/metrics.ts';
import { findRatios } from '../values/ratios.ts';
import { isChange, isPenalty } from './amendments.ts';
import type { ReadContext } from './read-context.ts';

interface Target {
	readonly metric_key: string;
	readonly comparator: Comparator;
	readonly value: number;
	readonly period: 'month' | 'quarter' | 'year' | null;
}

const periods: readonly (readonly [NonNullable<Target['period']>, RegExp])[] = [
	['quarter', /每(?:个)?季度?|季度|按季|quarter/i],
	['month', /每(?:个)?(?:自然)?月|月度|按月|month/i],
	['year', /每年|年度|全年|按年|year|annual/i],
];
const listMarks =
	/^(?:\(?(?:[a-z\d]{1,2}|[一二三四五六七八九十]{1,2})[).、:]\s*|[\u2022·|+-]\s*|"|和|及|以及|and\s)+/i;
const heading =
	/^\s*(?:(?:双方(?:另行)?约定的)?(?:其他|其它)?(?:约定的?)?(?:具体)?(?:的)?(?:服务)?(?:质量)?指标(?:如下|包括|为)?[:,]?|(?:further|other|additional)[^:]{0,60}(?:targets|indicators|metrics)[^:]{0,30}:|[^:]{0,12}:)\s*/i;
const none = /^(?:其他[^:]{0,12}:)?\s*(?:无|暂无|不适用|无其他|没有|none|n\/a)(?:其他)?(?:指标)?$/i;
const isQuality = /^2\.5(?:\.\d+)*$/;
/** The targets of 2.5.1 and 2.5.2, wherever they stand; that of complaints or staff is another. */
const ofOtherClauses =
	/(?<!投诉|投诉处理|投诉人|员工|坐席|培训|回访)满意[度率]|一次性?(?:问题)?解决率|首次(?:联系|接触)?解决率|FCR|CSAT|(?<!complaint |employee )satisfaction|first[- ](?:contact|call) resol/i;
/** What is a sentence of its own heads nothing. */
const saysSomething = /应|不得?(?:低|高|少|多|超)|\b(?:shall|is|are|will)\b/i;
/** More than a version can hold. */
const mostTargets = 60;

/** The indicators of 2.5.3, and such as stand elsewhere among the quality targets. */
export function readCustomTargets(sentences: readonly Sentence[], context: ReadContext): Candidate[] {
	const own = firstOf(sentences, isAboutTargets, mostTargets);
	const [first] = own;
	if (!first) return [];
	const span = { from: first.from, to: own.at(-1)?.to ?? first.to };
	const trust = own.some(isChange) ? 0.45 : trustOf(first);
	const make = (value: unknown, certainty: number): Candidate[] => [
		{ key: 'target.custom[]', value, clause: '2.5.3', span, confidence: trust * certainty },
	];
	if (own.every(({ text }) => none.test(text.trim()))) return make([], 1);
	const items = own.flatMap((sentence) => itemsOf(sentence, context)).slice(0, mostTargets);
	const targets = items.flatMap(({ target }) => target ?? []);
	if (targets.length === 0) return [];
	return make(targets, Math.min(...items.map(({ certainty }) => certainty)));
}

function trustOf({ number }: Sentence): number {
	if (number === '2.5.3') return 0.95;
	return number === null || isQuality.test(number) ? 0.75 : 0.65;
}

/** In 2.5.3 everything is; elsewhere a sentence has to compare a metric of the catalogue with a number. */
function isAboutTargets(sentence: Sentence): boolean {
	const { number, text, section, heading: words } = sentence;
	if (section === 'foreign' || isPenalty(sentence)) return false;
	if (number === '2.5.3') return true;
	const isUnder = ofOtherClauses.test(words) && !saysSomething.test(words) && !/[:|]/.test(text);
	if (isUnder || !hasComparison(text)) return false;
	return piecesOf(sentence).some((piece) => isKnownMetric(piece.text.trimStart().replace(listMarks, '')));
}

function isKnownMetric(text: string): boolean {
	const comparison = findComparison(text);
	return comparison !== null && metricOf(nameBefore(text, comparison.nameEnd)).known;
}

/** What a list is called stands before it; a name before a colon is none where only its number follows. */
function piecesOf({ text }: Sentence): Piece[] {
	const start = heading.exec(text)?.[0].length ?? 0;
	const isName = /\d|百分之|[一二三四五六七八九十百]{1,3}(?:%|分)/.test(text.slice(0, start));
	const isLabel = /^[\s|]*(?:[\d百九八七六五≥≤<>=]|不|at |no )/i.test(text.slice(start));
	return comparedPieces(text, isName || isLabel ? 0 : start).filter(
		(piece) => piece.text.trim() !== '' && !ofOtherClauses.test(piece.text),
	);
}

interface Item {
	/** Null where a piece looks like an indicator that cannot be kept, or like none. */
	readonly target: Target | null;
	readonly certainty: number;
}

function itemsOf(sentence: Sentence, context: ReadContext): Item[] {
	return piecesOf(sentence).flatMap((piece) => {
		const text = piece.text.trimStart().replace(listMarks, '');
		if (isBlank(text) || none.test(text)) return [];
		const offset = sentence.from + piece.from + piece.text.length - text.length;
		const unread = hasComparison(text) || /率|值|分数|时长|rate|score|time/i.test(text) ? 0.5 : 1;
		return [itemOf(text, offset, context) ?? { target: null, certainty: unread }];
	});
}

function itemOf(text: string, offset: number, { joined, source }: ReadContext): Item | null {
	const comparison = findComparison(text);
	if (!comparison) return null;
	const name = nameBefore(text, comparison.nameEnd);
	if (name === '' || isBlank(name)) return null;
	const start = offset + text.indexOf(name);
	const written = wordsOf(joined, source, { from: start, to: start + name.length });
	const metric = metricOf(name);
	const { values, unit } = amountsIn(text.slice(comparison.numberStart), metric.unit);
	const [value] = values;
	if (value === undefined) return null;
	const period = periods.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
	const metric_key = metric.known ? metric.key : metricOf(unit ? withUnit(written, unit) : written).key;
	const isWhole = !comparison.isOpen && !comparesAgain(text, comparison);
	const isClear = isWhole && new Set(values).size === 1 && !name.startsWith('其中') && !hasBlank(name);
	return {
		target: { metric_key, comparator: comparison.comparator, value, period },
		certainty: isClear ? (metric.known ? 1 : isIndicator(name) ? 0.8 : 0.5) : 0.5,
	};
}

/** What the parties call an indicator of their own is short, and is called a rate, a score or the like. */
function isIndicator(name: string): boolean {
	return name.length <= 40 && indicator.test(name);
}

const indicator =
	/(?:率|值|分数?|评分|度|时长|时间|数量?|比例|占比|指数|水平|rate|score|ratio|share|time|number|index|level|percentage)(?:\([^)]*\))?$/i;

const seconds = {
	seconds: 1,
	minutes: 60,
	hours: 3600,
	days: 86_400,
	weeks: 604_800,
	months: 2_592_000,
	unsaid: 1,
} as const;

interface Amounts {
	readonly values: readonly number[];
	/** What they count in, where the metric does not say. */
	readonly unit: keyof typeof seconds | null;
}

/** The number that is compared with, or both ends of a range. A time is counted in the unit of its metric. */
function amountsIn(rest: string, unit: 'minutes' | 'hours' | null): Amounts {
	const times = findDurations(rest);
	const [time] = times;
	if (time && unit !== null) {
		return { values: times.map((one) => (one.amount * seconds[one.unit]) / seconds[unit]), unit: null };
	}
	if (time) return { values: times.map(({ amount }) => amount), unit: time.unit };
	const [first, second] = findRatios(rest);
	if (!first) return { values: [], unit: null };
	const isRange = second !== undefined && /^ ?(?:%|分)? ?(?:-|~|至|到)/.test(rest.slice(first.to));
	return { values: isRange ? [first.value, second.value] : [first.value], unit: null };
}

const unitNames: Readonly<Record<keyof typeof seconds, string>> = {
	seconds: '秒',
	minutes: '分钟',
	hours: '小时',
	days: '天',
	weeks: '周',
	months: '个月',
	unsaid: '',
};

/** A metric of the parties' own has no unit, so its name has to carry it. */
function withUnit(name: string, unit: keyof typeof seconds): string {
	return /[\u4e00-\u9fff]/.test(name) ? `${name}（${unitNames[unit]}）` : `${name} (${unit})`;
}
