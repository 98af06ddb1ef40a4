import { text } from '../../localized-text.ts';
import { clause } from './clause.ts';

/** 1.4 to 1.4.6: what the service consists of. */
export const services = [
	clause('1.4', {
		heading: text('服务内容', 'Services'),
		template: text(
			'服务商提供下列各项服务，双方也可另行增加：',
			'The Provider shall give the services below; the parties may add others:',
		),
		classes: ['configures', 'evidence'],
		force: 'container',
		evidence: [{ id: 'type-of-ticket', text: text('每张工单的类型', 'the type of each ticket') }],
		measured: text('按类型统计工单数量。', 'By type: how many tickets.'),
	}),
	clause('1.4.1', {
		heading: text('咨询', 'Consultation'),
		template: text(
			'客户就约定范围内的事项提出咨询的，服务商应在合理的时间内给出清楚、准确的解答。约定范围：{{scope.consultation}}。',
			'Questions within the agreed scope shall be answered clearly, accurately and within a reasonable time. Agreed scope: {{scope.consultation}}.',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'obligation',
		parameters: ['scope.consultation', 'sla.consultation.answer'],
		metrics: ['consultation_answer'],
		evidence: [
			{
				id: 'answer-as-sent',
				text: text('发给客户的每次解答的原文与送达时刻', 'each answer as it was sent, and when it arrived'),
			},
		],
		measured: text(
			'自登记起到给出解答，与补充约定的“合理时间”（S-05）比较。',
			'From registration to the answer, held against the reasonable time that was agreed (S-05).',
		),
	}),
	clause('1.4.2', {
		heading: text('问题受理与跟进', 'Problems'),
		template: text(
			'服务商应设立专门的流程，及时接收客户使用服务时遇到的各类问题（例如故障、投诉和建议），并一直跟进到问题解决，或者向客户交付最终方案为止。',
			'The Provider shall have a process by which it promptly takes in whatever problem the Customer meets in using the service (such as faults, complaints and suggestions) and pursues it until it is solved or a final solution has been delivered.',
		),
		classes: ['configures', 'guarded', 'measured', 'evidence'],
		force: 'obligation',
		parameters: ['resolution.confirm_working_days', 'resolution.reopen_days', 'nudge.interval_minutes'],
		guards: [
			{
				id: 'close-without-solution',
				text: text(
					'未把解决方案送达客户就关闭工单',
					'closing a ticket before the customer has been sent a solution',
				),
			},
			{ id: 'deletion-of-ticket', text: text('删除工单', 'deleting a ticket') },
		],
		evidence: [
			{
				id: 'timeline',
				text: text(
					'只能追加、前后相扣的工单时间线',
					'the timeline of each ticket, which can only grow and is chained by hashes',
				),
			},
		],
		measured: text(
			'统计已送达解决方案后才关闭的工单所占比例，应为 100%。',
			'As the share of closed tickets whose solution was delivered first: 100% is right.',
		),
	}),
	clause('1.4.3', {
		heading: text('技术支持', 'Technical support'),
		template: text(
			'对于约定的产品和服务，服务商应给予必要的技术指导，并协助排除故障。约定的产品和服务：{{scope.technical_support}}。',
			'For the products and services agreed, the Provider shall give the technical guidance that is needed and help in clearing faults. Products and services covered: {{scope.technical_support}}.',
		),
		classes: ['configures', 'measured'],
		force: 'obligation',
		parameters: ['scope.technical_support'],
		measured: text(
			'统计技术支持类工单的数量与解决用时。',
			'By the tickets of technical support, and how long they took.',
		),
	}),
	clause('1.4.4', {
		heading: text('服务通知', 'Notices'),
		template: text(
			'与服务有关的更新、公告和提醒，服务商应按约定的方式发送给客户。约定的方式：{{notification.methods}}。',
			'Updates, announcements and reminders about the service shall be sent to the Customer by the means agreed. Agreed means: {{notification.methods}}.',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'obligation',
		parameters: ['notification.methods'],
		evidence: [
			{
				id: 'delivery-proof',
				text: text(
					'每条通知的收件人、方式、各次发送与送达凭证',
					'for each notification its recipient, its method, every attempt and the proof of delivery',
				),
			},
		],
		measured: text('送达数除以应发数。', 'As the share of notifications that were delivered.'),
	}),
	clause('1.4.5', {
		heading: text('投诉处理', 'Complaints'),
		template: text(
			'服务商应有健全的投诉处理制度：对客户的投诉尽快回应、查明事实、妥善解决，并将结果告知客户。',
			'The Provider shall have a sound procedure for complaints: each is answered promptly, its facts are established, it is settled properly, and the Customer is told the outcome.',
		),
		classes: ['configures', 'guarded', 'measured', 'evidence'],
		force: 'obligation',
		parameters: [
			'sla.complaint.ack_hours',
			'sla.complaint.decision',
			'sla.complaint.general.reply',
			'sla.complaint.major.reply',
			'sla.complaint.major.decision',
			'sla.complaint.urgent.reply',
			'sla.complaint.urgent.decision',
			'complaint.approval_amount',
		],
		metrics: ['complaint_ack', 'complaint_reply', 'complaint_decision'],
		guards: [
			{
				id: 'close-before-decision',
				text: text(
					'处理决定尚未告知客户就关闭投诉',
					'closing a complaint before the customer has been told the decision',
				),
			},
			{
				id: 'investigator-not-independent',
				text: text('由被投诉人调查投诉', 'an investigation by the person complained about'),
			},
			{
				id: 'complaint-turned-back',
				text: text(
					'客服人员把投诉改回其他类型；只有主管可以，且须写明客户可见的理由',
					'an agent turning a complaint back; only a supervisor may, with a reason that the customer sees',
				),
			},
		],
		evidence: [
			{
				id: 'complaint-record',
				text: text(
					'投诉的各个阶段、调查经过和处理决定书',
					'the stages of each complaint, its investigation and the letter with the decision',
				),
			},
		],
		measured: text(
			'分别统计确认与告知决定是否按时（S-13、S-14）。',
			'By the acknowledgements and the decisions that were in time (S-13, S-14).',
		),
	}),
	clause('1.4.6', {
		heading: text('其他服务', 'Other services'),
		template: text(
			'服务商还按以下约定或套餐提供其他客户服务：{{scope.other}}。',
			'The Provider shall also give such other services as were agreed or belong to the plan: {{scope.other}}.',
		),
		classes: ['configures'],
		force: 'obligation',
		parameters: ['scope.other'],
		measured: text('与所约定的内容或套餐对照。', 'Held against what was agreed or belongs to the plan.'),
	}),
];
