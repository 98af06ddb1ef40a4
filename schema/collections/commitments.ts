import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { LadderStep } from '../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { defineCollection } from '../define.ts';
import {
	amount,
	boolean,
	group,
	multiSelect,
	records,
	reference,
	requiredString,
	select,
	string,
	tags,
	uuidKey,
	yesNo,
} from '../fields.ts';
import { ladderSteps } from '../ladder-steps.ts';

const owned = { engineOwned: true } as const;

export const commitments = defineCollection({
	collection: 'desk_commitments',
	icon: 'rule',
	folder: 'desk_agreement',
	sort: 2,
	clause: '2.1',
	singular: text('承诺', 'Commitment'),
	plural: text('承诺', 'Commitments'),
	note: text(
		'由协议约定值自动得出；草稿中可另行添加，启用后冻结',
		'They follow from what was agreed; others can be added to a draft and are frozen with it',
	),
	displayTemplate: '{{clause}} · {{metric}}',
	tracked: true,
	listFields: ['agreement', 'clause', 'metric', 'branch', 'target_value', 'target_unit', 'basis', 'origin'],
	listSort: ['agreement', 'key'],
	fields: {
		id: uuidKey(),
		agreement: reference(text('协议版本', 'Agreement version'), 'desk_agreements', {
			clause: '1.1',
			required: true,
			template: '{{code}} · {{version}}',
			aliasOnOther: 'commitments',
			onDelete: 'CASCADE',
		}),
		key: string(text('承诺编号', 'Key'), {
			maxLength: 64,
			note: text('留空则自动编号；同一版本内不可重复', 'Empty: made up. No two of a version have the same'),
		}),
		clause: requiredString(text('条款', 'Clause'), {
			maxLength: 32,
			note: text(
				'协议条款号，或补充约定 S-1、S-2 等',
				'A number of the agreement, or S-1, S-2 ... for a supplementary term',
			),
		}),
		metric: select(text('指标', 'Metric'), 'metric', { required: true }),
		branch: string(text('情形', 'Case'), {
			...owned,
			maxLength: 8,
			note: text('a 业务时间内收到，b 非业务时间收到', 'a: received in business hours, b: outside them'),
		}),
		target_value: amount(text('时限', 'Target'), { required: true }),
		target_unit: select(text('单位', 'Unit'), 'target_unit', { required: true }),
		basis: select(text('计时方式', 'Clock'), 'clock_basis', {
			defaultValue: 'business',
			note: text('按工作日时只能是业务时间', 'Working days are always business hours'),
		}),
		calendar: reference(text('工作日历', 'Business calendar'), 'desk_calendars', {
			clause: '2.1.1',
			template: '{{name}}',
			note: text('留空则采用协议的日历', 'Empty: the calendar of the agreement'),
		}),
		conditions: group(text('适用条件', 'When it applies'), 'filter_alt'),
		channel_types: multiSelect(text('适用渠道', 'Channels'), 'channel_type', {
			group: 'conditions',
			note: text('留空表示全部渠道', 'Empty: every channel'),
		}),
		ticket_types: multiSelect(text('适用工单类型', 'Types of ticket'), 'ticket_type', {
			group: 'conditions',
			note: text('留空表示全部类型', 'Empty: every type'),
		}),
		complexity: select(text('适用复杂程度', 'Complexity'), 'complexity', {
			group: 'conditions',
			note: text('留空表示不区分', 'Empty: either'),
		}),
		urgent: yesNo(text('是否仅限紧急', 'Urgent'), {
			group: 'conditions',
			note: text('留空表示不区分', 'Empty: either'),
		}),
		plans: tags(text('适用套餐', 'Service plans'), {
			clause: '1.4.6',
			group: 'conditions',
			note: text('与单位的“服务套餐”对应；留空表示全部', 'As written on the organisation; empty: all'),
		}),
		languages: tags(text('适用语言', 'Languages'), {
			clause: '2.4',
			group: 'conditions',
			note: text('语言代码，例如 en、zh-CN；留空表示全部', 'Language tags, such as en or zh-CN; empty: all'),
		}),
		complaint_levels: multiSelect(text('适用投诉级别', 'Levels of complaint'), 'complaint_level', {
			clause: '1.4.5',
			...owned,
			group: 'conditions',
			note: text('留空表示不区分', 'Empty: any'),
		}),
		pause_policy: multiSelect(text('暂停计时的情形', 'The clock stops while'), 'pause_reason', {
			clause: '3.1.1.2',
			note: text(
				'留空表示从不暂停；响应类承诺不可暂停（P-I-11）',
				'Empty: never. A response time cannot be stopped (P-I-11)',
			),
		}),
		force: select(text('约束力', 'Force'), 'force', { defaultValue: 'obligation' }),
		credit: boolean(text('未达标计入服务抵扣', 'A miss counts towards credits'), true),
		escalation_ladder: records<LadderStep>(text('升级规则', 'Escalation ladder'), ladderSteps, {
			note: text(
				'仅用于自行添加的承诺；留空则采用协议的升级规则',
				'Of a commitment that was added; empty: that of the agreement',
			),
		}),
		origin: select(text('来源', 'Origin'), 'commitment_origin', owned),
	},
});
