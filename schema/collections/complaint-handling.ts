import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type {
	EvidenceItem,
	Interview,
	ProposedRemedy,
} from '../../extensions/agreement-desk/src/domain/lifecycle/complaint-record.ts';
import {
	group,
	instant,
	longText,
	multiSelect,
	records,
	reference,
	select,
	string,
	yesNo,
} from '../fields.ts';

const owned = { engineOwned: true } as const;
const person = { template: '{{first_name}} {{last_name}}' } as const;

/** From the assessment of a complaint to its decision. */
export const complaintHandling = {
	assessment: group(text('初步评估', 'Initial assessment'), 'balance'),
	safety_implication: yesNo(text('涉及人身或财产安全', 'Safety is at stake'), { group: 'assessment' }),
	complexity: select(text('复杂程度', 'Complexity'), 'complexity', { group: 'assessment' }),
	impact: select(text('影响范围', 'Impact'), 'complaint_impact', { group: 'assessment' }),
	immediate_action_needed: yesNo(text('需要且能够立即采取措施', 'Something has to be done at once'), {
		group: 'assessment',
	}),
	proposed_level: select(text('建议级别', 'Level proposed'), 'complaint_level', {
		...owned,
		group: 'assessment',
		note: text('由评估得出', 'Follows from the assessment'),
	}),
	level: select(text('级别', 'Level'), 'complaint_level', {
		group: 'assessment',
		note: text('决定投诉的时限', 'Decides the deadlines'),
	}),
	level_reason: string(text('级别理由', 'Why this level'), {
		group: 'assessment',
		width: 'full',
		note: text('低于建议级别时必填', 'Needed below the level proposed'),
	}),
	assessed_by: reference(text('评估人', 'Assessed by'), 'directus_users', {
		...owned,
		...person,
		constrained: false,
		group: 'assessment',
	}),
	assessed_at: instant(text('评估时间', 'Assessed'), { ...owned, group: 'assessment' }),
	investigation: group(text('调查', 'Investigation'), 'search'),
	investigator: reference(text('调查人', 'Investigator'), 'directus_users', {
		...person,
		group: 'investigation',
		note: text(
			'须与此事无关：不得为被投诉人、工单处理人或答复过客户的人',
			'Has nothing to do with the matter: not the person complained about, not the assignee, nobody who wrote to the customer',
		),
	}),
	facts: longText(text('查明的事实', 'Facts established'), { group: 'investigation' }),
	evidence: records<EvidenceItem>(
		text('证据清单', 'Evidence'),
		{
			template: '{{title}} · {{source}}',
			addLabel: text('添加证据', 'Add evidence'),
			columns: {
				title: { type: 'string', label: text('名称', 'Title') },
				source: { type: 'string', label: text('来源或存放处', 'Source, or where it is kept') },
				collected_on: { type: 'date', label: text('取得日期', 'Collected on') },
				note: { type: 'text', label: text('说明', 'What it shows') },
			},
		},
		{
			group: 'investigation',
			note: text('不上传文件：客服人员可以读取文件库', 'No files: agents can read the library of files'),
		},
	),
	interviews: records<Interview>(
		text('访谈记录', 'Interviews'),
		{
			template: '{{person}} · {{held_on}}',
			addLabel: text('添加访谈', 'Add an interview'),
			columns: {
				person: { type: 'string', label: text('访谈对象', 'With whom') },
				held_on: { type: 'date', label: text('日期', 'Held on') },
				summary: { type: 'text', label: text('要点', 'What was said') },
			},
		},
		{ group: 'investigation' },
	),
	investigation_started_at: instant(text('调查开始', 'Started'), { ...owned, group: 'investigation' }),
	investigation_finished_at: instant(text('调查结束', 'Finished'), { ...owned, group: 'investigation' }),
	response: group(text('处理方案', 'Response'), 'build'),
	root_cause: longText(text('根本原因', 'Root cause'), { group: 'response' }),
	remedies: records<ProposedRemedy>(
		text('补救措施', 'Remedies'),
		{
			template: '{{type}} · {{description}} · {{amount}}',
			addLabel: text('添加措施', 'Add a remedy'),
			columns: {
				type: { type: 'select', label: text('类型', 'Type'), choices: 'remedy_type' },
				description: { type: 'string', label: text('内容', 'Description') },
				amount: { type: 'amount', label: text('金额（元）', 'Amount (CNY)') },
				due: { type: 'date', label: text('完成期限', 'Due') },
				done: { type: 'boolean', label: text('已完成', 'Done') },
				declined: { type: 'boolean', label: text('客户谢绝', 'Declined by the complainant') },
			},
		},
		{ group: 'response' },
	),
	drafted_by: reference(text('拟定人', 'Drafted by'), 'directus_users', {
		...owned,
		...person,
		constrained: false,
		group: 'response',
	}),
	drafted_at: instant(text('拟定时间', 'Drafted'), { ...owned, group: 'response' }),
	approval: select(text('审批', 'Approval'), 'approval_result', {
		group: 'response',
		note: text(
			'金额超过限额时，由拟定人以外的主管填写',
			'Above the limit, by a supervisor other than who drafted it',
		),
	}),
	approval_note: string(text('审批意见', 'Note on the approval'), { group: 'response' }),
	approved_by: reference(text('审批人', 'Approved by'), 'directus_users', {
		...owned,
		...person,
		constrained: false,
		group: 'response',
	}),
	approved_at: instant(text('审批时间', 'Approved'), { ...owned, group: 'response' }),
	decision_group: group(text('处理决定', 'Decision'), 'gavel'),
	decision: longText(text('处理决定', 'Decision'), { group: 'decision_group' }),
	decision_reasons: longText(text('决定理由', 'Reasons'), { group: 'decision_group' }),
	appeal_internal: longText(text('内部复核方式', 'How to ask for an internal review'), {
		group: 'decision_group',
	}),
	appeal_external: multiSelect(text('外部救济途径', 'Ways outside'), 'appeal_route', {
		group: 'decision_group',
	}),
	decision_message: reference(text('决定告知', 'Decision letter'), 'desk_messages', {
		...owned,
		constrained: false,
		group: 'decision_group',
		template: '{{kind}} · {{body}}',
	}),
	decision_communicated_at: instant(text('告知时间', 'Communicated'), {
		...owned,
		group: 'decision_group',
	}),
} as const;
