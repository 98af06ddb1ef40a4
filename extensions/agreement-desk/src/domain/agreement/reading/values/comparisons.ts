import { firstMatches } from '../text/first-matches.ts';
import { findRatios } from './ratios.ts';

export type Comparator = 'gte' | 'lte' | 'gt' | 'lt' | 'eq';

/** Where a sentence such as 投诉率不高于3% has its name and its number. */
export interface Comparison {
	readonly nameEnd: number;
	readonly numberStart: number;
	readonly comparator: Comparator;
	/** Whether no word says how to compare. */
	readonly isOpen: boolean;
}

const words: readonly (readonly [Comparator, string])[] = [
	[
		'gte',
		'不(?:得|应|能)?(?:低|少|小)于|大于(?:或|等)?等于|高于(?:或)?等于|达到|达|至少|最低|≥|>=|at least|no less than|not less than|not below|minimum',
	],
	[
		'lte',
		'不(?:得|应|能)?(?:高|大|多|超)[于过]?|不超|小于(?:或|等)?等于|至多|最多|最高|控制在|≤|<=|at most|no more than|not more than|not exceed(?:ing)?|does not exceed|maximum|up to',
	],
	['gt', String.raw`高于|大于|超过|多于|>|\b(?:above|over|more than|greater than)\b`],
	['lt', String.raw`低于|小于|少于|<|\b(?:below|under|less than|fewer than)\b`],
	['eq', '等于|=|恰好为|exactly|equal to'],
];
const between = new RegExp(words.map(([name, pattern]) => `(?<${name}>${pattern})`).join('|'), 'i');
const after: readonly (readonly [Comparator, RegExp])[] = [
	['gte', /^[\d.]* ?(?:%|分|分钟|小时)? ?(?:及|或)?(?:以上|or more|or higher|or above)/i],
	['lte', /^[\d.]* ?(?:%|分|分钟|小时)? ?(?:及|或)?(?:以下|以内|之内|内|or less|or lower|or fewer)/i],
];

export function hasComparison(text: string): boolean {
	return between.test(text);
}

/** The first comparison of a text; null where nothing is compared with a number. */
export function findComparison(text: string): Comparison | null {
	const match = between.exec(text);
	const found = words.find(([name]) => match?.groups?.[name] !== undefined);
	if (match && found) {
		const numberStart = match.index + match[0].length;
		return { nameEnd: match.index, numberStart, comparator: found[0], isOpen: false };
	}
	return byWordAfter(text) ?? withoutWord(text);
}

function byWordAfter(text: string): Comparison | null {
	for (const { from } of findRatios(text)) {
		const side = after.find(([, pattern]) => pattern.test(text.slice(from)));
		if (side) return { nameEnd: from, numberStart: from, comparator: side[0], isOpen: false };
	}
	return null;
}

const unwanted =
	/投诉|重开|返工|重复|放弃|呼损|流失|差错|时长|时间|complaint|reopen|repeat|abandon|error|(?<!\bon[- ]?)time/i;
const bareTarget =
	/^(?<name>[^:|\d]{2,30}?(?:率|值|分|度|rate|score))(?:目标)?(?:应?为|是|[:| ])* ?(?=[\d百九八七六五])/i;

/** "工单按时率：95%" leaves open which way it is meant; of what is wanted, it is likely the least. */
function withoutWord(text: string): Comparison | null {
	const match = bareTarget.exec(text);
	const name = match?.groups?.['name'];
	if (!match || name === undefined) return null;
	const comparator = unwanted.test(name) ? 'lte' : 'gte';
	return { nameEnd: name.length, numberStart: match[0].length, comparator, isOpen: true };
}

const label = /^[^:]{0,20}:/;
const verbs =
	/(?:应当?|须|需|要|应该|保持|必须|为|在|[:,|"\s]|\(?(?:[每按](?:月|季度?|年)|月度|季度|年度)\)?|(?: (?:is|are|shall|will|to|be|of|the|a|rate of))+)+$/i;

/** The name before a comparison, without the label of the list and without the verb. */
export function nameBefore(text: string, nameEnd: number): string {
	const whole = text.slice(0, nameEnd).replace(verbs, '');
	const name = whole.replace(label, '');
	return (name.trim() === '' ? whole : name).replace(/^(?:[":\s]|\((?!.*\)))+/, '').trim();
}

const separator =
	/[,、|\u2022]|\((?:\d{1,2}|[一二三四五六七八九十]|[a-z])\)|(?:以及|和|并且|且| and )(?=[^,、]{1,20}(?:不|≥|≤|>|<|达|at ))/g;

export interface Piece {
	readonly text: string;
	readonly from: number;
}

/** The parts of a text that compare something each: commas count only where both sides have a number. */
export function comparedPieces(text: string, start: number): Piece[] {
	const pieces: Piece[] = [];
	let from = start;
	for (const match of firstMatches(text.slice(start), separator)) {
		const to = start + match.index;
		const rest = text.slice(to + match[0].length);
		if (findRatios(text.slice(from, to)).length === 0 || !mayCompare(rest)) continue;
		pieces.push({ text: text.slice(from, to), from });
		from = to + match[0].length;
	}
	pieces.push({ text: text.slice(from), from });
	return pieces;
}

/** Whether a text compares a second time: what was read of it is not all of it. */
export function comparesAgain(text: string, { numberStart }: Comparison): boolean {
	const rest = text.slice(numberStart);
	const next = between.exec(rest);
	return next !== null && findRatios(rest.slice(next.index)).length > 0;
}

function mayCompare(text: string): boolean {
	return hasComparison(text) || bareTarget.test(text);
}
