import { text } from '../../domain/localized-text.ts';

/** What the conversation and its composer say. */
export const conversationWords = {
	title: text('沟通', 'Conversation'),
	customer: text('客户', 'Customer'),
	internal: text('内部，客户不可见', 'Internal, not visible to the customer'),
	system: text('系统', 'System'),
	earlier: (count: number) => text(`更早的 ${count} 条`, `${count} earlier`),
	jump: text('跳到首条待答复', 'First unanswered'),
	newest: text('回到最新', 'Newest'),
	waitsForAnswer: text('待答复', 'Waits for an answer'),
	emptyTitle: text('还没有沟通记录', 'No messages yet'),
	emptyAdvice: text(
		'客户的来信和您的回复都会显示在这里。',
		'What the customer writes and what you answer appears here.',
	),
	showQuoted: text('显示引用的原文', 'Show quoted text'),
	hideQuoted: text('收起引用的原文', 'Hide quoted text'),
	showWhole: text('展开全文', 'Show all of it'),
	showLess: text('收起', 'Show less'),
	inReplyTo: text('答复', 'In reply to'),
	askedFor: text('请客户提供', 'The customer is asked for'),
	whatFor: (purpose: string) => text(`用途：${purpose}`, `for: ${purpose}`),
	sensitive: text('敏感', 'sensitive'),
	promised: text('承诺完成时间', 'Promised'),
	thenStatus: (status: { readonly 'zh-CN': string; readonly 'en-US': string }) =>
		text(`送达后：${status['zh-CN']}`, `Once sent: ${status['en-US']}`),
	overridden: (reason: string) => text(`主管放行：${reason}`, `Released by a supervisor: ${reason}`),
	description: text('请求描述', 'The request'),
	attachments: text('附件', 'Attachments'),
	deliveries: text('送达情况', 'Delivery'),
	reply: text('答复这一条', 'Answer this one'),
	unsavedTicket: text('保存工单后即可沟通。', 'Save the ticket first; then you can write on it.'),
} as const;

export const deliveryWords = {
	waiting: text('等待发送', 'Waiting to be sent'),
	retrying: text('正在重试', 'Being tried again'),
	sent: text('已送达', 'Sent'),
	received: text('已送达并有回执', 'Sent and confirmed'),
	unknown: text('结果未知', 'Outcome unknown'),
	failed: text('未能送达', 'Not delivered'),
	bounced: text('被退回', 'Came back'),
} as const;
