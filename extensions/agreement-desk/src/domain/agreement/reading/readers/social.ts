import { firstMatches } from '../text/first-matches.ts';
import type { Candidate } from '../candidate.ts';
import type { ChannelPlace } from '../structure/channels.ts';
import type { Sentence } from '../structure/clauses.ts';
import type { Span } from '../text/mapped-text.ts';
import { groupSpan, filledCandidate, type ReadContext } from './read-context.ts';

const platforms =
	'新浪微博|腾讯微博|微博|微信公众号|微信公众平台|微信视频号|视频号|微信|抖音|小红书|快手|哔哩哔哩|B站|bilibili|知乎|今日头条|头条号|百度贴吧|贴吧|豆瓣|西瓜视频|Weibo|WeChat Official Account|WeChat|Douyin|TikTok|Xiaohongshu|RED|Kuaishou|Zhihu|Facebook|Instagram|LinkedIn|Twitter|YouTube|Threads|Telegram|Reddit|X(?= )';
const ending = String.raw`(?=(?:(?:、|和|及|与|或|以及)(?:${platforms})|上|中|里|内|向|为|对|处|提供|发布|开展|进行|回复|答复|接受|,|;|。|\)|\||$)| (?:to|for|offers?|provides?)\b)`;
const account = String.raw`(?:平台|号)?(?:上)?(?:的|:|,|\|)? ?(?:(?:官方|企业)?(?:账号|帐号|账户|账号名称?|名称)(?:名称?)?(?:为|是)?:? ?|account(?: name)?:? ?|\((?:账号|帐号|account)?:? ?)?(?:"(?<quoted>[^"]{1,128})"|(?<bare>(?!(?:via|under|with|through|from|at|as|by|to|for|where|and) )@?[^,;。"()|]{1,60}?)${ending})`;
/** What follows the name of a platform and not that of something on it, such as a column. */
const bound = String.raw`(?="?(?:平台|上|的|号(?= ?[:A-Za-z\d])|:|,|\||\s|"|\(|\)|@|账号|帐号|账户|官方|、|和|及|与|\/|或|以及|;|$))`;
const known = new RegExp(
	String.raw`(?<![A-Za-z])(?<platform>"?(?:${platforms})"?)(?![a-z])${bound}${account}`,
	'di',
);
const labelled = new RegExp(
	String.raw`(?:平台(?:名称)?|platform)(?:为|是)?:? ?"?(?<platform>(?!服务商|服务提供方|甲方|乙方)[^,;。:"|]{1,40}?)"?(?:,|;|\|| |、)+(?:官方|企业)?(?:账号|帐号|账户|account)(?:名称?| name)?(?:为|是)?:? ?"?(?<bare>[^,;。"|]{1,60}?)"?(?=[,;。|]|$)`,
	'di',
);
const anyPlatform =
	/(?:在|通过|于)(?<platform>[^,;。"]{1,30}?)(?:平台)?(?:上)?的(?:官方|企业)?(?:账号|帐号|账户)? ?"?(?<bare>[^,;。"]{1,60}?)"?(?:官方|企业)?(?:账号|帐号|账户)?(?:上|中)?(?:提供|发布|开展|为客户|向客户)/d;
const anyPlatformEnglish =
	/\bon (?<platform>[^,;."]{1,40}?),? (?:under|with|through|via|as|from|at) (?:the |its )?(?:official )?(?:account|handle|name|profile)? ?"?(?<bare>[^,;"]{1,60}?)"? ?(?=$|,|;|account|handle)/di;
const platformName = new RegExp(String.raw`(?<![A-Za-z])(?<platform>${platforms})(?![a-z])${bound}`, 'dgi');
const platformOnly =
	/^(?:社交媒体:)?(?:平台(?:名称)?|platform(?: name)?)(?:为|是)?: ?"?(?<platform>[^,;。:"|]{1,40}?)"?$/di;
const accountOnly =
	/^(?:官方|企业)?(?:账号|帐号|账户|account)(?:名称?| name)?(?:为|是)?: ?"?(?<bare>[^,;。"|]{1,60}?)"?$/di;

/** The one platform of 1.3.5 and the account there. Several are more than the agreement has room for. */
export function readSocial(
	sentence: Sentence,
	{ clause, trust }: ChannelPlace,
	context: ReadContext,
): Candidate[] {
	const { text } = sentence;
	const read = (
		key: 'channel.social.platform' | 'channel.social.account',
		span: Span | null,
		certainty: number,
	) => {
		const candidate =
			span && filledCandidate({ key, clause, span, trust: trust * certainty }, sentence, context);
		return candidate ? [candidate] : [];
	};
	const named = enumerated(text);
	const start = named.at(-1)?.index ?? 0;
	const match =
		known.exec(' '.repeat(start) + text.slice(start)) ??
		labelled.exec(text) ??
		anyPlatform.exec(text) ??
		anyPlatformEnglish.exec(text);
	const account = match ?? accountOnly.exec(text);
	const other = match && anotherAfter(match, text);
	const certainty = named.length > 1 || other ? 0.4 : named.length === 1 || !match ? 1 : 0.85;
	const platform = match ?? platformOnly.exec(text);
	const platformsRead = [
		...(named.length > 0 ? named : platform ? [platform] : []),
		...(other ? [other] : []),
	];
	const accounts = [...(account ? [account] : []), ...(other ? [other] : [])];
	// Several platforms may share one account.
	const accountCertainty = other ? 0.4 : match && named.length < 1 ? 0.85 : 1;
	return [
		...platformsRead.flatMap((one) => read('channel.social.platform', groupSpan(one, 'platform'), certainty)),
		...accounts.flatMap((one) =>
			read('channel.social.account', groupSpan(one, 'quoted') ?? groupSpan(one, 'bare'), accountCertainty),
		),
	];
}

/** 微博@甲、公众号“乙”: a second platform with an account of its own. */
function anotherAfter(match: RegExpExecArray, text: string): RegExpExecArray | null {
	const end = match.index + match[0].length;
	const next = known.exec(' '.repeat(end) + text.slice(end));
	return next && /^["”]?(?:、|和|及|与|或|,|;|以及| and ) ?$/.test(text.slice(end, next.index)) ? next : null;
}

const joint = /^"?(?:平台)?(?:、|和|及|与|或|\/|, ?|以及| and | or )"?$/i;

/** The platforms of the first enumeration; one within the name of an account is none. */
function enumerated(text: string): RegExpMatchArray[] {
	const chain: RegExpMatchArray[] = [];
	for (const match of firstMatches(text, platformName)) {
		const last = chain.at(-1);
		if (last && !joint.test(text.slice((last.index ?? 0) + last[0].length, match.index))) break;
		chain.push(match);
	}
	return chain;
}
