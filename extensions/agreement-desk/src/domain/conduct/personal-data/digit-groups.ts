import type { Span } from '../../agreement/reading/text/mapped-text.ts';

/** Groups of digits that follow each other, as a number is written in groups. */
export interface Window extends Span {
	readonly digits: string;
	/** How long each group is. */
	readonly sizes: readonly number[];
	/** Whether a hyphen or its like ties it to digits before or after it. */
	readonly isTied: boolean;
}

interface Group extends Span {
	readonly digits: string;
}

const cluster = /\d+(?:[ .\-\u00b7_/\u2014()]{1,3}\d+)*/g;
/** The same, where lines, paragraphs or cells may break between two groups. */
const clusterOverLines = /\d+(?:(?:[ .\-\u00b7_/\u2014()]{1,3}| {0,3}\n {0,4}(?:\n {0,4}){0,2})\d+)*/g;
const group = /\d+/g;

/** Every run of neighbouring groups that has between so many digits and so many, each within one cluster. */
export function* digitWindows(
	text: string,
	least: number,
	most: number,
	{ overLines }: { readonly overLines: boolean } = { overLines: false },
): Iterable<Window> {
	for (const found of text.matchAll(overLines ? clusterOverLines : cluster)) {
		if (found[0].length < least) continue;
		const groups = [...found[0].matchAll(group)].map((one) => groupAt(one, found.index));
		for (let first = 0; first < groups.length; first += 1)
			yield* windowsFrom(text, groups, first, least, most);
	}
}

function groupAt(match: RegExpMatchArray, start: number): Group {
	const from = start + (match.index ?? 0);
	return { from, to: from + match[0].length, digits: match[0] };
}

function* windowsFrom(
	text: string,
	groups: readonly Group[],
	first: number,
	least: number,
	most: number,
): Iterable<Window> {
	const start = groups[first];
	if (start === undefined) return;
	let digits = '';
	const sizes: number[] = [];
	for (let last = first; last < groups.length; last += 1) {
		const end = groups[last];
		if (end === undefined || digits.length + end.digits.length > most) return;
		digits += end.digits;
		sizes.push(end.digits.length);
		if (digits.length < least) continue;
		const isTied = ties(text, groups[first - 1], start) || ties(text, end, groups[last + 1]);
		yield { from: start.from, to: end.to, digits, sizes, isTied };
	}
}

function ties(text: string, before: Group | undefined, after: Group | undefined): boolean {
	if (before === undefined || after === undefined) return false;
	return /[-._\u00b7]/.test(text.slice(before.to, after.from));
}

const letter = /[a-z]/i;
const nameOfNumber = /(?:tel|phone|mobile|mob|cell|fax|hp|id|no|card|acct|wechat|vx|wx|qq)$/i;

/** Whether it is a part of something longer, such as DD13800138000 or SF-13800138000. */
export function isWithinLonger(text: string, { from, to }: Span): boolean {
	const after = text[to] ?? '';
	if (letter.test(after) || (/[-_]/.test(after) && letter.test(text[to + 1] ?? ''))) return true;
	const tie = /[-_/#]/.test(text[from - 1] ?? '') ? 1 : 0;
	if (!letter.test(text[from - 1 - tie] ?? '')) return false;
	return !nameOfNumber.test(text.slice(Math.max(0, from - tie - 8), from - tie));
}

const label = new RegExp(
	'(?:(?:订单|运单|快递|物流|流水|工单|合同|发票|产品|商品|退货|退款|申请|批次?|序列)(?:编号|号码?|编码)|[单编型]号|(?:金额|合计|总价|总计|余额)[^\\S\\n]?(?:人民币|rmb|cny)?[¥￥]?|sn|' +
		String.raw`\b(?:order|tracking|ticket|invoice|serial|part|item|model|case|ref|reference|sku|rma|transaction)(?: ?(?:numbers?|no\.?|id|code))?)` +
		String.raw`(?: ?(?:是|为|is))?[:#. ]{0,3}$`,
	'i',
);

/** Whether the words before it call it the number of an order, a parcel or a part. */
export function isLabelledOtherwise(text: string, { from }: Span): boolean {
	return label.test(text.slice(Math.max(0, from - 32), from));
}
