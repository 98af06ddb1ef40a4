import type { JoinedText } from '../text/join-lines.ts';
import type { Span } from '../text/mapped-text.ts';
import { numbersOf } from './clause-number.ts';
import { isChapter, isOfParty, sectionOfArticle, sectionOpenedBy, type Section } from './section.ts';
import { sentencesOf } from './sentences.ts';

/** A piece of the text that says one thing, as far as punctuation tells. */
export interface Sentence extends Span {
	readonly text: string;
	/** The number of the clause it stands in; null before the first and in texts without numbers. */
	readonly number: string | null;
	readonly section: Section;
	/** The first words of the clause, which often name what its sentences are about. */
	readonly heading: string;
	/** The heading of the clause that its clause is a part of. */
	readonly above: string;
	/** How its line begins: sentences after a semicolon often leave out what they are about. */
	readonly lead: string;
	/** What the clause says just before it: the name of a row whose cells have become lines. */
	readonly before: string;
	/** The first row of the table that it is a row of, from its first sign; the empty string elsewhere. */
	readonly columns: string;
	/** Counts clauses, numbered or not: sentences with the same one belong together. */
	readonly clause: number;
}

interface Clause extends Span {
	readonly number: string | null;
	readonly section: Section;
	readonly heading: string;
	readonly above: string;
	readonly id: number;
	readonly columns: string;
	/** Where the words begin, after the number. */
	readonly body: number;
}

const longestHeading = 40;

interface Place extends Pick<Clause, 'number' | 'section' | 'heading' | 'above' | 'id'> {
	/** What the chapter is about, in texts that have chapters: its articles are about the same. */
	readonly chapter: Section;
}

/** The sentences of a text, each with the clause it stands in; of those that say the same in one clause the first. */
export function splitSentences(joined: JoinedText): Sentence[] {
	let last = { clause: -1, text: '' };
	return clausesOf(joined.text).flatMap(({ number, section, heading, above, columns, id, body, to }) => {
		const seen = new Set<string>();
		return sentencesOf(joined.text, { from: body, to }).flatMap((span) => {
			const text = joined.text.slice(span.from, span.to);
			if (seen.has(text)) return [];
			seen.add(text);
			const lead = joined.text.slice(body, Math.min(span.from, body + longestHeading));
			const before = last.clause === id ? last.text.slice(0, longestHeading) : '';
			last = { clause: id, text };
			return [{ ...span, text, number, section, heading, above, lead, before, columns, clause: id }];
		});
	});
}

/** No agreement has more; what comes after is not read. */
const mostClauses = 20_000;

/**
 * A line without a number goes on with the clause before, unless it opens an article. What is said in the same words
 * in the same place, after the same words, a second time is left out.
 */
function clausesOf(text: string): Clause[] {
	const clauses = new Map<string, Clause>();
	let before = '';
	const add = (clause: Clause) => {
		const { number, section, heading, body, to } = clause;
		const words = text.slice(body, to);
		const same = `${number ?? heading}\n${section}\n${before}\n${words}`;
		before = words;
		if (!clauses.has(same)) clauses.set(same, clause);
	};
	let place: Place = { number: null, section: 'own', chapter: 'own', heading: '', above: '', id: 0 };
	const headings = new Map<string, string>();
	let columns = '';
	for (const { from, to } of linesOf(text)) {
		if (clauses.size >= mostClauses) break;
		const words = text.slice(from, to);
		columns = columnsAt(words, columns);
		const starts = numbersOf(words);
		const lead = starts[0]?.from ?? words.length;
		if (lead > 0) {
			place = placeOfUnnumbered(words.slice(0, lead), place);
			add({ ...place, columns, from, body: from, to: from + lead });
		}
		for (const [index, start] of starts.entries()) {
			const end = starts[index + 1]?.from ?? words.length;
			const body = words.slice(start.to, end);
			const own = headingOf(body);
			if (isHeading(body.trim())) headings.set(start.number, own);
			const above = headings.get(parentOf(start.number)) ?? '';
			const section = place.section === 'party' ? 'own' : place.section;
			place = { ...place, number: standardOf(start.number), section, heading: own, above, id: place.id + 1 };
			add({ ...place, columns, from: from + start.from, body: from + start.to, to: from + end });
		}
	}
	return [...clauses.values()];
}

const longestRow = 200;

/** A table begins with the names of its columns, which hold no amounts, and ends where a line has no cells. */
function columnsAt(line: string, before: string): string {
	if (!line.includes('|')) return '';
	if (before !== '') return before;
	return line.length > longestRow || /\d/.test(line) ? ' ' : line;
}

function parentOf(number: string): string {
	return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}

/** 2.1.1.2 is a part of 2.1.1, which the standard text does not divide. */
function standardOf(number: string): string {
	return /^(?:1\.[34]\.\d|2\.[125]\.\d)(?=\.)/.exec(number)?.[0] ?? number;
}

function placeOfUnnumbered(words: string, before: Place): Place {
	const opened = sectionOpenedBy(words) ?? sectionOfArticle(words);
	if (opened !== null) {
		const chapter = isChapter(words) ? opened : before.chapter;
		const section = chapter === 'foreign' ? chapter : opened;
		return { number: null, section, chapter, heading: headingOf(words), above: '', id: before.id + 1 };
	}
	const isOwn = before.section === 'own' || before.section === 'party';
	if (isOwn && isOfParty(words, before.section)) return { ...before, section: 'party' };
	const place: Place = isOwn ? { ...before, section: 'own' } : before;
	const isListed = before.heading.endsWith(':') && /^\u2022[^:]*$/.test(words);
	if (before.number !== null || isListed || !isHeading(words)) return place;
	return { ...place, heading: words, id: before.id + 1 };
}

function* linesOf(text: string): Iterable<Span> {
	for (let start = 0; start < text.length;) {
		const next = text.indexOf('\n', start);
		const to = next < 0 ? text.length : next;
		yield { from: start, to };
		start = to + 1;
	}
}

/** A line that names what the lines after it are about. */
function isHeading(words: string): boolean {
	if (words.length > longestHeading) return false;
	return words.startsWith('#') || words.endsWith(':') || !/[\d,。;:、|]/.test(words);
}

function headingOf(words: string): string {
	return /[^:。;,|\s][^:。;,|]*/.exec(words.slice(0, longestHeading))?.[0].trim() ?? '';
}

const longestItem = 40;

/** An item of a list stands on a line of its own and is no sentence. */
function isItem({ text }: Sentence): boolean {
	return text.length <= longestItem && !/[:,。]/.test(text);
}

/** Longer clauses are no lists. */
const longestClause = 4000;

/**
 * Each numbered clause as one sentence, for what may be spread over lines and semicolons, such as a list. Where there
 * are no numbers, only what follows a label is taken together.
 */
export function wholeClauses(sentences: readonly Sentence[], text: string): Sentence[] {
	const wholes: Sentence[] = [];
	for (const sentence of sentences) {
		const last = wholes.at(-1);
		const goesOn =
			last?.clause === sentence.clause &&
			(sentence.number !== null || sentence.lead !== '' || (last.heading.endsWith(':') && isItem(sentence)));
		if (!last || !goesOn || sentence.to - last.from > longestClause) wholes.push(sentence);
		else wholes[wholes.length - 1] = { ...last, to: sentence.to, text: text.slice(last.from, sentence.to) };
	}
	return wholes;
}
