import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { acting } from './acting.ts';
import type { OperationDefinition } from './define.ts';

export const computeDeadline: OperationDefinition = {
	id: 'desk-compute-deadline',
	icon: 'hourglass_top',
	name: text('计算时限', 'Compute a deadline'),
	description: text(
		'按协议条款或自定目标计算到期时间，并说明依据；不改动任何数据',
		'When something is due by a clause or a target of your own, and why; changes nothing',
	),
	overview: ['clause', 'commitment', 'target_value', 'ticket', 'agreement'],
	fields: {
		ticket: {
			label: text('工单', 'Ticket'),
			note: text('工单的标识；按其实际经过计算', 'Its id; what really happened to it counts'),
			placeholder: '{{$trigger.payload.ticket}}',
		},
		agreement: {
			label: text('协议版本', 'Agreement version'),
			note: text(
				'id 或 code@version；填写工单时可留空',
				'Its id or code@version; may stay empty beside a ticket',
			),
			placeholder: 'KF-2026@1.0',
		},
		clause: { label: text('条款', 'Clause'), placeholder: '2.2.1' },
		commitment: { label: text('承诺编号', 'Commitment'), placeholder: '2.1.2a' },
		target_value: {
			label: text('自定目标：数值', 'A target of your own'),
			note: text('代替条款', 'Instead of a clause'),
			placeholder: '4',
		},
		target_unit: {
			label: text('单位', 'Unit'),
			kind: 'choice',
			choices: [
				{ value: 'minutes', label: text('分钟', 'Minutes') },
				{ value: 'hours', label: text('小时', 'Hours') },
				{ value: 'working_days', label: text('工作日', 'Working days') },
			],
			initially: 'hours',
		},
		basis: {
			label: text('计时方式', 'Counted in'),
			kind: 'choice',
			choices: [
				{ value: 'business', label: text('营业时间', 'Business hours') },
				{ value: 'calendar', label: text('自然时间', 'Calendar time') },
			],
			initially: 'business',
		},
		calendar: {
			label: text('日历', 'Calendar'),
			note: text('id 或名称；留空用协议的日历', 'Its id or name; empty: that of the agreement'),
		},
		start: {
			label: text('起算时间', 'Beginning'),
			note: text(
				'留空为此刻；有工单时为收到时间',
				'Empty: this moment; the receipt of the ticket where there is one',
			),
			placeholder: '2026-02-13T17:30:00+08:00',
			width: 'full',
		},
		permissions: acting,
	},
};
