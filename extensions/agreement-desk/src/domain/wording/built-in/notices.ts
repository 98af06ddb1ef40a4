import type { Language } from '../../localized-text.ts';
import type { BuiltIn, BuiltInText } from './built-in-text.ts';
import { signature } from './signature.ts';

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

${details}${signature}`,
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

我们将自 {{ notice.effective_at }} 起暂停服务{% if notice.days > 0 %}（提前 {{ notice.days }} 天通知，协议第 3.1.1.4 条）{% endif %}。
{%- endif %}${endZh}${ticketsZh}${alwaysZh}`,
		sms: '暂停服务通知：{{ notice.effective_at }} 起暂停服务，详情请查收邮件或致电。',
	}),
	'en-US': notice('en-US', {
		headline: 'Suspension of service',
		lines: `${groundEn}
{%- if notice.effective_at %}

We will suspend the service from {{ notice.effective_at }} on{% if notice.days > 0 %}, with {{ notice.days }} day{% if notice.days != 1 %}s{% endif %} of notice (clause 3.1.1.4){% endif %}.
{%- endif %}${endEn}${ticketsEn}${alwaysEn}`,
		sms: 'The service will be suspended from {{ notice.effective_at }} on. Please see your e-mail or call us.',
	}),
};

export const termination: BuiltIn = {
	'zh-CN': notice('zh-CN', {
		headline: '终止服务通知',
		lines: `${groundZh}
{%- if notice.effective_at %}

我们将自 {{ notice.effective_at }} 起终止服务{% if notice.days > 0 %}（提前 {{ notice.days }} 天通知，协议第 3.1.1.4 条）{% endif %}。
{%- endif %}${ticketsZh}${alwaysZh}`,
		sms: '终止服务通知：{{ notice.effective_at }} 起终止服务，详情请查收邮件或致电。',
	}),
	'en-US': notice('en-US', {
		headline: 'Termination of service',
		lines: `${groundEn}
{%- if notice.effective_at %}

We will end the service on {{ notice.effective_at }}{% if notice.days > 0 %}, with {{ notice.days }} day{% if notice.days != 1 %}s{% endif %} of notice (clause 3.1.1.4){% endif %}.
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
		sms: '正式通知：{{ notice.title }}，详情请查收邮件或致电。{{ notice.url }}',
	}),
	'en-US': notice('en-US', {
		headline: 'Formal notice',
		lines: `${groundEn}${effectiveEn}`,
		sms: 'Formal notice: {{ notice.title }}. Please see your e-mail or call us. {{ notice.url }}',
	}),
};

export const noticeWithdrawn: BuiltIn = {
	'zh-CN': {
		subject: '撤回通知：{{ notice.title }}',
		body: `{{ contact.name | default: "客户" }}，您好：

我们撤回此前的通知“{{ notice.title }}”{% if notice.number %}（{{ notice.number }}）{% endif %}，其内容不再适用。
{%- if notice.reason %}
原因：{{ notice.reason }}
{%- endif %}${signature}`,
		sms: '此前的通知“{{ notice.title }}”已撤回，不再适用。',
	},
	'en-US': {
		subject: 'Withdrawn: {{ notice.title }}',
		body: `Dear {{ contact.name | default: "customer" }},

We withdraw our notice "{{ notice.title }}"{% if notice.number %} ({{ notice.number }}){% endif %}. It no longer applies.
{%- if notice.reason %}
Reason: {{ notice.reason }}
{%- endif %}${signature}`,
		sms: 'Our notice "{{ notice.title }}" is withdrawn and no longer applies.',
	},
};

/** What those who were told of a notice are told when it takes effect later (3.1.1.4). */
export const noticeMoved: BuiltIn = {
	'zh-CN': {
		subject: '[{{ notice.number }}] 生效时间推迟：{{ notice.title }}',
		body: `{{ contact.name | default: "客户" }}，您好：

通知 {{ notice.number }}（{{ notice.title }}）的生效时间推迟至 {{ notice.effective_at }}，其余内容不变。${signature}`,
		sms: '通知 {{ notice.number }} 的生效时间推迟至 {{ notice.effective_at }}。',
	},
	'en-US': {
		subject: '[{{ notice.number }}] Takes effect later: {{ notice.title }}',
		body: `Dear {{ contact.name | default: "customer" }},

Notice {{ notice.number }} ({{ notice.title }}) takes effect later, on {{ notice.effective_at }}. All else stays as it was.${signature}`,
		sms: 'Notice {{ notice.number }} takes effect later, on {{ notice.effective_at }}.',
	},
};

/** What happened to a notice that supervisors have to see to (3.1.1.4). */
export const noticeNews: BuiltIn = {
	'zh-CN': {
		subject: `[{{ notice.number }}] {% case notice.news %}{% when "late" %}送达过晚，不能按期生效{% when "moved" %}生效时间已推迟{% when "undone" %}送达凭据失效{% when "undelivered" %}未能全部送达{% when "effect" %}已生效{% endcase %}`,
		body: `{%- case notice.news -%}
{%- when "late" -%}
通知 {{ notice.number }} {% if notice.delivered_at %}于 {{ notice.delivered_at }} 才全部送达{% else %}尚无全部送达凭据{% endif %}，原定生效时间 {{ notice.effective_at | default: "未定" }} 已不足约定的通知天数（第 3.1.1.4 条），届时不会生效。{% unless notice.delivered_at %}即使今日送达，{% endunless %}最早可于 {{ notice.earliest_at | default: "未定" }} 生效。请推迟生效时间、补录送达凭据，或撤回通知。
{%- when "moved" -%}
通知 {{ notice.number }} 将于 {{ notice.effective_at | default: "未定" }} 生效，已告知客户。
{%- when "undone" -%}
通知 {{ notice.number }} 的一份送达凭据失效（例如邮件被退回），不再是全部送达。请改用其他方式送达并登记凭据。
{%- when "undelivered" -%}
通知 {{ notice.number }} 未能按约定的方式送达全部应收人，系统不再尝试。请以快递、当面签收等方式送达，并登记凭据（POST /desk/notices/:id/proof）。
{%- when "effect" -%}
通知 {{ notice.number }} 已生效。{% if notice.open_count > 0 %}未结工单 {{ notice.open_count }} 张（{{ notice.open_numbers }}），{% case notice.plan %}{% when "finish" %}按计划继续办结{% when "hand_over" %}请按计划移交{% when "close_with_notice" %}请按计划逐一告知客户后关闭{% else %}尚无安排{% endcase %}。{% else %}没有未结的工单。{% endif %}
{%- endcase %}

标题：{{ notice.title }}
{{ notice.url }}`,
		sms: '通知 {{ notice.number }} 有新情况，请到后台查看：{{ notice.title }}',
	},
	'en-US': {
		subject: `[{{ notice.number }}] {% case notice.news %}{% when "late" %}Delivered too late to take effect as planned{% when "moved" %}Takes effect later{% when "undone" %}Its delivery was undone{% when "undelivered" %}Not delivered to everybody{% when "effect" %}In force{% endcase %}`,
		body: `{%- case notice.news -%}
{%- when "late" -%}
Notice {{ notice.number }} {% if notice.delivered_at %}was delivered to everybody only on {{ notice.delivered_at }}{% else %}has no proof of delivery for everybody yet{% endif %}, so {{ notice.effective_at | default: "a day that is not set" }} is too soon after it and it will not take effect then (clause 3.1.1.4). {% if notice.delivered_at %}It{% else %}Even if it is delivered today, it{% endif %} may take effect on {{ notice.earliest_at | default: "a day that is not set" }} at the earliest. Put the date off, record other proof of delivery, or withdraw the notice.
{%- when "moved" -%}
Notice {{ notice.number }} takes effect on {{ notice.effective_at | default: "a day that is not set" }}; its readers are told.
{%- when "undone" -%}
A proof of delivery of notice {{ notice.number }} fell away, such as by a mail that came back, so not everybody has it any more. Deliver it another way and record the proof.
{%- when "undelivered" -%}
Notice {{ notice.number }} could not be delivered to everybody by the agreed ways, and nothing is under way any more. Deliver it by courier or in person and record the proof (POST /desk/notices/:id/proof).
{%- when "effect" -%}
Notice {{ notice.number }} is in force. {% if notice.open_count > 0 %}{{ notice.open_count }} ticket{% if notice.open_count == 1 %} is{% else %}s are{% endif %} open ({{ notice.open_numbers }}), {% case notice.plan %}{% when "finish" %}to be finished, as planned{% when "hand_over" %}to be handed over, as planned{% when "close_with_notice" %}to be closed, the customer being told of each, as planned{% else %}with no plan{% endcase %}.{% else %}No tickets are open.{% endif %}
{%- endcase %}

Title: {{ notice.title }}
{{ notice.url }}`,
		sms: 'There is news of notice {{ notice.number }} ({{ notice.title }}): see the studio.',
	},
};
