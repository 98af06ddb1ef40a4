import type { BuiltIn } from './built-in-text.ts';

/*
 * Mails that carry what an agent wrote. The words stand as they were written; what is added says what the reader can
 * do with them. Chinese quotes and English apostrophes are written out, so that nobody's editor changes them.
 */

const subject = 'Re: [{{ ticket.number }}] {{ ticket.subject }}';
const told = {
	'zh-CN': '工单 {{ ticket.number }} 有新回复，请查收邮件或登录平台查看。',
	'en-US': 'There is a reply to your request {{ ticket.number }}. Please see your e-mail or the portal.',
} as const;

export const reply: BuiltIn = {
	'zh-CN': { subject, body: '{{ message.body }}', sms: told['zh-CN'] },
	'en-US': { subject, body: '{{ message.body }}', sms: told['en-US'] },
};

export const progressUpdate: BuiltIn = {
	'zh-CN': {
		subject,
		body: '{{ message.body }}',
		sms: '工单 {{ ticket.number }} 有新的处理进展，请查收邮件或登录平台查看。',
	},
	'en-US': {
		subject,
		body: '{{ message.body }}',
		sms: 'There is news on your request {{ ticket.number }}. Please see your e-mail or the portal.',
	},
};

export const infoRequest: BuiltIn = {
	'zh-CN': {
		subject,
		body: `{{ message.body }}
{%- if items.size > 0 %}

需要您提供：
{%- for entry in items %}
· {{ entry.item }}{% if entry.purpose %}（用途：{{ entry.purpose }}）{% endif %}
{%- endfor %}
{%- endif %}`,
		sms: '处理工单 {{ ticket.number }} 还需要您补充信息，请查收邮件或登录平台回复。',
	},
	'en-US': {
		subject,
		body: `{{ message.body }}
{%- if items.size > 0 %}

What we need from you:
{%- for entry in items %}
- {{ entry.item }}{% if entry.purpose %} ({{ entry.purpose }}){% endif %}
{%- endfor %}
{%- endif %}`,
		sms: 'We need some information for your request {{ ticket.number }}. Please see your e-mail or the portal.',
	},
};

export const etaNotice: BuiltIn = {
	'zh-CN': {
		subject,
		body: `{{ message.body }}
{%- if message.promised_at %}

预计完成时间：{{ message.promised_at }}
{%- endif %}`,
		sms: '工单 {{ ticket.number }} 预计完成时间：{{ message.promised_at }}。',
	},
	'en-US': {
		subject,
		body: `{{ message.body }}
{%- if message.promised_at %}

Promised for: {{ message.promised_at }}
{%- endif %}`,
		sms: 'Your request {{ ticket.number }} is promised for {{ message.promised_at }}.',
	},
};

export const solution: BuiltIn = {
	'zh-CN': {
		subject,
		body: `{{ message.body }}

如问题尚未解决，请直接回复本邮件，我们会继续处理。`,
		sms: '工单 {{ ticket.number }} 已提供解决方案，请查收邮件；如未解决请回复，我们会继续处理。',
	},
	'en-US': {
		subject,
		body: `{{ message.body }}

If this does not solve it, just reply to this message and we will carry on.`,
		sms: 'We have sent you a solution to {{ ticket.number }}. If it does not work for you, reply and we carry on.',
	},
};

export const decisionLetter: BuiltIn = {
	'zh-CN': {
		subject: 'Re: [{{ ticket.number }}] 投诉处理决定：{{ ticket.subject }}',
		body: '{{ message.body }}',
		sms: '您的投诉 {{ ticket.number }} 已有处理决定，请查收邮件或登录平台查看。',
	},
	'en-US': {
		subject: 'Re: [{{ ticket.number }}] Our decision on your complaint: {{ ticket.subject }}',
		body: '{{ message.body }}',
		sms: 'We have decided on your complaint {{ ticket.number }}. Please see your e-mail or the portal.',
	},
};
