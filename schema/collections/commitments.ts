import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { amount, multiSelect, reference, requiredString, select, string, uuidKey } from '../fields.ts';

const owned = { engineOwned: true } as const;

export const commitments = defineCollection({
	collection: 'desk_commitments',
	icon: 'rule',
	folder: 'desk_agreement',
	sort: 2,
	clause: '2.1',
	singular: text('承诺', 'Commitment'),
	plural: text('承诺', 'Commitments'),
	note: text('由协议约定值自动生成，请在协议中修改', 'Compiled from the agreement: change it there'),
	displayTemplate: '{{clause}} · {{metric}}',
	tracked: false,
	listFields: ['agreement', 'clause', 'metric', 'branch', 'target_value', 'target_unit', 'basis'],
	listSort: ['agreement', 'key'],
	fields: {
		id: uuidKey(),
		agreement: reference(text('协议版本', 'Agreement version'), 'desk_agreements', {
			...owned,
			template: '{{code}} · {{version}}',
			aliasOnOther: 'commitments',
			onDelete: 'CASCADE',
		}),
		key: requiredString(text('承诺编号', 'Key'), { ...owned, maxLength: 64 }),
		clause: requiredString(text('条款', 'Clause'), { ...owned, maxLength: 32 }),
		metric: select(text('指标', 'Metric'), 'metric', owned),
		branch: string(text('情形', 'Case'), {
			...owned,
			maxLength: 8,
			note: text('a 业务时间内收到，b 非业务时间收到', 'a: received in business hours, b: outside them'),
		}),
		channel_types: multiSelect(text('适用渠道', 'Channels'), 'channel_type', {
			...owned,
			note: text('留空表示全部渠道', 'Empty: every channel'),
		}),
		target_value: amount(text('时限', 'Target'), owned),
		target_unit: select(text('单位', 'Unit'), 'target_unit', owned),
		basis: select(text('计时方式', 'Clock'), 'clock_basis', owned),
		force: select(text('约束力', 'Force'), 'force', owned),
	},
});
