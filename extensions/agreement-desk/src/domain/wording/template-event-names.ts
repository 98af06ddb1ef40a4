import { text, type LocalizedText } from '../localized-text.ts';
import type { TemplateEvent } from '../vocabulary.ts';

/** What each occasion of a text is called. */
export const templateEventNames: Readonly<Record<TemplateEvent, LocalizedText>> = {
	acknowledgement: text('回执', 'Acknowledgement'),
	reply: text('客服回复', 'Reply'),
	progress_update: text('处理进展', 'Progress update'),
	info_request: text('信息补充请求', 'Information request'),
	eta_notice: text('预计完成时间', 'Promised time'),
	solution: text('解决方案', 'Solution'),
	decision_letter: text('投诉处理决定', 'Decision letter'),
	decision_draft: text('处理决定书草稿', 'Draft of a decision letter'),
	remind_answer: text('提醒客户补充信息', 'Reminder to answer'),
	remind_confirm: text('提醒客户确认', 'Reminder to confirm'),
	survey: text('满意度调查', 'Survey'),
	statement: text('服务报告', 'Service report'),
	announcement: text('公告', 'Announcement'),
	maintenance: text('维护通知', 'Maintenance'),
	service_update: text('更新通知', 'Service update'),
	suspension: text('暂停服务通知', 'Suspension'),
	termination: text('终止服务通知', 'Termination'),
	resumption: text('恢复服务通知', 'Resumption'),
	formal_notice: text('其他正式通知', 'Other formal notice'),
	notice_withdrawn: text('撤回通知', 'Withdrawal of a notice'),
	notice_moved: text('生效时间推迟', 'Notice takes effect later'),
	outside_agreement: text('不予受理的回执', 'Receipt outside the agreement'),
	customer_escalation: text('告知客户升级', 'Escalation, told to the customer'),
	assignment: text('指派', 'Assignment'),
	ownership_lapsed: text('逾时转手', 'Lapse of an assignment'),
	nudge: text('催单', 'Nudge'),
	follow_up: text('跟进提醒', 'Follow-up'),
	late_word: text('结束后来信', 'Word after the end'),
	complaint_suggested: text('疑似投诉', 'Possible complaint'),
	conduct_incident: text('行为事件', 'Conduct incident'),
	undelivered: text('客户未收到', 'Customer not reached'),
	notice_news: text('通知进展', 'Progress of a notice'),
	warning: text('即将超时', 'Warning'),
	breach: text('超时', 'Breach'),
	escalation: text('升级', 'Escalation'),
	digest: text('汇总提醒', 'Digest'),
	test: text('测试', 'Test'),
	flow: text('流程通知', 'Notification of a Flow'),
};

/** In the order in which they are listed. */
export const templateEvents = Object.keys(templateEventNames) as readonly TemplateEvent[];
