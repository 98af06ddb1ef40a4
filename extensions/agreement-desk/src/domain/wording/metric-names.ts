import { text, type LocalizedText } from '../localized-text.ts';
import type { Metric } from '../vocabulary.ts';

/** What each metric promises, as a phrase inside a sentence. */
export const metricNames: Readonly<Record<Metric, LocalizedText>> = {
	phone_answer: text('电话接通', 'answer to a call'),
	email_first_reply: text('邮件首次回复', 'first reply by e-mail'),
	chat_response: text('在线客服响应', 'response in a chat'),
	registration: text('确认登记', 'confirm and register the request'),
	consultation_answer: text('咨询答复', 'answer to a question'),
	general_progress: text('初步解决方案或处理进展', 'first solution or progress update'),
	complex_escalation: text('复杂问题升级', 'escalation of a complex request'),
	complex_eta_notice: text('告知预计完成时间', 'notice of the expected completion time'),
	complex_update_cadence: text('定期通报进展', 'regular progress update'),
	eta_kept: text('按预计时间完成', 'completion by the promised time'),
	urgent_response: text('紧急问题初步响应', 'first response to an urgent request'),
	complaint_ack: text('投诉受理确认', 'acknowledgement of a complaint'),
	complaint_reply: text('投诉首次反馈', 'first feedback on a complaint'),
	complaint_decision: text('投诉处理决定', 'decision on a complaint'),
	privacy_request: text('个人信息请求答复', 'answer to a request about personal data'),
	suspension_notice: text('暂停或终止服务的提前通知', 'advance notice of suspension or termination'),
	first_response: text('首次响应', 'first response'),
	next_reply: text('后续回复', 'next reply'),
	resolution: text('解决', 'resolution'),
};
