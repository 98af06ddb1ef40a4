import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { group, instant, integer, reference, select, shownAs } from '../fields.ts';

const here = { group: 'deadlines' } as const;
const owned = { ...here, engineOwned: true } as const;

/** The deadlines of a ticket as lists and external apps ask for them; its timers are the ledger. */
export const ticketDeadlines = {
	deadlines: group(text('时限', 'Deadlines'), 'timer'),
	sla_state: shownAs(
		select(text('时限状态', 'Deadline state'), 'sla_state', { ...owned, indexed: true }),
		'desk-timer-state',
		{ of: 'sla_state', form: 'full' },
	),
	escalation_level: integer(text('升级级别', 'Escalation level'), { ...owned, defaultValue: 0 }),
	unaccepted_since: instant(text('升级待接受', 'Escalation unaccepted since'), {
		...owned,
		indexed: true,
		note: text('留空表示没有待接受的升级', 'Empty: no escalation waits to be accepted'),
	}),
	escalation_accepted_at: instant(text('接受升级时间', 'Escalation accepted'), owned),
	escalation_accepted_by: reference(text('接受升级人', 'Escalation accepted by'), 'directus_users', {
		...owned,
		constrained: false,
		template: '{{first_name}} {{last_name}}',
	}),
	flagged_at: instant(text('标记时间', 'Flagged'), {
		...here,
		note: text('由升级规则标记，处理后可清空', 'Set by the escalation ladder; empty it when dealt with'),
	}),
	next_due_at: shownAs(instant(text('最近到期', 'Next due'), { ...owned, indexed: true }), 'desk-due', {
		soonMinutes: 60,
	}),
	next_due_metric: select(text('最近到期指标', 'Next due metric'), 'metric', owned),
	registration_due_at: instant(text('登记期限（2.1.4）', 'Registration due (2.1.4)'), {
		clause: '2.1.4',
		...owned,
	}),
	first_response_due_at: instant(text('首次回复期限（2.1.2）', 'First reply due (2.1.2)'), {
		clause: '2.1.2',
		...owned,
	}),
	progress_due_at: instant(text('进展期限（2.2.1）', 'Progress due (2.2.1)'), { clause: '2.2.1', ...owned }),
	urgent_response_due_at: instant(text('紧急响应期限（2.2.3）', 'Urgent response due (2.2.3)'), {
		clause: '2.2.3',
		...owned,
	}),
	complex_due_at: instant(text('升级与告知期限（2.2.2）', 'Escalation and promise due (2.2.2)'), {
		clause: '2.2.2',
		...owned,
	}),
	update_due_at: instant(text('下次通报期限（2.2.2）', 'Next update due (2.2.2)'), {
		clause: '2.2.2',
		...owned,
	}),
	resolution_due_at: instant(text('解决期限', 'Resolution due'), {
		clause: '2.2.2',
		...owned,
		note: text(
			'向客户承诺的完成时间，或投诉处理决定的期限',
			'The time promised to the customer, or when a complaint has to be decided',
		),
	}),
	promised_resolution_at: instant(text('承诺完成时间', 'Promised completion'), { clause: '2.2.2', ...owned }),
	registered_at: instant(text('登记完成时间', 'Registered'), { clause: '2.1.4', ...owned }),
	urgent_marked_at: instant(text('标识紧急时间', 'Marked urgent'), { clause: '2.2.3', ...owned }),
	cancelled_at: instant(text('撤回时间', 'Withdrawn'), owned),
} as const;
