import { text, type LocalizedText } from '../localized-text.ts';
import type { ClockBasis, ProgressUnit } from '../vocabulary.ts';

/** How a parameter is entered and checked. Amounts are numbers above zero; days are whole numbers. */
export type ParameterKind = 'amount' | 'basis' | 'progress_unit';

export interface ParameterDefinition {
	/** The name used in agreements and exchanged files. */
	readonly key: string;
	/** The clause that holds the blank. */
	readonly clause: string;
	readonly kind: ParameterKind;
	readonly default: number | string;
	readonly label: LocalizedText;
	readonly note: LocalizedText;
}

/**
 * The parameters of the agreement that stamp deadlines, keyed by their column in `desk_agreements`.
 * Defaults are those usual in Chinese practice; the customer and the provider agree on others.
 */
export const parameterDefinitions = {
	sla_registration_hours: {
		key: 'sla.registration_hours',
		clause: '2.1.4',
		kind: 'amount',
		default: 2,
		label: text('登记时限（小时）', 'Registration (hours)'),
		note: text(
			'收到请求或投诉后，多少小时内完成确认登记（2.1.4）',
			'Hours to confirm and register a request (2.1.4)',
		),
	},
	sla_registration_basis: {
		key: 'sla.registration_basis',
		clause: '2.1.4',
		kind: 'basis',
		default: 'calendar',
		label: text('登记计时方式', 'Registration clock'),
		note: text(
			'2.1.4 未写明业务时间，默认按自然时间计算',
			'Clause 2.1.4 does not mention business hours: calendar time by default',
		),
	},
	sla_email_first_reply_hours: {
		key: 'sla.email.first_reply_hours',
		clause: '2.1.2',
		kind: 'amount',
		default: 4,
		label: text('邮件首次回复（小时）', 'First e-mail reply (hours)'),
		note: text(
			'业务时间内收到的邮件，多少个业务小时内首次回复（2.1.2）',
			'Business hours to the first reply to mail received in business hours (2.1.2)',
		),
	},
	sla_email_first_reply_next_open_hours: {
		key: 'sla.email.first_reply_next_open_hours',
		clause: '2.1.2',
		kind: 'amount',
		default: 4,
		label: text('非业务时间邮件首次回复（小时）', 'First e-mail reply, out of hours (hours)'),
		note: text(
			'非业务时间收到的邮件，自下一业务时间开始起算（2.1.2）',
			'Counted from the next opening for mail received out of hours (2.1.2)',
		),
	},
	sla_general_progress_value: {
		key: 'sla.general.progress.value',
		clause: '2.2.1',
		kind: 'amount',
		default: 1,
		label: text('一般请求进展时限', 'Solution or progress within'),
		note: text(
			'登记后多久给出初步解决方案或处理进展（2.2.1）',
			'From registration to a first solution or a progress update (2.2.1)',
		),
	},
	sla_general_progress_unit: {
		key: 'sla.general.progress.unit',
		clause: '2.2.1',
		kind: 'progress_unit',
		default: 'working_days',
		label: text('进展时限单位', 'Unit of that limit'),
		note: text(
			'工作日：登记当日不计，至最后一个工作日下班时止',
			'Working days: the day of registration is not counted; due at close of business',
		),
	},
	sla_general_progress_basis: {
		key: 'sla.general.progress.basis',
		clause: '2.2.1',
		kind: 'basis',
		default: 'business',
		label: text('进展计时方式（按小时时）', 'Clock of that limit (hours only)'),
		note: text('仅在单位为小时时使用', 'Used only when the unit is hours'),
	},
	sla_urgent_response_hours: {
		key: 'sla.urgent.response_hours',
		clause: '2.2.3',
		kind: 'amount',
		default: 1,
		label: text('紧急响应（小时）', 'Urgent response (hours)'),
		note: text(
			'客户标识为紧急后，多少小时内初步响应（2.2.3）',
			'Hours to a first response once the customer marks it urgent (2.2.3)',
		),
	},
	sla_urgent_response_basis: {
		key: 'sla.urgent.response_basis',
		clause: '2.2.3',
		kind: 'basis',
		default: 'calendar',
		label: text('紧急响应计时方式', 'Urgent response clock'),
		note: text('默认按自然时间，昼夜连续计算', 'Calendar time by default: nights and weekends count'),
	},
} as const satisfies Readonly<Record<string, ParameterDefinition>>;

export type ParameterName = keyof typeof parameterDefinitions;

type ValueOfKind = { amount: number; basis: ClockBasis; progress_unit: ProgressUnit };

export type AgreementParameters = {
	readonly [K in ParameterName]: ValueOfKind[(typeof parameterDefinitions)[K]['kind']];
};

export const parameterNames = Object.keys(parameterDefinitions) as ParameterName[];
