import { text } from '../../localized-text.ts';
import { clause } from './clause.ts';

/** 3.1 to 3.1.1.5: what the provider may do. */
export const providerRights = [
	clause('3.1', {
		heading: text('服务商', 'The Provider'),
		template: text('服务商的权利和义务如下。', 'The rights and duties of the Provider are these.'),
		classes: ['evidence'],
		force: 'container',
		evidence: [
			{
				id: 'who-did-what',
				text: text(
					'服务商一方的每个操作由谁、在何时作出',
					'who on the side of the Provider did what, and when',
				),
			},
		],
		measured: text('见 3.1.1 和 3.1.2。', 'See 3.1.1 and 3.1.2.'),
	}),
	clause('3.1.1', {
		heading: text('权利', 'Rights'),
		template: text('服务商有权：', 'The Provider may:'),
		classes: ['evidence'],
		force: 'container',
		evidence: [
			{
				id: 'formal-notices',
				text: text('向客户发出的正式通知', 'the formal notices given to the customer'),
			},
		],
		measured: text('见 3.1.1.1 至 3.1.1.5。', 'See 3.1.1.1 to 3.1.1.5.'),
	}),
	clause('3.1.1.1', {
		heading: text('收费', 'Fees'),
		template: text(
			'依照本协议和双方签署的收费方案（如有）收取服务费用；',
			'charge for the service under this agreement and under the price plan signed by both parties, if any;',
		),
		classes: ['evidence'],
		force: 'right',
		evidence: [
			{
				id: 'credits-in-statement',
				text: text(
					'每期报表中的服务积分，逐笔对应未达标的时限',
					'the service credits in each statement, with the missed deadlines behind them',
				),
			},
		],
		measured: text(
			'按期出具报表，并列明应抵扣的服务积分。',
			'By the statement of each period, with the credits to be deducted.',
		),
	}),
	clause('3.1.1.2', {
		heading: text('了解必要信息', 'Information'),
		template: text(
			'为提供服务或解决问题，要求客户给出必要、真实、准确的信息；',
			'require the Customer to give the information needed to serve it or to solve a problem, truthfully and accurately;',
		),
		classes: ['configures', 'guarded', 'evidence'],
		force: 'right',
		parameters: [
			'pending.first_reminder_working_days',
			'pending.second_reminder_working_days',
			'pending.close_proposal_working_days',
		],
		guards: [
			{
				id: 'waiting-without-question',
				text: text(
					'没有发出信息补充请求就改为“待客户补充”',
					'waiting for the customer without having sent a request for information',
				),
			},
		],
		evidence: [
			{
				id: 'information-requests',
				text: text(
					'每次向客户提出的问题，以及由此暂停的时间',
					'each question put to the customer, and the time that was paused for it',
				),
			},
		],
		measured: text(
			'统计每张工单的提问次数和暂停时间占比。',
			'As questions for each ticket, and the share of time paused.',
		),
	}),
	clause('3.1.1.3', {
		heading: text('质量监督', 'Supervision'),
		template: text(
			'监督、检查和评估自身的服务质量；',
			'supervise, inspect and assess the quality of its own service;',
		),
		classes: ['measured', 'evidence'],
		force: 'right',
		evidence: [
			{ id: 'reviews', text: text('质检的评分与结论', 'quality reviews, with their scores and findings') },
		],
		measured: text('统计质检数量与平均分。', 'By the number of reviews and their mean score.'),
	}),
	clause('3.1.1.4', {
		heading: text('暂停或终止服务', 'Suspension and termination'),
		template: text(
			'依照本协议的约定或法律法规的规定，提前{{notice.suspension_days}}通知客户，暂停或终止对其服务；',
			'suspend or end the service as this agreement or the law provides, {{notice.suspension_days}} after giving notice to the Customer;',
		),
		classes: ['configures', 'guarded', 'measured', 'evidence'],
		force: 'right',
		parameters: ['notice.suspension_days', 'reading.notice_counting'],
		metrics: ['suspension_notice'],
		guards: [
			{
				id: 'suspension-too-early',
				text: text(
					'通知期未满就暂停或终止服务；提示可以生效的最早日期',
					'a suspension before the notice has run; the earliest lawful date is named',
				),
			},
			{
				id: 'suspension-by-one-person',
				text: text('由一人决定暂停或终止', 'a suspension that one person alone decides'),
			},
		],
		evidence: [
			{
				id: 'notice-proof',
				text: text('暂停或终止通知及其送达凭证', 'the notice, and the proof that it was delivered'),
			},
		],
		measured: text(
			'自通知送达至生效的天数，不少于约定天数。',
			'As the days between the delivery of the notice and its effect: no fewer than agreed.',
		),
	}),
	clause('3.1.1.5', {
		heading: text('客户守约', 'Observance by the Customer'),
		template: text(
			'要求客户遵守本协议以及服务商有关服务使用的规则。',
			'require the Customer to keep to this agreement and to the Provider’s rules for the use of the service.',
		),
		classes: ['evidence'],
		force: 'right',
		evidence: [
			{
				id: 'notices-to-customer',
				text: text(
					'就客户违约向其发出的提醒和通知，及其送达凭证',
					'reminders and notices to a customer who did not, with the proof of delivery',
				),
			},
		],
		measured: text('统计发出的提醒和通知。', 'By the reminders and notices that were given.'),
	}),
];
