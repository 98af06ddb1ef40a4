import type { ParameterRows } from '../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import { text } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { Repeater } from './repeater.ts';

/** How the parameters that are lists of small records are edited. */
export const parameterRows: Readonly<Record<ParameterRows, Repeater>> = {
	periods: {
		template: '{{from}}–{{to}}',
		addLabel: text('添加时段', 'Add hours'),
		columns: {
			from: { type: 'string', label: text('开始', 'From') },
			to: { type: 'string', label: text('结束', 'To') },
		},
	},
	im_tools: {
		template: '{{tool}} {{account}}',
		addLabel: text('添加工具', 'Add a messenger'),
		columns: {
			tool: { type: 'string', label: text('工具', 'Messenger') },
			account: { type: 'string', label: text('账号', 'Account') },
		},
	},
	languages: {
		template: '{{language}} {{hours}}',
		addLabel: text('添加语言', 'Add a language'),
		columns: {
			language: { type: 'string', label: text('语言代码，例如 en', 'Language tag, such as en') },
			hours: {
				type: 'string',
				label: text(
					'时段，例如 09:00-12:00；留空同业务时间',
					'Hours, such as 09:00-12:00; empty: business hours',
				),
			},
			channels: {
				type: 'multi-select',
				label: text('渠道，留空为全部', 'Channels; empty: all'),
				choices: 'channel_type',
			},
		},
	},
	custom_targets: {
		template: '{{metric_key}} {{comparator}} {{value}}',
		addLabel: text('添加指标', 'Add a target'),
		columns: {
			metric_key: { type: 'string', label: text('指标', 'Metric') },
			comparator: { type: 'select', label: text('要求', 'Comparison'), choices: 'target_comparator' },
			value: { type: 'amount', label: text('数值', 'Value') },
			period: { type: 'select', label: text('周期', 'Period'), choices: 'target_period' },
		},
	},
};
