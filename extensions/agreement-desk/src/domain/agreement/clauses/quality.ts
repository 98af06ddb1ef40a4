import { text } from '../../localized-text.ts';
import { clause } from './clause.ts';

/** 2.5 to 2.5.3: what the provider strives for. A miss is a target missed, not a breach by itself. */
export const quality = [
	clause('2.5', {
		heading: text('质量指标', 'Quality targets'),
		template: text(
			'服务商应尽力达到下列服务质量指标：',
			'The Provider shall strive to reach the quality targets below:',
		),
		classes: ['measured', 'evidence'],
		force: 'container',
		evidence: [
			{
				id: 'statement',
				text: text(
					'每期报表：各项指标的目标、实际值和样本数',
					'the statement of each period: target, figure and sample of every indicator',
				),
			},
		],
		measured: text('见 2.5.1 至 2.5.3，每月一报。', 'See 2.5.1 to 2.5.3; reported every month.'),
	}),
	clause('2.5.1', {
		heading: text('一次性解决率', 'First contact resolution'),
		template: text(
			'客户首次联系即得到解决的问题，所占比例不低于{{target.fcr_percent}}。',
			'The share of problems that are solved at the first contact should be at least {{target.fcr_percent}}.',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'target',
		parameters: ['target.fcr_percent', 'fcr.window_days', 'reading.fcr_allow_info_request'],
		evidence: [
			{
				id: 'contacts-before-solution',
				text: text(
					'每张工单解决前的客户来访、转派、升级，以及此后的重开与再次来访',
					'for each ticket the contacts, transfers and escalations before its solution, and what came back after it',
				),
			},
		],
		measured: text(
			'一次联系即解决、且在观察期内（S-09）未重开也未再次来访的工单，除以同期解决的工单。',
			'Tickets solved at the first contact and neither reopened nor raised again within the window (S-09), over all that were solved.',
		),
	}),
	clause('2.5.2', {
		heading: text('客户满意度', 'Customer satisfaction'),
		template: text(
			'客户满意度不低于{{target.csat}}，以定期调查及其他方式测得。',
			'Customer satisfaction should be at least {{target.csat}}, as measured by regular surveys and by other means.',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'target',
		parameters: ['target.csat', 'csat.schedule', 'csat.min_responses', 'csat.anti_fatigue_days'],
		evidence: [
			{
				id: 'survey-answers',
				text: text('发出的调查和客户的评分', 'the surveys that were sent, and what customers answered'),
			},
		],
		measured: text(
			'百分比口径：评四分、五分的份数除以有效份数；分数口径：有效评分的平均值。',
			'As a share: ratings of four and five over all valid ones. As a score: the mean of the valid ratings.',
		),
	}),
	clause('2.5.3', {
		heading: text('其他指标', 'Further targets'),
		template: text(
			'双方另行约定如下：{{target.custom[]}}。',
			'The parties have also agreed: {{target.custom[]}}.',
		),
		classes: ['configures', 'measured'],
		force: 'target',
		parameters: ['target.custom[]'],
		measured: text('各按其指标的定义统计。', 'Each by the definition of its metric.'),
	}),
];
