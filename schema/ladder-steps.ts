import { text } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { Repeater } from './repeater.ts';

/** How the steps of an escalation ladder are edited, of an agreement and of a single commitment alike. */
export const ladderSteps: Repeater = {
	template: '{{trigger}} {{at_percent}} {{minutes}} → {{level}}',
	addLabel: text('添加一级', 'Add a step'),
	columns: {
		trigger: {
			type: 'select',
			label: text('触发方式；留空为比例', 'Fires at; empty: a share'),
			choices: 'escalation_trigger',
		},
		at_percent: { type: 'integer', label: text('已用比例（%）', 'Share of the target used (%)') },
		minutes: {
			type: 'integer',
			label: text('分钟（到期前后、处理人未回应、无人接受）', 'Minutes (before, after, silence, unaccepted)'),
		},
		level: {
			type: 'integer',
			label: text('级别：0 为提醒，1 至 3 为升级', 'Level: 0 warns, 1 to 3 escalate'),
		},
		applies_to: {
			type: 'select',
			label: text('适用工单；留空为全部', 'For which tickets; empty: every one'),
			choices: 'escalation_scope',
		},
		metrics: {
			type: 'multi-select',
			label: text('适用指标；留空为全部', 'For which metrics; empty: all'),
			choices: 'metric',
		},
		clauses: {
			type: 'tags',
			label: text('适用条款或承诺编号；留空为全部', 'For which clauses or commitments; empty: all'),
		},
		overrides: {
			type: 'boolean',
			label: text('对上述条款或指标取代其他各级', 'Replaces the other steps for these'),
		},
		hours: {
			type: 'select',
			label: text('计时与提醒的时段', 'Hours that count'),
			choices: 'escalation_hours',
		},
		notify: {
			type: 'multi-select',
			label: text('通知对象', 'Whom to tell'),
			choices: 'recipient_role',
		},
		methods: { type: 'multi-select', label: text('通知方式', 'How'), choices: 'notification_method' },
		bot: { type: 'string', label: text('群机器人的渠道代码', 'Bot: key of its channel') },
		reassign: {
			type: 'select',
			label: text('同时转交', 'Hand the ticket over'),
			choices: 'escalation_handover',
		},
		raise_severity: { type: 'boolean', label: text('严重程度提高一级', 'Raise the severity by one') },
		flag: { type: 'boolean', label: text('标记工单', 'Flag the ticket') },
		flow: { type: 'string', label: text('启动流程（标识）', 'Start a Flow (its id)') },
	},
};
