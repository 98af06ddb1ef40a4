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
		lines.push({ from: match.index, to: match.index + line.length, text: withoutMarkdown(line).trim() });
	}
	return lines;
}

/** In Markdown each of our lines has its number in bold, and a backslash before every sign that could be markup. */
function withoutMarkdown(line: string): string {
	const [, lead, rest] = setOff.exec(line) ?? [];
	if (lead === undefined || rest === undefined) return line;
	return (lead + rest).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
