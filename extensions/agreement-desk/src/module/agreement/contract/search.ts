import type { AgreementPage } from '../../../desk/agreement-page/describe-page.ts';
import type { PageClause } from '../../../desk/agreement-page/page-clauses.ts';
import type { Language } from '../../../domain/localized-text.ts';

/** A text in pieces, those that are searched for apart from the others; their texts make the whole again. */
export function hitsIn(text: string, search: string): readonly { said: string; isHit: boolean }[] {
	const wanted = search.trim().toLowerCase();
	if (wanted === '') return [{ said: text, isHit: false }];
	// a letter that grows in lower case would move every place behind it
	const lower = text.toLowerCase();
	if (lower.length !== text.length) return [{ said: text, isHit: false }];
	const pieces: { said: string; isHit: boolean }[] = [];
	let from = 0;
	for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, from)) {
		if (at > from) pieces.push({ said: text.slice(from, at), isHit: false });
		pieces.push({ said: text.slice(at, at + wanted.length), isHit: true });
		from = at + wanted.length;
	}
	if (from < text.length || pieces.length === 0) pieces.push({ said: text.slice(from), isHit: false });
	return pieces;
}

/** Where in the page something stands, as the anchors of its clauses and terms, in their order. */
export function placesOf(page: AgreementPage, search: string, language: Language): readonly string[] {
	const wanted = search.trim().toLowerCase();
	if (wanted === '') return [];
	const holds = (...texts: readonly string[]) => texts.some((text) => text.toLowerCase().includes(wanted));
	const clauses = page.articles
		.flatMap((article) => article.clauses)
		.filter((clause) => holds(clause.number, clause.heading[language], sentenceOf(page, clause, language)))
		.map(({ number }) => `clause-${number}`);
	const terms = page.sections
		.flatMap((section) => section.terms)
		.filter(({ key, number, label }) =>
			holds(number, label[language], page.values[key].said?.[language] ?? ''),
		)
		.map(({ key }) => `term-${key}`);
	return [...clauses, ...terms];
}

/** The sentence of a clause with its values. */
function sentenceOf({ values }: AgreementPage, { reading }: PageClause, language: Language): string {
	return reading[language]
		.map((part) => (typeof part === 'string' ? part : (values[part.slot].said?.[language] ?? '')))
		.join('');
}
