import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { Improvement } from '../../extensions/agreement-desk/src/domain/lifecycle/complaint-record.ts';
import { group, instant, integer, longText, records, reference, select, string } from '../fields.ts';

const owned = { engineOwned: true } as const;
const person = { template: '{{first_name}} {{last_name}}' } as const;

/** What became of a decision: the complainant's answer, reviews, disputes elsewhere, and what was learnt. */
export const complaintOutcome = {
	answer_group: group(text('客户答复与复核', 'Answer and review'), 'reply'),
	answer: select(text('客户答复', 'Answer of the complainant'), 'decision_answer', {
		group: 'answer_group',
	}),
	answer_words: longText(text('客户原话', 'In their words'), {
		group: 'answer_group',
		note: text(
			'代客户记录时必填；不认可时为其理由',
			'Needed where staff record it; where it is disputed, the reason',
		),
	}),
	answered_at: instant(text('答复时间', 'Answered'), { ...owned, group: 'answer_group' }),
	review_outcome: select(text('内部复核结论', 'Outcome of the internal review'), 'review_outcome', {
		group: 'answer_group',
		note: text(
			'由上一级且未参与调查、拟定与审批的人填写',
			'By a higher level that neither investigated nor decided',
		),
	}),
	review_findings: longText(text('复核意见', 'Findings of the review'), { group: 'answer_group' }),
	reviewed_by: reference(text('复核人', 'Reviewed by'), 'directus_users', {
		...owned,
		...person,
		constrained: false,
		group: 'answer_group',
	}),
	reviewed_at: instant(text('复核时间', 'Reviewed'), { ...owned, group: 'answer_group' }),
	external_group: group(text('外部争议', 'External dispute'), 'account_balance', 'closed'),
	external_body: string(text('受理机构', 'Body'), { group: 'external_group' }),
	external_case: string(text('案号', 'Case number'), { group: 'external_group' }),
	external_due_at: instant(text('期限', 'Deadline'), { group: 'external_group' }),
	external_outcome: longText(text('结果', 'Outcome'), { group: 'external_group' }),
	improvement_group: group(text('改进', 'Improvement'), 'trending_up', 'closed'),
	improvements: records<Improvement>(
		text('纠正与预防措施', 'Corrective and preventive actions'),
		{
			template: '{{kind}} · {{action}}',
			addLabel: text('添加措施', 'Add an action'),
			columns: {
				kind: { type: 'select', label: text('类别', 'Kind'), choices: 'improvement_kind' },
				action: { type: 'text', label: text('措施', 'Action') },
				owner: { type: 'string', label: text('负责人', 'Owner') },
				due: { type: 'date', label: text('期限', 'Due') },
				done: { type: 'boolean', label: text('已完成', 'Done') },
				effectiveness: { type: 'text', label: text('有效性验证', 'Effectiveness') },
			},
		},
		{ group: 'improvement_group' },
	),
	improvements_waived: longText(text('无需措施的理由', 'Why none is needed'), {
		group: 'improvement_group',
	}),
	satisfaction_asked_at: instant(text('已征询处理过程满意度', 'Satisfaction with the process asked'), {
		clause: '2.5.2',
		group: 'improvement_group',
	}),
	satisfaction: integer(text('处理过程满意度（1–5）', 'Satisfaction with the process (1 to 5)'), {
		clause: '2.5.2',
		group: 'improvement_group',
	}),
	satisfaction_comment: longText(text('客户意见', 'Their comment'), {
		clause: '2.5.2',
		group: 'improvement_group',
	}),
	tracking: group(text('跟踪', 'Tracking'), 'timeline', 'closed'),
	acknowledged_at: instant(text('确认时间', 'Acknowledged'), { ...owned, group: 'tracking' }),
	accepted_at: instant(text('认可时间', 'Accepted'), { ...owned, group: 'tracking' }),
	disputed_at: instant(text('不认可时间', 'Disputed'), { ...owned, group: 'tracking' }),
	external_at: instant(text('转外部争议时间', 'Went outside'), { ...owned, group: 'tracking' }),
	closed_at: instant(text('关闭时间', 'Closed'), { ...owned, group: 'tracking' }),
	withdrawn_at: instant(text('撤回时间', 'Withdrawn'), { ...owned, group: 'tracking' }),
	withdrawal_reason: longText(text('撤回或撤销的理由', 'Why it was withdrawn'), {
		...owned,
		group: 'tracking',
	}),
} as const;
