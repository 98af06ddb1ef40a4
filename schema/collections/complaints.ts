import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { group, instant, longText, reference, select, string, uuidKey } from '../fields.ts';
import { complaintHandling } from './complaint-handling.ts';
import { complaintOutcome } from './complaint-outcome.ts';

const owned = { engineOwned: true } as const;
const person = { template: '{{first_name}} {{last_name}}' } as const;

/** Closed to agents: whoever is complained about may be one of them (1.4.5). */
export const complaints = defineCollection({
	collection: 'desk_complaints',
	icon: 'gavel',
	folder: 'desk_work',
	sort: 7,
	clause: '1.4.5',
	singular: text('投诉', 'Complaint'),
	plural: text('投诉', 'Complaints'),
	note: text(
		'投诉的受理、调查与处理，仅主管可见（1.4.5）',
		'How a complaint is taken in, looked into and decided; for supervisors only (1.4.5)',
	),
	displayTemplate: '{{ticket.number}} · {{stage}}',
	tracked: true,
	listFields: ['ticket', 'stage', 'level', 'respondent', 'investigator', 'received_at'],
	listSort: ['-received_at'],
	bookmarks: [
		{
			name: text('未了结', 'Open'),
			icon: 'gavel',
			filter: { stage: { _nin: ['closed', 'withdrawn'] } },
			sort: ['received_at'],
		},
	],
	fields: {
		id: uuidKey(),
		ticket: reference(text('工单', 'Ticket'), 'desk_tickets', {
			required: true,
			unique: true,
			// written in the transaction of the ticket, before its row
			constrained: false,
			template: '{{number}} {{subject}}',
		}),
		stage: select(text('阶段', 'Stage'), 'complaint_stage', {
			required: true,
			defaultValue: 'received',
			indexed: true,
			note: text(
				'“已确认告知”与“已告知处理决定”由送达客户的消息决定，不能手工设置',
				'A message that has reached the customer acknowledges it or communicates the decision; nobody sets these by hand',
			),
		}),
		receipt: group(text('受理', 'Receipt'), 'inbox'),
		received_at: instant(text('受理时间', 'Received'), { ...owned, group: 'receipt', indexed: true }),
		received_via: select(text('受理方式', 'How it came in'), 'complaint_source', {
			group: 'receipt',
			note: text('留空则沿用工单的渠道', 'Empty: the channel of the ticket'),
		}),
		complainant: reference(text('投诉人', 'Complainant'), 'desk_contacts', {
			group: 'receipt',
			template: '{{name}}',
			note: text('留空则为工单的联系人', 'Empty: the contact of the ticket'),
		}),
		respondent: reference(text('被投诉人', 'Person complained about'), 'directus_users', {
			...person,
			group: 'receipt',
			note: text(
				'不得处理、调查、批准或复核该投诉；如为工单处理人，工单自动退回队列',
				'Has no part in it; a ticket assigned to them goes back to the queue',
			),
		}),
		respondent_words: string(text('被投诉人（客户所述）', 'As the customer names them'), {
			group: 'receipt',
		}),
		product_service: string(text('产品或服务', 'Product or service'), {
			group: 'receipt',
			width: 'full',
		}),
		description: longText(text('投诉内容', 'What is complained about'), { group: 'receipt' }),
		remedy_sought: longText(text('诉求', 'Remedy sought'), { group: 'receipt' }),
		immediate_action: longText(text('即时措施', 'Immediate action'), { group: 'receipt' }),
		...complaintHandling,
		...complaintOutcome,
		stale_since: instant(text('待更新工单', 'Ticket to follow since'), {
			...owned,
			hidden: true,
			indexed: true,
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
