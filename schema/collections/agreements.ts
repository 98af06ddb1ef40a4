import {
	defaultLadder,
	type LadderStep,
} from '../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import {
	group,
	instant,
	list,
	records,
	reference,
	requiredString,
	select,
	string,
	uuidKey,
} from '../fields.ts';
import { parameterFields } from '../parameter-fields.ts';

export const agreements = defineCollection({
	collection: 'desk_agreements',
	icon: 'handshake',
	folder: 'desk_agreement',
	sort: 1,
	clause: '1.1',
	singular: text('协议版本', 'Agreement version'),
	plural: text('协议', 'Agreements'),
	note: text(
		'客户服务规范协议的各个版本及其约定值',
		'Versions of the customer-service agreement and what was agreed',
	),
	displayTemplate: '{{code}} · {{version}}',
	tracked: true,
	listFields: ['code', 'version', 'title', 'customer', 'status', 'effective_from'],
	listSort: ['code', '-effective_from'],
	fields: {
		id: uuidKey(),
		code: requiredString(text('协议编号', 'Agreement number'), { maxLength: 64 }),
		version: requiredString(text('版本', 'Version'), { maxLength: 32 }),
		title: string(text('标题', 'Title'), { width: 'full' }),
		status: select(text('状态', 'Status'), 'agreement_status', {
			defaultValue: 'draft',
			required: true,
			note: text(
				'生效后内容即冻结；如需变更，请新建版本',
				'An active version is frozen; to change it, make a new version',
			),
		}),
		calendar: reference(text('工作日历', 'Business calendar'), 'desk_calendars', {
			clause: '2.1.1',
			required: true,
			template: '{{name}}',
			note: text('业务时间、节假日与调休（2.1.1）', 'Business hours, holidays and make-up days (2.1.1)'),
		}),
		provider: reference(text('服务商', 'Service provider'), 'desk_organizations', { template: '{{name}}' }),
		customer: reference(text('客户', 'Customer'), 'desk_organizations', {
			required: true,
			template: '{{name}}',
			aliasOnOther: 'agreements',
		}),
		effective_from: instant(text('生效时间', 'Effective from'), { required: true }),
		effective_to: instant(text('失效时间', 'Effective until'), {
			note: text(
				'留空表示长期有效；该时刻起不再适用',
				'Empty: open-ended. From this instant on it no longer applies',
			),
		}),
		response: group(text('第二条 响应与处理时限', 'Article 2: response and handling times'), 'timer'),
		...parameterFields('response'),
		escalation: group(text('升级与提醒', 'Warnings and escalation'), 'escalator_warning'),
		escalation_ladder: records<LadderStep>(
			text('升级规则', 'Escalation ladder'),
			{
				template: '{{at_percent}} % → {{level}}',
				addLabel: text('添加一级', 'Add a step'),
				columns: {
					at_percent: { type: 'integer', label: text('已用比例（%）', 'Share of the target used (%)') },
					level: { type: 'integer', label: text('级别', 'Level') },
					notify: {
						type: 'multi-select',
						label: text('通知对象', 'Whom to tell'),
						choices: 'recipient_role',
					},
					methods: { type: 'multi-select', label: text('通知方式', 'How'), choices: 'notification_method' },
				},
			},
			{
				group: 'escalation',
				defaultValue: defaultLadder,
				note: text(
					'按时限已用的比例触发；级别 0 为提醒，1 级以上为升级',
					'Fires at a share of the target used; level 0 warns, level 1 and above escalates',
				),
			},
		),
		compiled: group(text('由上述约定得出的承诺', 'Commitments that follow'), 'rule', 'closed'),
		commitments: list(text('承诺', 'Commitments'), {
			group: 'compiled',
			readonly: true,
			sort: 'key',
			fields: ['clause', 'metric', 'branch', 'target_value', 'target_unit', 'basis'],
		}),
		stale_since: instant(text('待重新计算', 'To be compiled since'), {
			hidden: true,
			engineOwned: true,
			indexed: true,
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
