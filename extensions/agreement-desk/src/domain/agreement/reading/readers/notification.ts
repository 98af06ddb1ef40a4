import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { splitItems } from '../values/lists.ts';
import { findMethods } from '../values/methods.ts';
import { isNothing } from '../values/blanks.ts';
import { isChange } from './amendments.ts';
import { groupSpan } from './read-context.ts';

const about =
	/^(?:信息)?通知$|^(?:information )?noti(?:ces?|fications?)$|(?:信息|服务)通知|通知方式|(?:更新|提醒|通知)(?:等)?(?:服务)?(?:信息|消息)|notif|notices? (?:of|on|about)|updates/i;
const patterns = [
	/约定的(?:通知)?方式:(?<ways>[^。]{1,300})/d,
	/\bagreed means: ?(?<ways>[^.]{1,300})/di,
	/(?:通过|以|采用|采取|经由|利用|使用)(?<ways>[^。]{1,300}?)(?:等)?(?:方式|形式|渠道|途径|手段|中的)?(?:,)?(?:向|给|对|告知|发送|发布|推送(?!向|给|对|、|和|及|等|或|,)|通知客户|及时)/d,
	/(?:通知|告知)(?:的)?(?:方式|渠道|形式)(?:包括|为|是|:)+(?<ways>[^。]{1,300})/d,
	/\b(?:by|via|through|using)(?<ways>[^.|]{1,300}?)(?:$|[.|]|\b(?:to|of|about|on) (?:the customer|changes|updates|service))/di,
	/(?:means|methods?|ways?)(?: of notification)?(?: are| is)?:? (?<ways>[^.]{1,300})/di,
];

/** The ways of notification of 1.4.4, in the order of the text. */
export function readNotification(sentence: Sentence): Candidate[] {
	const { text, number, section, heading } = sentence;
	if (section === 'foreign' || !(number === '1.4.4' || about.test(heading) || about.test(text))) return [];
	if (number !== null && number !== '1.4.4' && !/^1(?:\.4)?$/.test(number) && !about.test(heading)) return [];
	const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null);
	const span = match ? groupSpan(match, 'ways') : number === '1.4.4' ? { from: 0, to: text.length } : null;
	if (!span) return [];
	const words = text.slice(span.from, span.to);
	const mentions = findMethods(words);
	const methods = [...new Set(mentions.flatMap(({ method }) => method ?? []))];
	if (isNothing(words) || mentions.length === 0) return [];
	// A letter or a call is more than the desk can do by itself, so a person has to decide.
	const items = splitItems(text, span).map((item) => text.slice(item.from, item.to));
	const isWhole = items.every((item) => isNothing(item) || findMethods(item).length > 0);
	const certainty = !isWhole || mentions.some(({ method }) => method === null) ? 0.5 : 1;
	const trust = (number === '1.4.4' ? 0.95 : 0.75) * (isChange(sentence) ? 0.5 : 1);
	return [
		{
			key: 'notification.methods',
			value: methods.length > 0 ? methods : mentions.map(({ from, to }) => words.slice(from, to)),
			clause: '1.4.4',
			span: { from: sentence.from + span.from, to: sentence.from + span.to },
			confidence: trust * certainty,
		},
	];
}
