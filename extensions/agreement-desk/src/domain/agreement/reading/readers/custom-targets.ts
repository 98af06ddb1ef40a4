import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { firstMatches } from '../text/first-matches.ts';
import { wordsOf } from '../text/words-of.ts';
import { isBlank } from '../values/blanks.ts';
import { findDurations } from '../values/durations.ts';
import { metricOf } from '../values/metrics.ts';
import { findRatios } from '../values/ratios.ts';
import { isChange, isPenalty } from './amendments.ts';
import type { ReadContext } from './read-context.ts';

type Comparator = 'gte' | 'lte' | 'gt' | 'lt' | 'eq';

interface Target {
	readonly metric_key: string;
	readonly comparator: Comparator;
	readonly value: number;
	readonly period: 'month' | 'quarter' | 'year' | null;
}

const comparators: readonly (readonly [Comparator, string])[] = [
	[
		'gte',
		'不(?:得|应|能)?(?:低|少|小)于|大于(?:或|等)?等于|高于(?:或)?等于|达到|达|至少|最低|≥|>=|at least|no less than|not less than|not below|minimum',
	],
	[
		'lte',
		'不(?:得|应|能)?(?:高|大|多|超)[于过]?|不超|小于(?:或|等)?等于|至多|最多|最高|控制在|≤|<=|at most|no more than|not more than|not exceed(?:ing)?|does not exceed|maximum|up to',
	],
	['gt', '高于|大于|超过|多于|>|above|over|more than|greater than'],
	['lt', '低于|小于|少于|<|below|under|less than|fewer than'],
	['eq', '等于|=|恰好为|exactly|equal to'],
];
const comparing = new RegExp(comparators.map(([name, pattern]) => `(?<${name}>${pattern})`).join('|'), 'i');
const after: readonly (readonly [Comparator, RegExp])[] = [
	['gte', /^ ?(?:%|分|分钟|小时)? ?(?:及|或)?(?:以上|or more|or higher|or above)/i],
	['lte', /^ ?(?:%|分|分钟|小时)? ?(?:及|或)?(?:以下|以内|之内|内|or less|or lower|or fewer)/i],
];
const periods: readonly (readonly [NonNullable<Target['period']>, RegExp])[] = [
	['quarter', /每(?:个)?季度?|季度|按季|quarter/i],
	['month', /每(?:个)?(?:自然)?月|月度|按月|month/i],
	['year', /每年|年度|全年|按年|year|annual/i],
];
const listMarks =
	/^(?:\(?(?:[a-z\d]{1,2}|[一二三四五六七八九十]{1,2})[).、:]\s*|[\u2022·|+-]\s*|"|和|及|以及|and\s)+/i;
const heading =
	/^(?:双方(?:另行)?约定的)?(?:其他|其它)?(?:约定的?)?(?:具体)?(?:的)?(?:服务)?(?:质量)?指标(?:如下|包括|为)?[:,]?\s*|^(?:further|other|additional)[^:]{0,60}(?:targets|indicators|metrics)[^:]{0,30}:\s*|^[^:]{0,12}:\s*/i;
const none = /^(?:其他[^:]{0,12}:)?\s*(?:无|暂无|不适用|无其他|没有|none|n\/a)(?:其他)?(?:指标)?$/i;
const isQuality = /^2\.5(?:\.\d+)*$/;
/** The targets of 2.5.1 and 2.5.2, wherever they stand; that of complaints or staff is another. */
const ofOtherClauses =
	/(?<!投诉|投诉处理|投诉人|员工|坐席|培训|回访)满意[度率]|一次性?(?:问题)?解决率|首次(?:联系|接触)?解决率|FCR|CSAT|(?<!complaint |employee )satisfaction|first[- ](?:contact|call) resol/i;

/** More than a version can hold. */
const mostTargets = 60;

/** The indicators of 2.5.3, and such as stand elsewhere among the quality targets. */
export function readCustomTargets(sentences: readonly Sentence[], context: ReadContext): Candidate[] {
	const own = sentences.filter(isAboutTargets).slice(0, mostTargets);
	const first = own[0];
	const last = own.at(-1);
	if (!first || !last) return [];
	const span = { from: first.from, to: last.to };
	const trust = own.some(isChange) ? 0.45 : trustOf(first);
	const make = (value: unknown, certainty: number): Candidate[] => [
		{ key: 'target.custom[]', value, clause: '2.5.3', span, confidence: trust * certainty },
	];
	if (own.every(({ text }) => none.test(text.trim()))) return first.number === '2.5.3' ? make([], 1) : [];
	const items = own.flatMap((sentence) => itemsOf(sentence, context)).slice(0, mostTargets);
	const targets = items.flatMap(({ targets: found }) => found);
	if (targets.length === 0) return [];
	const isWhole = items.every(({ isRead }) => isRead);
	const certainty = Math.min(...items.map((item) => item.certainty)) * (isWhole ? 1 : 0.5);
	return make(targets, certainty);
}

function trustOf({ number }: Sentence): number {
	if (number === '2.5.3') return 0.95;
	return number === null || isQuality.test(number) ? 0.75 : 0.65;
}

/** In 2.5.3 everything is; elsewhere a sentence has to compare a metric of the catalogue with a number. */
function isAboutTargets(sentence: Sentence): boolean {
	const { number, text, section, heading: words } = sentence;
	if (section === 'foreign' || isPenalty(sentence)) return false;
	const isOwn = number === '2.5.3';
	if (isOwn) return true;
	if (ofOtherClauses.test(words) && !/[:|]/.test(text)) return false;
	if (!comparing.test(text)) return false;
	return piecesOf(sentence).some((piece) => metricIn(piece.text)?.known === true);
}

interface Piece {
	readonly text: string;
	readonly from: number;
}

const separator = /[,、|\u2022]|(?:以及|和|并且|且| and )(?=[^,、]{1,20}(?:不|≥|≤|>|<|达|at ))/g;

/** Items are separated by commas only where each side has a number of its own. */
function piecesOf({ text }: Sentence): Piece[] {
	const start = heading.exec(text)?.[0].length ?? 0;
	const lead = /\d|[一二三四五六七八九十百]{1,3}(?:%|分)|百分之/.test(text.slice(0, start)) ? 0 : start;
	const pieces: Piece[] = [];
	let from = lead;
	for (const match of firstMatches(text.slice(lead), separator)) {
		const to = lead + match.index;
		const piece = text.slice(from, to);
		const rest = text.slice(to + match[0].length);
		if (!hasNumber(piece) || !comparing.test(rest)) continue;
		pieces.push({ text: piece, from });
		from = to + match[0].length;
	}
	pieces.push({ text: text.slice(from), from });
	return pieces.filter((piece) => piece.text.trim() !== '' && !ofOtherClauses.test(piece.text));
}

function hasNumber(words: string): boolean {
	return findRatios(words).length > 0;
}

interface Item {
	readonly targets: readonly Target[];
	readonly certainty: number;
	/** False where a piece looks like an indicator that cannot be kept. */
	readonly isRead: boolean;
}

function itemsOf(sentence: Sentence, context: ReadContext): Item[] {
	return piecesOf(sentence).flatMap((piece) => {
		const text = piece.text.trimStart().replace(listMarks, '');
		if (isBlank(text) || none.test(text)) return [];
		const offset = sentence.from + piece.from + piece.text.length - text.length;
		return [
			itemOf(text, offset, context) ?? {
				targets: [],
				certainty: 1,
				isRead: !/率|值|分数|时长|rate|score|time/i.test(text),
			},
		];
	});
}

interface Comparison {
	/** Where the name ends and the number begins. */
	readonly end: number;
	readonly start: number;
	readonly comparator: Comparator;
	/** Whether no word says how to compare. */
	readonly isOpen?: boolean;
}

function nameEnd(text: string): Comparison | null {
	const match = comparing.exec(text);
	if (match?.groups) {
		const found = comparators.find(([name]) => match.groups?.[name] !== undefined);
		if (found) return { end: match.index, start: match.index + match[0].length, comparator: found[0] };
	}
	const ratio = findRatios(text).find(({ from }) =>
		after.some(([, pattern]) => pattern.test(text.slice(from).replace(/^[\d.]+/, ''))),
	);
	const side =
		ratio && after.find(([, pattern]) => pattern.test(text.slice(ratio.from).replace(/^[\d.]+/, '')));
	if (ratio && side) return { end: ratio.from, start: ratio.from, comparator: side[0] };
	return withoutWord(text);
}

const unwanted =
	/投诉|重开|返工|重复|放弃|呼损|流失|差错|时长|时间|complaint|reopen|repeat|abandon|error|time/i;

/** "工单按时率：95%" leaves open which way the target is meant; what is wanted more of is likely a minimum. */
function withoutWord(text: string): Comparison | null {
	const match =
		/^(?<name>[^:|\d]{2,30}?(?:率|值|分|度|rate|score))(?:目标)?(?:应?为|是|[:| ])* ?(?=[\d百九八七六五])/i.exec(
			text,
		);
	const name = match?.groups?.['name'];
	if (!match || name === undefined) return null;
	const comparator = unwanted.test(name) ? 'lte' : 'gte';
	return { end: name.length, start: match[0].length, comparator, isOpen: true };
}

function metricIn(text: string) {
	const place = nameEnd(text);
	return (
		place && metricOf(nameOf(text.replace(listMarks, ''), nameEnd(text.replace(listMarks, ''))?.end ?? 0))
	);
}

function nameOf(text: string, end: number): string {
	return text
		.slice(0, end)
		.replace(/^(?:[^:]{0,20}:)/, '')
		.replace(
			/(?:应当?|须|需|要|应该|保持|必须|为|在|[:,|"\s]|\(?(?:每月|每季度?|每年|月度|季度|年度)\)?|(?: (?:is|are|shall|will|to|be|of|the|a|rate of))+)+$/i,
			'',
		)
		.replace(/^["\s]+/, '')
		.trim();
}

function itemOf(text: string, offset: number, { joined, source }: ReadContext): Item | null {
	const place = nameEnd(text);
	if (!place) return null;
	const name = nameOf(text, place.end);
	if (name === '' || isBlank(name)) return null;
	const start = text.indexOf(name);
	const written = wordsOf(joined, source, { from: offset + start, to: offset + start + name.length });
	const metric = metricOf(name);
	const rest = text.slice(place.start);
	const values = valuesIn(rest, metric.unit);
	const period = periods.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
	const targets = values.map((value) => ({
		metric_key: metric.known ? metric.key : metricOf(written).key,
		comparator: place.comparator,
		value,
		period,
	}));
	if (targets.length === 0) return null;
	const isOne = place.isOpen !== true && new Set(values).size === 1 && !name.startsWith('其中');
	return { targets: targets.slice(0, 1), certainty: isOne ? (metric.known ? 1 : 0.8) : 0.5, isRead: true };
}

/** The number that is compared with. A time is counted in the unit of its metric, and lost where it has none. */
function valuesIn(rest: string, unit: 'minutes' | 'hours' | null): number[] {
	const times = findDurations(rest);
	const seconds = {
		seconds: 1,
		minutes: 60,
		hours: 3600,
		days: 86_400,
		weeks: 604_800,
		months: 2_592_000,
		unsaid: 1,
	};
	if (unit !== null && times.length > 0) {
		return times.map(({ amount, unit: said }) => (amount * seconds[said]) / seconds[unit]);
	}
	const ratios = findRatios(rest);
	const first = ratios[0];
	if (!first) return [];
	const isRange = ratios[1] !== undefined && /^ ?(?:%|分)? ?(?:-|~|至|到)/.test(rest.slice(first.to));
	return isRange && ratios[1] ? [first.value, ratios[1].value] : [first.value];
}
