import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { firstMatches } from '../text/first-matches.ts';
import { byColumn, byLabel, bySentence } from './party-labels.ts';
import { creditCode, generic, nameIn, partyCandidate } from './party-name.ts';
import { lettersOf, roleOfWord, type Letters, type Role } from './party-roles.ts';
import { groupSpan, type ReadContext } from './read-context.ts';

/** （以下简称“服务商”）, (the “Provider”), (hereinafter referred to as "Customer"). */
const alias =
	/\((?:以下|下文|下)?(?:统|简)?称(?:为|作|之为)?:? ?"?(?<zh>[^)]{1,30}?)"?\)|\( ?(?:(?:hereinafter|hereafter)?[^)"]{0,40}")(?:the )?(?<en>[^")]{1,30})"[^)]{0,30}\)|\((?:hereinafter|hereafter|the) (?<plain>(?:referred to as |called |the )*(?:provider|customer|client|supplier))\)/gi;
/** What leads to the first name, the surest words first: others of them may stand in the title. */
const introductions = [
	/^.*?(?:旨在(?:明确|约定|规范|规定)|sets out how|by and between|between|(?:provided|rendered|offered) by)\s*/is,
	/^.*?(?:明确|约定了?|规定了?|旨在)+\s*/s,
	/^.*?(?:兹有|由|(?:甲方|乙方)(?:\([^)]{0,12}\))?:|under which|whereby|by which|agreement:)\s*/is,
	/^/,
];
const link =
	/^,? ?(?:向其客户|向|为|给|对|与|和|及|同|、|and|serves?|(?:(?:agrees to |shall |will |is to )?provides?[^,()]{0,60}? to)|to|for|with)\s*/i;
/** Names of the parties: where they are first called by their role, in headings, and in 1.2. */
export function readParties(sentences: readonly Sentence[], context: ReadContext): Candidate[] {
	const own = sentences.filter(({ section }) => section === 'own' || section === 'party');
	const letters = lettersOf(own);
	const candidates: Candidate[] = [];
	let last: Role | null = null;
	for (const sentence of own) {
		const mayLabel = sentence.number === null || /^1(?:\.[12])?$/.test(sentence.number);
		const labelled = mayLabel ? byLabel(sentence, letters, context) : [];
		candidates.push(...byAlias(sentence, letters, context), ...labelled);
		if (mayLabel) {
			candidates.push(...bySentence(sentence, letters, context), ...byColumn(sentence, letters, context));
		}
		candidates.push(...asServed(sentence, context));
		if (labelled[0]) last = labelled[0].key === 'provider.name' ? 'provider' : 'customer';
		candidates.push(...codesOf(sentence, letters, last));
		if (candidates.length > mostNames) break;
	}
	return candidates;
}

/** Where there are more, the names differ and a person decides. */
const mostNames = 100;

function byAlias(sentence: Sentence, letters: Letters, context: ReadContext): Candidate[] {
	const matches = firstMatches(sentence.text, alias);
	let start = 0;
	return matches.flatMap((match, place) => {
		const region = { from: start, to: match.index };
		start = match.index + match[0].length;
		const role = roleOfAlias(place, matches, sentence.text, letters);
		const leads = place === 0 ? introductions : [link, /^/];
		const span = nameIn(sentence.text, region, leads);
		return role === null ? [] : partyCandidate(role, span, 0.97, sentence, context);
	});
}

/** 甲方 and 乙方 are no roles: who serves whom is in the words between the two, or elsewhere in the text. */
function roleOfAlias(
	place: number,
	all: readonly RegExpMatchArray[],
	text: string,
	letters: Letters,
): Role | null {
	const { zh, en, plain } = all[place]?.groups ?? {};
	const role = roleOfWord(zh ?? en ?? plain ?? '', letters);
	const first = all[0];
	if (role !== null || !first || all.length !== 2) return role;
	const between = text.slice((first.index ?? 0) + first[0].length);
	if (!/^ ?(?:向|为|给|对|serves|provides)/i.test(between)) return null;
	return place === 0 ? 'provider' : 'customer';
}

const served =
	/(?:服务(?:的)?对象(?:包括|为|是|系|限于|:)+(?:(?:本协议)?(?:签署|签订|生效)后的?|以下|指)*|(?:served(?: under this agreement)?|service objects?|recipients?(?: of the services?)?|beneficiar(?:y|ies)) (?:are|is|include):? ?|services? (?:is|are) (?:provided |available |rendered )?to )(?<name>(?!及其|以及其?|和其|与其|及指定|and the |and its )[^。\n]{1,200}?)(?:,? ?(?:及其?|以及其?|和其?|与其?|and (?:the|its|those|any|such|all)|as well as)(?:所?(?:指定|授权|属)| ?(?:users?|persons?|designated|authori[sz]ed|employees))|(?:指定|授权)的|[。;\n]|$)/di;
const inBrackets = /^(?:客户|甲方|乙方|the customer|customer) ?\((?<name>[^()]*(?:\([^()]*\)[^()]*)*)\)$/di;

/** 1.2 names the customer again; where it says 客户 it says nothing new. */
function asServed(sentence: Sentence, context: ReadContext): Candidate[] {
	const match = served.exec(sentence.text);
	const whole = match && groupSpan(match, 'name');
	if (!whole) return [];
	const words = sentence.text.slice(whole.from, whole.to).trim();
	const inner = inBrackets.exec(words);
	const part = inner && groupSpan(inner, 'name');
	if (generic.test(words) || /^以下|称"/.test(inner?.groups?.['name'] ?? '')) return [];
	const span = part ? { from: whole.from + part.from, to: whole.from + part.to } : whole;
	if (sentence.text.slice(span.from, span.to + 1).search(alias) >= 0) return [];
	return partyCandidate('customer', span, 0.9, sentence, context, '1.2');
}

/** A credit code belongs to the party that was named last before it; only the provider's is a parameter. */
function codesOf(sentence: Sentence, letters: Letters, last: Role | null): Candidate[] {
	const match = creditCode.exec(sentence.text);
	const span = match && groupSpan(match, 'code');
	if (!span) return [];
	const aliases = firstMatches(sentence.text, alias);
	const next = aliases.findIndex(({ index }) => index > span.from);
	const role = next >= 0 ? roleOfAlias(next, aliases, sentence.text, letters) : last;
	if (role !== 'provider') return [];
	return [
		{
			key: 'provider.uscc',
			value: sentence.text.slice(span.from, span.to).toUpperCase(),
			clause: '1.1',
			span: { from: sentence.from + span.from, to: sentence.from + span.to },
			confidence: 0.95,
		},
	];
}
