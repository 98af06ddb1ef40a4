import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { acting } from './acting.ts';
import type { OperationDefinition } from './define.ts';

export const sendNotification: OperationDefinition = {
	id: 'desk-send-notification',
	icon: 'send',
	name: text('发送通知', 'Send a notification'),
	description: text(
		'通过发件箱通知用户、联系人、岗位或群，只发一次并留存送达凭据',
		'Tells a user, contact, role or group through the outbox: once, and with proof',
	),
	overview: ['to', 'recipient', 'event', 'subject'],
	fields: {
		to: {
			label: text('收件人类型', 'To'),
			kind: 'choice',
			choices: [
				{ value: 'user', label: text('用户', 'A user') },
				{ value: 'contact', label: text('联系人', 'A contact') },
				{ value: 'role', label: text('岗位', 'A role') },
				{ value: 'channel', label: text('群机器人或网络回调', 'A group bot or webhook') },
			],
			required: true,
			initially: 'role',
		},
		recipient: {
			label: text('收件人', 'Recipient'),
			note: text(
				'用户或联系人的标识、渠道代码，或 assignee、agent、team_lead、manager、on_duty',
				'The id of a user or contact, the code of a channel, or assignee, agent, team_lead, manager, on_duty',
			),
			required: true,
			placeholder: 'team_lead',
		},
		methods: {
			label: text('方式', 'Methods'),
			note: text(
				'email、in_app、sms，按优先顺序；留空时用户为站内通知，联系人为邮件',
				'email, in_app, sms, the preferred one first; empty: in-app for users, e-mail for contacts',
			),
			placeholder: 'in_app, email',
		},
		way: {
			label: text('多种方式', 'Of several methods'),
			kind: 'choice',
			choices: [
				{ value: 'all', label: text('全部发送', 'All of them') },
				{ value: 'first', label: text('依次尝试，送达为止', 'The first that works') },
			],
			initially: 'all',
		},
		ticket: { label: text('工单', 'Ticket'), placeholder: '{{$trigger.payload.ticket}}' },
		event: {
			label: text('模板', 'Template'),
			note: text(
				'通知模板的事件名，如 nudge；代替自写的主题和正文',
				'The event of a template, such as nudge; instead of a subject and text of your own',
			),
		},
		subject: { label: text('主题', 'Subject'), width: 'full' },
		text: { label: text('正文', 'Text'), kind: 'lines', width: 'full' },
		facts: {
			label: text('模板变量', 'Facts for the template'),
			kind: 'lines',
			note: text('JSON；工单和联系人的信息自动填入', 'JSON; what the ticket tells is filled in by itself'),
			placeholder: '{"ticket.number": "CS-1"}',
			width: 'full',
		},
		idempotency_key: {
			label: text('唯一键', 'Idempotency key'),
			note: text(
				'同一键只发一次；留空时，由新建项目触发的流程对每个项目只发一次',
				'Sent once for each key; empty: once for each item whose creation starts the Flow',
			),
			width: 'full',
		},
		permissions: acting,
	},
};
