import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { instant, integer, json, reference, select, string, uuidKey } from '../fields.ts';

const owned = { engineOwned: true } as const;

export const events = defineCollection({
	collection: 'desk_events',
	icon: 'history',
	folder: 'desk_work',
	sort: 4,
	clause: '1.4.2',
	singular: text('事件', 'Event'),
	plural: text('事件', 'Events'),
	note: text(
		'工单时间线，只增不改，逐条链式校验',
		'The timeline of every ticket: append-only, chained by hash',
	),
	displayTemplate: '{{kind}}',
	tracked: false,
	listFields: ['ticket', 'sequence', 'occurred_at', 'kind', 'clause', 'actor'],
	listSort: ['-occurred_at'],
	fields: {
		id: uuidKey(),
		ticket: reference(text('工单', 'Ticket'), 'desk_tickets', {
			...owned,
			required: true,
			constrained: false,
			template: '{{number}} {{subject}}',
			aliasOnOther: 'events',
		}),
		sequence: integer(text('序号', 'No.'), owned),
		kind: select(text('事件', 'Event'), 'event_kind', owned),
		clause: string(text('条款', 'Clause'), { ...owned, maxLength: 32 }),
		occurred_at: instant(text('发生时间', 'Occurred'), owned),
		recorded_at: instant(text('记录时间', 'Recorded'), owned),
		actor: reference(text('操作人', 'Actor'), 'directus_users', {
			...owned,
			constrained: false,
			note: text('留空表示系统', 'Empty: the system'),
		}),
		timer: string(text('计时器', 'Timer'), { ...owned, maxLength: 36, hidden: true }),
		data: json<Record<string, unknown>>(text('详情', 'Details'), owned),
		words: json<Record<string, unknown>>(text('原文', 'In words'), {
			...owned,
			clause: '3.1.2.3',
			note: text(
				'理由、收件人等可依法匿名化的内容；校验链保存其校验值',
				'Reasons, recipients and the like, which can be erased; the chain keeps their digest',
			),
		}),
		previous_hash: string(text('前一条校验值', 'Previous hash'), { ...owned, maxLength: 64, hidden: true }),
		hash: string(text('校验值', 'Hash'), { ...owned, maxLength: 64, hidden: true }),
	},
});
