import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { boolean, reference, select, uuidKey } from '../fields.ts';

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
	listFields: ['user', 'role', 'active'],
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
	},
});
