import type { Commitment } from '../agreement/commitment.ts';
import { text, type LocalizedText } from '../localized-text.ts';
import type { Metric } from '../vocabulary.ts';

type Rules = Commitment['rules'];

const reply = text('客服人员答复客户', 'a person replies to the customer');

/** What ends a timer in time, as a clause of a sentence; where a rule of reading decides, as it has decided. */
const stopEvents: Readonly<Record<Metric, LocalizedText | ((rules: Rules) => LocalizedText)>> = {
	phone_answer: ({ botCounts }) =>
		botCounts
			? text('接通（语音导航或机器人接听也算）', 'the call is answered, by a person, a menu or a bot')
			: text('人工接通', 'a person answers'),
	email_first_reply: text(
		'首封人工回复被收件方邮件服务器接收',
		'a mail server accepts the first reply by a person',
	),
	chat_response: ({ botCounts }) =>
		botCounts
			? text('发出第一条应答（机器人也算）', 'the first line is sent, by a person or a bot')
			: text('客服人员发出第一条消息', 'a person sends the first line'),
	registration: ({ registrationProof }) =>
		registrationProof === 'numbered'
			? text('生成工单编号', 'the ticket has a number')
			: text('带编号的回执送达客户', 'the acknowledgement with the number reaches the customer'),
	consultation_answer: text('客服人员给出解答', 'a person gives the answer'),
	general_progress: text(
		'客服人员给出初步方案、处理进展或解决方案',
		'a person sends a first solution, the progress or a solution',
	),
	complex_escalation: text('升级到更高级别或其他班组', 'it is escalated to a higher level or another team'),
	complex_eta_notice: text(
		'告知客户写明日期和时刻的预计完成时间',
		'the customer is told a date and time by which it will be done',
	),
	complex_update_cadence: text('客服人员下一次向客户通报', 'the customer hears from a person again'),
	eta_kept: text('问题解决', 'the request is solved'),
	urgent_response: text(
		'客服人员此后第一次答复客户',
		'a person replies to the customer for the first time after it',
	),
	complaint_ack: text('回执或客服人员的答复送达投诉人', 'the receipt or a reply reaches the complainant'),
	complaint_reply: text(
		'客服人员首次答复投诉人（回执不算）',
		'a person first replies to the complainant; the receipt does not count',
	),
	complaint_decision: text('处理决定书送达投诉人', 'the letter with the decision reaches the complainant'),
	privacy_request: text('客服人员给出答复', 'a person gives the answer'),
	suspension_notice: text('暂停或终止生效', 'the suspension or termination takes effect'),
	first_response: reply,
	next_reply: reply,
	resolution: text('问题解决', 'the request is solved'),
};

/** What stops the clock of such a commitment in time. */
export function stopEventName({ metric, rules }: Pick<Commitment, 'metric' | 'rules'>): LocalizedText {
	const words = stopEvents[metric];
	return typeof words === 'function' ? words(rules) : words;
}
