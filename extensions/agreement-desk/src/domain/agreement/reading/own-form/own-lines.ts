import { endOfQuote, openingQuote } from '../../notation/free-text.ts';
import type { Span } from '../text/mapped-text.ts';

/** A line of a source, and what it says without Markdown. */
export interface SourceLine extends Span {
	readonly text: string;
}

/** Our longest line is a list of a hundred texts of 255 signs. */
const longestLine = 60_000;

/** Of a megabyte of other words, only lines with a number of ours are looked at. */
const startsLikeOurs =
	/^(?:\*\*)?(?:[1-3\uff11-\uff13](?:[.\uff0e][1-9\uff11-\uff19]){1,3}|[SR\uff33\uff32][-\uff0d]?[\d\uff10-\uff19]{1,2}[a-z]?)/;
/** What mail and lists put before a line. */
const leads = /^[\s>\u3000]*(?:[-*+\u2022] +)?/;
const setOff = /^\*\*(.+?)\*\*(.*)$/s;
const number = /^([\d.]+|[SR]-?\d{1,2}[a-z]?)\s*/;

/** The lines of a source that could be ours, each as plain text. */
export function linesOf(source: string): SourceLine[] {
	const lines: SourceLine[] = [];
	for (const match of source.matchAll(/[^\r\n]+/g)) {
		const line = match[0].slice(leads.exec(match[0])?.[0].length);
		if (line.length > longestLine || !startsLikeOurs.test(line)) continue;
		const text = withoutMarkdown(line).trim().replace(number, '$1 ');
		const end = match.index + match[0].length;
		if (!isUnclosed(text)) lines.push({ from: end - line.length, to: end, text });
	}
	return lines;
}

const mostParts = 8;
const longestPart = 200;

/** What a line of ours begins with tells its language, whatever its values are in. */
const isChinese = /^\S+ ?[\u4e00-\u9fff\uff08]/;

/** The line with one, two and more of the lines after it, up to an empty one and to the next of ours. */
export function* longerLines(source: string, line: SourceLine): Iterable<SourceLine> {
	const joint = isChinese.test(line.text) ? '' : ' ';
	let { to, text } = line;
	for (let parts = 1; parts < mostParts; parts += 1) {
		const next = lineAfter(source, to);
		if (!next) return;
		to = next.to;
		text += joint + next.text;
		yield { from: line.from, to, text };
	}
}

function lineAfter(source: string, place: number): { readonly text: string; readonly to: number } | null {
	const rest = source.slice(place, place + longestPart + 2);
	const [whole, ending = '', words = ''] = /^(\r?\n|\r)([^\r\n]+)/.exec(rest) ?? [];
	const text = words.slice(leads.exec(words)?.[0].length).trim();
	if (whole === undefined || words.length >= longestPart || text === '' || startsLikeOurs.test(text))
		return null;
	return { text, to: place + ending.length + words.length };
}

/** In a text whose lines were all cut at one width, a line of about that width goes on in the next. */
export function isCut(source: string, line: SourceLine, widest: number): boolean {
	const { length } = source.slice(source.lastIndexOf('\n', line.to - 1) + 1, line.to);
	return lineAfter(source, line.to) !== null && length > widest - longestWord;
}

const longestWord = 12;
const widestPage = 130;

/** Infinity where lines are as long as paragraphs. */
export function widestLine(source: string): number {
	const widest = Math.max(
		0,
		...[...source.slice(0, 20_000).matchAll(/[^\r\n]+/g)].map(([line]) => line.length),
	);
	return widest > widestPage ? Infinity : widest;
}

/** We close what we open; each bracket that stays open costs a look at the rest of the line. */
const mostUnclosed = 20;

function isUnclosed(text: string): boolean {
	let brackets = 0;
	let quotes = 0;
	for (let place = 0; place < text.length; place += 1) {
		const sign = text[place] ?? '';
		if (sign === openingQuote) {
			const end = endOfQuote(text, place);
			if (end !== null) place = end - 1;
			else if ((quotes += 1) > mostUnclosed) return true;
		} else if ('(（'.includes(sign)) brackets += 1;
		else if (')）'.includes(sign)) brackets = Math.max(0, brackets - 1);
	}
	return brackets > mostUnclosed;
}

/** In Markdown each of our lines has its number in bold, and a backslash before every sign that could be markup. */
function withoutMarkdown(line: string): string {
	const [, lead, rest] = setOff.exec(line) ?? [];
	if (lead === undefined || rest === undefined) return line;
	return (lead + rest).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
