import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { boolean, group, instant, longText, reference, select } from '../fields.ts';
import { rowKeys } from '../row-keys.ts';

const interrupting = ['suspension', 'termination'] as const;
const maintaining = { field: 'kind', values: ['maintenance'] } as const;

/** When a notice applies, by what right, and what it does. */
export const noticeEffect = {
	times: group(text('时间', 'Times'), 'schedule'),
	publish_at: instant(text('发布时间', 'Published at'), {
		group: 'times',
		note: text('留空则批准后立即发送', 'Empty: as soon as it is approved'),
	}),
	effective_at: instant(text('生效时间', 'Takes effect'), {
		group: 'times',
		clause: '3.1.1.4',
		note: text(
			'暂停与终止：不得早于送达次日起满约定天数（3.1.1.4）',
			'Of a suspension or termination: not before the agreed days after the day of delivery have passed (3.1.1.4)',
		),
	}),
	ends_at: instant(text('结束时间', 'Ends'), {
		group: 'times',
		note: text('留空则长期有效', 'Empty: until further notice'),
	}),
	shift_if_late: boolean(text('送达延误时自动顺延', 'Move the effect when delivery is late'), false, {
		group: 'times',
		clause: '3.1.1.4',
		shownWhen: { field: 'kind', values: interrupting },
		note: text(
			'否则不生效，由主管另定日期',
			'Otherwise it does not take effect, and supervisors set another date',
		),
	}),
	right: group(text('依据与影响', 'Ground and consequences'), 'gavel', 'closed'),
	ground: select(text('依据', 'Ground'), 'notice_ground', { group: 'right', clause: '3.1.1.4' }),
	ground_text: longText(text('依据说明', 'The ground in words'), {
		group: 'right',
		clause: '3.1.1.4',
		note: text(
			'条款号与事由，或法律法规的名称与条文',
			'The clause and what happened, or the law and its article',
		),
	}),
	decided_by: reference(text('决定人', 'Decided by'), 'directus_users', {
		group: 'right',
		clause: '3.1.1.4',
		template: '{{first_name}} {{last_name}}',
		note: text(
			'留空则为起草人；不得与批准人相同',
			'Empty: whoever drafted it. Never the one who approves it',
		),
	}),
	open_tickets: select(text('未结工单的处理', 'Open tickets'), 'notice_ticket_plan', {
		group: 'right',
		clause: '3.1.1.4',
		shownWhen: { field: 'kind', values: interrupting },
	}),
	resumes: reference(text('恢复的暂停', 'The suspension that it ends'), 'desk_notices', {
		group: 'right',
		clause: '3.1.1.4',
		constrained: false,
		template: '{{number}} {{title_zh}}',
		shownWhen: { field: 'kind', values: ['resumption'] },
	}),
	maintenance: group(text('维护', 'Maintenance'), 'build', 'closed'),
	window_from: instant(text('维护开始', 'Maintenance begins'), {
		group: 'maintenance',
		shownWhen: maintaining,
		note: text('至少提前 72 小时发布', 'At least 72 hours after it is published'),
	}),
	window_to: instant(text('维护结束', 'Maintenance ends'), { group: 'maintenance', shownWhen: maintaining }),
	affected_channels: rowKeys(text('受影响的渠道', 'Channels affected'), 'desk_channels', {
		group: 'maintenance',
		template: '{{name}}',
		shownWhen: maintaining,
	}),
	short_notice_reason: longText(text('紧急维护的原因', 'Why at shorter notice'), {
		group: 'maintenance',
		shownWhen: maintaining,
		note: text(
			'填写后可少于 72 小时，例如紧急安全修复',
			'With a reason it may be less than 72 hours, such as for an urgent security fix',
		),
	}),
} as const;
