import { text } from '../../localized-text.ts';
import { clause } from './clause.ts';

/** 2.3 to 2.4: how staff behave, and in what language they serve. */
export const conduct = [
	clause('2.3', {
		heading: text('行为规范', 'Conduct'),
		template: text('客服人员应遵守下列行为规范：', 'Staff shall keep the rules of conduct below:'),
		classes: ['guarded', 'evidence'],
		force: 'container',
		guards: [
			{
				id: 'unchecked-reply',
				text: text(
					'未经回复检查就向客户发送消息',
					'a message to a customer that has not been through the reply check',
				),
			},
		],
		evidence: [
			{
				id: 'findings',
				text: text(
					'每次回复检查发现了什么，由谁、以何理由放行',
					'what each check found, and who let it pass for what reason',
				),
			},
		],
		measured: text('见 2.3.1 至 2.3.4。', 'See 2.3.1 to 2.3.4.'),
	}),
	clause('2.3.1', {
		heading: text('文明礼貌', 'Courtesy'),
		template: text(
			'与客户交流时，客服人员用语应文明有礼，态度应专业、耐心。',
			'Towards the Customer, staff shall be civil, polite, professional and patient in what they say and write.',
		),
		classes: ['measured', 'evidence'],
		force: 'obligation',
		evidence: [
			{
				id: 'brush-off-findings',
				text: text(
					'推诿、不耐烦等用语的提示及其处理',
					'warnings about phrases that brush off or show impatience, and what became of them',
				),
			},
		],
		measured: text(
			'每百条回复中的提示次数，以及质检评分中的相应项目。',
			'As warnings in every hundred replies, and by the items of the quality review.',
		),
	}),
	clause('2.3.2', {
		heading: text('尊重客户', 'Respect'),
		template: text(
			'客服人员应尊重客户；争吵、歧视、侮辱，不论以何种形式，一律禁止。',
			'Staff shall respect the Customer. Quarrels, discrimination and insults of any kind are forbidden.',
		),
		classes: ['guarded', 'measured', 'evidence'],
		force: 'prohibition',
		guards: [
			{
				id: 'insulting-reply',
				text: text(
					'发送含有侮辱、歧视或挑衅用语的消息，主管写明理由放行的除外',
					'a message that insults, discriminates or provokes, unless a supervisor lets it pass with a reason',
				),
			},
		],
		evidence: [
			{
				id: 'conduct-incidents',
				text: text('违反行为规范的事件', 'incidents of conduct'),
			},
		],
		measured: text('统计经确认的事件，应为零。', 'By the incidents that were confirmed: none is right.'),
	}),
	clause('2.3.3', {
		heading: text('礼仪与流程', 'Etiquette and procedure'),
		template: text(
			'客服人员应按服务商规定的礼仪与规范待客，并依标准流程办事。',
			'Staff shall follow the Provider’s etiquette and code of conduct, and work by its standard procedures.',
		),
		classes: ['guarded', 'measured', 'evidence'],
		force: 'obligation',
		guards: [
			{
				id: 'conduct-not-acknowledged',
				text: text(
					'把工单交给未确认现行行为规范的客服人员',
					'giving a ticket to an agent who has not acknowledged the current code of conduct',
				),
			},
		],
		evidence: [
			{
				id: 'acknowledgement-of-conduct',
				text: text('每名客服人员确认行为规范的日期', 'when each agent acknowledged the code of conduct'),
			},
		],
		measured: text(
			'统计已确认现行行为规范的客服人员占比。',
			'As the share of agents who have acknowledged the current code.',
		),
	}),
	clause('2.3.4', {
		heading: text('保密与廉洁', 'Confidentiality and integrity'),
		template: text(
			'客服人员不得泄露客户的信息，也不得借服务之机谋取个人利益。',
			'Staff shall neither disclose information about the Customer nor use their position for private gain.',
		),
		classes: ['guarded', 'measured', 'evidence'],
		force: 'prohibition',
		guards: [
			{
				id: 'personal-data-in-reply',
				text: text(
					'在消息中写出他人的个人信息，主管写明理由放行的除外',
					'a message with personal data of others, unless a supervisor lets it pass with a reason',
				),
			},
			{
				id: 'off-channel-contact',
				text: text(
					'邀约客户私下联系或私下付款的消息',
					'a message that invites private contact or private payment',
				),
			},
		],
		evidence: [
			{
				id: 'personal-data-findings',
				text: text(
					'个人信息的拦截、放行及由此产生的事件',
					'personal data that was stopped or let pass, and the incidents that followed',
				),
			},
		],
		measured: text(
			'统计拦截、放行和经确认的事件。',
			'By what was stopped, what was let pass, and the incidents confirmed.',
		),
	}),
	clause('2.4', {
		heading: text('服务语言', 'Language'),
		template: text(
			'客服人员以普通话提供服务。其他服务语言：{{languages.additional}}。',
			'Staff shall give service in Mandarin. Further languages: {{languages.additional}}.',
		),
		classes: ['configures', 'guarded', 'measured'],
		force: 'obligation',
		parameters: ['languages.additional'],
		guards: [
			{
				id: 'language-not-spoken',
				text: text(
					'把工单交给不会该语言的客服人员',
					'giving a ticket to an agent who does not have its language',
				),
			},
		],
		measured: text(
			'统计以客户所用的约定语言得到服务的工单占比。',
			'As the share of tickets that were served in the agreed language the customer asked for.',
		),
	}),
];
