import { text, type Language, type LocalizedText } from '../localized-text.ts';
import { clauseOfNotice, interrupts } from '../notices/notice-kinds.ts';
import type { NoticeGround, NoticeKind, NoticeTicketPlan } from '../vocabulary.ts';
import type { Wording } from './alert.ts';
import { formatInstant } from './format-instant.ts';

/** What a notice says to one of its readers. Instants are epoch ms. */
export interface NoticeFacts {
	readonly number: string;
	readonly kind: NoticeKind;
	readonly title: string;
	readonly body: string;
	readonly contactName: string;
	/** Code and version. */
	readonly agreement: string | null;
	readonly providerName: string | null;
	readonly timezone: string;
	readonly effectiveAt: number | null;
	readonly endsAt: number | null;
	readonly window: { readonly from: number; readonly to: number } | null;
	readonly channels: readonly string[];
	readonly ground: NoticeGround | null;
	readonly groundText: string | null;
	readonly openTickets: NoticeTicketPlan | null;
}

const plans: Readonly<Record<NoticeTicketPlan, LocalizedText>> = {
	finish: text('届时未结的工单将继续办结。', 'Requests that are open then will be finished.'),
	hand_over: text('届时未结的工单将移交给贵方。', 'Requests that are open then will be handed over to you.'),
	close_with_notice: text(
		'届时未结的工单将在逐一告知后关闭。',
		'Requests that are open then will be closed, and you will be told of each.',
	),
};

/** A notice as its reader gets it, with the facts that count beside the words of its author (1.4.4, 3.1.1.4). Plain text. */
export function noticeWording(language: Language, facts: NoticeFacts): Wording {
	const chinese = language === 'zh-CN';
	const lines = linesOf(facts, language);
	return {
		subject: `[${facts.number}] ${facts.title}`,
		body: [
			chinese ? `${facts.contactName}，您好：` : `Dear ${facts.contactName},`,
			'',
			facts.body,
			...(lines.length > 0 ? ['', ...lines] : []),
			...(facts.providerName ? ['', facts.providerName] : []),
		].join('\n'),
	};
}

/** The same in as few words as a text message has. */
export function noticeInShort(language: Language, facts: NoticeFacts): Wording {
	const { subject } = noticeWording(language, facts);
	const at = moment(facts, language);
	const when = facts.window?.from ?? facts.effectiveAt;
	const tail =
		when === null
			? ''
			: language === 'zh-CN'
				? `，时间：${at(when)}`
				: `, ${facts.window ? 'from' : 'as of'} ${at(when)}`;
	return { subject, body: `${subject}${tail}` };
}

function linesOf(facts: NoticeFacts, language: Language): string[] {
	return language === 'zh-CN' ? chineseLines(facts) : englishLines(facts);
}

function chineseLines(facts: NoticeFacts): string[] {
	const at = moment(facts, 'zh-CN');
	const { effectiveAt, endsAt, window, channels, groundText, openTickets } = facts;
	return [
		...(effectiveAt === null ? [] : [`生效时间：${at(effectiveAt)}`]),
		...(endsAt === null ? [] : [`结束时间：${at(endsAt)}`]),
		...(window === null ? [] : [`维护时间：${at(window.from)} 至 ${at(window.to)}`]),
		...(channels.length === 0 ? [] : [`受影响的渠道：${channels.join('、')}`]),
		...(groundText ? [`依据（${facts.ground === 'law' ? '法律法规' : '协议约定'}）：${groundText}`] : []),
		...(interrupts(facts.kind) && openTickets ? [plans[openTickets]['zh-CN']] : []),
		...(interrupts(facts.kind) ? ['投诉及个人信息请求在此期间仍予受理。'] : []),
		...(facts.agreement
			? [`协议 ${facts.agreement}，第 ${clauseOfNotice(facts.kind)} 条；通知编号 ${facts.number}`]
			: []),
	];
}

function englishLines(facts: NoticeFacts): string[] {
	const at = moment(facts, 'en-US');
	const { effectiveAt, endsAt, window, channels, groundText, openTickets } = facts;
	return [
		...(effectiveAt === null ? [] : [`Takes effect: ${at(effectiveAt)}`]),
		...(endsAt === null ? [] : [`Ends: ${at(endsAt)}`]),
		...(window === null ? [] : [`Maintenance: from ${at(window.from)} to ${at(window.to)}`]),
		...(channels.length === 0 ? [] : [`Channels affected: ${channels.join(', ')}`]),
		...(groundText ? [`Ground (${facts.ground === 'law' ? 'law' : 'agreement'}): ${groundText}`] : []),
		...(interrupts(facts.kind) && openTickets ? [plans[openTickets]['en-US']] : []),
		...(interrupts(facts.kind)
			? ['Complaints and requests about personal data are taken all the same.']
			: []),
		...(facts.agreement
			? [`Agreement ${facts.agreement}, clause ${clauseOfNotice(facts.kind)}; notice ${facts.number}`]
			: []),
	];
}

function moment({ timezone }: Pick<NoticeFacts, 'timezone'>, language: Language) {
	return (ms: number) => formatInstant(ms, { language, timezone });
}

/** To those who were told: it takes effect later than they were told. */
export function noticeMovedWording(language: Language, facts: NoticeFacts): Wording {
	const at = facts.effectiveAt === null ? '' : moment(facts, language)(facts.effectiveAt);
	const words = text(
		`通知 ${facts.number}（${facts.title}）的生效时间推迟至 ${at}，其余内容不变。`,
		`Notice ${facts.number} (${facts.title}) takes effect later, on ${at}. All else stays as it was.`,
	);
	const subject = text(
		`[${facts.number}] 生效时间推迟：${facts.title}`,
		`[${facts.number}] Takes effect later: ${facts.title}`,
	);
	return letter(language, facts, { subject, words });
}

/** To those who were told: it no longer holds. */
export function noticeWithdrawnWording(
	language: Language,
	facts: NoticeFacts,
	reason: string | null,
): Wording {
	const why = reason ? text(`原因：${reason}`, `The reason: ${reason}`) : text('', '');
	const words = text(
		`通知 ${facts.number}（${facts.title}）已撤回，不再有效。${why['zh-CN']}`,
		`Notice ${facts.number} (${facts.title}) has been withdrawn and no longer holds. ${why['en-US']}`,
	);
	const subject = text(
		`[${facts.number}] 已撤回：${facts.title}`,
		`[${facts.number}] Withdrawn: ${facts.title}`,
	);
	return letter(language, facts, { subject, words });
}

function letter(
	language: Language,
	{ contactName, providerName }: NoticeFacts,
	{ subject, words }: { subject: LocalizedText; words: LocalizedText },
): Wording {
	const greeting = text(`${contactName}，您好：`, `Dear ${contactName},`);
	return {
		subject: subject[language],
		body: [greeting[language], '', words[language].trim(), ...(providerName ? ['', providerName] : [])].join(
			'\n',
		),
	};
}
