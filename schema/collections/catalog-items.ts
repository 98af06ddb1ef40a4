import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { boolean, records, requiredString, select, string, tags, uuidKey } from '../fields.ts';

/** A step of the usual procedure (2.3.3). */
export interface ProcedureStep {
	step: string;
	mandatory?: boolean;
}

export const catalogItems = defineCollection({
	collection: 'desk_catalog_items',
	icon: 'menu_book',
	folder: 'desk_agreement',
	sort: 6,
	clause: '1.4',
	singular: text('服务目录项', 'Catalogue item'),
	plural: text('服务目录', 'Service catalogue'),
	note: text('约定提供的各项服务及其处理步骤（1.4）', 'The agreed services, each with its procedure (1.4)'),
	displayTemplate: '{{name_zh}} {{name_en}}',
	tracked: true,
	listFields: ['code', 'name_zh', 'name_en', 'ticket_type', 'in_scope', 'team'],
	listSort: ['code'],
	fields: {
		id: uuidKey(),
		code: requiredString(text('代码', 'Code'), { maxLength: 64, unique: true }),
		name_zh: requiredString(text('中文名称', 'Name in Chinese')),
		name_en: string(text('英文名称', 'Name in English')),
		ticket_type: select(text('工单类型', 'Type of ticket'), 'ticket_type', {
			note: text('留空则不限', 'Empty: any'),
		}),
		in_scope: boolean(text('在约定范围内', 'Agreed upon'), true, {
			note: text('不在范围内的请求须向客户说明理由', 'Of what is not, the customer is told the reason'),
		}),
		team: string(text('负责班组', 'Team'), { maxLength: 64 }),
		skills: tags(text('所需技能', 'Skills needed')),
		procedure: records<ProcedureStep>(
			text('处理步骤', 'Procedure'),
			{
				template: '{{step}}',
				addLabel: text('添加步骤', 'Add a step'),
				columns: {
					step: { type: 'string', label: text('步骤', 'Step') },
					mandatory: { type: 'boolean', label: text('必须完成', 'Mandatory') },
				},
			},
			{ clause: '2.3.3' },
		),
		active: boolean(text('启用', 'Active'), true),
	},
});
