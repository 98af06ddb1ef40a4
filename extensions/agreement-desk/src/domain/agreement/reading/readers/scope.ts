import type { Candidate } from '../candidate.ts';
import type { ParameterKey } from '../../parameters/index.ts';
import type { Sentence } from '../structure/clauses.ts';
import type { Span } from '../text/mapped-text.ts';
import { wordsOf } from '../text/words-of.ts';
import { hasBlank, isNothing } from '../values/blanks.ts';
import { splitItems } from '../values/lists.ts';
import { isChange } from './amendments.ts';
import { filledPart, groupSpan, filledCandidate, type ReadContext } from './read-context.ts';

interface Scope {
	readonly key: ParameterKey;
	readonly clause: string;
	readonly isList: boolean;
	/** The first that fits gives the words, in its group `what`. */
	readonly patterns: readonly RegExp[];
	/** A sentence without the number of the clause has to fit this. */
	readonly words: RegExp;
}

const scopes: readonly Scope[] = [
	{
		key: 'scope.consultation',
		clause: '1.4.1',
		isList: true,
		words: /咨询|consult|enquir|inquir|questions/i,
		patterns: [
			/(?:约定|咨询)(?:的)?范围:(?<what>[^。]{1,600})/d,
			/\bagreed scope: ?(?<what>[^.]{1,600})/di,
			/(?:关于|有关)(?!的)(?<what>[^。]{1,600}?)(?:方面)?(?:所)?(?:提出|进行|发起)?(?:的|等)?(?:之)?(?:相关)?(?:(?:咨询|疑问|询问|提问)(?!、|有限|股份|公司|集团|(?:的|等)(?:咨询|问题|疑问))|问题(?!的|之|等|、|,))/d,
			/(?:就|针对|对)(?:客户|用户|甲方)(?:所)?(?:提出|咨询|询问)的(?!关于|有关)(?<what>[^。]{1,600}?)(?:等|等?方面|等?事项)?(?:的)?(?:相关)?(?:咨询|疑问|询问|提问|问题)(?!、|有限|股份|公司|集团)/d,
			/(?:就|针对|对|涉及)(?!客户|用户)(?<what>[^。]{1,600}?)(?:所)?(?:提出|进行|发起)?(?:的|等)?(?:相关)?(?:咨询|疑问|询问|提问)(?!有限|股份|公司|集团)/d,
			/(?:咨询|服务)(?:的)?(?:解答)?(?:的)?(?:服务)?(?:范围|内容|事项)(?:包括(?:但不限于)?|涵盖|限于|为|是|:)+(?<what>[^。]{1,600})/d,
			/^[^:。]{0,6}咨询(?:解答|服务)?:(?!.*(?:应|提供|关于|解答[^:]|答复))(?<what>[^。]{1,600})$/ds,
			/(?:questions|enquiries|inquiries|queries|consultations?)(?: from the customer| raised by the customer)? (?:about|on|regarding|concerning|relating to|as to)(?<what>[^.]{1,600}?)(?:,? ?(?:within|in a|are |is |will|shall|and (?:the provider )?(?:gives?|provides?|answers?))|[.|]|$)/di,
			/(?:scope:|covers?:?|including:?) (?<what>[^.]{1,600})/di,
		],
	},
	{
		key: 'scope.technical_support',
		clause: '1.4.3',
		isList: true,
		words: /技术支持|技术指导|故障排除|technical (?:support|guidance|assistance)|troubleshoot/i,
		patterns: [
			/约定的产品(?:和|及)服务:(?<what>[^。]{1,600})/d,
			/\bproducts and services covered: ?(?<what>[^.]{1,600})/di,
			/(?:对于|针对|就|为|对)(?<what>[^。]{1,600}?)(?:,|等)?(?:服务商|服务提供方|服务方|供应商|甲方|乙方|我方)?(?:应当?|须|将|需)?(?:提供(?!的)|给予|开展)/d,
			/(?:技术支持|产品|服务)(?:的)?(?:服务)?(?:范围|产品|内容)(?:包括(?:但不限于)?|涵盖|限于|为|是|:)+(?<what>[^。]{1,600})/d,
			/^[^:。]{0,6}技术支持(?:服务)?[:|](?!.*(?:应|提供))(?<what>[^。]{1,600})$/ds,
			/(?:provides?|gives?|offers?)[^,.]{0,80}? (?:for|on|with)(?<what>[^.]{1,600}?)(?:$|,? (?:including|such as) (?:guidance|help))/di,
			/\b(?:for|of|on|covers?|with respect to)(?<what>[^.]{1,600}?)(?:,? ?the (?:service )?(?:provider|supplier)|,? ?(?:shall|will|is to)|[.|]|$)/di,
		],
	},
	{
		key: 'scope.other',
		clause: '1.4.6',
		isList: false,
		words:
			/^其他$|^other$|其他(?:的)?(?:客户)?服务|服务套餐|other (?:customer )?services?|service plan|package/i,
		patterns: [
			/(?:约定或套餐)[^。:]{0,16}:(?<what>[^。]{1,2000})/d,
			/\bbelongs? to the plan: ?(?<what>[^.]{1,2000})/di,
			/(?:根据|依据|按照|按|依照)(?!提供)(?<what>[^。]{1,2000}?)(?:的约定|的规定)?(?:,|所)?(?:由?服务商|由?乙方|由?甲方)?(?:向客户|为客户)?提供(?:的)?(?:其他|其它)/d,
			/^(?:其他|其它)(?:服务)?(?:内容|事项|约定)?(?:为|包括)?:(?!(?:根据|依据|按照|按|依照)提供)(?<what>[^。]{1,2000})$/d,
			/(?:under|according to|as agreed in|as set out in|in line with|pursuant to|based on)(?<what>[^.]{1,2000}?)(?:$|[.|]|,? (?:the provider|other)|,? (?:are|is|will|shall))/di,
		],
	},
];

/** What the services cover: 1.4.1, 1.4.3 and 1.4.6. */
export function readScope(sentence: Sentence, context: ReadContext): Candidate[] {
	if (sentence.section === 'foreign') return [];
	return scopes.flatMap((scope) => {
		const trust = trustOf(scope, sentence);
		const span = trust > 0 ? wordsOfScope(scope, sentence) : null;
		if (!span) return [];
		const read = scope.isList ? listCandidate : oneText;
		return read({ key: scope.key, clause: scope.clause, span, trust }, sentence, context);
	});
}

/** A party may be called 某某咨询公司; a text without line ends says everything at once. */
const longestIntroduction = 150;
const aboutParties = /服务(?:的)?对象|简称|下称|hereinafter/i;

function trustOf({ clause, words }: Scope, sentence: Sentence): number {
	const { number, heading, text } = sentence;
	const changed = isChange(sentence) ? 0.5 : 1;
	if (number === clause) return 0.95 * changed;
	if (text.length < longestIntroduction && aboutParties.test(text)) return 0;
	if (words.test(heading) && !/^1\.[12]$/.test(number ?? '')) return 0.7 * changed;
	const mayBe = number === null || number === '1.4' || number === '1';
	return mayBe && words.test(text) ? 0.7 * changed : 0;
}

function wordsOfScope({ patterns }: Scope, { text }: Sentence): Span | null {
	for (const pattern of patterns) {
		const match = pattern.exec(text);
		const span = match && groupSpan(match, 'what');
		if (span && text.slice(span.from, span.to).trim() !== '') return span;
	}
	return null;
}

interface ScopeReading {
	readonly key: ParameterKey;
	readonly clause: string;
	readonly span: Span;
	readonly trust: number;
}

function oneText(reading: ScopeReading, sentence: Sentence, context: ReadContext): Candidate[] {
	const candidate = filledCandidate(reading, sentence, context);
	const value = withoutArticle(candidate?.value ?? '');
	return candidate && !saysNothing.test(value) ? [{ ...candidate, value }] : [];
}

const saysNothing =
	/^(?:以下|such|下列)|不低于|不高于|不超过|不少于|[%≥≤]|^(?:无|none|双方(?:另行)?约定|本协议|约定|agreement|plan)$/i;

/** "the mobile app" is the mobile app. */
function withoutArticle(words: string): string {
	return words.replace(/^the (?=\S)/, '');
}

/** The items of a list as they were written. */
export function listCandidate(
	{ key, clause, span, trust }: ScopeReading,
	sentence: Sentence,
	context: ReadContext,
): Candidate[] {
	const part = filledPart(span, sentence, context);
	const whole = sentence.text.slice(part.from, part.to).trim();
	if (isNothing(whole)) return [];
	const global = ({ from, to }: Span) => ({ from: sentence.from + from, to: sentence.from + to });
	const items = splitItems(sentence.text, part)
		.map((item) => withoutArticle(wordsOf(context.joined, context.source, global(item))))
		.filter((item) => !isNothing(item));
	if (items.length === 0) return [];
	const certainty = items.some(hasBlank) ? 0.5 : 1;
	return [{ key, clause, value: [...new Set(items)], span: global(part), confidence: trust * certainty }];
}
