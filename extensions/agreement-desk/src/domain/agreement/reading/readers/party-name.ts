import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import type { Span } from '../text/mapped-text.ts';
import type { Role } from './party-roles.ts';
import { filledPart, textCandidate, type ReadContext } from './read-context.ts';

export const creditCode =
	/\(?(?:统一社会信用代码|信用代码|unified social credit code|USCC|credit code) ?(?:为|:|no\.?|number)? ?(?<code>[\dA-Za-z]{18})(?![\dA-Za-z])\)?/di;

const partyWord = /^ ?(?:\(?\d{1,2}(?:\)|\.(?= )) ?)?(?:(?:[甲乙丙]方|party [abc]\b):? ?)?/i;
/** （住所：…） and the like, which stand between a name and what it is called. */
const particulars = /\((?=[^()]*(?:[:：]|住所|地址|注册|代表|代码))/;

const description = /, (?=(?:an? |the |having |with |whose |incorporated|registered|organi[sz]ed)[a-z ])/;

/** The name at the end of a region, without what leads to it and without particulars in brackets. */
export function nameIn(text: string, { from, to }: Span, leads: readonly RegExp[]): Span {
	const region = text.slice(from, to);
	const sentence = from + 1 + Math.max(...['。', '!', '?', '\n'].map((sign) => region.lastIndexOf(sign)));
	const words = text.slice(sentence, to);
	const led = leads.map((lead) => lead.exec(words)?.[0].length).find((length) => length !== undefined) ?? 0;
	const start = led + (partyWord.exec(words.slice(led))?.[0].length ?? 0);
	const rest = words.slice(start);
	const ends = [creditCode, particulars, description]
		.map((pattern) => pattern.exec(rest)?.index)
		.filter((end) => (end ?? 0) > 0);
	return { from: sentence + start, to: sentence + start + Math.min(rest.length, ...ends.map(Number)) };
}

/** Words that stand for a party and are not its name. */
export const generic =
	/^(?:(?:本协议)?(?:签署|签订|生效)?后?的|客户|甲方|乙方|委托方|用户|该客户|上述客户|本协议(?:项下)?的?客户|the customer|the client|customer|client|customers)$/i;
export function partyCandidate(
	role: Role,
	span: Span,
	trust: number,
	sentence: Sentence,
	context: ReadContext,
	clause = '1.1',
): Candidate[] {
	const key = role === 'provider' ? 'provider.name' : 'customer.name';
	const part = nameIn(sentence.text, filledPart(span, sentence, context), [/^/]);
	const candidate = textCandidate({ key, clause, span: part, trust }, sentence, context);
	if (!candidate || generic.test(candidate.value)) return [];
	// A name has no colon and no half of a bracket; where one is found, something else was read with it.
	const isOdd = /[:;。]/.test(sentence.text.slice(part.from, part.to)) || !isBalanced(candidate.value);
	return [isOdd ? { ...candidate, confidence: 0.4 } : candidate];
}

function isBalanced(words: string): boolean {
	return (words.match(/[(（]/g) ?? []).length === (words.match(/[)）]/g) ?? []).length;
}
