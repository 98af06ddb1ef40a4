import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { Duty } from '../../extensions/agreement-desk/src/domain/lifecycle/duty.ts';
import { defineCollection } from '../define.ts';
import {
	boolean,
	instant,
	integer,
	multiSelect,
	records,
	reference,
	select,
	string,
	tags,
	uuidKey,
} from '../fields.ts';
import { quietHours } from '../quiet-hours.ts';

/** A course that was passed (3.1.2.2). Dates are YYYY-MM-DD. */
export interface Training {
	course: string;
	passed_on: string;
	/** Empty: as long as the agreement says. */
	valid_until?: string | null;
	certificate?: string | null;
}

export const agents = defineCollection({
	collection: 'desk_agents',
	icon: 'support_agent',
	folder: 'desk_parties',
	sort: 4,
	clause: '3.1.2.2',
	singular: text('客服人员', 'Agent'),
	plural: text('客服人员', 'Agents'),
	note: text('处理工单的后台用户及其岗位', 'The studio users who work tickets, and their role'),
	displayTemplate: '{{user.first_name}} {{user.last_name}}',
	tracked: true,
	listFields: ['user', 'role', 'teams', 'languages', 'presence', 'active'],
	listSort: ['role'],
	fields: {
		id: uuidKey(),
		user: reference(text('用户', 'User'), 'directus_users', {
			required: true,
			unique: true,
			template: '{{first_name}} {{last_name}}',
		}),
		role: select(text('岗位', 'Role'), 'agent_role', {
			defaultValue: 'agent',
			required: true,
			note: text('升级时按岗位通知', 'Escalations are addressed by role'),
		}),
		active: boolean(text('在岗', 'Active'), true),
		teams: tags(text('班组', 'Teams')),
		skills: tags(text('技能', 'Skills')),
		languages: tags(text('服务语言', 'Languages'), {
			clause: '2.4',
			note: text(
				'语言代码，例如 zh-CN、en；留空则视为 zh-CN',
				'Language tags, such as zh-CN or en; empty: zh-CN',
			),
		}),
		capacity: integer(text('同时处理上限', 'Tickets at once'), {
			note: text('留空则不限；自动指派时不超过', 'Empty: no limit; assignment by rule keeps to it'),
		}),
		phone: string(text('电话', 'Phone'), {
			maxLength: 32,
			note: text('用于短信通知', 'For text messages'),
		}),
		duty: records<Duty>(
			text('值班表', 'Duty roster'),
			{
				template: '{{weekdays}} {{start}} {{end}} {{from}} {{to}}',
				addLabel: text('添加值班', 'Add a duty'),
				columns: {
					weekdays: {
						type: 'multi-select',
						label: text('星期；留空为每天', 'Days of the week; empty: every day'),
						choices: 'weekday',
					},
					start: {
						type: 'string',
						label: text('开始，例如 18:00；留空为 00:00', 'From, such as 18:00; empty: 00:00'),
					},
					end: {
						type: 'string',
						label: text(
							'结束，例如 09:00（次日）；留空为 24:00',
							'To, such as 09:00 (next day); empty: 24:00',
						),
					},
					from: { type: 'instant', label: text('自何时起；留空为一直', 'Not before; empty: always') },
					to: { type: 'instant', label: text('至何时止；留空为一直', 'Until; empty: for good') },
				},
			},
			{
				note: text(
					'升级规则通知“值班人员”时，通知此刻值班的人；时刻以协议时区为准',
					'Where the ladder tells whoever is on duty; times of day are in the time zone of the agreement',
				),
			},
		),
		notification_methods: multiSelect(text('提醒方式', 'Alerted by'), 'notification_method', {
			clause: '1.4.4',
			note: text(
				'按优先顺序；留空则邮件和站内通知',
				'In the order of preference; empty: e-mail and in the studio',
			),
		}),
		...quietHours,
		presence: select(text('在线状态', 'Presence'), 'presence', {
			defaultValue: 'offline',
			engineOwned: true,
		}),
		presence_at: instant(text('状态更新时间', 'Presence since'), { engineOwned: true }),
		trainings: records<Training>(
			text('培训记录', 'Trainings'),
			{
				template: '{{course}} {{passed_on}}',
				addLabel: text('添加培训', 'Add a training'),
				columns: {
					course: { type: 'string', label: text('课程', 'Course') },
					passed_on: { type: 'date', label: text('通过日期', 'Passed on') },
					valid_until: { type: 'date', label: text('有效期至', 'Valid until') },
					certificate: { type: 'string', label: text('证书编号', 'Certificate') },
				},
			},
			{
				clause: '3.1.2.2',
				note: text(
					'协议要求的课程均在有效期内，方可处理工单（3.1.2.2）',
					'Whoever works tickets has passed all courses that the agreement asks for (3.1.2.2)',
				),
			},
		),
		conduct_version: integer(text('已确认的行为规范版本', 'Code of conduct acknowledged'), {
			clause: '2.3.3',
			engineOwned: true,
		}),
		conduct_acknowledged_at: instant(text('确认时间', 'Acknowledged'), {
			clause: '2.3.3',
			engineOwned: true,
		}),
		assigned_last_at: instant(text('最近指派时间', 'Last assignment'), { engineOwned: true, hidden: true }),
	},
});
