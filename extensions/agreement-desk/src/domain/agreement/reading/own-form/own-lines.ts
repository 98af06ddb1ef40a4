import { endOfQuote, openingQuote } from '../../notation/free-text.ts';
import type { Span } from '../text/mapped-text.ts';

/** A line of a source, and what it says without Markdown. */
export interface SourceLine extends Span {
	readonly text: string;
}

/** Our longest line is a list of a hundred texts of 255 signs. */
const longestLine = 60_000;

/** Of a megabyte of other words, only lines with a number of ours are looked at. */
const startsLikeOurs = /^(?:- )?(?:\*\*)?(?:[1-3](?:\.[1-9]){1,3}|[SR]-?\d{1,2}[a-z]?)[ *]/;
const setOff = /^(?:- )?\*\*(.+?)\*\*(.*)$/s;

/** The lines of a source that could be ours, each as plain text. */
export function linesOf(source: string): SourceLine[] {
	const lines: SourceLine[] = [];
	for (const match of source.matchAll(/[^\r\n]+/g)) {
		const line = match[0];
		if (line.length > longestLine || !startsLikeOurs.test(line)) continue;
		const text = withoutMarkdown(line).trim();
		if (!isUnclosed(text)) lines.push({ from: match.index, to: match.index + line.length, text });
	}
	return lines;
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
