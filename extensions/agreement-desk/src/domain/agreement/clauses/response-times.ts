import { text } from '../../localized-text.ts';
import { clause } from './clause.ts';

/** 2.1 to 2.1.4: how soon somebody answers. */
export const responseTimes = [
	clause('2.1', {
		heading: text('响应时限', 'Response times'),
		template: text('服务商应在下列时限内响应客户：', 'The Provider shall respond within the times below:'),
		classes: ['configures', 'evidence'],
		force: 'container',
		parameters: [
			'calendar.timezone',
			'calendar.exclude_statutory_holidays',
			'calendar.include_makeup_workdays',
		],
		evidence: [
			{
				id: 'timer-explained',
				text: text(
					'每个计时器的起止、暂停和跳过的时段及其理由',
					'for each timer its start and stop, and every interval that was paused or skipped, with the reason',
				),
			},
		],
		measured: text('见 2.1.1 至 2.1.4。', 'See 2.1.1 to 2.1.4.'),
	}),
	clause('2.1.1', {
		heading: text('电话', 'Phone'),
		template: text(
			'业务时间为周一至周五 {{business_hours.periods}}[[（{{calendar.exclude_statutory_holidays}}，{{calendar.include_makeup_workdays}}）|（{{calendar.exclude_statutory_holidays}}）|（{{calendar.include_makeup_workdays}}）|]]。客户在业务时间内首次来电，应在{{sla.phone.answer_minutes}}内接通。',
			'Business hours are Monday to Friday, {{business_hours.periods}}[[ ({{calendar.exclude_statutory_holidays}}, {{calendar.include_makeup_workdays}})| ({{calendar.exclude_statutory_holidays}})| ({{calendar.include_makeup_workdays}})|]]. A first call in business hours shall be answered within {{sla.phone.answer_minutes}}.',
		),
		classes: ['configures', 'measured'],
		force: 'obligation',
		parameters: [
			'business_hours.periods',
			'sla.phone.answer_minutes',
			'calendar.exclude_statutory_holidays',
			'calendar.include_makeup_workdays',
			'reading.phone_attempt',
			'reading.abandoned_call',
			'reading.short_abandon_seconds',
		],
		metrics: ['phone_answer'],
		measured: text(
			'业务时间内的首次来电，自进入等待至人工接通的时长；等待未超过约定分钟数的占比即为达标率。',
			'For first calls in business hours, from the queue to a human voice; the share that waited no longer than agreed.',
		),
	}),
	clause('2.1.2', {
		heading: text('邮件', 'E-mail'),
		template: text(
			'邮件在业务时间内到达的，应在{{sla.email.first_reply_hours}}内首次回复；在非业务时间到达的，应自下一业务时间开始起{{sla.email.first_reply_next_open_hours}}内首次回复。',
			'Mail received in business hours shall have a first reply within {{sla.email.first_reply_hours}}; mail received outside them, within {{sla.email.first_reply_next_open_hours}} of the next opening.',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'obligation',
		parameters: [
			'sla.email.first_reply_hours',
			'sla.email.first_reply_next_open_hours',
			'reading.out_of_hours',
			'reading.receipt',
			'reading.follow_up_restarts',
		],
		metrics: ['email_first_reply'],
		evidence: [
			{
				id: 'branch-of-timer',
				text: text(
					'每封来信适用前半句还是后半句，以及起算时刻',
					'which half of the sentence each mail falls under, and from when it counts',
				),
			},
		],
		measured: text(
			'自收到邮件（非业务时间收到的，自下一业务时间开始）至首封人工回复被邮件服务器接收，按业务时间计。',
			'In business time, from receipt (or from the next opening) until a mail server has accepted the first reply by a person.',
		),
	}),
	clause('2.1.3', {
		heading: text('在线对话', 'Chat'),
		template: text(
			'客户在业务时间内发起对话的，在线客服人员应在{{sla.chat.response_minutes}}内响应。',
			'When the Customer starts a chat in business hours, a member of staff shall respond within {{sla.chat.response_minutes}}.',
		),
		classes: ['configures', 'measured'],
		force: 'obligation',
		parameters: ['sla.chat.response_minutes', 'reading.bot_counts', 'reading.out_of_hours_contact'],
		metrics: ['chat_response'],
		measured: text(
			'业务时间内发起的会话，自客户发起至客服人员发出第一条消息的时长。',
			'For chats begun in business hours, from the request to the first message by a person.',
		),
	}),
	clause('2.1.4', {
		heading: text('确认登记', 'Registration'),
		template: text(
			'接到客户的服务请求或投诉后，服务商应在{{sla.registration_hours}}内完成确认登记。',
			'The Provider shall confirm and register each service request or complaint within {{sla.registration_hours}} of its receipt.',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'obligation',
		parameters: ['sla.registration_hours', 'clock_basis', 'reading.registration_proof'],
		metrics: ['registration'],
		evidence: [
			{
				id: 'acknowledgement-delivered',
				text: text(
					'带工单编号的回执及其送达时刻',
					'the acknowledgement with the ticket number, and when it was delivered',
				),
			},
		],
		measured: text(
			'自服务商首次知悉请求，至带编号的回执送达客户。',
			'From the moment the Provider first knew of the request until the acknowledgement with its number was delivered.',
		),
	}),
];
