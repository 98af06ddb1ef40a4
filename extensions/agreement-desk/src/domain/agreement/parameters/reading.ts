import type { z } from 'zod';
import { text } from '../../localized-text.ts';
import { always, parameter, type ParameterChoices } from './definition.ts';
import { oneOf, selected, single, wholeNumber, yesOrNo } from './shapes.ts';

const words = (labelZh: string, labelEn: string, noteZh: string, noteEn: string) => {
	const label = text(labelZh, labelEn);
	return { label, column: { label, note: text(noteZh, noteEn) } };
};

/** A question of reading with named answers, the first of which is the default. */
function reading<const N extends string, const T extends readonly [string, ...string[]]>(
	column: N,
	{
		number,
		clause,
		choices,
		options,
	}: { number: string; clause: string; choices: ParameterChoices; options: T },
	say: ReturnType<typeof words>,
) {
	const schema: z.ZodType<T[number]> = oneOf(options);
	return parameter({
		number,
		clause,
		section: 'reading',
		label: say.label,
		schema,
		presets: always<T[number]>(options[0]),
		columns: selected(column, choices, say.column),
	});
}

function yes<const N extends string>(
	column: N,
	{ number, clause, standard }: { number: string; clause: string; standard: boolean },
	say: ReturnType<typeof words>,
) {
	return parameter({
		number,
		clause,
		section: 'reading',
		label: say.label,
		schema: yesOrNo,
		presets: always(standard),
		columns: single(column, 'boolean', say.column),
	});
}

/** How words that can be read in two ways are read in this agreement. R1 to R3 and R20 are parameters of their own. */
export const readingSettings = {
	'reading.working_day_end': reading(
		'reading_working_day_end',
		{
			number: 'R4',
			clause: '2.2.1',
			choices: 'working_day_end',
			options: ['close_of_business', 'same_time'],
		},
		words(
			'R4 工作日期限的终点',
			'R4 A period of working days ends',
			'默认依《民法典》第 201、203 条：当日不计，至最后一日下班时止',
			'By default at close of business of the last day, the first not counted (Civil Code, art. 201 and 203)',
		),
	),
	'reading.out_of_hours': reading(
		'reading_out_of_hours',
		{ number: 'R5', clause: '2.1.2', choices: 'out_of_hours', options: ['interval', 'day'] },
		words(
			'R5 午休是否算非业务时间',
			'R5 A break is out of hours',
			'下班时刻整点到达的，始终算非业务时间',
			'What arrives at the very closing instant is out of hours in any case',
		),
	),
	'reading.receipt': reading(
		'reading_receipt',
		{ number: 'R6', clause: '2.1.2', choices: 'receipt', options: ['server_receipt', 'collected'] },
		words(
			'R6 邮件何时算收到',
			'R6 When mail is received',
			'默认以邮件服务器接收时刻为准，从不采信邮件头的日期',
			'By default when the mail server took it in; its Date header is never trusted',
		),
	),
	'reading.follow_up_restarts': yes(
		'reading_follow_up_restarts',
		{ number: 'R7', clause: '2.1.2', standard: false },
		words(
			'R7 客户追加来信重新计算首次回复',
			'R7 A further mail starts a new first reply',
			'默认不重新计算：追加来信只推进原工单',
			'Off by default: a follow-up belongs to the request that runs',
		),
	),
	'reading.phone_attempt': reading(
		'reading_phone_attempt',
		{ number: 'R8', clause: '2.1.1', choices: 'phone_attempt', options: ['first_attempt', 'each_call'] },
		words(
			'R8 “首次呼叫”的含义',
			'R8 What "first call" means',
			'默认客户第一次拨打即须接通，30 分钟内重拨不另计',
			'By default the first attempt has to be answered; a redial within 30 minutes is not counted again',
		),
	),
	'reading.bot_counts': yes(
		'reading_bot_counts',
		{ number: 'R9', clause: '2.1.3', standard: false },
		words(
			'R9 机器人应答算作响应',
			'R9 A bot counts as an answer',
			'默认不算：须由人工接通或响应',
			'Off by default: a human has to answer',
		),
	),
	'reading.abandoned_call': reading(
		'reading_abandoned_call',
		{ number: 'R10', clause: '2.1.1', choices: 'abandoned_call', options: ['late_is_missed', 'excluded'] },
		words(
			'R10 客户挂断的来电',
			'R10 Calls that are given up',
			'默认超过时限后挂断算未接通，之前挂断不计入',
			'By default missed when given up after the limit, left out when before',
		),
	),
	'reading.short_abandon_seconds': parameter({
		number: 'R10a',
		clause: '2.1.1',
		section: 'reading',
		label: text('R10 误拨判定（秒）', 'R10 A slip of the finger (seconds)'),
		schema: wholeNumber(0, 600),
		presets: always(10),
		columns: single('reading_short_abandon_seconds', 'integer', {
			label: text('R10 误拨判定（秒）', 'R10 A slip of the finger (seconds)'),
			note: text('在此秒数内挂断的来电不计', 'Calls given up sooner are not counted'),
		}),
	}),
	'reading.out_of_hours_contact': reading(
		'reading_out_of_hours_contact',
		{
			number: 'R11',
			clause: '2.1.3',
			choices: 'out_of_hours_contact',
			options: ['not_applicable', 'next_opening'],
		},
		words(
			'R11 非业务时间的来电与会话',
			'R11 Calls and chats out of hours',
			'默认不适用 2.1.1、2.1.3，转为留言处理',
			'By default 2.1.1 and 2.1.3 do not apply and a message is taken',
		),
	),
	'reading.registration_proof': reading(
		'reading_registration_proof',
		{ number: 'R12', clause: '2.1.4', choices: 'registration_proof', options: ['acknowledged', 'numbered'] },
		words(
			'R12 何为完成登记',
			'R12 What registers a request',
			'默认须向客户送达带编号的回执',
			'By default the acknowledgement with the number has to reach the customer',
		),
	),
	'complex.clock_start': reading(
		'complex_clock_start',
		{
			number: 'R13',
			clause: '2.2.2',
			choices: 'complex_clock_start',
			options: ['registration', 'classification'],
		},
		words(
			'R13 复杂请求起算',
			'R13 Complex: counted from',
			'升级与告知时限自登记起算，或自认定为复杂起算',
			'The time to escalate and to promise counts from registration, or from the classification',
		),
	),
	'reading.late_reclassification_cures': yes(
		'reading_late_reclassification_cures',
		{ number: 'R14', clause: '2.2.1', standard: false },
		words(
			'R14 超时后转为复杂可免除超时',
			'R14 Becoming complex late cures the breach',
			'默认不可：2.2.1 到期后再认定为复杂，超时照记',
			'Off by default: a breach of 2.2.1 stays one',
		),
	),
	'reading.urgent_by': reading(
		'reading_urgent_by',
		{ number: 'R15', clause: '2.2.3', choices: 'urgent_by', options: ['customer', 'customer_or_staff'] },
		words(
			'R15 谁可标识紧急',
			'R15 Who may mark a request urgent',
			'默认仅限客户明确标识',
			'By default the customer alone, expressly',
		),
	),
	'reading.urgent_clock_start': reading(
		'reading_urgent_clock_start',
		{ number: 'R16', clause: '2.2.3', choices: 'urgent_clock_start', options: ['marking', 'receipt'] },
		words(
			'R16 事后标识紧急的起算',
			'R16 Urgent later: counted from',
			'默认自标识时起算；其他更早的时限仍然有效',
			'By default from the marking; earlier deadlines stay',
		),
	),
	'reading.queue_order': reading(
		'reading_queue_order',
		{ number: 'R17', clause: '2.2.3', choices: 'queue_order', options: ['urgent_first', 'due_first'] },
		words(
			'R17 “优先处理”的含义',
			'R17 What "priority" means',
			'默认紧急工单排在最前，其余按到期先后',
			'By default urgent tickets come first, then by due time',
		),
	),
	'reading.governing_instant': reading(
		'reading_governing_instant',
		{ number: 'R18', clause: '1.1', choices: 'governing_instant', options: ['received', 'recorded'] },
		words(
			'R18 适用哪个协议版本',
			'R18 Which version governs',
			'默认为收到请求时生效的版本',
			'By default the one in force when the request was received',
		),
	),
	'reading.fcr_allow_info_request': yes(
		'reading_fcr_allow_info_request',
		{ number: 'R19', clause: '2.5.1', standard: true },
		words(
			'R19 向客户询问信息仍可算一次性解决',
			'R19 A question to the customer keeps it a first-contact solution',
			'客户答复我方询问不算再次来询',
			'The answer to our own question is no repeat contact',
		),
	),
	'reading.notice_counting': reading(
		'reading_notice_counting',
		{
			number: 'R21',
			clause: '3.1.1.4',
			choices: 'notice_counting',
			options: ['delivery_day_excluded', 'delivery_day_included'],
		},
		words(
			'R21 通知天数如何计算',
			'R21 How days of notice are counted',
			'默认自然日，送达当日不计',
			'By default calendar days, the day of delivery not counted',
		),
	),
	'reading.social_scope': reading(
		'reading_social_scope',
		{ number: 'R22', clause: '1.3.5', choices: 'social_scope', options: ['consultation_only', 'everything'] },
		words(
			'R22 社交媒体受理范围',
			'R22 What social media accept',
			'默认仅受理咨询，其他请求转入正式渠道',
			'By default questions only; other requests move to a ticket',
		),
	),
} as const;
