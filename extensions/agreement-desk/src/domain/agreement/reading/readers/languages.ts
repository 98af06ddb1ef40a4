import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { firstOf } from '../text/first-matches.ts';
import { findLanguages, hasUnknownLanguage, type LanguageMention } from '../values/languages.ts';
import { findPeriods } from '../values/times-of-day.ts';
import { isChange } from './amendments.ts';

const about = /普通话|服务语言|语种|其他语言|外语|mandarin|languages?\b/i;
const none =
	/(?:不|无|没有|暂不|无需|毋需|无须|未)(?:需要?|须|另行|再|额外|提供|支持|约定|要求)*(?:支持|提供|使用)?(?:其他|其它|任何其他|别的|外语|额外)(?:的)?(?:服务)?(?:语言|语种)?|(?:其他|其它|附加|补充|另行)(?:的)?(?:服务)?(?:语言|语种)(?:为|是|:)*(?:无|不适用|没有|暂无)|仅(?:使用|提供|支持|限|以)?普通话|只(?:使用|提供|支持)?普通话|no (?:other|further|additional) languages?|(?:other|further|additional) languages?: ?none|only (?:in )?mandarin|mandarin only/i;
/** All that stands in the blank, or at the end of the clause. */
const bareNone = /[,:] ?(?:无|暂无|没有|不适用|none|n\/a) ?$/i;
const denied = /(?:不|无法|暂不|不再)(?:提供|支持|使用)[^,;。]{0,12}$|(?:not|no) (?:\w+ ){0,3}$/i;

interface Channel {
	readonly name: 'phone' | 'email' | 'chat' | 'portal' | 'social';
	readonly words: RegExp;
}

const channels: readonly Channel[] = [
	{ name: 'phone', words: /电话|热线|phone|hotline|calls?\b/i },
	{ name: 'email', words: /邮件|邮箱|e-?mail/i },
	{ name: 'chat', words: /在线客服|在线|聊天|chat/i },
	{ name: 'portal', words: /网站|平台(?!客服)|门户|website|portal/i },
	{ name: 'social', words: /社交媒体|social/i },
];

/** The languages of 2.4 beside Mandarin, with the hours and channels that stand with each. */
export function readLanguages(sentences: readonly Sentence[]): Candidate[] {
	return firstOf(sentences, isAboutLanguages, mostSentences).flatMap(candidateOf);
}

const mostSentences = 60;

function isAboutLanguages({ number, text, heading, lead, section }: Sentence): boolean {
	if (section === 'foreign') return false;
	return (
		number === '2.4' || ([text, heading, lead].some((words) => about.test(words)) && !/^1/.test(number ?? ''))
	);
}

function candidateOf(sentence: Sentence): Candidate[] {
	const { text, number } = sentence;
	const mentions = findLanguages(text);
	const trust = (number === '2.4' ? 0.95 : 0.85) * (isChange(sentence) ? 0.5 : 1);
	const isUnknown = hasUnknownLanguage(text);
	const reading = (value: unknown, certainty: number, from: number, to: number): Candidate[] => [
		{
			key: 'languages.additional',
			value,
			clause: '2.4',
			span: { from: sentence.from + from, to: sentence.from + to },
			confidence: trust * certainty,
		},
	];
	const first = mentions[0];
	if (!first) {
		const match = none.exec(text) ?? (number === '2.4' ? bareNone.exec(text) : null);
		if (match && !isUnknown) return reading([], 0.95, match.index, match.index + match[0].length);
		return isUnknown ? reading([], 0.3, 0, text.length) : [];
	}
	if (denied.test(text.slice(0, first.from))) return [];
	const entries = mentions.map((mention, place) =>
		entryOf(mention, text, mentions[place + 1]?.from ?? text.length),
	);
	const isOpen = isUnknown || none.test(text) || endsInSharedBracket(entries);
	const certainty = Math.min(...entries.map((entry) => entry.certainty)) * (isOpen ? 0.5 : 1);
	const end = entries.at(-1)?.end ?? first.to;
	return reading(
		entries.map(({ value }) => value),
		certainty,
		first.from,
		end,
	);
}

/** "英语、日语（仅工作日）": the bracket may be meant for both. */
function endsInSharedBracket(
	entries: readonly { readonly value: { readonly hours: unknown; readonly channels: unknown } }[],
): boolean {
	const narrowed = entries.map(({ value }) => value.hours !== null || value.channels !== null);
	return narrowed.length > 1 && narrowed.indexOf(true) === narrowed.length - 1;
}

/**
 * A language and what follows it in brackets: that is its own. Hours and channels outside brackets may be meant for
 * all languages, so where there are several they are for a person to sort out.
 */
function entryOf(mention: LanguageMention, text: string, next: number) {
	const rest = text.slice(mention.to, next);
	const bracket = /^ ?(?:服务|客服|热线)?\(([^()]{0,200})\)/.exec(rest);
	const words = bracket?.[1] ?? '';
	const periods = findPeriods(words);
	const named = channels.filter((channel) => channel.words.test(words)).map(({ name }) => name);
	const outside = bracket ? rest.slice(bracket[0].length) : rest;
	const isOpen =
		findPeriods(outside).length > 0 ||
		/(?:仅|只|限)[^,;。]{0,12}(?:电话|邮件|在线|网站)|only (?:by|via|on)/i.test(outside);
	return {
		value: {
			language: mention.tag,
			hours: periods.length > 0 ? periods.map(({ period }) => [...period]) : null,
			channels: named.length > 0 ? named : null,
		},
		certainty: isOpen || periods.some(({ plain }) => !plain) ? 0.5 : 1,
		end: mention.to + (bracket?.[0].length ?? 0),
	};
}
