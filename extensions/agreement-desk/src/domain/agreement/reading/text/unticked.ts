/*
 * Forms with boxes to tick: ☑邮件 ☐短信, （√）邮件（ ）短信, and task lists of Markdown. What nobody ticked was not agreed.
 */

const open = String.raw`[\u25a1\u2610\u2b1c\u25fb]|\[ {1,3}\]|\( {1,3}\)|\uff08[ \u3000]{1,3}\uff09`;
const mark = String.raw`[\u2611\u2612\u2713\u2714\u221a\u25a0\u25fc]`;
const ticked = String.raw`${mark}|\[[xX\u221a\u2713\u2714]\]|[(\uff08] ?[xX\u221a\u2713\u2714\u2611] ?[)\uff09]`;
const box = new RegExp(`(?<open>${open})|(?<ticked>${ticked})`, 'gu');
/** What may stand before the first box of a row: the boxes then stand before what they are for. */
const leads =
	/(?:^|[\s:\uff1a,\uff0c;\uff1b\u3001|(\uff08[\u3010\u3016_*>"\u201c\u300c]|\u901a\u8fc7|\u91c7\u7528|\u4ee5|\u4e3a|\u5728)$/u;
/** Where the words of a box end, but for the next box. */
const optionEnd = /[\n,\uff0c;\uff1b\u3002\u3001|\t]| {2}|(?<=\S) (?=\S)/u;
const sentenceGoesOn = /\u5411|\u7ed9|\u7b49|\u7684|\u65b9\u5f0f|\u4e4b?\u5185/u;
const item = /^[ \t>]*(?:[-*+\u2022][ \t]+)?$/u;
const longestLine = 2000;
const mostBoxes = 40;

/** The source with every unticked option that stands among ticked ones blanked out, places unchanged. */
export function blankUnticked(source: string): string {
	if (source.search(new RegExp(open, 'u')) < 0 || source.search(new RegExp(ticked, 'u')) < 0) return source;
	const lines = source.split('\n');
	const kinds = lines.map(kindOf);
	const listed = listsWithTicks(kinds);
	return lines
		.map((line, place) => {
			if (line.length > longestLine) return line;
			if (kinds[place] === 'open' && listed.has(place)) return ' '.repeat(line.length);
			return kinds[place] === 'row' ? withoutOpen(line) : line;
		})
		.join('\n');
}

type Kind = 'open' | 'ticked' | 'row' | 'none';

/** Whether a line is one option of a list, or may be a row of them. */
function kindOf(line: string): Kind {
	const boxes = line.length > longestLine ? [] : [...line.matchAll(box)];
	const [first] = boxes;
	if (!first) return 'none';
	if (boxes.length > 1) return 'row';
	if (!item.test(line.slice(0, first.index))) return 'none';
	return first.groups?.['open'] === undefined ? 'ticked' : 'open';
}

/** The lines of lists in which something is ticked; a list goes as far as its lines are options. */
function listsWithTicks(kinds: readonly Kind[]): ReadonlySet<number> {
	const found = new Set<number>();
	let list: number[] = [];
	for (const [place, kind] of [...kinds, 'none' as const].entries()) {
		if (kind === 'open' || kind === 'ticked') {
			list.push(place);
			continue;
		}
		if (list.some((one) => kinds[one] === 'ticked')) for (const one of list) found.add(one);
		list = [];
	}
	return found;
}

/** A row in which it is not plain which side of its words a box is on stays as it is. */
function withoutOpen(line: string): string {
	const boxes = [...line.matchAll(box)].slice(0, mostBoxes);
	const isPlain = boxes.every((one, place) => standsBefore(line, one, place === 0));
	if (!isPlain || boxes.every(({ groups }) => groups?.['ticked'] === undefined)) return line;
	let rest = '';
	let done = 0;
	for (const [place, { index, 0: sign, groups }] of boxes.entries()) {
		const isOpen = groups?.['open'] !== undefined;
		const afterBox = index + sign.length;
		const end = isOpen ? endOfOption(line, afterBox, boxes[place + 1]?.index ?? null) : afterBox;
		rest += line.slice(done, index) + (isOpen ? ' ' : '\u2611').padEnd(end - index);
		done = end;
	}
	return rest + line.slice(done);
}

function standsBefore(line: string, { index, 0: sign }: RegExpExecArray, isFirst: boolean): boolean {
	const before = line.slice(0, index);
	const after = line.slice(index + sign.length);
	if (!/^ ?[^\s,\uff0c;\uff1b\u3002\u3001|]/u.test(after)) return false;
	return isFirst ? leads.test(before) : /\s$/u.test(before) || !/^\s/u.test(after);
}

/** After the last option the sentence goes on. */
function endOfOption(line: string, start: number, next: number | null): number {
	const words = line.slice(start, next ?? line.length);
	const lead = /^ */u.exec(words)?.[0].length ?? 0;
	const ends = [optionEnd, ...(next === null ? [sentenceGoesOn] : [])]
		.map((pattern) => words.slice(lead).search(pattern))
		.filter((end) => end > 0);
	return ends.length === 0 ? start + words.length : start + lead + Math.min(...ends);
}
