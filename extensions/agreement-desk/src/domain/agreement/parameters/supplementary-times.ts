import { z } from 'zod';
import { text } from '../../localized-text.ts';
import { isKnownZone } from '../../calendar/zone-offsets.ts';
import { always, parameter } from './definition.ts';
import {
	duration,
	durationColumns,
	oneOf,
	shortText,
	single,
	texts,
	yesOrNo,
	type Duration,
} from './shapes.ts';
import { supplementaryTexts as say } from './supplementary-texts.ts';

const basis = oneOf(['business', 'calendar']);

const usualBases = {
	'2.1.4': 'calendar',
	'2.2.1': 'business',
	'2.2.2': 'business',
	'2.2.3': 'calendar',
} as const;

/** The clauses that give hours without saying which: each has its own clock, and the usual one where none is named. */
const bases = z.strictObject(
	{
		'2.1.4': basis.default(usualBases['2.1.4']),
		'2.2.1': basis.default(usualBases['2.2.1']),
		'2.2.2': basis.default(usualBases['2.2.2']),
		'2.2.3': basis.default(usualBases['2.2.3']),
	},
	'must name a clock for 2.1.4, 2.2.1, 2.2.2 and 2.2.3',
);

export type ClockBases = z.infer<typeof bases>;

const timezone = shortText(64).refine(isKnownZone, 'must be an IANA time zone, such as Asia/Shanghai');

const workingDays = (value: number): Duration => ({ value, unit: 'working_days' });

const basisColumn = <const N extends string, const P extends string>(
	name: N,
	part: P,
	labels: readonly [string, string],
	notes: readonly [string, string],
) =>
	({
		name,
		part,
		input: { type: 'select', choices: 'clock_basis' },
		label: text(...labels),
		note: text(...notes),
	}) as const;

const base = { section: 'supplementary' } as const;

/** What the text needs but has no blank for: how time is counted, and the deadlines it leaves open. */
export const supplementaryTimes = {
	'calendar.timezone': parameter({
		...base,
		number: 'P-I-01',
		clause: '2.1',
		label: say.timezone.label,
		schema: timezone,
		presets: always('Asia/Shanghai'),
		filledByDefault: false,
		columns: single('calendar_timezone', 'string', say.timezone.column),
	}),
	'calendar.exclude_statutory_holidays': parameter({
		...base,
		number: 'P-I-02',
		clause: '2.1',
		label: say.holidays.label,
		schema: yesOrNo,
		presets: always(true),
		columns: single('calendar_exclude_statutory_holidays', 'boolean', say.holidays.column),
	}),
	'calendar.include_makeup_workdays': parameter({
		...base,
		number: 'P-I-03',
		clause: '2.1',
		label: say.makeup.label,
		schema: yesOrNo,
		presets: always(true),
		columns: single('calendar_include_makeup_workdays', 'boolean', say.makeup.column),
	}),
	clock_basis: parameter({
		...base,
		number: 'P-I-04',
		clause: '2.1.4',
		label: text('计时方式', 'Clocks'),
		schema: bases,
		presets: always<ClockBases>(usualBases),
		columns: [
			basisColumn(
				'sla_registration_basis',
				'2.1.4',
				['登记计时方式', 'Registration clock'],
				[
					'2.1.4 未写明业务时间，默认按自然时间计算',
					'Clause 2.1.4 does not mention business hours: calendar time by default',
				],
			),
			basisColumn(
				'sla_general_progress_basis',
				'2.2.1',
				['进展计时方式（按小时时）', 'Progress clock (hours only)'],
				['仅在 2.2.1 的单位为小时时使用', 'Used only when the unit of 2.2.1 is hours'],
			),
			basisColumn(
				'sla_complex_basis',
				'2.2.2',
				['复杂请求计时方式（按小时时）', 'Complex request clock (hours only)'],
				['仅在 2.2.2 的单位为小时时使用', 'Used only when the unit of 2.2.2 is hours'],
			),
			basisColumn(
				'sla_urgent_response_basis',
				'2.2.3',
				['紧急响应计时方式', 'Urgent response clock'],
				['默认按自然时间，昼夜连续计算', 'Calendar time by default: nights and weekends count'],
			),
		],
	}),
	'sla.consultation.answer': parameter({
		...base,
		number: 'P-I-05',
		clause: '1.4.1',
		label: say.consultation.label,
		schema: duration,
		presets: { standard: workingDays(1), relaxed: workingDays(2), strict: { value: 4, unit: 'hours' } },
		columns: durationColumns('sla_consultation_answer', say.consultation.column),
	}),
	'sla.complex.update_interval': parameter({
		...base,
		number: 'P-I-06',
		clause: '2.2.2',
		label: say.update.label,
		schema: duration,
		presets: { standard: workingDays(1), relaxed: workingDays(2), strict: { value: 4, unit: 'hours' } },
		columns: durationColumns('sla_complex_update_interval', say.update.column),
	}),
	'complex.criteria': parameter({
		...base,
		number: 'P-I-07',
		clause: '2.2.2',
		label: say.criteria.label,
		schema: texts,
		presets: always(['超出一般请求时限', '需要其他班组协助', '需要第三方配合', '涉及资金或法律']),
		columns: single('complex_criteria', 'tags', say.criteria.column),
	}),
	'urgent.keywords': parameter({
		...base,
		number: 'P-I-08',
		clause: '2.2.3',
		label: say.keywords.label,
		schema: texts,
		presets: always(['紧急', '加急', '急', 'urgent', '特急']),
		columns: single('urgent_keywords', 'tags', say.keywords.column),
	}),
	'urgent.abuse_review': parameter({
		...base,
		number: 'P-I-08a',
		clause: '2.2.3',
		label: say.abuse.label,
		schema: yesOrNo,
		presets: always(true),
		columns: single('urgent_abuse_review', 'boolean', say.abuse.column),
	}),
	pause_on_pending_customer: parameter({
		...base,
		number: 'P-I-11',
		clause: '2.2',
		label: say.pauseCustomer.label,
		schema: yesOrNo,
		presets: always(true),
		columns: single('pause_on_pending_customer', 'boolean', say.pauseCustomer.column),
	}),
	pause_on_pending_third_party: parameter({
		...base,
		number: 'P-I-11a',
		clause: '2.2',
		label: say.pauseThirdParty.label,
		schema: yesOrNo,
		presets: always(false),
		columns: single('pause_on_pending_third_party', 'boolean', say.pauseThirdParty.column),
	}),
} as const;
