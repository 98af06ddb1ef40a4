import { text } from '../../localized-text.ts';
import { clause } from './clause.ts';

/** 3.1.2 to 3.1.2.3: what the provider must do. */
export const providerDuties = [
	clause('3.1.2', {
		heading: text('义务', 'Duties'),
		template: text('服务商应当：', 'The Provider shall:'),
		classes: ['evidence'],
		force: 'container',
		evidence: [
			{
				id: 'statement-by-clause',
				text: text('逐条列明履行情况的月度报表', 'the monthly statement, clause by clause'),
			},
		],
		measured: text('见 3.1.2.1 至 3.1.2.3。', 'See 3.1.2.1 to 3.1.2.3.'),
	}),
	clause('3.1.2.1', {
		heading: text('持续服务', 'Continuous service'),
		template: text(
			'在本协议约定的范围内，按照约定的标准和规范，持续而有效地为客户服务；',
			'serve the Customer continuously and effectively, within the scope and to the standards of this agreement;',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'obligation',
		parameters: ['assignment.rule', 'assignment.take_minutes', 'assignment.answer_minutes'],
		evidence: [
			{
				id: 'ledger-of-timers',
				text: text(
					'每项有时限的承诺各次履行的结果',
					'the outcome of every single promise that had a deadline',
				),
			},
		],
		measured: text(
			'全部时限的达标率，逐条、逐渠道统计。',
			'As the share of all deadlines kept, by clause and by channel.',
		),
	}),
	clause('3.1.2.2', {
		heading: text('培训与技能', 'Training and skills'),
		template: text(
			'保证上岗的客服人员已接受所需的培训，并有胜任工作的知识与技能；',
			'ensure that its staff have had the training they need and have the knowledge and skills for the work;',
		),
		classes: ['configures', 'guarded', 'measured', 'evidence'],
		force: 'obligation',
		parameters: ['training.required_courses', 'training.validity_months'],
		guards: [
			{
				id: 'untrained-agent',
				text: text(
					'把工单交给必修培训缺失或过期的客服人员',
					'giving a ticket to an agent whose required training is missing or has lapsed',
				),
			},
		],
		evidence: [
			{
				id: 'training-records',
				text: text(
					'每名客服人员的培训记录及有效期',
					'the training of each agent, and until when it is valid',
				),
			},
		],
		measured: text(
			'统计必修培训全部有效的客服人员占比，应为 100%。',
			'As the share of agents whose required training is all valid: 100% is right.',
		),
	}),
	clause('3.1.2.3', {
		heading: text('原文缺失', 'Missing in the source'),
		template: text('（原文缺失）', '(missing in the source)'),
		classes: ['none'],
		force: 'obligation',
		parameters: ['sla.privacy.answer_working_days'],
		metrics: ['privacy_request'],
		measured: text(
			'原文只有编号，没有内容。补充约定的个人信息请求答复时限（S-15）列在此处统计。',
			'The source has the number and no text. The time to answer privacy requests that was agreed beside it (S-15) is counted here.',
		),
		notInSource: true,
	}),
];
