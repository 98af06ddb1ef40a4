import type { KeptFinding } from '../../extensions/agreement-desk/src/domain/conduct/kept-finding.ts';
import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { boolean, instant, json, longText, records, reference, select, string, uuidKey } from '../fields.ts';
import { attachments } from '../file-fields.ts';

const owned = { engineOwned: true } as const;

/** What the customer is asked for, and what for: nobody has to say more than is needed (3.1.1.2). */
export interface RequestedItem {
	item: string;
	purpose?: string | null;
	/** Personal data that needs a purpose: identity, bank, health … */
	sensitive?: boolean;
}

export const messages = defineCollection({
	collection: 'desk_messages',
	icon: 'forum',
	folder: 'desk_work',
	sort: 2,
	clause: '1.4.2',
	singular: text('沟通记录', 'Message'),
	plural: text('沟通记录', 'Messages'),
	note: text(
		'与客户的往来及内部备注；写入后不可更改',
		'What was said to and by the customer, and notes; never changed once written',
	),
	displayTemplate: '{{kind}} · {{body}}',
	tracked: false,
	listFields: ['ticket', 'kind', 'author_type', 'author', 'body', 'date_created', 'sent_at'],
	listSort: ['-date_created'],
	fields: {
		id: uuidKey(),
		ticket: reference(text('工单', 'Ticket'), 'desk_tickets', {
			required: true,
			indexed: true,
			template: '{{number}} {{subject}}',
			aliasOnOther: 'messages',
		}),
		kind: select(text('类别', 'Kind'), 'message_kind', {
			defaultValue: 'agent_reply',
			required: true,
			note: text(
				'“处理进展”“初步解决方案”或“解决方案”才满足 2.2.1',
				'Only a progress update or a solution satisfies 2.2.1',
			),
		}),
		is_public: boolean(text('客户可见', 'Visible to the customer'), true, {
			note: text('内部备注始终不可见', 'An internal note is never visible'),
		}),
		body: longText(text('内容', 'Text'), {
			note: text('留空时由快捷回复生成', 'Where it is empty, the reply template makes it'),
		}),
		promised_at: instant(text('预计完成时间', 'Promised completion'), {
			clause: '2.2.2',
			shownWhen: { field: 'kind', values: ['eta_notice'] },
			note: text(
				'告知预计完成时间时必填，须为具体日期和时刻（2.2.2）',
				'Needed to tell the customer a promised time: a date and a time of day (2.2.2)',
			),
		}),
		requested_items: records<RequestedItem>(
			text('需要补充的信息', 'What is asked for'),
			{
				template: '{{item}}',
				addLabel: text('添加一项', 'Add an item'),
				columns: {
					item: { type: 'string', label: text('信息', 'Information') },
					purpose: { type: 'string', label: text('用途', 'What for') },
					sensitive: { type: 'boolean', label: text('敏感个人信息', 'Sensitive personal data') },
				},
			},
			{
				clause: '3.1.1.2',
				shownWhen: { field: 'kind', values: ['info_request'] },
				note: text(
					'请客户补充信息时填写；敏感个人信息须说明用途（3.1.1.2）',
					'For a request for information; sensitive data needs a purpose (3.1.1.2)',
				),
			},
		),
		next_status: select(text('送达后的工单状态', 'Status of the ticket once sent'), 'next_status', {
			clause: '1.4.2',
			note: text(
				'消息送达客户后，工单随即进入该状态',
				'The ticket takes it as soon as the message has reached the customer',
			),
		}),
		in_reply_to: reference(text('答复的消息', 'In reply to'), 'desk_messages', {
			constrained: false,
			template: '{{kind}} · {{body}}',
			note: text('若同事已经答复，系统会提醒', 'You are warned if a colleague has answered it meanwhile'),
		}),
		template: reference(text('所用快捷回复', 'Reply template'), 'desk_articles', {
			template: '{{title}}',
			note: text('正文留空时由模板生成', 'Makes the text where it is left empty'),
		}),
		attachments: attachments(text('附件', 'Attachments')),
		confirmed: boolean(text('已确认提示', 'Warnings confirmed'), false, {
			clause: '2.3',
			note: text(
				'回复检查提示后仍要发送时勾选，会留下记录',
				'Tick it to send in spite of the warnings; that is recorded',
			),
		}),
		override_reason: string(text('放行理由', 'Why it is released'), {
			clause: '2.3',
			note: text(
				'仅主管可填：回复检查拦截后仍予发送的理由',
				'Supervisors only: why it is sent in spite of being refused',
			),
		}),
		lint: json<KeptFinding[]>(text('回复检查结果', 'Findings of the reply check'), {
			...owned,
			clause: '2.3',
		}),
		contact: reference(text('客户联系人', 'Contact'), 'desk_contacts', {
			clause: '1.2',
			shownWhen: { field: 'kind', values: ['customer_message'] },
			template: '{{name}}',
			note: text(
				'客户来信的作者；留空为工单的联系人',
				'Who wrote it, for the customer; empty: that of the ticket',
			),
		}),
		author_type: select(text('作者身份', 'Author type'), 'author_type', {
			note: text('机器人的回复不停止任何计时', 'The reply of a bot stops no timer'),
		}),
		author: reference(text('作者', 'Author'), 'directus_users', {
			...owned,
			constrained: false,
			template: '{{first_name}} {{last_name}}',
		}),
		channel: reference(text('渠道', 'Channel'), 'desk_channels', {
			keyType: 'string',
			template: '{{name}}',
			note: text('留空则沿用工单的渠道', 'Empty: the channel of the ticket'),
		}),
		sent_at: instant(text('送达时间', 'Sent'), {
			...owned,
			note: text(
				'邮件以对方邮件服务器接收时刻为准；计时到此为止',
				'For e-mail: when the mail server accepted it; timers stop at this instant',
			),
		}),
		undelivered_at: instant(text('无法送达时间', 'Could not be delivered'), {
			...owned,
			clause: '1.4.4',
			note: text(
				'邮件被拒收或退回，且没有其他约定的方式；可在发件箱重新发送，或以其他方式告知客户',
				'The mail was refused or came back and no other method was agreed on; send it again from the outbox, or tell the customer another way',
			),
		}),
		email_message_id: string(text('邮件标识', 'Message-ID'), { ...owned, hidden: true }),
		date_created: instant(text('创建时间', 'Created'), { ...owned, special: ['date-created'] }),
	},
});
