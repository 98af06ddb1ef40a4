import type { z } from 'zod';
import { text } from '../../localized-text.ts';
import { article2Quality } from './article-2-quality.ts';
import { always, parameter } from './definition.ts';
import { duration, durationColumns, hours, minutes, periods, rows, single, type Duration } from './shapes.ts';

const workingDays = (value: number): Duration => ({ value, unit: 'working_days' });

/** Most fields have the label of their parameter. */
const words = (label: ReturnType<typeof text>, noteZh: string, noteEn: string) => ({
	label,
	note: text(noteZh, noteEn),
});

const label = {
	periods: text('业务时间（周一至周五）', 'Business hours (Monday to Friday)'),
	phone: text('电话接通时限（分钟）', 'Phone answered within (minutes)'),
	email: text('邮件首次回复（小时）', 'First e-mail reply (hours)'),
	emailNext: text('非业务时间邮件首次回复（小时）', 'First e-mail reply, out of hours (hours)'),
	chat: text('在线客服响应时限（分钟）', 'Chat answered within (minutes)'),
	registration: text('登记时限（小时）', 'Registration (hours)'),
	progress: text('一般请求进展时限', 'Solution or progress within'),
	escalate: text('复杂请求升级与告知时限', 'Complex: escalated and promised within'),
	urgent: text('紧急响应（小时）', 'Urgent response (hours)'),
} as const;

/** Article 2, response: how soon somebody answers. */
const response = {
	'business_hours.periods': parameter({
		number: 'P14',
		clause: '2.1.1',
		section: 'response',
		label: label.periods,
		schema: periods,
		presets: always<z.infer<typeof periods>>([
			['09:00', '12:00'],
			['13:30', '18:00'],
		]),
		filledByDefault: false,
		columns: rows(
			'business_hours_periods',
			'periods',
			words(
				label.periods,
				'留空则采用工作日历中的每周业务时间（2.1.1）',
				'Empty: the weekly hours of the business calendar (2.1.1)',
			),
		),
	}),
	'sla.phone.answer_minutes': parameter({
		number: 'P15',
		clause: '2.1.1',
		section: 'response',
		label: label.phone,
		schema: minutes,
		presets: { standard: 3, relaxed: 5, strict: 0.33 },
		required: true,
		columns: single(
			'sla_phone_answer_minutes',
			'amount',
			words(
				label.phone,
				'首次呼叫多少分钟内接通，可填小数（2.1.1）',
				'From the first call to a human voice; 0.33 is 20 seconds (2.1.1)',
			),
		),
	}),
	'sla.email.first_reply_hours': parameter({
		number: 'P16',
		clause: '2.1.2',
		section: 'response',
		label: label.email,
		schema: hours,
		presets: { standard: 4, relaxed: 24, strict: 2 },
		required: true,
		columns: single(
			'sla_email_first_reply_hours',
			'amount',
			words(
				label.email,
				'业务时间内收到的邮件，多少个业务小时内首次回复（2.1.2）',
				'Business hours to the first reply to mail received in business hours (2.1.2)',
			),
		),
	}),
	'sla.email.first_reply_next_open_hours': parameter({
		number: 'P17',
		clause: '2.1.2',
		section: 'response',
		label: label.emailNext,
		schema: hours,
		presets: { standard: 4, relaxed: 24, strict: 2 },
		required: true,
		columns: single(
			'sla_email_first_reply_next_open_hours',
			'amount',
			words(
				label.emailNext,
				'非业务时间收到的邮件，自下一业务时间开始起算（2.1.2）',
				'Counted from the next opening for mail received out of hours (2.1.2)',
			),
		),
	}),
	'sla.chat.response_minutes': parameter({
		number: 'P18',
		clause: '2.1.3',
		section: 'response',
		label: label.chat,
		schema: minutes,
		presets: { standard: 3, relaxed: 5, strict: 1 },
		required: true,
		columns: single(
			'sla_chat_response_minutes',
			'amount',
			words(label.chat, '由人工客服响应，机器人不计（2.1.3）', 'By a human; a bot does not count (2.1.3)'),
		),
	}),
	'sla.registration_hours': parameter({
		number: 'P19',
		clause: '2.1.4',
		section: 'response',
		label: label.registration,
		schema: hours,
		presets: { standard: 2, relaxed: 4, strict: 1 },
		required: true,
		columns: single(
			'sla_registration_hours',
			'amount',
			words(
				label.registration,
				'收到请求或投诉后，多少小时内完成确认登记（2.1.4）',
				'Hours to confirm and register a request (2.1.4)',
			),
		),
	}),
} as const;

/** Article 2, handling: how soon something is done. */
const handling = {
	'sla.general.progress': parameter({
		number: 'P20',
		clause: '2.2.1',
		section: 'handling',
		label: label.progress,
		schema: duration,
		presets: { standard: workingDays(1), relaxed: workingDays(2), strict: { value: 4, unit: 'hours' } },
		required: true,
		columns: durationColumns(
			'sla_general_progress',
			words(
				label.progress,
				'登记后多久给出初步解决方案或处理进展（2.2.1）',
				'From registration to a first solution or a progress update (2.2.1)',
			),
		),
	}),
	'sla.complex.escalate': parameter({
		number: 'P21',
		clause: '2.2.2',
		section: 'handling',
		label: label.escalate,
		schema: duration,
		presets: { standard: workingDays(1), relaxed: workingDays(2), strict: { value: 4, unit: 'hours' } },
		required: true,
		columns: durationColumns(
			'sla_complex_escalate',
			words(
				label.escalate,
				'登记后多久将问题升级，并告知客户预计完成时间（2.2.2）',
				'From registration to the escalation and to a promised time (2.2.2)',
			),
		),
	}),
	'sla.urgent.response_hours': parameter({
		number: 'P22',
		clause: '2.2.3',
		section: 'handling',
		label: label.urgent,
		schema: hours,
		presets: { standard: 1, relaxed: 2, strict: 0.5 },
		required: true,
		columns: single(
			'sla_urgent_response_hours',
			'amount',
			words(
				label.urgent,
				'客户标识为紧急后，多少小时内初步响应（2.2.3）',
				'Hours to a first response once the customer marks it urgent (2.2.3)',
			),
		),
	}),
} as const;

/** Article 2: service standards. */
export const article2 = { ...response, ...handling, ...article2Quality } as const;
