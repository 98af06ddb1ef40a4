import { findClause } from '../../clauses/index.ts';
import { parseTemplate } from '../../clauses/template.ts';
import type { Language } from '../../../localized-text.ts';
import { unfilledMark } from '../../notation/words.ts';
import { definitionOf, parameterKeys, type ParameterKey } from '../../parameters/index.ts';
import { writeClauseText, writeParameter } from '../../writing/clause-text.ts';
import type { Claim } from '../decide.ts';
import { matchTemplate, type SlotText } from './match-template.ts';
import { isCut, linesOf, longerLines, widestLine, type SourceLine } from './own-lines.ts';
import { readValue } from './read-value.ts';
import { respell } from './respell.ts';

export interface OwnForm {
	readonly claims: readonly Claim[];
	/** The source with every line that was read to its end blanked out, places unchanged. */
	readonly rest: string;
}

const languages: readonly Language[] = ['zh-CN', 'en-US'];

/**
 * Reads the lines that stand just as we write them, and for those there is no doubt: each value, written again, gives
 * the words it was read from. Lines that somebody has changed are left to those who can read any hand.
 */
export function readOwnForm(source: string): OwnForm {
	const claims: Claim[] = [];
	const rest: string[] = [];
	let done = 0;
	const page: Page = { source, widest: widestLine(source), looks: mostLooks };
	for (const first of linesOf(source)) {
		const found = readLine(first, page);
		if (!found) continue;
		const { line, read } = found;
		claims.push(
			...read.map(({ key, value, confidence, text }) =>
				toClaim(key, value, confidence, wordsIn(source, line, text)),
			),
		);
		rest.push(source.slice(done, line.from), blanked(source.slice(line.from, line.to)));
		done = line.to;
	}
	return { claims, rest: rest.join('') + source.slice(done) };
}

interface Page {
	readonly source: string;
	readonly widest: number;
	/** Each look at the lines after one costs as much as a few lines, and no agreement needs many. */
	looks: number;
}

const mostLooks = 1000;

interface ReadLine {
	readonly line: SourceLine;
	readonly read: readonly OwnValue[];
}

/** A line as it stands, or with other punctuation, or with the rest of it that stands on the next lines. */
function readLine(line: SourceLine, page: Page): ReadLine | null {
	const { source, widest } = page;
	const read = readAnyHow(line);
	if ((read && !isCut(source, line, widest)) || page.looks <= 0) return read && { line, read };
	page.looks -= 1;
	const longer = [...longerLines(source, line)].reverse();
	for (const whole of longer) {
		const all = readAnyHow(whole);
		if (all) return { line: whole, read: all };
	}
	return read && { line, read };
}

function readAnyHow(line: SourceLine): readonly OwnValue[] | null {
	const exact = readClause(line) ?? readTerm(line);
	if (exact) return exact;
	for (const language of languages) {
		const text = respell(line.text, language);
		if (text === line.text) continue;
		const read = readClause({ ...line, text }) ?? readTerm({ ...line, text });
		if (read) return read.map((value) => ({ ...value, confidence: value.confidence * 0.95 }));
	}
	return null;
}

interface OwnValue extends SlotText {
	readonly value: unknown;
	readonly confidence: number;
}

/** The number stays, so that lines which somebody has added below keep their place. */
function blanked(line: string): string {
	const number = /[1-3](?:\.[1-9]){1,3}/.exec(line);
	if (!number) return ' '.repeat(line.length);
	const end = number.index + number[0].length;
	return ' '.repeat(number.index) + number[0] + ' '.repeat(line.length - end);
}

function toClaim(key: ParameterKey, value: unknown, confidence: number, text: string): Claim {
	return { key, value, clause: definitionOf(key).clause, text, confidence };
}

/** In Markdown a sign may be escaped; then the whole line is what was read. */
function wordsIn(source: string, { from, to }: SourceLine, text: string): string {
	const line = source.slice(from, to);
	return line.includes(text) ? text : line.trim();
}

function readClause({ text }: SourceLine): readonly OwnValue[] | null {
	const [, number = '', rest = ''] = /^([\d.]+) (.*)$/s.exec(text) ?? [];
	const clause = findClause(number);
	if (!clause) return null;
	for (const language of languages) {
		const colon = language === 'zh-CN' ? '：' : ': ';
		const start = clause.notInSource ? '' : clause.heading[language] + colon;
		if (!rest.startsWith(start)) continue;
		for (const slots of matchTemplate(parseTemplate(clause.template[language]), rest.slice(start.length))) {
			const values = slots.map((slot) => slotValue(slot, language));
			if (values.every((value) => value !== null)) return values.filter((value) => value.value !== undefined);
		}
	}
	return null;
}

const keyOfTerm: ReadonlyMap<string, ParameterKey> = new Map(
	parameterKeys.map((key) => [definitionOf(key).number.replace('P-I-', 'S-'), key]),
);

/** S- and R-lines are known by their number alone, whatever has become of their label. */
function readTerm({ text }: SourceLine): readonly OwnValue[] | null {
	const [, number = '', rest = ''] = /^([SR]-?\d{1,2}[a-z]?) (.*)$/s.exec(text) ?? [];
	const key = keyOfTerm.get(number);
	const colon = /：|: /.exec(rest);
	if (key === undefined || !colon) return null;
	const written = rest.slice(colon.index + colon[0].length).trim();
	const inOrder = colon[0] === '：' ? languages : languages.toReversed();
	for (const isExact of [true, false]) {
		for (const language of inOrder) {
			const value = termValue({ key, text: written }, language, isExact);
			if (value) return value.value === undefined ? [] : [value];
		}
	}
	return null;
}

/** Null where the words are not what we write; an undefined value where they say that nothing is agreed. */
type ValueRead = OwnValue | null;

/** Within a sentence a yes or no has words of its own. */
function slotValue(slot: SlotText, language: Language): ValueRead {
	const { key, text } = slot;
	const template = { 'zh-CN': `{{${key}}}`, 'en-US': `{{${key}}}` };
	const write = (value: unknown) =>
		writeClauseText(template, { parameters: { [key]: value }, language, unfilled: '' });
	if (definitionOf(key).columns[0]?.input.type !== 'boolean') return valueOf(slot, language, write);
	const value = [true, false].find((one) => write(one) === text);
	return value === undefined ? null : { ...slot, value, confidence: 1 };
}

function termValue(slot: SlotText, language: Language, isExact: boolean): ValueRead {
	const { key } = slot;
	const write = (value: unknown) =>
		writeParameter(key, { parameters: { [key]: value }, language, unfilled: '' });
	return valueOf(slot, language, isExact ? write : null);
}

/** Only what gives the same words when it is written again is beyond doubt. */
function valueOf(slot: SlotText, language: Language, write: ((value: unknown) => string) | null): ValueRead {
	const { key, text } = slot;
	if (text === unfilledMark[language]) return { ...slot, value: undefined, confidence: 1 };
	const result = definitionOf(key).schema.safeParse(readValue(key, text, language));
	if (!result.success) return null;
	if (write === null) return { ...slot, value: result.data, confidence: 0.85 };
	return write(result.data) === text ? { ...slot, value: result.data, confidence: 1 } : null;
}
