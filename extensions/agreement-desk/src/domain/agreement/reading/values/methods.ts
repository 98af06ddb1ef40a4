import { firstMatches } from '../text/first-matches.ts';
import type { AgreedMethod } from '../../../vocabulary.ts';
import type { Span } from '../text/mapped-text.ts';

export interface MethodMention extends Span {
	/** Null for a way of notification that the desk does not have, such as a letter. */
	readonly method: AgreedMethod | null;
}

const words: readonly (readonly [AgreedMethod | null, string])[] = [
	[
		'im',
		'企业微信|微信(?:公众号|小程序|服务号|群)?|钉钉|飞书|即时通讯(?:工具|软件)?|即时消息|IM消息|QQ|wecom|wechat|dingtalk|feishu|lark|slack|teams|whatsapp|telegram|instant messag(?:ing|es?|er)|\\bIM\\b',
	],
	['webhook', 'web ?hooks?(?:推送|回调)?|接口推送|API推送|回调通知'],
	['email', '电子邮件|电子邮箱|邮件|邮箱|e-?mails?\\b'],
	['sms', '手机短信|短信息?|简讯|短消息|SMS|text messages?'],
	[
		'in_app',
		'系统公告|系统消息|系统通知|站内信|站内通知|站内消息|站内公告|应用内(?:通知|消息)?|APP内?(?:推送|消息|通知)|平台公告|平台通知|平台消息|网站公告|官网公告|公告|in-?app (?:announcements?|notifications?|messages?|notices?)|system (?:announcements?|notices?|notifications?|messages?)|announcements?|push notifications?|portal (?:notices?|announcements?)',
	],
	[
		null,
		'电话|传真|信函|函件|书面|快递|邮寄|挂号信|来访|上门|语音|telephone|phone|fax|letters?|post\\b|courier|registered mail|writing',
	],
];

const pattern = new RegExp(words.map(([, source], place) => `(?<m${place}>${source})`).join('|'), 'gi');

/** The ways of notification that a sentence names, in its order. */
export function findMethods(sentence: string): MethodMention[] {
	return firstMatches(sentence, pattern).map((match) => {
		const place = words.findIndex((_, index) => match.groups?.[`m${index}`] !== undefined);
		return { method: words[place]?.[0] ?? null, from: match.index, to: match.index + match[0].length };
	});
}
