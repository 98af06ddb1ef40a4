import { text, type LocalizedText } from '../localized-text.ts';
import type { StartEvent } from '../timers/explanation.ts';

/** What begins a timer, as a clause of a sentence. */
export const startEventNames: Readonly<Record<StartEvent, LocalizedText>> = {
	received: text('收到请求', 'the request was received'),
	mail_received: text('收到邮件', 'the mail was received'),
	customer_message: text('收到客户来信', 'the customer wrote'),
	registered: text('完成登记', 'the request was registered'),
	classified: text('登记并认定为复杂问题', 'the request was registered and found to be complex'),
	reopened: text('重新打开', 'the request was reopened'),
	complex_work_began: text('开始作为复杂问题处理', 'work on the request as a complex one began'),
	last_word: text('最近一次向客户通报', 'the customer last heard from us'),
	promised: text('告知客户预计完成时间', 'the customer was told when it would be done'),
	urgent_marked: text('客户标识紧急', 'the customer marked the request urgent'),
	marked_urgent_by_anyone: text('标识为紧急', 'the request was marked urgent'),
	received_and_urgent: text('收到请求并已标识紧急', 'the request was received and marked urgent'),
	registered_and_urgent: text('完成登记并已标识紧急', 'the request was registered and marked urgent'),
	call_queued: text('来电进入队列', 'the call joined the queue'),
	chat_requested: text('客户请求在线客服', 'the customer asked for somebody to chat with'),
	complaint_received: text('收到投诉', 'the complaint was received'),
	complaint_registered: text('投诉完成登记', 'the complaint was registered'),
	privacy_received: text('收到个人信息请求', 'the request about personal data was received'),
	notice_delivered: text('通知送达', 'the notice was delivered'),
};
