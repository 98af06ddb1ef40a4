import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { group, instant, longText, multiSelect, reference, select, string, uuidKey } from '../fields.ts';
import { rowKeys } from '../row-keys.ts';
import { noticeEffect } from './notice-effect.ts';
import { noticeRecord } from './notice-record.ts';

export const notices = defineCollection({
	collection: 'desk_notices',
	icon: 'campaign',
	folder: 'desk_notify',
	sort: 2,
	clause: '1.4.4',
	singular: text('公告与通知书', 'Notice'),
	plural: text('公告与通知书', 'Notices'),
	note: text(
		'公告、维护与更新通知，以及暂停、终止、恢复等正式通知（1.4.4、3.1.1.4）',
		'Announcements, maintenance and updates, and formal notices of suspension, termination and resumption (1.4.4, 3.1.1.4)',
	),
	displayTemplate: '{{number}} {{title_zh}}',
	tracked: true,
	listFields: ['number', 'kind', 'title_zh', 'organization', 'status', 'effective_at', 'delivered_at'],
	listWidths: { number: 190, title_zh: 280 },
	listSort: ['-date_created'],
	bookmarks: [
		{
			name: text('待批准', 'To be approved'),
			icon: 'how_to_reg',
			filter: { status: { _eq: 'submitted' } },
			sort: ['effective_at'],
		},
		{
			name: text('送达延误', 'Delivered late'),
			icon: 'unsubscribe',
			filter: { late_since: { _nnull: true } },
			sort: ['effective_at'],
		},
	],
	copiedFields: [
		...['kind', 'agreement', 'organization', 'title_zh', 'body_zh', 'title_en', 'body_en'],
		...['audience', 'contacts', 'methods', 'ground', 'ground_text', 'open_tickets', 'affected_channels'],
	],
	fields: {
		id: uuidKey(),
		number: string(text('编号', 'Number'), {
			engineOwned: true,
			maxLength: 32,
			unique: true,
		}),
		kind: select(text('类别', 'Kind'), 'notice_kind', { required: true }),
		status: select(text('状态', 'Status'), 'notice_status', {
			required: true,
			defaultValue: 'draft',
			indexed: true,
			note: text(
				'草稿 → 待批准 → 已批准；其后由系统发送并使其生效，亦可撤回',
				'Draft, submitted, approved; then the engine delivers it and brings it into force. It can be withdrawn',
			),
		}),
		agreement: reference(text('协议', 'Agreement'), 'desk_agreements', {
			template: '{{code}} · {{version}}',
			note: text('暂停、终止须指明协议', 'A suspension or termination says of which'),
		}),
		organization: reference(text('客户', 'Customer'), 'desk_organizations', {
			indexed: true,
			template: '{{name}}',
			note: text(
				'留空且未指明协议：发给所有协议有效的客户',
				'With neither of the two: for every customer with an agreement in force',
			),
		}),
		words: group(text('内容', 'Text'), 'article'),
		title_zh: string(text('中文标题', 'Title in Chinese'), { group: 'words', width: 'full' }),
		body_zh: longText(text('中文正文', 'Text in Chinese'), { group: 'words' }),
		title_en: string(text('英文标题', 'Title in English'), { group: 'words', width: 'full' }),
		body_en: longText(text('英文正文', 'Text in English'), { group: 'words' }),
		addressees: group(text('对象与方式', 'To whom, and how'), 'groups'),
		audience: select(text('发送对象', 'Audience'), 'notice_audience', {
			group: 'addressees',
			defaultValue: 'all_contacts',
		}),
		contacts: rowKeys(text('所选联系人', 'Chosen contacts'), 'desk_contacts', {
			group: 'addressees',
			template: '{{name}}',
			shownWhen: { field: 'audience', values: ['chosen_contacts'] },
		}),
		methods: multiSelect(text('通知方式', 'Methods'), 'agreed_method', {
			group: 'addressees',
			note: text(
				'只能是协议约定的方式（1.4.4）；留空则为约定的全部方式',
				'Only what was agreed (1.4.4); empty: all that was agreed',
			),
		}),
		...noticeEffect,
		...noticeRecord,
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
