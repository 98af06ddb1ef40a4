import { text, type LocalizedText } from '../localized-text.ts';
import type { AgreementParameters, ParameterKey, ParameterValue } from './parameters/index.ts';

/** A word of the agreement that can be read in two ways, and the settings of a version that decide it. */
export interface ReadingRule {
	/** R1 to R22. */
	readonly number: string;
	readonly clause: string;
	readonly question: LocalizedText;
	readonly settings: readonly ParameterKey[];
}

function rule(
	number: number,
	clause: string,
	question: LocalizedText,
	...settings: readonly [ParameterKey, ...ParameterKey[]]
): ReadingRule {
	return { number: `R${number}`, clause, question, settings };
}

/** All questions of reading. None is answered in code alone. */
export const readingRules: readonly ReadingRule[] = [
	rule(
		1,
		'2.1',
		text(
			'周一至周五的法定节假日是否为业务时间？',
			'Do public holidays from Monday to Friday count as business hours?',
		),
		'calendar.exclude_statutory_holidays',
	),
	rule(
		2,
		'2.1',
		text('调休补班的周六、周日是否为业务时间和工作日？', 'Do make-up Saturdays and Sundays count?'),
		'calendar.include_makeup_workdays',
	),
	rule(
		3,
		'2.1.4',
		text(
			'条款只写“小时”时，按业务时间还是自然时间？',
			'Where a clause just says hours, which hours are they?',
		),
		'clock_basis',
	),
	rule(
		4,
		'2.2.1',
		text('“N 个工作日”如何起算、何时届满？', 'How are working days counted, and when do they end?'),
		'reading.working_day_end',
	),
	rule(
		5,
		'2.1.2',
		text(
			'下班整点或午休时收到的请求，算业务时间内吗？',
			'Is a request at closing time or in a break received in business hours?',
		),
		'reading.out_of_hours',
	),
	rule(6, '2.1.2', text('邮件何时算“收到”？', 'When is mail received?'), 'reading.receipt'),
	rule(
		7,
		'2.1.2',
		text(
			'客户在处理中的工单追加来信，是否重新计算首次回复？',
			'Does a follow-up in an open ticket start the first reply again?',
		),
		'reading.follow_up_restarts',
	),
	rule(8, '2.1.1', text('“首次呼叫”指什么？', 'What is the first call?'), 'reading.phone_attempt'),
	rule(
		9,
		'2.1.3',
		text('语音导航或机器人应答算接通、响应吗？', 'Does a menu or a bot count as an answer?'),
		'reading.bot_counts',
	),
	rule(
		10,
		'2.1.1',
		text('客户挂断的来电如何计算？', 'How are calls counted that the customer gives up?'),
		'reading.abandoned_call',
		'reading.short_abandon_seconds',
	),
	rule(
		11,
		'2.1.3',
		text('非业务时间的来电和会话如何处理？', 'What of calls and chats out of hours?'),
		'reading.out_of_hours_contact',
	),
	rule(
		12,
		'2.1.4',
		text('怎样才算完成登记？', 'What completes a registration?'),
		'reading.registration_proof',
	),
	rule(
		13,
		'2.2.2',
		text('升级与告知预计完成时间的期限从何时起算？', 'From when do the escalation and the promise count?'),
		'complex.clock_start',
	),
	rule(
		14,
		'2.2.1',
		text(
			'到期后才认定为复杂，能否免除 2.2.1 的超时？',
			'Does becoming complex after the due time cure 2.2.1?',
		),
		'reading.late_reclassification_cures',
	),
	rule(
		15,
		'2.2.3',
		text('谁可以标识紧急？', 'Who may mark a request urgent?'),
		'reading.urgent_by',
		'urgent.keywords',
		'urgent.abuse_review',
	),
	rule(
		16,
		'2.2.3',
		text('事后标识紧急的，从何时起算？', 'From when does a later urgency count?'),
		'reading.urgent_clock_start',
	),
	rule(17, '2.2.3', text('“优先处理”如何检验？', 'How is priority tested?'), 'reading.queue_order'),
	rule(
		18,
		'1.1',
		text('适用哪个版本的协议？', 'Which version of the agreement applies?'),
		'reading.governing_instant',
	),
	rule(
		19,
		'2.5.1',
		text('怎样算一次性解决？', 'What is a solution at first contact?'),
		'fcr.window_days',
		'reading.fcr_allow_info_request',
	),
	rule(20, '2.5.2', text('满意度用百分比还是分数？', 'Is satisfaction a share or a score?'), 'target.csat'),
	rule(
		21,
		'3.1.1.4',
		text('提前通知的天数如何计算？', 'How are days of notice counted?'),
		'reading.notice_counting',
	),
	rule(22, '1.3.5', text('社交媒体受理哪些请求？', 'What do social media accept?'), 'reading.social_scope'),
];

/** The answers that deadlines depend on. */
export interface ReadingAnswers {
	readonly workingDayEnd: ParameterValue<'reading.working_day_end'>;
	readonly outOfHours: ParameterValue<'reading.out_of_hours'>;
	readonly followUpRestarts: boolean;
	readonly phoneAttempt: ParameterValue<'reading.phone_attempt'>;
	readonly botCounts: boolean;
	readonly abandonedCall: ParameterValue<'reading.abandoned_call'>;
	readonly shortAbandonSeconds: number;
	readonly outOfHoursContact: ParameterValue<'reading.out_of_hours_contact'>;
	readonly registrationProof: ParameterValue<'reading.registration_proof'>;
	readonly complexClockStart: ParameterValue<'complex.clock_start'>;
	readonly lateReclassificationCures: boolean;
	readonly urgentBy: ParameterValue<'reading.urgent_by'>;
	readonly urgentClockStart: ParameterValue<'reading.urgent_clock_start'>;
	readonly noticeCounting: ParameterValue<'reading.notice_counting'>;
}

/** The answers of a version; where it has none, the usual one. */
export function readingAnswers(parameters: AgreementParameters): ReadingAnswers {
	return {
		workingDayEnd: parameters['reading.working_day_end'] ?? 'close_of_business',
		outOfHours: parameters['reading.out_of_hours'] ?? 'interval',
		followUpRestarts: parameters['reading.follow_up_restarts'] ?? false,
		phoneAttempt: parameters['reading.phone_attempt'] ?? 'first_attempt',
		botCounts: parameters['reading.bot_counts'] ?? false,
		abandonedCall: parameters['reading.abandoned_call'] ?? 'late_is_missed',
		shortAbandonSeconds: parameters['reading.short_abandon_seconds'] ?? 10,
		outOfHoursContact: parameters['reading.out_of_hours_contact'] ?? 'not_applicable',
		registrationProof: parameters['reading.registration_proof'] ?? 'acknowledged',
		complexClockStart: parameters['complex.clock_start'] ?? 'registration',
		lateReclassificationCures: parameters['reading.late_reclassification_cures'] ?? false,
		urgentBy: parameters['reading.urgent_by'] ?? 'customer',
		urgentClockStart: parameters['reading.urgent_clock_start'] ?? 'marking',
		noticeCounting: parameters['reading.notice_counting'] ?? 'delivery_day_excluded',
	};
}
