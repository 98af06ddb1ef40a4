import { text, type Language, type LocalizedText } from '../localized-text.ts';
import type { NoticeNews } from '../notices/notice-progress.ts';
import type { NoticeKind, NoticeTicketPlan } from '../vocabulary.ts';
import type { Wording } from './alert.ts';
import { formatInstant } from './format-instant.ts';

/** What supervisors are told of a notice. Instants are epoch ms. */
export interface StaffNoticeFacts {
	readonly number: string;
	readonly title: string;
	readonly kind: NoticeKind;
	readonly timezone: string;
	readonly effectiveAt: number | null;
	readonly deliveredAt: number | null;
	/** The earliest lawful effect, by the delivery that is proven, or else by one today. */
	readonly earliest: number | null;
	/** Numbers of tickets that are open at the effect. */
	readonly openTickets: readonly string[];
	readonly plan: NoticeTicketPlan | null;
	readonly url: string;
}

/** Numbers that a message names one by one. */
const mostNamed = 20;

/** What happened to a notice that somebody has to see to (3.1.1.4). Plain text. */
export function staffNoticeWording(language: Language, news: NoticeNews, facts: StaffNoticeFacts): Wording {
	const { headline, words } = sayings[news](facts);
	return {
		subject: `[${facts.number}] ${headline[language]}`,
		body: [
			words[language],
			'',
			`${language === 'zh-CN' ? '标题：' : 'Title: '}${facts.title}`,
			facts.url,
		].join('\n'),
	};
}

interface Saying {
	readonly headline: LocalizedText;
	readonly words: LocalizedText;
}

const sayings: Readonly<Record<NoticeNews, (facts: StaffNoticeFacts) => Saying>> = {
	late: (facts) => ({
		headline: text('送达过晚，不能按期生效', 'Delivered too late to take effect as planned'),
		words: text(
			`通知 ${facts.number} ${facts.deliveredAt === null ? '尚无全部送达凭据' : `于 ${at(facts, facts.deliveredAt)['zh-CN']} 才全部送达`}，原定生效时间 ${at(facts, facts.effectiveAt)['zh-CN']} 已不足约定的通知天数（第 3.1.1.4 条），届时不会生效。${facts.deliveredAt === null ? '即使今日送达，' : ''}最早可于 ${at(facts, facts.earliest)['zh-CN']} 生效。请推迟生效时间、补录送达凭据，或撤回通知。`,
			`Notice ${facts.number} ${facts.deliveredAt === null ? 'has no proof of delivery for everybody yet' : `was delivered to everybody only on ${at(facts, facts.deliveredAt)['en-US']}`}, so ${at(facts, facts.effectiveAt)['en-US']} is too soon after it and it will not take effect then (clause 3.1.1.4). ${facts.deliveredAt === null ? 'Even if it is delivered today, it' : 'It'} may take effect on ${at(facts, facts.earliest)['en-US']} at the earliest. Put the date off, record other proof of delivery, or withdraw the notice.`,
		),
	}),
	moved: (facts) => ({
		headline: text('生效时间已推迟', 'Takes effect later'),
		words: text(
			`通知 ${facts.number} 将于 ${at(facts, facts.effectiveAt)['zh-CN']} 生效，已告知客户。`,
			`Notice ${facts.number} takes effect on ${at(facts, facts.effectiveAt)['en-US']}; its readers are told.`,
		),
	}),
	undone: (facts) => ({
		headline: text('送达凭据失效', 'Its delivery was undone'),
		words: text(
			`通知 ${facts.number} 的一份送达凭据失效（例如邮件被退回），不再是全部送达。请改用其他方式送达并登记凭据。`,
			`A proof of delivery of notice ${facts.number} fell away, such as by a mail that came back, so not everybody has it any more. Deliver it another way and record the proof.`,
		),
	}),
	undelivered: (facts) => ({
		headline: text('未能全部送达', 'Not delivered to everybody'),
		words: text(
			`通知 ${facts.number} 未能按约定的方式送达全部应收人，系统不再尝试。请以快递、当面签收等方式送达，并登记凭据（POST /desk/notices/:id/proof）。`,
			`Notice ${facts.number} could not be delivered to everybody by the agreed ways, and nothing is under way any more. Deliver it by courier or in person and record the proof (POST /desk/notices/:id/proof).`,
		),
	}),
	effect: effectSaying,
};

const plans: Readonly<Record<NoticeTicketPlan, LocalizedText>> = {
	finish: text('按计划继续办结', 'to be finished, as planned'),
	hand_over: text('请按计划移交', 'to be handed over, as planned'),
	close_with_notice: text(
		'请按计划逐一告知客户后关闭',
		'to be closed, the customer being told of each, as planned',
	),
};

function effectSaying(facts: StaffNoticeFacts): Saying {
	const { openTickets, plan, number } = facts;
	const named = openTickets.slice(0, mostNamed).join(', ');
	const more = openTickets.length > mostNamed ? ' …' : '';
	const open =
		openTickets.length === 0
			? text('没有未结的工单。', 'No tickets are open.')
			: text(
					`未结工单 ${openTickets.length} 张（${named}${more}），${plan ? plans[plan]['zh-CN'] : '尚无安排'}。`,
					`${openTickets.length} tickets are open (${named}${more}), ${plan ? plans[plan]['en-US'] : 'with no plan'}.`,
				);
	return {
		headline: text('已生效', 'In force'),
		words: text(`通知 ${number} 已生效。${open['zh-CN']}`, `Notice ${number} is in force. ${open['en-US']}`),
	};
}

function at({ timezone }: StaffNoticeFacts, ms: number | null): LocalizedText {
	if (ms === null) return text('未定', 'a day that is not set');
	return text(
		formatInstant(ms, { language: 'zh-CN', timezone }),
		formatInstant(ms, { language: 'en-US', timezone }),
	);
}
