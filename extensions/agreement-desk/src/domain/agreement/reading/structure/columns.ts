import type { Sentence } from './clauses.ts';

/** What the column of a table is called in which this place of a row stands; the empty string where none is. */
export function columnOf({ text, lead, columns }: Sentence, place: number): string {
	const cells = columns.split('|');
	const before = lead.length < longestLead ? lead + text.slice(0, place) : '';
	// A row and its head may or may not begin with a line.
	const isOff = /^\s*\|/.test(columns) !== /^\s*\|/.test(lead + text);
	const index = before.split('|').length - 1;
	return before.includes('|') && !isOff ? (cells[index] ?? '') : '';
}

/** Longer ones are cut. */
const longestLead = 40;
