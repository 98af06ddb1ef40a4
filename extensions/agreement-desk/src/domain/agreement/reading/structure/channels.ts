import type { Sentence } from './clauses.ts';

export type ChannelName = 'phone' | 'email' | 'chat' | 'portal' | 'social';

interface Channel {
	readonly name: ChannelName;
	readonly clause: string;
	/** A sentence that fits this names the channel; stronger than a number that says otherwise. */
	readonly words: RegExp;
}

const channels: readonly Channel[] = [
	{
		name: 'social',
		clause: '1.3.5',
		words:
			/社交媒体|社交平台|社媒|(?:微博|抖音|小红书|快手|知乎|B站|哔哩哔哩|公众号)[^,。;]{0,20}[账帐][号户]|social (?:media|network|platform|account)/i,
	},
	{
		name: 'portal',
		clause: '1.3.4',
		words:
			/服务(?:网站|平台|门户)|(?:客户|自助)(?:服务)?(?:网站|平台|门户|中心)|官方网站|官网|网站\/平台|网站|portal|web ?site|service platform|help ?cent(?:er|re)/i,
	},
	{
		name: 'chat',
		clause: '1.3.3',
		words:
			/在线客服|线上客服|在线咨询|在线服务系统|在线聊天|即时通讯|live ?chat|online chat|\bchat\b|instant messag|messenger/i,
	},
	{
		name: 'email',
		clause: '1.3.2',
		words:
			/(?:服务|客服|支持|售后|客户|联系|专用)(?:电子)?邮(?:箱|件)|电子邮箱|邮箱(?:地址)?(?=[:\w])|(?:发送?|寄送?)(?:电子)?邮件(?:到|至|给)|邮件(?:发送)?至|(?:^|[,、;|]) ?e-?mail ?[:|]|电子邮件|service e-?mail|(?:service|support) mailbox|support e-?mail|e-?mail address|(?:by|via|send an?) e-?mail|write to|e-?mails? (?:sent |addressed )?to/i,
	},
	{
		name: 'phone',
		clause: '1.3.1',
		words:
			/热线|(?:服务|客服|客户|支持|售后|咨询|联系)电话|电话(?:号码)?:|拨打|致电|hotline|help ?line|(?:support|service|customer) (?:phone|telephone|number|line)|telephone|(?:can|may) call|phone:/i,
	},
];

/** Contacts of people and of other matters, which are no channels of the service. */
const others =
	/紧急联系|紧急情况|(?:紧急|应急)电话|联系人|法定代表|授权代表|通讯地址|通信地址|送达|监督电话|举报|传真|开户|税号|项目经理|签署|甲方电话|乙方电话|contact person|representative|notices? (?:shall|address)|fax|registered (?:office|address)/i;

/** What tells the telephone of the service from that of somebody who signs. */
const service =
	/热线|(?:服务|客服|客户|支持|售后|咨询|专用)(?:电话|(?:电子)?邮)|拨打|渠道|hotline|help ?line|service|support|channel|write to|(?:can|may) call/i;

/** Whether a sentence gives a telephone or an address without saying whose. */
function isBare({ text, heading, above, number }: Sentence): boolean {
	return number?.startsWith('1.3') !== true && ![text, heading, above].some((words) => service.test(words));
}

export interface ChannelPlace {
	readonly name: ChannelName;
	readonly clause: string;
	readonly trust: number;
	readonly aside?: boolean;
}

/** A part of a sentence that is about one channel. */
export interface ChannelPart {
	readonly channel: ChannelPlace;
	readonly part: Sentence;
}

/** "热线400…、邮箱…、官网…" in one sentence: a channel that begins a phrase takes what follows it. */
export function channelsOf(sentence: Sentence): ChannelPart[] {
	// Who signs below the last clause is no part of it.
	const isOfParty = sentence.section === 'party';
	const channel = channelOf(isOfParty ? { ...sentence, number: null, heading: '', above: '' } : sentence);
	if (channel === null) return [];
	const { text, from } = sentence;
	const starts = channel.trust === ownTrust ? [] : startsOf(text, channel);
	const places = [{ channel, at: 0 }, ...starts];
	return places.map(({ channel: its, at }, place) => {
		const end = places[place + 1]?.at ?? text.length;
		return {
			channel: its,
			part: { ...sentence, from: from + at, to: from + end, text: text.slice(at, end) },
		};
	});
}

function startsOf(text: string, { name, trust }: ChannelPlace) {
	return channels
		.flatMap((channel) => {
			const at =
				new RegExp(`(?<=[,、;|和及与或者] ?)(?:${channel.words.source})`, 'i').exec(text)?.index ?? 0;
			return channel.name === name || at === 0 ? [] : [{ channel: { ...channel, trust }, at }];
		})
		.sort((a, b) => a.at - b.at);
}

const ownTrust = 0.97;

/** Which channel of 1.3 a sentence is about; null where it is none, or somebody else's number. */
function channelOf(sentence: Sentence): ChannelPlace | null {
	const { text, number, heading, section } = sentence;
	if (section === 'foreign') return null;
	const numbered = channels.find(({ clause }) => clause === number);
	const spoken = channels.filter(({ words }) => words.test(text) || words.test(heading));
	if (numbered && (spoken.length === 0 || spoken.includes(numbered))) return { ...numbered, trust: ownTrust };
	const first = firstNamed(spoken, text, heading);
	if (!first || others.test(text)) return null;
	const isUnnumbered = number === null || number === '1.3';
	const aside = (first.name === 'phone' || first.name === 'email') && isBare(sentence);
	if (aside && (section === 'party' || /联系/.test(text) || !/^1\.|^$/.test(number ?? '')))
		return { ...first, trust: 0.5, aside };
	return { ...first, trust: isUnnumbered ? 0.9 : 0.75, aside };
}

/** The label of a sentence comes before what it mentions in passing. */
function firstNamed(spoken: readonly Channel[], text: string, heading: string): Channel | null {
	const byHeading = spoken.find(({ words }) => words.test(heading) && !/1\.3/.test(heading));
	const placed = spoken
		.map((channel) => ({ channel, place: channel.words.exec(text)?.index ?? Infinity }))
		.sort((a, b) => a.place - b.place);
	return byHeading ?? placed[0]?.channel ?? null;
}
