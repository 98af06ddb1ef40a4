import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { list, reference, requiredString, select, string, uuidKey } from '../fields.ts';

export const organizations = defineCollection({
	collection: 'desk_organizations',
	icon: 'domain',
	folder: 'desk_parties',
	sort: 1,
	clause: '1.1',
	singular: text('单位', 'Organisation'),
	plural: text('单位', 'Organisations'),
	note: text('协议的服务商与客户（1.1）', 'Service provider and customers of the agreements (1.1)'),
	displayTemplate: '{{name}}',
	tracked: true,
	listFields: ['name', 'role', 'plan', 'uscc'],
	listSort: ['name'],
	fields: {
		id: uuidKey(),
		name: requiredString(text('名称', 'Name')),
		role: select(text('身份', 'Role'), 'organization_role', {
			defaultValue: 'customer',
			required: true,
		}),
		uscc: string(text('统一社会信用代码', 'Unified social credit code'), { maxLength: 18 }),
		plan: string(text('服务套餐', 'Service plan'), {
			clause: '1.4.6',
			maxLength: 64,
			note: text(
				'客户购买的套餐，承诺可限定仅适用于某些套餐（1.4.6）',
				'What the customer has bought; a commitment can be limited to plans (1.4.6)',
			),
		}),
		notify_channel: reference(text('通知群或网络回调', 'Group or webhook for notices'), 'desk_channels', {
			clause: '1.4.4',
			keyType: 'string',
			constrained: false,
			template: '{{name}}',
			note: text(
				'协议约定以即时通讯或网络回调通知时，发往此渠道',
				'Where notices go that the agreement sends as instant messages or to a webhook',
			),
		}),
		contacts: list(text('联系人', 'Contacts'), {
			create: true,
			sort: 'name',
			fields: ['name', 'email', 'phone'],
		}),
		agreements: list(text('协议', 'Agreements'), { sort: 'code', fields: ['code', 'version', 'status'] }),
	},
});
