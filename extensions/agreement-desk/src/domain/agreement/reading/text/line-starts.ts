/*
 * Where a line of a folded text begins something new, and where it goes on with the line before. Texts come with
 * line ends within sentences, from old mail, from PDF and from tables whose cells have become lines.
 */

const numerals = '[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]';
const starts = [
	String.raw`#{1,6}(?:\s|$)`,
	String.raw`[\u2022\u00b7|]`,
	String.raw`[-+]\s`,
	// 2.1.2, (2.1.2), 2-1-2
	String.raw`(?:\u7b2c ?)?\(?\d{1,2}(?: ?[.\u00b7-] ?[1-9]\d?){1,3}(?![\d.%~-]|:\d)`,
	String.raw`\u7b2c ?(?:${numerals}|\d){1,3} ?[\u6761\u7ae0\u8282\u6b3e\u90e8\u9879]`,
	String.raw`${numerals}{1,3}[\u3001.]`,
	String.raw`\((?:${numerals}{1,3}|\d{1,2}|[a-z])\)`,
	String.raw`\d{1,2}(?:\u3001|[.)](?!\d))`,
	String.raw`[a-z][.)]\s`,
	String.raw`(?:article|section|clause|annex|schedule) (?:\d|[ivx])`,
].join('|');

const startsSomething = new RegExp(`^(?:${starts})`, 'i');
const label = /^(?=[\p{L}(])[^,\u3002;:|]{0,23}[^,\u3002;:|\d]:(?!\/\/)/u;
/** What a party is called and where it is found fits on a line. */
const particulars =
	/^.{0,3}(?:[\u7532\u4e59\u4e19] *\u65b9|\u9700\u65b9|\u4f9b\u65b9|\u670d\u52a1\u5546|\u670d\u52a1\u63d0\u4f9b\u65b9|\u5ba2\u6237|\u5730\u5740|\u4f4f\u6240|\u7535\u8bdd|\u8054\u7cfb\u4eba|\u6cd5\u5b9a\u4ee3\u8868\u4eba|\u90ae\u7f16|\u65e5\u671f|provider|customer|client)[^:\u3002]{0,12}:.{2,60}$/i;
/** What a party is called, on the next line. */
const openParty =
	/^(?:[\u7532\u4e59] *\u65b9|\u670d\u52a1\u5546|\u670d\u52a1\u63d0\u4f9b\u65b9|\u5ba2\u6237|provider|customer|client)[^:\u3002]{0,12}:$/i;
const longestName = 60;
const unit =
	/^ ?(?:\u4e2a|\u5c0f\u65f6|\u5206\u949f|\u79d2|\u5929|\u65e5|\u5de5\u4f5c\u65e5|\u81ea\u7136\u65e5|%|\u6210|(?:(?:business|working|calendar) )?(?:hours?|minutes?|days?|seconds?)\b)/i;
const ends = '\u3002;!?:|\u2026.';
/** A line that ends like this cannot be a whole one, even where an empty line follows. */
const dangling =
	/[\d(,\u3001\u7684\u5728\u4e8e\u4e3a\u5411\u7531\u53ca\u548c\u4e0e\u6216\u81ea\u4ece\u81f3]$|(?<![\u54cd\u56de\u53cd\u4f9b\u5bf9\u76f8])\u5e94$/;
const carriesOn = /^(?:[),\u3001\u3002;%]|\u5185|\u4ee5\u5185|\u4e4b\u5185|\u5c0f\u65f6|\u5206\u949f|\u4e2a)/;
const heading = /^(?:#|\u7b2c ?[^ ]{1,4} ?[\u6761\u7ae0])/;

/** The dashes and colons under the head of a table. */
export function isRule(line: string): boolean {
	return line !== '' && !/[^\s|:=_\u2014-]/.test(line);
}

/** Whether a line goes on with the sentence of the line before, `gap` telling of an empty line between them. */
export function continues(line: string, before: string, gap: boolean): boolean {
	const last = before.at(-1);
	if (last === undefined || before.startsWith('|') || heading.test(before)) return false;
	if (carriesOn.test(line) || (line.startsWith('(') && last === '.' && !beginsNew(line))) return true;
	if (brokeTime.test(before) && /^\d\d?(?!\d)/.test(line)) return true;
	if (openParty.test(before) && line.length <= longestName && !label.test(line) && !beginsNew(line))
		return true;
	if (particulars.test(before) && !dangling.test(before)) return false;
	if (isRow(line) || isRow(before) || (isPair(line) && (/\d$/.test(before) || !dangling.test(before))))
		return false;
	if (ends.includes(last) || (gap && !dangling.test(before))) return false;
	return !beginsNew(line);
}

/** "在线 1分钟响应": a label, a space, and what is said of it. */
const pair =
	/^[\u4e00-\u9fff]{2,10}(?:\([^()]{1,12}\))?[ \t]+(?=[\d\u2265\u2264<>a-z]|[\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u534a\u767e\u5468])/i;

function isPair(line: string): boolean {
	return pair.test(line);
}

const clauseNumber = /^[\d.()\u3001\u7b2c\u6761]{1,12}$/;

/** Whether a line is a row of a table, as it comes from a document or a spreadsheet: cells with tabs or lines between. */
export function isRow(line: string): boolean {
	const cells = line.split(/\t| \| /).map((cell) => cell.trim());
	if (clauseNumber.test(cells[0] ?? '')) cells.shift();
	// A blank may have been filled between two tabs, and then its words go on after it.
	return (
		cells.length > 1 &&
		!cells.some((cell, place) => place > 0 && isBlankBetween(cells[place - 1] ?? '', cell))
	);
}

function isBlankBetween(before: string, cell: string): boolean {
	return (dangling.test(before) && !/\d$/.test(before)) || restOfBlank.test(cell);
}

const restOfBlank =
	/^(?:[),\u3001\u3002;%]|\u4e2a?(?:\u5de5\u4f5c|\u81ea\u7136)?(?:\u5c0f\u65f6|\u5206\u949f|\u79d2|\u5929|\u65e5)?(?:\u4ee5|\u4e4b)?\u5185)/;

const chinese = /[\u4e00-\u9fff]/;
const brokeTime = /\d:$/;
const longestNumber = 8;
const openAddress = /(?:\/\/|www\.|@)[\w.\/:?=&%#~-]*$/i;
const restOfAddress = /^[\w.\/:?=&%#~-]*(?:@|\.[a-z]{2})/i;

/** Whether a line ended within a number, a time or an address, as it does where every line is cut at one width. */
export function brokeWithin(before: string, line: string): boolean {
	const [last = '', first = ''] = [before.at(-1), line[0]];
	// Only lines of Chinese are cut at any sign; others are cut at spaces.
	if (before.length <= longestNumber || !(chinese.test(before) || chinese.test(line))) return false;
	if (/[\d:.-]/.test(last) && /\d/.test(first)) return true;
	if (/\d/.test(last) && /[:.%-]/.test(first)) return true;
	const isAddress =
		openAddress.test(before.slice(-200)) || (/[a-z\d]$/i.test(last) && restOfAddress.test(line.slice(0, 80)));
	return isAddress && /[\w.\/-]/.test(first);
}

function beginsNew(line: string): boolean {
	const start = startsSomething.exec(line);
	// 1.5小时 and (4) hours are amounts whose line broke off before them.
	if (start && /[\d)]$/.test(start[0])) return !unit.test(line.slice(start[0].length));
	return start !== null || label.test(line);
}
