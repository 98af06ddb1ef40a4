import { text } from '../localized-text.ts';
import type { TemplateEvent } from '../vocabulary.ts';
import {
	contact,
	message,
	numbered,
	promises,
	provider,
	staffTicket,
	step,
	timer,
	urgency,
} from './common-variables.ts';
import {
	code,
	count,
	flag,
	instant,
	list,
	same,
	term,
	url,
	words,
	type FactsOf,
	type Variables,
} from './variable.ts';

const framed = { ...numbered, ...contact, ...provider, ...message };

const notice = {
	...contact,
	...provider,
	'notice.number': term(text('通知编号', 'Number of the notice'), same('NT-20261123-000002')),
	'notice.title': term(text('通知标题', 'Title of the notice'), text('系统升级', 'System upgrade')),
	'notice.body': term(
		text('通知正文', 'Text of the notice'),
		text('本次升级将改进工单查询速度。', 'The upgrade makes searching for tickets faster.'),
	),
	'notice.effective_at': instant(text('生效时间', 'Takes effect')),
	'notice.ends_at': instant(text('结束时间', 'Ends')),
	'notice.url': url(text('查看通知的链接', 'Link to the notice'), 'https://portal.example.com/notices/2'),
};

const formal = {
	...notice,
	'notice.ground': words(
		text('依据与事由', 'Ground'),
		text('协议第 3.1.1.4 条：逾期未付服务费', 'Clause 3.1.1.4: service fees are overdue'),
	),
};

const interruption = {
	...formal,
	'notice.days': count(text('提前通知的天数', 'Days of notice that were agreed'), 7),
	'notice.tickets': code(text('未结工单的处理', 'What happens to open tickets'), [
		'finish',
		'hand_over',
		'close_with_notice',
	]),
};

/** What a template of each event may tell. A name is never taken away: templates of admins rest on it. */
export const eventVariables = {
	reply: framed,
	progress_update: framed,
	info_request: {
		...framed,
		items: list(text('请客户提供的信息', 'What the customer is asked for'), {
			item: words(text('信息', 'Information'), text('打印机型号', 'Model of the printer')),
			purpose: words(text('用途', 'What for'), text('选择驱动程序', 'to find the driver')),
		}),
	},
	eta_notice: {
		...framed,
		'message.promised_at': instant(text('预计完成时间', 'Promised time of completion')),
	},
	solution: framed,
	decision_letter: framed,
	decision_draft: {
		'ticket.number': numbered['ticket.number'],
		...contact,
		...provider,
		'decision.text': words(text('处理决定', 'Decision'), text('投诉成立。', 'Your complaint is justified.')),
		'decision.reasons': words(
			text('理由', 'Reasons'),
			text('回复晚于约定时间。', 'We replied later than agreed.'),
		),
		'decision.internal_review': words(
			text('内部复核途径', 'How to ask for an internal review'),
			text('请在 15 日内回复本消息申请复核。', 'Reply within 15 days to ask for a review.'),
		),
		remedies: list(text('补救措施', 'What is offered'), {
			name: term(text('名称', 'Name'), text('补偿', 'Compensation')),
			description: words(text('说明', 'Details'), text('抵扣当月服务费', 'off the fee of this month')),
			amount: term(text('金额（元）', 'Amount, CNY'), same('200')),
			due: term(text('期限', 'By'), same('2026-12-01')),
		}),
		routes: list(text('外部途径', 'Where else to turn to'), {
			name: term(text('途径', 'Route'), text('请消费者协会调解', 'ask the consumer association to mediate')),
		}),
	},
	acknowledgement: { ...numbered, ...contact, ...provider, ...promises },
	remind_answer: { ...numbered, ...contact, ...provider },
	remind_confirm: {
		...numbered,
		...contact,
		...provider,
		'ticket.closes_at': instant(text('自动关闭的时间', 'When it closes by itself')),
	},
	survey: {
		...numbered,
		...contact,
		...provider,
		'survey.url': url(text('评价链接', 'Link to the survey'), 'https://portal.example.com/rate/x7k2'),
	},
	statement: {
		...contact,
		...provider,
		'statement.period': term(text('报告月份', 'Month'), text('2026 年 11 月', 'November 2026')),
		'statement.kept': count(text('达标的承诺项数', 'Commitments kept'), 17),
		'statement.missed': count(text('未达标的承诺项数', 'Commitments missed'), 1),
		'statement.breaches': count(text('超时次数', 'Breaches'), 3),
		'statement.url': url(text('报告链接', 'Link to the report'), 'https://portal.example.com/reports/4'),
	},
	announcement: notice,
	maintenance: {
		...notice,
		'notice.from': instant(text('维护开始', 'Maintenance begins')),
		'notice.to': instant(text('维护结束', 'Maintenance ends')),
		'notice.channels': term(
			text('受影响的渠道', 'Channels affected'),
			text('电话、在线客服', 'telephone and chat'),
		),
	},
	service_update: notice,
	suspension: interruption,
	termination: interruption,
	resumption: notice,
	formal_notice: formal,
	notice_withdrawn: {
		...notice,
		'notice.reason': words(
			text('撤回原因', 'Why it was withdrawn'),
			text('费用已结清', 'The fees have been paid'),
		),
	},
	notice_moved: {
		...contact,
		...provider,
		'notice.number': notice['notice.number'],
		'notice.title': notice['notice.title'],
		'notice.effective_at': notice['notice.effective_at'],
	},
	outside_agreement: {
		...numbered,
		...contact,
		...provider,
		'notice.number': notice['notice.number'],
		'notice.ended': flag(text('服务已终止；否则为暂停', 'The service was ended; else it is suspended')),
		'notice.since': instant(text('自何时起', 'Since when')),
	},
	assignment: {
		...staffTicket,
		...urgency,
		'ticket.due_at': instant(text('最近到期', 'Next deadline')),
		'assignment.by': words(
			text('指派人；按规则指派时为空', 'By whom; empty for a rule'),
			text('韩梅梅', 'Han Meimei'),
		),
		'assignment.reason': words(text('说明', 'What they say'), text('请优先处理', 'Please take it first')),
	},
	ownership_lapsed: {
		...staffTicket,
		'lapse.reason': code(text('原因', 'Reason'), ['not_taken', 'not_answered']),
		'lapse.assignee': words(text('原处理人', 'Who had it'), text('张伟', 'Zhang Wei')),
		'lapse.next': words(
			text('接手人；为空则退回队列', 'Who has it now; empty: back in the queue'),
			text('王芳', 'Wang Fang'),
		),
		'lapse.for_assignee': flag(text('收件人即原处理人', 'The reader is who had it')),
	},
	nudge: {
		...staffTicket,
		...contact,
		'nudge.count': count(text('第几次催单', 'How many times by now'), 2),
		'nudge.comment': words(text('客户留言', 'What they say'), text('今天下班前需要', 'We need it today')),
	},
	follow_up: {
		...staffTicket,
		...contact,
		'ticket.status': code(text('工单状态', 'Status of the ticket'), [
			'pending_customer',
			'resolved',
			'pending_third_party',
			'new',
			'registered',
			'in_progress',
			'closed',
			'cancelled',
			'rejected',
		]),
		'follow_up.kind': code(text('事由', 'What it is about'), [
			'remind_answer',
			'remind_confirm',
			'propose_close',
			'check_third_party',
		]),
	},
	late_word: { ...staffTicket, ...contact },
	complaint_suggested: {
		...staffTicket,
		'complaint.words': term(
			text('投诉用语', 'Words of a complaint'),
			text('投诉、12315', 'complaint, 12315'),
		),
	},
	conduct_incident: {
		'incident.clause': term(text('条款号', 'Clause'), same('2.3.2')),
		'incident.decide_by': term(text('认定期限', 'To be decided by'), same('2026-11-30')),
		'incident.serious': flag(text('严重', 'Serious')),
		'ticket.number': numbered['ticket.number'],
	},
	undelivered: {
		...staffTicket,
		'undelivered.recipient': words(
			text('收件人', 'To whom'),
			text('li.lei@customer.example', 'li.lei@customer.example'),
		),
		'undelivered.reason': words(
			text('失败原因', 'What the target answered'),
			text('信箱不存在', 'no such mailbox'),
		),
		'undelivered.is_reply': flag(text('是给客户的回复', 'It is a reply to the customer')),
	},
	notice_news: {
		'notice.news': code(text('事由', 'What happened'), ['late', 'moved', 'undone', 'undelivered', 'effect']),
		'notice.number': notice['notice.number'],
		'notice.title': notice['notice.title'],
		'notice.effective_at': notice['notice.effective_at'],
		'notice.delivered_at': instant(text('全部送达时间', 'Delivered to everybody')),
		'notice.earliest_at': instant(text('最早可生效时间', 'Earliest lawful effect')),
		'notice.open_count': count(text('未结工单数', 'How many tickets are open'), 3),
		'notice.open_numbers': term(
			text('未结工单编号', 'Numbers of the open tickets'),
			same('CS-20261123-000007, …'),
		),
		'notice.plan': code(text('未结工单的处理', 'What happens to open tickets'), [
			'finish',
			'hand_over',
			'close_with_notice',
			'none',
		]),
		'notice.url': url(
			text('通知在后台的链接', 'Link to the notice in the studio'),
			'https://desk.example.com/admin/content/desk_notices/0192f3a4',
		),
	},
	warning: { ...staffTicket, ...urgency, ...timer, ...step },
	breach: { ...staffTicket, ...urgency, ...timer, ...step },
	escalation: { ...staffTicket, ...urgency, ...timer, ...step },
	customer_escalation: { ...numbered, ...contact, ...provider, ...timer },
	digest: {
		'digest.count': count(text('条数', 'How many'), 12),
		'digest.more': count(text('未列出的条数', 'How many are not listed'), 2),
		'digest.url': url(
			text('发件箱链接', 'Link to the outbox'),
			'https://desk.example.com/admin/content/desk_tickets',
		),
		items: list(text('事项', 'What happened'), {
			text: term(
				text('内容', 'Text'),
				text('[CS-7] 已超时：邮件首次回复', '[CS-7] Overdue: first reply by e-mail'),
			),
			url: url(
				text('工单链接', 'Link to the ticket'),
				'https://desk.example.com/admin/content/desk_tickets/0192f3a4',
			),
		}),
	},
	test: {
		'test.at': instant(text('发起时间', 'When')),
		'channel.name': term(text('渠道名称', 'Name of the channel'), text('值班群', 'Duty group')),
	},
	flow: {
		'message.subject': words(text('主题', 'Subject'), text('请留意', 'Please note')),
		'message.body': words(
			text('内容', 'Text'),
			text('客户已确认上线时间。', 'The customer has confirmed the date.'),
		),
		'ticket.number': numbered['ticket.number'],
		'ticket.url': staffTicket['ticket.url'],
	},
} as const satisfies Readonly<Record<TemplateEvent, Variables>>;

/** What has to be known to tell an event. */
export type EventFacts<E extends TemplateEvent> = FactsOf<(typeof eventVariables)[E]>;

/** Events that carry an agent's own words, which no template may leave out or change. */
export const framedEvents: ReadonlySet<TemplateEvent> = new Set<TemplateEvent>([
	'reply',
	'progress_update',
	'info_request',
	'eta_notice',
	'solution',
	'decision_letter',
]);

/** What customers are told of their service, and of what they were told of it (1.4.4, 3.1.1.4). */
export const noticeEvents: ReadonlySet<TemplateEvent> = new Set<TemplateEvent>([
	'announcement',
	'maintenance',
	'service_update',
	'suspension',
	'termination',
	'resumption',
	'formal_notice',
	'notice_withdrawn',
	'notice_moved',
]);

/** Events that customers read; all others are for staff. */
const forCustomers: ReadonlySet<TemplateEvent> = new Set<TemplateEvent>([
	...framedEvents,
	'decision_draft',
	'acknowledgement',
	'remind_answer',
	'remind_confirm',
	'survey',
	'statement',
	...noticeEvents,
	'outside_agreement',
	'customer_escalation',
]);

/** Whether whoever reads it is the person whom its facts are about. */
export function isForCustomer(event: TemplateEvent): boolean {
	return forCustomers.has(event);
}
