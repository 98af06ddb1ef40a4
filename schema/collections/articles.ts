import type {
	PhraseCategory,
	PhraseSeverity,
} from '../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import {
	instant,
	integer,
	localDate,
	longText,
	multiSelect,
	records,
	reference,
	requiredString,
	select,
	string,
	uuidKey,
} from '../fields.ts';

/** A phrase that no reply may hold, or only with a second thought (2.3). */
export interface ForbiddenPhrase {
	phrase: string;
	/** Understood as a pattern instead of word for word. */
	is_pattern?: boolean;
	category: PhraseCategory;
	severity: PhraseSeverity;
	/** Where these stand around it, nothing is wrong. */
	allow?: string[];
	/** BCP 47; everywhere when empty. */
	languages?: string[];
	/** Types of channel; all when empty. */
	channels?: string[];
	clause?: string | null;
	enabled?: boolean;
}

/** The form of data that only this provider has, such as a customer number (2.3.4). */
export interface DataPattern {
	name: string;
	/** `#` is a digit, `@` a letter. */
	pattern: string;
	severity?: PhraseSeverity | null;
}

export const articles = defineCollection({
	collection: 'desk_articles',
	icon: 'article',
	folder: 'desk_agreement',
	sort: 7,
	clause: '2.3.3',
	singular: text('知识文章', 'Article'),
	plural: text('知识与话术', 'Knowledge and templates'),
	note: text(
		'知识、快捷回复、行为规范与服务忌语',
		'Knowledge, reply templates, the code of conduct and forbidden phrases',
	),
	displayTemplate: '{{title}}',
	tracked: true,
	listFields: ['kind', 'title', 'language', 'shortcut', 'version', 'status'],
	listSort: ['kind', 'title'],
	fields: {
		id: uuidKey(),
		kind: select(text('类别', 'Kind'), 'article_kind', { required: true }),
		status: select(text('状态', 'Status'), 'article_status', { required: true, defaultValue: 'draft' }),
		title: requiredString(text('标题', 'Title'), { width: 'full' }),
		language: select(text('语言', 'Language'), 'language', { defaultValue: 'zh-CN' }),
		version: integer(text('版本', 'Version'), {
			defaultValue: 1,
			note: text(
				'行为规范版本变更后，客服须重新确认（2.3.3）',
				'Agents acknowledge the code of conduct anew with each version (2.3.3)',
			),
		}),
		shortcut: string(text('快捷码', 'Shortcut'), {
			shownWhen: { field: 'kind', values: ['reply_template'] },
			maxLength: 64,
			note: text('输入 / 后选用，例如 /welcome', 'Typed after a slash, such as /welcome'),
		}),
		message_kind: select(text('消息类别', 'Kind of message'), 'message_kind', {
			shownWhen: { field: 'kind', values: ['reply_template'] },
			note: text('快捷回复默认的类别', 'What a reply made from it is, unless said otherwise'),
		}),
		ticket_types: multiSelect(text('适用工单类型', 'Types of ticket'), 'ticket_type', {
			shownWhen: { field: 'kind', values: ['reply_template'] },
			note: text('留空则不限', 'Empty: any'),
		}),
		team: string(text('班组', 'Team'), { maxLength: 64, note: text('留空则不限', 'Empty: any') }),
		body: longText(text('正文', 'Text'), {
			note: text(
				'快捷回复可用变量，例如 {{contact.name}}、{{ticket.number}}',
				'Reply templates may use variables, such as {{contact.name}} or {{ticket.number}}',
			),
		}),
		phrases: records<ForbiddenPhrase>(
			text('服务忌语', 'Forbidden phrases'),
			{
				template: '{{phrase}} · {{category}} · {{severity}}',
				addLabel: text('添加词语', 'Add a phrase'),
				columns: {
					phrase: { type: 'string', label: text('词语', 'Phrase') },
					is_pattern: { type: 'boolean', label: text('按模式匹配', 'Is a pattern') },
					category: { type: 'select', label: text('类别', 'Category'), choices: 'phrase_category' },
					severity: { type: 'select', label: text('处理', 'Severity'), choices: 'phrase_severity' },
					allow: { type: 'tags', label: text('例外说法', 'Allowed where it reads') },
					languages: { type: 'tags', label: text('语言，留空为全部', 'Languages; empty: all') },
					channels: {
						type: 'multi-select',
						label: text('渠道，留空为全部', 'Channels; empty: all'),
						choices: 'channel_type',
					},
					clause: { type: 'string', label: text('条款', 'Clause') },
					enabled: { type: 'boolean', label: text('启用', 'Enabled') },
				},
			},
			{ clause: '2.3', shownWhen: { field: 'kind', values: ['forbidden_phrases'] } },
		),
		data_patterns: records<DataPattern>(
			text('客户数据格式', 'Forms of customer data'),
			{
				template: '{{name}} · {{pattern}}',
				addLabel: text('添加格式', 'Add a form'),
				columns: {
					name: { type: 'string', label: text('名称', 'Name') },
					pattern: { type: 'string', label: text('格式（# 数字，@ 字母）', 'Pattern (# digit, @ letter)') },
					severity: { type: 'select', label: text('处理', 'Severity'), choices: 'phrase_severity' },
				},
			},
			{
				clause: '2.3.4',
				note: text(
					'与服务忌语一并检查，例如会员号 VIP######',
					'Looked for along with the phrases, such as the customer number VIP######',
				),
			},
		),
		rules_revision: string(text('规则修订标记', 'Revision of the rules'), {
			engineOwned: true,
			hidden: true,
			maxLength: 36,
		}),
		owner: reference(text('负责人', 'Owner'), 'directus_users', {
			template: '{{first_name}} {{last_name}}',
		}),
		review_due: localDate(text('复核日期', 'Review due'), { clause: '1.4.1' }),
		published_at: instant(text('发布时间', 'Published'), { engineOwned: true }),
	},
});
