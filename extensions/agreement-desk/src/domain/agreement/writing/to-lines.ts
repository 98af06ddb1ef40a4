import type { AgreementDocument, WrittenClause, WrittenTerm } from './agreement-document.ts';

/** One paragraph of a written agreement: what it is, what is set off at its beginning, and the rest. */
export interface AgreementLine {
	readonly kind: 'title' | 'heading' | 'clause' | 'paragraph' | 'term';
	/** How deep a clause lies; 0 for everything else. */
	readonly level: number;
	/** Set off from the rest, such as a number with its heading. */
	readonly lead: string;
	readonly rest: string;
}

/** The whole agreement line by line, as every format shows it. No line has a break in it. */
export function toLines(document: AgreementDocument): readonly AgreementLine[] {
	const colon = document.language === 'zh-CN' ? '：' : ': ';
	return [
		plain('title', document.title),
		...document.articles.flatMap((article) => [
			plain('heading', article.heading),
			...article.clauses.map((clause) => clauseLine(clause, colon)),
		]),
		...document.sections.flatMap((section) => [
			plain('heading', section.heading),
			plain('paragraph', section.introduction),
			...section.terms.map((term) => termLine(term, document, colon)),
		]),
	];
}

/** A line as plain text. */
export function lineText({ lead, rest }: AgreementLine): string {
	return `${lead}${rest}`;
}

function plain(kind: 'title' | 'heading' | 'paragraph', rest: string): AgreementLine {
	return { kind, level: 0, lead: '', rest };
}

function clauseLine({ number, level, heading, text }: WrittenClause, colon: string): AgreementLine {
	return heading === null
		? { kind: 'clause', level, lead: number, rest: ` ${text}` }
		: { kind: 'clause', level, lead: `${number} ${heading}`, rest: `${colon}${text}` };
}

function termLine(
	{ number, clause, label, value }: WrittenTerm,
	{ language }: AgreementDocument,
	colon: string,
) {
	const place = language === 'zh-CN' ? `（${clause}）` : ` (${clause})`;
	return { kind: 'term', level: 0, lead: number, rest: ` ${label}${place}${colon}${value}` } as const;
}
