import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { TicketLink } from '../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { group, instant, integer, longText, records, reference, select, string, yesNo } from '../fields.ts';

const owned = { engineOwned: true } as const;

/** One step of the procedure of a ticket's catalogue item (2.3.3). */
export interface ChecklistStep {
	step: string;
	/** The ticket cannot be resolved without it. */
	mandatory: boolean;
	done: boolean;
}

/** Another ticket that this one has to do with. */
export interface RelatedTicket {
	kind: TicketLink;
	ticket: string;
	number: string;
}

/** What has become of a ticket, and what the engine does next with it. */
export const ticketLifecycle = {
	lifecycle: group(text('处理过程', 'Life cycle'), 'sync', 'closed'),
	checklist: records<ChecklistStep>(
		text('处理步骤', 'Checklist'),
		{
			template: '{{step}}',
			addLabel: text('添加步骤', 'Add a step'),
			columns: {
				step: { type: 'string', label: text('步骤', 'Step') },
				mandatory: { type: 'boolean', label: text('必须完成', 'Mandatory') },
				done: { type: 'boolean', label: text('已完成', 'Done') },
			},
		},
		{
			clause: '2.3.3',
			group: 'lifecycle',
			note: text(
				'由服务目录项带出；必须完成的步骤完成后方可解决（2.3.3）',
				'Comes from the catalogue item; mandatory steps precede the solution (2.3.3)',
			),
		},
	),
	complaint_stage: select(text('投诉阶段', 'Stage of the complaint'), 'complaint_stage', {
		clause: '1.4.5',
		...owned,
		group: 'lifecycle',
	}),
	complaint_level: select(text('投诉级别', 'Level of the complaint'), 'complaint_level', {
		clause: '1.4.5',
		...owned,
		group: 'lifecycle',
		note: text('由主管评估，决定投诉的时限', 'As assessed by a supervisor; it decides the deadlines'),
	}),
	complaint_suggested_at: instant(text('疑似投诉', 'Perhaps a complaint'), {
		clause: '1.4.5',
		...owned,
		group: 'lifecycle',
		note: text(
			'客户来信含投诉用语；是否投诉以客户意愿为准',
			'The customer wrote words of a complaint; whether it is one is for them to say',
		),
	}),
	assigned_at: instant(text('指派时间', 'Assigned'), { ...owned, group: 'lifecycle' }),
	taken_at: instant(text('受理时间', 'Taken'), {
		...owned,
		group: 'lifecycle',
		note: text('处理人开始处理的时间', 'When the assignee began to work on it'),
	}),
	first_handler: reference(text('首问责任人', 'First handler'), 'directus_users', {
		...owned,
		constrained: false,
		group: 'lifecycle',
		template: '{{first_name}} {{last_name}}',
	}),
	first_resolved_at: instant(text('首次解决时间', 'First resolved'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
	}),
	first_team: string(text('首问班组', 'First team'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
		maxLength: 64,
	}),
	first_resolver: reference(text('首次解决人', 'First solved by'), 'directus_users', {
		clause: '2.5.1',
		...owned,
		constrained: false,
		group: 'lifecycle',
		template: '{{first_name}} {{last_name}}',
	}),
	first_resolver_team: string(text('首次解决时的班组', 'Team at the first solution'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
		maxLength: 64,
	}),
	first_resolved_level: integer(text('首次解决时的升级级别', 'Level at the first solution'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
	}),
	first_reopened_at: instant(text('首次重开时间', 'First reopened'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
	}),
	resolved_at: instant(text('解决时间', 'Resolved'), { clause: '1.4.2', ...owned, group: 'lifecycle' }),
	closed_at: instant(text('关闭时间', 'Closed'), { clause: '1.4.2', ...owned, group: 'lifecycle' }),
	close_due_at: instant(text('自动关闭时间', 'Closes by itself'), {
		clause: '1.4.2',
		...owned,
		group: 'lifecycle',
		note: text('客户未确认且已提醒时', 'Unless the customer answers the reminder'),
	}),
	reopened_at: instant(text('重开时间', 'Reopened'), { clause: '2.5.1', ...owned, group: 'lifecycle' }),
	reopen_count: integer(text('重开次数', 'Times reopened'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
		defaultValue: 0,
	}),
	nudge_count: integer(text('催单次数', 'Nudges'), { ...owned, group: 'lifecycle', defaultValue: 0 }),
	nudged_at: instant(text('最近催单时间', 'Last nudge'), { ...owned, group: 'lifecycle' }),
	customer_contacts: integer(text('解决前来询次数', 'Contacts before the solution'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
		note: text('不含对我方提问的答复', 'Answers to our own questions not counted'),
	}),
	customer_answers: integer(text('解决前答复我方提问次数', 'Answers to our questions before the solution'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
		defaultValue: 0,
	}),
	repeat_of: reference(text('重复来询于', 'Repeats'), 'desk_tickets', {
		clause: '2.5.1',
		...owned,
		constrained: false,
		group: 'lifecycle',
		indexed: true,
		template: '{{number}} {{subject}}',
	}),
	repeat_state: select(text('是否同一问题', 'The same matter?'), 'repeat_state', {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
	}),
	rating: integer(text('客户评分', 'Rating'), { clause: '2.5.2', ...owned, group: 'lifecycle' }),
	rating_comment: longText(text('客户评语', 'Comment on the rating'), {
		clause: '2.5.2',
		...owned,
		group: 'lifecycle',
	}),
	customer_says_resolved: yesNo(text('客户认为已解决', 'Solved, says the customer'), {
		clause: '2.5.1',
		...owned,
		group: 'lifecycle',
	}),
	merged_into: reference(text('已并入', 'Merged into'), 'desk_tickets', {
		...owned,
		constrained: false,
		group: 'lifecycle',
		template: '{{number}} {{subject}}',
	}),
	related: records<RelatedTicket>(
		text('相关工单', 'Related tickets'),
		{
			template: '{{kind}} {{number}}',
			addLabel: text('添加', 'Add'),
			columns: {
				kind: { type: 'select', label: text('关系', 'Relation'), choices: 'ticket_link' },
				number: { type: 'string', label: text('工单编号', 'Number') },
			},
		},
		{ ...owned, group: 'lifecycle' },
	),
	legal_hold: string(text('法律保留', 'Legal hold'), {
		clause: '3.1.2.3',
		...owned,
		group: 'lifecycle',
		note: text('不为空时不得匿名化', 'While it says why, nothing of it is erased'),
	}),
	erased_at: instant(text('匿名化时间', 'Erased'), { clause: '3.1.2.3', ...owned, group: 'lifecycle' }),
	reminder_count: integer(text('提醒次数', 'Reminders'), { ...owned, hidden: true, defaultValue: 0 }),
	reminded_at: instant(text('最近提醒时间', 'Last reminder'), { ...owned, hidden: true }),
	follow_up_at: instant(text('下次自动处理', 'Next step of the engine'), {
		...owned,
		hidden: true,
		indexed: true,
	}),
} as const;
