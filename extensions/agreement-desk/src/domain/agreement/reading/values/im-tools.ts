import { firstMatches } from '../text/first-matches.ts';
import type { Span } from '../text/mapped-text.ts';

/** A messenger and, where it is named, the account in it; both as parts of the sentence. */
export interface ToolMention {
	readonly tool: Span;
	readonly account: Span | null;
	/** Whether the account stands in quotes, in brackets or after a word for it. */
	readonly plain: boolean;
}

const known =
	'企业微信(?:群|客服)?|微信(?:公众号|服务号|订阅号|小程序|客服号|客服|群)?|钉钉(?:群)?|飞书(?:群)?|企业QQ|QQ(?:群)?|阿里旺旺|旺旺|千牛|WhatsApp(?: Business)?|WeCom|WeChat Work|WeChat Official Account|WeChat|DingTalk|Feishu|Lark|Slack|Microsoft Teams|MS Teams|Teams|Telegram|LINE|Skype|Signal|Messenger|KakaoTalk|Viber|Zalo';
const label =
	'(?: ?(?:的)?(?:官方|服务|客服)?(?:账号|帐号|账户|公众号|客服号|微信号|QQ号|群号|号码|名称|用户名|号|ID|account(?: name)?|group|channel|user)?(?:为|是|名为)?)';
const stop = '联系|咨询|与|进行|或|和|及|等|向|在线|工具|渠道|方式|平台|发起|沟通|获取|接入|来|,|、|\\)|\\|';
const account = String.raw`${label} ?[:]? ?(?:"(?<quoted>[^"]{1,128})"|\( ?(?:[^():]{0,8}: ?)?"?(?<bracketed>[^()"]{1,128})"? ?\)|(?<bare>\+?\d[\d -]{4,20}\d|(?!(?:account|channel|group|user)\b)@?[A-Za-z\d][\w.+@-]{1,127}|(?<=[:]) ?[^,、;。()"]{1,40}?(?=[,、;。)]|或|和|及|$))|(?<direct>(?!${stop})[\u4e00-\u9fff][\u4e00-\u9fff\w·-]{1,30}?(?=${stop}|$)))`;
const pattern = new RegExp(
	String.raw`(?<![A-Za-z]|instant )(?<tool>${known})(?![a-z])(?:${account})?`,
	'gid',
);

/** What brackets after a messenger say when they name no account. */
const note = /扫码|扫描|二维码|添加|工作日|时间|附件|详见|仅限|scan|see annex/i;

/** Every messenger by name in a sentence, with what is given as its account. */
export function findTools(sentence: string): ToolMention[] {
	return firstMatches(sentence, pattern).flatMap((match) => {
		const groups = match.indices?.groups ?? {};
		const tool = spanOf(groups['tool']);
		if (tool === null) return [];
		const isNote = note.test(match.groups?.['bracketed'] ?? '');
		const names = isNote ? [] : ['quoted', 'bracketed', 'bare', 'direct'];
		const account = names.map((name) => spanOf(groups[name])).find(isSpan) ?? null;
		return [{ tool, account, plain: groups['direct'] === undefined }];
	});
}

function spanOf(indices: readonly [number, number] | undefined): Span | null {
	return indices === undefined ? null : { from: indices[0], to: indices[1] };
}

function isSpan(span: Span | null): span is Span {
	return span !== null;
}
