import { text } from '../../localized-text.ts';
import { clause } from './clause.ts';

/** 2.2 to 2.2.3: how soon something is done. */
export const handlingTimes = [
	clause('2.2', {
		heading: text('处理时限', 'Handling times'),
		template: text(
			'请求登记之后，服务商应在下列时限内处理：',
			'Once a request is registered, the Provider shall deal with it within the times below:',
		),
		classes: ['configures', 'guarded', 'evidence'],
		force: 'container',
		parameters: ['pause_on_pending_customer', 'pause_on_pending_third_party'],
		guards: [
			{
				id: 'pause-without-question',
				text: text(
					'没有向客户提出问题就以“待客户补充”暂停计时',
					'pausing the clock for the customer without having asked the customer anything',
				),
			},
		],
		evidence: [
			{
				id: 'pauses',
				text: text('每次暂停的起止时刻和理由', 'when each pause began and ended, and why'),
			},
		],
		measured: text('见 2.2.1 至 2.2.3。', 'See 2.2.1 to 2.2.3.'),
	}),
	clause('2.2.1', {
		heading: text('一般请求', 'General requests'),
		template: text(
			'自确认登记起{{sla.general.progress}}内，服务商应给出初步的解决方案，或者告知处理进展。',
			'Within {{sla.general.progress}} of registration the Provider shall offer a first solution or report progress.',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'obligation',
		parameters: [
			'sla.general.progress',
			'clock_basis',
			'reading.working_day_end',
			'reading.late_reclassification_cures',
		],
		metrics: ['general_progress'],
		evidence: [
			{
				id: 'kind-of-message',
				text: text(
					'每条发给客户的消息属于哪一类：一般回复、处理进展、初步方案或解决方案',
					'of what kind each message to the customer is: reply, progress, first solution or solution',
				),
			},
		],
		measured: text(
			'自登记完成至客户收到人工给出的初步方案或处理进展；登记回执不算。',
			'From registration until a person has sent a first solution or the progress; the acknowledgement does not count.',
		),
	}),
	clause('2.2.2', {
		heading: text('复杂请求与投诉', 'Complex requests and complaints'),
		template: text(
			'需要更长时间才能办结的，应在{{sla.complex.escalate}}内升级处理，同时告知客户预计何时完成，此后与客户保持联系，直到办结。',
			'Where more time is needed, the Provider shall escalate the matter within {{sla.complex.escalate}}, tell the Customer within the same time when it expects to finish, and stay in touch with the Customer until then.',
		),
		classes: ['configures', 'guarded', 'measured', 'evidence'],
		force: 'obligation',
		parameters: [
			'sla.complex.escalate',
			'sla.complex.update_interval',
			'complex.criteria',
			'complex.clock_start',
			'clock_basis',
		],
		metrics: ['complex_escalation', 'complex_eta_notice', 'complex_update_cadence', 'eta_kept'],
		guards: [
			{
				id: 'complex-without-reason',
				text: text('不写理由就认定为复杂', 'calling a request complex without a reason'),
			},
			{
				id: 'promise-without-date',
				text: text('告知预计完成时间而不写明日期和时刻', 'a promised time without a date and a time of day'),
			},
		],
		evidence: [
			{
				id: 'escalations-and-promises',
				text: text(
					'每次升级的级别或班组，以及每次告知和更改的预计完成时间',
					'each escalation with its level or team, and each promised time as it was told and changed',
				),
			},
		],
		measured: text(
			'分为四项：是否按时升级、是否按时告知预计完成时间、两次沟通的间隔是否过长、告知的时间是否兑现。',
			'As four figures: escalated in time, told a time in time, never silent for too long, and the promised time kept.',
		),
	}),
	clause('2.2.3', {
		heading: text('紧急问题', 'Urgent requests'),
		template: text(
			'客户明确标明为紧急的，应优先于其他请求办理，并在{{sla.urgent.response_hours}}内作出初步响应。',
			'What the Customer expressly marks as urgent shall take priority and have a first response within {{sla.urgent.response_hours}}.',
		),
		classes: ['configures', 'guarded', 'measured', 'evidence'],
		force: 'obligation',
		parameters: [
			'sla.urgent.response_hours',
			'urgent.keywords',
			'urgent.abuse_review',
			'clock_basis',
			'reading.urgent_by',
			'reading.urgent_clock_start',
			'reading.queue_order',
		],
		metrics: ['urgent_response'],
		guards: [
			{
				id: 'urgency-by-staff',
				text: text(
					'没有客户的明确标识就设为紧急，或者取消紧急',
					'marking a request urgent without the word of the customer, or taking the mark away',
				),
			},
		],
		evidence: [
			{
				id: 'urgency-as-marked',
				text: text(
					'客户标识紧急的时刻、途径和原话',
					'when and how the customer marked it urgent, in the words used',
				),
			},
			{
				id: 'priority-inversion',
				text: text(
					'有可受理的紧急工单等待时，先处理了其他工单的情形',
					'each time another ticket was taken while an urgent one was waiting',
				),
			},
		],
		measured: text(
			'自客户标识紧急，至客服人员此后第一次回应客户。',
			'From the marking to the first message that a person sends after it.',
		),
	}),
];
