import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { boolean, instant, longText, records, reference, select, string, uuidKey } from '../fields.ts';

const owned = { engineOwned: true } as const;
const forSms = { shownWhen: { field: 'method', values: ['sms'] } } as const;

/** A value of a text that an SMS provider has approved, in the order in which that text counts them. */
export interface SmsParam {
	name: string;
	/** In Liquid. */
	value: string;
}

export const templates = defineCollection({
	collection: 'desk_templates',
	icon: 'edit_notifications',
	folder: 'desk_notify',
	sort: 3,
	clause: '1.4.4',
	singular: text('通知模板', 'Template'),
	plural: text('通知模板', 'Templates'),
	note: text(
		'每种通知的文字，按方式和语言；停用或删除后使用内置文字',
		'What notifications say, by method and language. Without one of these the built-in text is used',
	),
	displayTemplate: '{{event}} · {{method}} · {{language}}',
	tracked: true,
	listFields: ['event', 'method', 'language', 'subject', 'organization', 'enabled', 'last_error'],
	listSort: ['event', 'method', 'language'],
	bookmarks: [
		{
			name: text('出错的模板', 'Broken templates'),
			icon: 'error',
			filter: { last_error: { _nnull: true } },
			sort: ['event'],
		},
	],
	fields: {
		id: uuidKey(),
		event: select(text('事项', 'Event'), 'template_event', { required: true }),
		method: select(text('方式', 'Method'), 'template_method', { required: true, defaultValue: 'email' }),
		language: select(text('语言', 'Language'), 'language', { required: true, defaultValue: 'zh-CN' }),
		organization: reference(text('仅用于此客户', 'For this customer only'), 'desk_organizations', {
			template: '{{name}}',
			note: text('留空则用于所有客户', 'Empty: for all'),
		}),
		enabled: boolean(text('启用', 'Enabled'), true),
		subject: string(text('主题', 'Subject'), {
			width: 'full',
			// Of a template, not of what it makes: conditions take room.
			maxLength: 2000,
			note: text('短信不需要', 'A text message needs none'),
		}),
		body: longText(text('正文', 'Text'), {
			note: text(
				'可用变量见 GET /desk/templates/variables；例如 {{ticket.number}}',
				'GET /desk/templates/variables lists the variables, such as {{ticket.number}}',
			),
		}),
		html: longText(text('网页正文', 'HTML'), {
			shownWhen: { field: 'method', values: ['email'] },
			note: text('留空则由正文生成', 'Empty: made from the text'),
		}),
		sms_template_code: string(text('短信模板代码', 'Code of the approved text'), {
			...forSms,
			maxLength: 64,
			note: text(
				'服务商审核通过的模板，例如 SMS_123456789',
				'As the provider approved it, such as SMS_123456789',
			),
		}),
		sms_params: records<SmsParam>(
			text('短信模板变量', 'Values of the approved text'),
			{
				template: '{{name}} = {{value}}',
				addLabel: text('添加变量', 'Add a value'),
				columns: {
					name: { type: 'string', label: text('变量名', 'Name') },
					value: {
						type: 'string',
						label: text('取值，例如 {{ticket.number}}', 'Value, such as {{ticket.number}}'),
					},
				},
			},
			{ ...forSms, note: text('按模板中的顺序', 'In the order of the approved text') },
		),
		note: longText(text('备注', 'Note')),
		last_error: longText(text('出错原因', 'What is wrong'), {
			...owned,
			note: text('出错时改用内置文字', 'While it is broken the built-in text is used'),
		}),
		last_error_at: instant(text('出错时间', 'Went wrong'), owned),
	},
});
