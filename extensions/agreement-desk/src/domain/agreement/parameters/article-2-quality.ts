import { z } from 'zod';
import { text } from '../../localized-text.ts';
import { always, parameter } from './definition.ts';
import { languageTag, oneOf, percent, periods, rows, shortText, single } from './shapes.ts';

const languages = z
	.array(
		z.strictObject(
			{
				language: languageTag,
				hours: periods.nullable(),
				channels: z
					.array(oneOf(['phone', 'email', 'chat', 'portal', 'social']))
					.min(1)
					.nullable(),
			},
			'must be {language, hours, channels}',
		),
		'must be a list of {language, hours, channels}',
	)
	.max(50, 'must name at most 50 languages')
	.refine(
		(list) => new Set(list.map(({ language }) => language)).size === list.length,
		'names a language twice',
	);

/** A share of content customers, or a mean score on a scale. */
const satisfaction = z
	.strictObject(
		{
			mode: oneOf(['percent', 'score']),
			value: z.number('must be a number').positive('must be above zero').max(100, 'must be at most 100'),
			scale_max: z.number().positive().max(100).nullable(),
		},
		'must be {mode, value, scale_max}',
	)
	.superRefine(({ mode, value, scale_max }, context) => {
		if (mode === 'percent' || (scale_max !== null && value <= scale_max)) return;
		const message =
			scale_max === null ? 'is needed for a score' : `must be at least the score ${value}, not ${scale_max}`;
		context.addIssue({ code: 'custom', path: ['scale_max'], message });
	});

export type Satisfaction = z.infer<typeof satisfaction>;

const customTargets = z
	.array(
		z.strictObject(
			{
				metric_key: shortText(64),
				comparator: oneOf(['gte', 'lte', 'gt', 'lt', 'eq']),
				value: z.number('must be a number'),
				period: oneOf(['month', 'quarter', 'year']).nullable(),
			},
			'must be {metric_key, comparator, value, period}',
		),
		'must be a list of {metric_key, comparator, value, period}',
	)
	.max(50, 'must have at most 50 targets');

export type CustomTarget = z.infer<typeof customTargets>[number];

const onTime = (value: number): CustomTarget[] => [
	{ metric_key: 'ontime', comparator: 'gte', value, period: null },
];
const share = (value: number): Satisfaction => ({ mode: 'percent', value, scale_max: null });

/** Most fields have the label of their parameter. */
const words = (label: ReturnType<typeof text>, noteZh: string, noteEn: string) => ({
	label,
	note: text(noteZh, noteEn),
});

const label = {
	languages: text('其他服务语言', 'Further languages'),
	fcr: text('一次性解决率（%）', 'First contact resolution (%)'),
	csat: text('客户满意度', 'Customer satisfaction'),
	custom: text('其他质量指标', 'Further quality targets'),
} as const;

/** Article 2, quality: languages and indicators. */
export const article2Quality = {
	'languages.additional': parameter({
		number: 'P23',
		clause: '2.4',
		section: 'quality',
		label: label.languages,
		schema: languages,
		presets: always<z.infer<typeof languages>>([]),
		columns: rows(
			'languages_additional',
			'languages',
			words(
				label.languages,
				'普通话之外的语言及其时段、渠道（2.4）',
				'Beside Mandarin, with hours and channels (2.4)',
			),
		),
	}),
	'target.fcr_percent': parameter({
		number: 'P24',
		clause: '2.5.1',
		section: 'quality',
		label: label.fcr,
		schema: percent,
		presets: { standard: 80, relaxed: 70, strict: 85 },
		required: true,
		columns: single(
			'target_fcr_percent',
			'amount',
			words(label.fcr, '不低于该比例（2.5.1）', 'At least this share (2.5.1)'),
		),
	}),
	'target.csat': parameter({
		number: 'P25',
		clause: '2.5.2',
		section: 'quality',
		label: label.csat,
		schema: satisfaction,
		presets: { standard: share(90), relaxed: share(80), strict: share(95) },
		required: true,
		columns: [
			{
				name: 'target_csat_mode',
				part: 'mode',
				input: { type: 'select', choices: 'csat_mode' },
				...words(
					text('满意度口径', 'Satisfaction: measure'),
					'百分比或平均分（2.5.2）',
					'A share or a mean score (2.5.2)',
				),
			},
			{
				name: 'target_csat_value',
				part: 'value',
				input: { type: 'amount' },
				...words(
					text('满意度目标', 'Satisfaction: target'),
					'不低于该数值（2.5.2）',
					'At least this much (2.5.2)',
				),
			},
			{
				name: 'target_csat_scale_max',
				part: 'scale_max',
				input: { type: 'integer' },
				...words(
					text('满分', 'Satisfaction: top score'),
					'仅用于平均分，如 5 分制填 5',
					'For a score only: 5 on a scale of five',
				),
			},
		],
	}),
	'target.custom[]': parameter({
		number: 'P26',
		clause: '2.5.3',
		section: 'quality',
		label: label.custom,
		schema: customTargets,
		presets: { standard: onTime(95), relaxed: onTime(90), strict: onTime(98) },
		columns: rows(
			'target_custom',
			'custom_targets',
			words(label.custom, '例如工单按时率不低于 95 %（2.5.3）', 'Such as 95 % of tickets on time (2.5.3)'),
		),
	}),
} as const;
