import type { Language } from '../../localized-text.ts';
import type { BuiltIn, BuiltInText } from './built-in-text.ts';

/** What all notices have around them. */
function notice(
	language: Language,
	{ headline, lines, sms }: { headline: string; lines: string; sms: string },
): BuiltInText {
	const chinese = language === 'zh-CN';
	const subject = `${headline}${chinese ? '：' : ': '}{{ notice.title }}`;
	const greeting = chinese
		? '{{ contact.name | default: "客户" }}，您好：'
		: 'Dear {{ contact.name | default: "customer" }},';
	const number = chinese ? '通知编号：{{ notice.number }}' : 'Notice no. {{ notice.number }}';
	const details = `{{ notice.body }}${lines}
{%- if notice.number %}

${number}
{%- endif %}
{%- if notice.url %}
{{ notice.url }}
{%- endif %}`;
	return {
		subject,
		body: `${greeting}

${details}
{%- if provider.name %}

{{ provider.name }}
{%- endif %}`,
		sms,
		brief: details,
	};
}

const effectiveZh = `
{%- if notice.effective_at %}

生效时间：{{ notice.effective_at }}
{%- endif %}`;
const effectiveEn = `
{%- if notice.effective_at %}

Effective: {{ notice.effective_at }}
{%- endif %}`;
const groundZh = `
{%- if notice.ground %}

依据：{{ notice.ground }}
{%- endif %}`;
const groundEn = `
{%- if notice.ground %}

Ground: {{ notice.ground }}
{%- endif %}`;
const ticketsZh = `
{%- case notice.tickets -%}
{%- when "finish" %}
未结工单将继续处理直至办结。
{%- when "hand_over" %}
未结工单将移交，我们会另行与您联系。
{%- when "close_with_notice" %}
未结工单将在通知您后关闭。
{%- endcase %}`;
const ticketsEn = `
{%- case notice.tickets -%}
{%- when "finish" %}
We will finish the requests that are open.
{%- when "hand_over" %}
The requests that are open will be handed over; we will be in touch about them.
{%- when "close_with_notice" %}
The requests that are open will be closed, and we will tell you of each.
{%- endcase %}`;

const endZh = `
{%- if notice.ends_at %}
至 {{ notice.ends_at }} 止。
{%- endif %}`;
const endEn = `
{%- if notice.ends_at %}
It ends on {{ notice.ends_at }}.
{%- endif %}`;
/** A word about the suspension itself must be possible while it lasts (3.1.1.4). */
const alwaysZh = `
投诉及个人信息请求照常受理。`;
const alwaysEn = `
Complaints and requests about personal data are taken as ever.`;

export const announcement: BuiltIn = {
	'zh-CN': notice('zh-CN', {
		headline: '公告',
		lines: effectiveZh,
		sms: '公告：{{ notice.title }}。{{ notice.url }}',
	}),
	'en-US': notice('en-US', {
		headline: 'Announcement',
		lines: effectiveEn,
		sms: 'Announcement: {{ notice.title }}. {{ notice.url }}',
	}),
};

export const maintenance: BuiltIn = {
	'zh-CN': notice('zh-CN', {
		headline: '维护通知',
		lines: `
{%- if notice.from %}

维护时间：{{ notice.from }}{% if notice.to %} 至 {{ notice.to }}{% endif %}
{%- endif %}
{%- if notice.channels %}
受影响的渠道：{{ notice.channels }}
{%- endif %}`,
		sms: '维护通知：{{ notice.title }}，{{ notice.from }} 起，届时部分服务可能受影响。',
	}),
	'en-US': notice('en-US', {
		headline: 'Maintenance',
		lines: `
{%- if notice.from %}

When: {{ notice.from }}{% if notice.to %} to {{ notice.to }}{% endif %}
{%- endif %}
{%- if notice.channels %}
Channels affected: {{ notice.channels }}
{%- endif %}`,
		sms: 'Maintenance: {{ notice.title }}, from {{ notice.from }}. Some services may be affected.',
	}),
};

export const serviceUpdate: BuiltIn = {
	'zh-CN': notice('zh-CN', {
		headline: '更新通知',
		lines: effectiveZh,
		sms: '更新通知：{{ notice.title }}。{{ notice.url }}',
	}),
	'en-US': notice('en-US', {
		headline: 'Update',
		lines: effectiveEn,
		sms: 'Update: {{ notice.title }}. {{ notice.url }}',
	}),
};

export const suspension: BuiltIn = {
	'zh-CN': notice('zh-CN', {
		headline: '暂停服务通知',
		lines: `${groundZh}
{%- if notice.effective_at %}

我们将自 {{ notice.effective_at }} 起暂停服务{% if notice.days %}（提前 {{ notice.days }} 天通知，协议第 3.1.1.4 条）{% endif %}。
{%- endif %}${endZh}${ticketsZh}${alwaysZh}`,
		sms: '暂停服务通知：{{ notice.effective_at }} 起暂停服务，详情请查收邮件或致电。',
	}),
	'en-US': notice('en-US', {
		headline: 'Suspension of service',
		lines: `${groundEn}
{%- if notice.effective_at %}

We will suspend the service from {{ notice.effective_at }} on{% if notice.days %}, with {{ notice.days }} days of notice (clause 3.1.1.4){% endif %}.
{%- endif %}${endEn}${ticketsEn}${alwaysEn}`,
		sms: 'The service will be suspended from {{ notice.effective_at }} on. Please see your e-mail or call us.',
	}),
};

export const termination: BuiltIn = {
	'zh-CN': notice('zh-CN', {
		headline: '终止服务通知',
		lines: `${groundZh}
{%- if notice.effective_at %}

我们将自 {{ notice.effective_at }} 起终止服务{% if notice.days %}（提前 {{ notice.days }} 天通知，协议第 3.1.1.4 条）{% endif %}。
{%- endif %}${ticketsZh}${alwaysZh}`,
		sms: '终止服务通知：{{ notice.effective_at }} 起终止服务，详情请查收邮件或致电。',
	}),
	'en-US': notice('en-US', {
		headline: 'Termination of service',
		lines: `${groundEn}
{%- if notice.effective_at %}

We will end the service on {{ notice.effective_at }}{% if notice.days %}, with {{ notice.days }} days of notice (clause 3.1.1.4){% endif %}.
{%- endif %}${ticketsEn}${alwaysEn}`,
		sms: 'The service will end on {{ notice.effective_at }}. Please see your e-mail or call us.',
	}),
};

export const resumption: BuiltIn = {
	'zh-CN': notice('zh-CN', {
		headline: '恢复服务通知',
		lines: `
{%- if notice.effective_at %}

服务将自 {{ notice.effective_at }} 起恢复。
{%- endif %}`,
		sms: '恢复服务通知：服务将自 {{ notice.effective_at }} 起恢复。',
	}),
	'en-US': notice('en-US', {
		headline: 'Resumption of service',
		lines: `
{%- if notice.effective_at %}

The service resumes on {{ notice.effective_at }}.
{%- endif %}`,
		sms: 'The service resumes on {{ notice.effective_at }}.',
	}),
};

export const formalNotice: BuiltIn = {
	'zh-CN': notice('zh-CN', {
		headline: '正式通知',
		lines: `${groundZh}${effectiveZh}`,
		sms: '正式通知：{{ notice.title }}，详情请查收邮件。{{ notice.url }}',
	}),
	'en-US': notice('en-US', {
		headline: 'Formal notice',
		lines: `${groundEn}${effectiveEn}`,
		sms: 'Formal notice: {{ notice.title }}. Please see your e-mail. {{ notice.url }}',
	}),
};

export const noticeWithdrawn: BuiltIn = {
	'zh-CN': {
		subject: '撤回通知：{{ notice.title }}',
		body: `{{ contact.name | default: "客户" }}，您好：

我们撤回此前的通知“{{ notice.title }}”{% if notice.number %}（{{ notice.number }}）{% endif %}，其内容不再适用。
{%- if notice.reason %}
原因：{{ notice.reason }}
{%- endif %}
{%- if provider.name %}

{{ provider.name }}
{%- endif %}`,
		sms: '此前的通知“{{ notice.title }}”已撤回，不再适用。',
	},
	'en-US': {
		subject: 'Withdrawn: {{ notice.title }}',
		body: `Dear {{ contact.name | default: "customer" }},

We withdraw our notice "{{ notice.title }}"{% if notice.number %} ({{ notice.number }}){% endif %}. It no longer applies.
{%- if notice.reason %}
Reason: {{ notice.reason }}
{%- endif %}
{%- if provider.name %}

{{ provider.name }}
{%- endif %}`,
		sms: 'Our notice "{{ notice.title }}" is withdrawn and no longer applies.',
	},
};
