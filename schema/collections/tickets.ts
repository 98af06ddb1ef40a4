import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import {
	boolean,
	group,
	instant,
	integer,
	json,
	list,
	longText,
	reference,
	requiredString,
	select,
	string,
	uuidKey,
} from '../fields.ts';
import { isOpen } from '../is-open.ts';
import { ticketDeadlines } from './ticket-deadlines.ts';
import { ticketLifecycle } from './ticket-lifecycle.ts';
import { ticketStatusDetails, ticketUrgency } from './ticket-status-details.ts';

const owned = { engineOwned: true } as const;

/** The facts of a ticket as the engine last saw them; what differs from the row has yet to be told in the timeline. */
export interface TrackedFacts {
	status: string | null;
	urgent: boolean;
	assignee: string | null;
	type: string | null;
	subject: string | null;
	/** Nobody needs the old words to see that others took their place. Absent where an older release saw the ticket last. */
	description_digest?: string | null;
	channel: string | null;
	contact: string | null;
	complexity: string | null;
	complaint_level: string | null;
	language: string | null;
	status_reason: string | null;
	rejection_reason: string | null;
	catalog_item: string | null;
	team: string | null;
	severity: string | null;
}

export const tickets = defineCollection({
	collection: 'desk_tickets',
	icon: 'confirmation_number',
	folder: 'desk_work',
	sort: 1,
	clause: '1.4.2',
	singular: text('工单', 'Ticket'),
	plural: text('工单', 'Tickets'),
	note: text('客户的每一次请求、问题与投诉', 'Every request, problem and complaint of a customer'),
	displayTemplate: '{{number}} {{subject}}',
	tracked: true,
	listFields: ['number', 'subject', 'status', 'sla_state', 'next_due_at', 'urgent', 'customer', 'assignee'],
	listWidths: { number: 190, subject: 280, status: 170, sla_state: 120 },
	listSort: ['-urgent', 'next_due_at'],
	bookmarks: [
		{
			name: text('待处理', 'Open'),
			icon: 'inbox',
			filter: isOpen,
			sort: ['-urgent', 'next_due_at'],
		},
		{
			name: text('我的工单', 'Mine'),
			icon: 'person',
			filter: {
				_and: [{ assignee: { _eq: '$CURRENT_USER' } }, isOpen],
			},
			sort: ['-urgent', 'next_due_at'],
		},
		{
			name: text('临期与超时', 'At risk and breached'),
			icon: 'alarm',
			filter: { sla_state: { _in: ['at_risk', 'breached'] } },
			sort: ['next_due_at'],
		},
	],
	fields: {
		id: uuidKey(),
		number: string(text('工单编号', 'Number'), { clause: '2.1.4', ...owned, maxLength: 32, unique: true }),
		status: select(text('状态', 'Status'), 'ticket_status', { defaultValue: 'new', required: true }),
		subject: requiredString(text('主题', 'Subject'), { clause: '2.1.4', width: 'full' }),
		description: longText(text('描述', 'Description')),
		type: select(text('类型', 'Type'), 'ticket_type', { defaultValue: 'service_request', required: true }),
		catalog_item: reference(text('服务目录项', 'Catalogue item'), 'desk_catalog_items', {
			clause: '1.4',
			template: '{{name_zh}} {{name_en}}',
			indexed: true,
			note: text('属于约定范围的哪一项服务（1.4）', 'Which of the agreed services it is about (1.4)'),
		}),
		severity: select(text('严重程度', 'Severity'), 'severity', {
			defaultValue: 'normal',
			note: text(
				'由客服判断，供内部排序；不同于客户标识的紧急',
				'What staff think of it; not the same as urgent, which is the word of the customer',
			),
		}),
		complexity: select(text('复杂程度', 'Complexity'), 'complexity', {
			clause: '2.2.2',
			defaultValue: 'general',
			required: true,
			note: text(
				'认定为复杂后，须在时限内升级并告知预计完成时间（2.2.2）',
				'A complex request is escalated and given a promised time (2.2.2)',
			),
		}),
		complex_reason: string(text('认定理由', 'Why it is complex'), {
			clause: '2.2.2',
			shownWhen: { field: 'complexity', values: ['complex'] },
		}),
		channel: reference(text('渠道', 'Channel'), 'desk_channels', {
			clause: '1.3',
			keyType: 'string',
			template: '{{name}}',
		}),
		contact: reference(text('联系人', 'Contact'), 'desk_contacts', {
			clause: '1.2',
			template: '{{name}}',
			aliasOnOther: 'tickets',
			indexed: true,
		}),
		customer: reference(text('客户', 'Customer'), 'desk_organizations', {
			clause: '1.2',
			template: '{{name}}',
			indexed: true,
			note: text('由联系人自动带出', 'Follows from the contact'),
		}),
		plan: string(text('服务套餐', 'Plan'), {
			clause: '1.4.6',
			...owned,
			maxLength: 64,
			note: text('收到请求时客户的套餐', 'That of the customer when the request was received'),
		}),
		outside_agreement: reference(text('协议外（暂停或终止）', 'Outside the agreement'), 'desk_notices', {
			clause: '3.1.1.4',
			...owned,
			constrained: false,
			template: '{{number}}',
			note: text(
				'收到时服务已按此通知暂停或终止',
				'When it was received, the service was suspended or ended by this notice',
			),
		}),
		language: string(text('服务语言', 'Language'), {
			clause: '2.4',
			maxLength: 35,
			note: text('留空则沿用联系人的语言', 'Empty: that of the contact'),
		}),
		assignee: reference(text('处理人', 'Assignee'), 'directus_users', {
			clause: '3.1.2.1',
			template: '{{first_name}} {{last_name}}',
			indexed: true,
		}),
		team: string(text('班组', 'Team'), {
			clause: '3.1.2.1',
			maxLength: 64,
			indexed: true,
			note: text('留空则不限班组', 'Empty: any team'),
		}),
		...ticketStatusDetails,
		received_at: instant(text('收到时间', 'Received'), {
			clause: '2.1.4',
			note: text('服务商首次知悉请求的时刻', 'When the provider first knew of the request'),
		}),
		urgent: boolean(text('紧急（客户标识）', 'Urgent (marked by the customer)'), false, {
			clause: '2.2.3',
			note: text(
				'仅在客户明确标识时勾选，不可取消（2.2.3）',
				'Only when the customer says so; it cannot be taken back (2.2.3)',
			),
		}),
		...ticketUrgency,
		agreement: reference(text('适用协议版本', 'Agreement version'), 'desk_agreements', {
			clause: '1.1',
			...owned,
			template: '{{code}} · {{version}}',
		}),
		...ticketDeadlines,
		...ticketLifecycle,
		timers: list(text('计时器', 'Timers'), {
			group: 'deadlines',
			readonly: true,
			interface: 'desk-timers',
			sort: 'due_at',
			fields: ['clause', 'metric', 'state', 'started_at', 'due_at', 'stopped_at'],
		}),
		conversation: group(text('沟通', 'Conversation'), 'forum'),
		messages: list(text('沟通记录', 'Messages'), {
			group: 'conversation',
			create: true,
			interface: 'desk-conversation',
			sort: 'date_created',
			fields: ['date_created', 'kind', 'author', 'body', 'sent_at'],
		}),
		history: group(text('时间线', 'Timeline'), 'history', 'closed'),
		events: list(text('工单时间线', 'Timeline'), {
			group: 'history',
			readonly: true,
			interface: 'desk-events',
			sort: 'sequence',
			fields: ['sequence', 'occurred_at', 'kind', 'clause', 'actor'],
		}),
		notifications: list(text('通知', 'Notifications'), {
			group: 'history',
			readonly: true,
			sort: 'date_created',
			fields: ['kind', 'method', 'recipient', 'state', 'sent_at'],
		}),
		stale_since: instant(text('待重新计算', 'To be reconciled since'), {
			...owned,
			hidden: true,
			indexed: true,
		}),
		tracked: json<TrackedFacts>(text('已记录的内容', 'Facts already told'), { ...owned, hidden: true }),
		chain_length: integer(text('时间线条数', 'Events written'), { ...owned, hidden: true }),
		chain_hash: string(text('时间线末条校验值', 'Hash of the last event'), {
			...owned,
			maxLength: 64,
			hidden: true,
		}),
		chain_seal: string(text('时间线封印', 'Seal of the timeline'), {
			...owned,
			maxLength: 64,
			hidden: true,
			note: text(
				'以 SECRET 派生的密钥签署，数据库中没有该密钥',
				'Made with a key derived from SECRET, which is not in the database',
			),
		}),
		user_created: reference(text('创建人', 'Created by'), 'directus_users', {
			special: ['m2o', 'user-created'],
			hidden: true,
			engineOwned: true,
			constrained: false,
		}),
		user_updated: reference(text('更新人', 'Updated by'), 'directus_users', {
			special: ['m2o', 'user-updated'],
			hidden: true,
			engineOwned: true,
			constrained: false,
		}),
		date_created: instant(text('创建时间', 'Created'), {
			hidden: true,
			readonly: true,
			special: ['date-created'],
		}),
		date_updated: instant(text('更新时间', 'Updated'), {
			hidden: true,
			readonly: true,
			special: ['date-updated'],
		}),
	},
});
