import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import type { NotificationMethod } from '../../extensions/agreement-desk/src/domain/vocabulary.ts';
import {
	instant,
	integer,
	json,
	longText,
	reference,
	requiredString,
	select,
	string,
	uuidKey,
} from '../fields.ts';

const owned = { engineOwned: true } as const;

export const notifications = defineCollection({
	collection: 'desk_notifications',
	icon: 'outbox',
	folder: 'desk_notify',
	sort: 1,
	clause: '1.4.4',
	singular: text('通知', 'Notification'),
	plural: text('发件箱', 'Outbox'),
	note: text('发给谁、如何发、是否送达的凭据', 'What was sent to whom, how, and the proof of delivery'),
	displayTemplate: '{{kind}} · {{recipient}}',
	tracked: false,
	listFields: ['kind', 'method', 'recipient', 'subject', 'state', 'attempts', 'sent_at', 'last_error'],
	listSort: ['-date_created'],
	bookmarks: [
		{
			name: text('未送达', 'Not delivered'),
			icon: 'unsubscribe',
			filter: { state: { _in: ['failed', 'dead'] } },
			sort: ['-date_created'],
		},
	],
	fields: {
		id: uuidKey(),
		idempotency_key: requiredString(text('唯一键', 'Idempotency key'), {
			...owned,
			unique: true,
			hidden: true,
		}),
		ticket: reference(text('工单', 'Ticket'), 'desk_tickets', {
			...owned,
			constrained: false,
			indexed: true,
			template: '{{number}} {{subject}}',
			aliasOnOther: 'notifications',
		}),
		message: reference(text('沟通记录', 'Message'), 'desk_messages', {
			...owned,
			constrained: false,
			hidden: true,
		}),
		kind: select(text('类别', 'Kind'), 'notification_kind', owned),
		method: select(text('方式', 'Method'), 'notification_method', owned),
		channel: reference(text('发送渠道', 'Sent through'), 'desk_channels', {
			...owned,
			constrained: false,
			keyType: 'string',
			template: '{{name}}',
		}),
		recipient: string(text('收件人', 'Recipient'), owned),
		recipient_user: reference(text('收件用户', 'Recipient user'), 'directus_users', {
			...owned,
			constrained: false,
		}),
		recipient_contact: reference(text('收件联系人', 'Recipient contact'), 'desk_contacts', {
			...owned,
			constrained: false,
			template: '{{name}}',
		}),
		language: select(text('语言', 'Language'), 'language', owned),
		subject: string(text('主题', 'Subject'), { ...owned, width: 'full' }),
		body: longText(text('正文', 'Text'), owned),
		html: longText(text('网页正文', 'HTML'), { ...owned, hidden: true }),
		data: json<Record<string, unknown>>(text('附带数据', 'Data'), { ...owned, hidden: true }),
		state: select(text('状态', 'State'), 'notification_state', { ...owned, indexed: true }),
		attempts: integer(text('尝试次数', 'Attempts'), owned),
		attempted_at: instant(text('最近尝试', 'Last attempt'), owned),
		next_attempt_at: instant(text('下次尝试', 'Next attempt'), { ...owned, indexed: true }),
		valid_until: instant(text('时效截止', 'Of use until'), owned),
		fallback_methods: json<NotificationMethod[]>(text('后备方式', 'Methods left to fall back to'), owned),
		fallback_of: reference(text('后备自', 'Falls back from'), 'desk_notifications', {
			...owned,
			constrained: false,
			template: '{{kind}} · {{recipient}}',
		}),
		digest: reference(text('并入的汇总', 'Told in'), 'desk_notifications', {
			...owned,
			constrained: false,
			template: '{{kind}} · {{recipient}}',
		}),
		sent_at: instant(text('送达时间', 'Sent'), owned),
		delivered_at: instant(text('回执时间', 'Receipt'), owned),
		provider_id: string(text('服务方编号', 'Id at the provider'), { ...owned, indexed: true }),
		provider_response: longText(text('送达凭据', 'Proof of delivery'), owned),
		last_error: longText(text('失败原因', 'What went wrong'), owned),
		bounce: select(text('退回类型', 'Bounce'), 'bounce_kind', owned),
		bounced_at: instant(text('退回时间', 'Bounced'), owned),
		drop_reason: longText(text('放弃原因', 'Why it was dropped'), owned),
		email_message_id: string(text('邮件标识', 'Message-ID'), { ...owned, hidden: true }),
		claim_token: string(text('占用标记', 'Claim'), { ...owned, maxLength: 64, hidden: true }),
		date_created: instant(text('创建时间', 'Created'), owned),
	},
});
