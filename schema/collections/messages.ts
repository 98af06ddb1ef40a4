import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { boolean, instant, longText, reference, select, string, uuidKey } from '../fields.ts';

const owned = { engineOwned: true } as const;

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
		body: longText(text('内容', 'Text'), { required: true }),
		promised_at: instant(text('预计完成时间', 'Promised completion'), {
			clause: '2.2.2',
			note: text(
				'告知预计完成时间时必填，须为具体日期和时刻（2.2.2）',
				'Needed to tell the customer a promised time: a date and a time of day (2.2.2)',
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
		email_message_id: string(text('邮件标识', 'Message-ID'), { ...owned, hidden: true }),
		date_created: instant(text('创建时间', 'Created'), { ...owned, special: ['date-created'] }),
	},
});
