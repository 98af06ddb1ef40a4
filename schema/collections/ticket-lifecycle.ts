import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { TicketLink } from '../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { group, instant, integer, longText, records, reference, select, string, yesNo } from '../fields.ts';

const owned = { engineOwned: true } as const;
/** In the group that is folded until somebody wants to know. */
const shownClosed = { ...owned, group: 'lifecycle' } as const;
/** What the rate of solutions at first contact is made of. */
const ofFirstContact = { clause: '2.5.1', ...shownClosed } as const;

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
		...shownClosed,
	}),
	complaint_level: select(text('投诉级别', 'Level of the complaint'), 'complaint_level', {
		clause: '1.4.5',
		...shownClosed,
		note: text('由主管评估，决定投诉的时限', 'As assessed by a supervisor; it decides the deadlines'),
	}),
	complaint_suggested_at: instant(text('疑似投诉', 'Perhaps a complaint'), {
		clause: '1.4.5',
		...shownClosed,
		note: text(
			'客户来信含投诉用语；是否投诉以客户意愿为准',
			'The customer wrote words of a complaint; whether it is one is for them to say',
		),
	}),
	unanswered_since: instant(text('客户待答复', 'Customer waits since'), {
		clause: '2.1',
		...shownClosed,
		note: text(
			'客户最早一条尚未答复的来信；留空表示已答复',
			'The first word of the customer that nobody has answered; empty: all are answered',
		),
	}),
	assigned_at: instant(text('指派时间', 'Assigned'), shownClosed),
	taken_at: instant(text('受理时间', 'Taken'), {
		...shownClosed,
		note: text('处理人开始处理的时间', 'When the assignee began to work on it'),
	}),
	first_handler: reference(text('首问责任人', 'First handler'), 'directus_users', {
		...shownClosed,
		constrained: false,
		template: '{{first_name}} {{last_name}}',
	}),
	first_resolved_at: instant(text('首次解决时间', 'First resolved'), ofFirstContact),
	first_team: string(text('首问班组', 'First team'), {
		...ofFirstContact,
		maxLength: 64,
	}),
	first_resolver: reference(text('首次解决人', 'First solved by'), 'directus_users', {
		...ofFirstContact,
		constrained: false,
		template: '{{first_name}} {{last_name}}',
	}),
	first_resolver_team: string(text('首次解决时的班组', 'Team at the first solution'), {
		...ofFirstContact,
		maxLength: 64,
	}),
	first_resolved_level: integer(text('首次解决时的升级级别', 'Level at the first solution'), ofFirstContact),
	first_reopened_at: instant(text('首次重开时间', 'First reopened'), ofFirstContact),
	resolved_at: instant(text('解决时间', 'Resolved'), { clause: '1.4.2', ...shownClosed }),
	closed_at: instant(text('关闭时间', 'Closed'), { clause: '1.4.2', ...shownClosed }),
	close_due_at: instant(text('自动关闭时间', 'Closes by itself'), {
		clause: '1.4.2',
		...shownClosed,
		note: text('客户未确认且已提醒时', 'Unless the customer answers the reminder'),
	}),
	reopened_at: instant(text('重开时间', 'Reopened'), ofFirstContact),
	reopen_count: integer(text('重开次数', 'Times reopened'), {
		...ofFirstContact,
		defaultValue: 0,
	}),
	nudge_count: integer(text('催单次数', 'Nudges'), { ...shownClosed, defaultValue: 0 }),
	nudged_at: instant(text('最近催单时间', 'Last nudge'), shownClosed),
	customer_contacts: integer(text('解决前来询次数', 'Contacts before the solution'), {
		...ofFirstContact,
		note: text('不含对我方提问的答复', 'Answers to our own questions not counted'),
	}),
	customer_answers: integer(text('解决前答复我方提问次数', 'Answers to our questions before the solution'), {
		...ofFirstContact,
		defaultValue: 0,
	}),
	repeat_of: reference(text('重复来询于', 'Repeats'), 'desk_tickets', {
		...ofFirstContact,
		constrained: false,
		indexed: true,
		template: '{{number}} {{subject}}',
	}),
	repeat_state: select(text('是否同一问题', 'The same matter?'), 'repeat_state', ofFirstContact),
	rating: integer(text('客户评分', 'Rating'), { clause: '2.5.2', ...shownClosed }),
	rating_comment: longText(text('客户评语', 'Comment on the rating'), {
		clause: '2.5.2',
		...shownClosed,
	}),
	customer_says_resolved: yesNo(text('客户认为已解决', 'Solved, says the customer'), ofFirstContact),
	merged_into: reference(text('已并入', 'Merged into'), 'desk_tickets', {
		...shownClosed,
		constrained: false,
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
		shownClosed,
	),
	legal_hold: string(text('法律保留', 'Legal hold'), {
		clause: '3.1.2.3',
		...shownClosed,
		note: text('不为空时不得匿名化', 'While it says why, nothing of it is erased'),
	}),
	erased_at: instant(text('匿名化时间', 'Erased'), { clause: '3.1.2.3', ...shownClosed }),
	reminder_count: integer(text('提醒次数', 'Reminders'), { ...owned, hidden: true, defaultValue: 0 }),
	reminded_at: instant(text('最近提醒时间', 'Last reminder'), { ...owned, hidden: true }),
	follow_up_at: instant(text('下次自动处理', 'Next step of the engine'), {
		...owned,
		hidden: true,
		indexed: true,
	}),
} as const;
