import type { BuiltIn } from './built-in-text.ts';
import { signature } from './signature.ts';

/** The receipt that completes the registration (2.1.4): number, request, the promised times, and what to do when. */
export const acknowledgement: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 已收到您的请求：{{ ticket.subject }}',
		body: `{{ contact.name | default: "客户" }}，您好：

您的请求已登记，工单编号 {{ ticket.number }}。
主题：{{ ticket.subject }}
{%- if promises.size > 0 %}

按照服务协议，我们承诺：
{%- for promise in promises %}
· {{ promise.metric }}（第 {{ promise.clause }} 条）：不晚于 {{ promise.due_at }}
{%- endfor %}
{%- endif %}

补充说明或催办，请直接回复本邮件并保留主题中的编号。
情况紧急请在回复中注明“紧急”，我们将优先处理（第 2.2.3 条）；对服务不满意请注明“投诉”（第 1.4.5 条）。${signature}`,
		sms: '您的请求已登记，工单编号 {{ ticket.number }}。催办或补充请提供此编号。',
		brief: '您的请求已登记，工单编号 {{ ticket.number }}：{{ ticket.subject }}',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] We have received your request: {{ ticket.subject }}',
		body: `Dear {{ contact.name | default: "customer" }},

Your request is registered as {{ ticket.number }}.
Subject: {{ ticket.subject }}
{%- if promises.size > 0 %}

Under our service agreement we promise:
{%- for promise in promises %}
- {{ promise.metric }} (clause {{ promise.clause }}): by {{ promise.due_at }}
{%- endfor %}
{%- endif %}

To add something or to ask where it stands, reply to this message and keep the number in the subject.
If it is urgent, say "urgent" in your reply and we will take it first (clause 2.2.3); if you are not satisfied with our service, say "complaint" (clause 1.4.5).${signature}`,
		sms: 'Your request is registered as {{ ticket.number }}. Please give this number when you contact us about it.',
		brief: 'Your request is registered as {{ ticket.number }}: {{ ticket.subject }}',
	},
};

export const remindAnswer: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 请补充信息：{{ ticket.subject }}',
		body: `{{ contact.name | default: "客户" }}，您好：

我们正在等待您补充信息，收到后将继续处理。
请直接回复本邮件，并保留主题中的编号。`,
		sms: '工单 {{ ticket.number }} 正在等待您补充信息，收到后我们将继续处理。',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] We need your answer: {{ ticket.subject }}',
		body: `Dear {{ contact.name | default: "customer" }},

We are waiting for the information we asked you for, and will go on as soon as we have it.
Please reply to this message and keep the number in the subject.`,
		sms: 'We are waiting for your information on {{ ticket.number }} and will go on as soon as we have it.',
	},
};

export const remindConfirm: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 请确认是否已解决：{{ ticket.subject }}',
		body: `{{ contact.name | default: "客户" }}，您好：

我们已就您的请求提供解决方案。
{%- if ticket.closes_at %}
如在 {{ ticket.closes_at }} 之前没有收到您的回复，工单将自动关闭。
{%- endif %}
若问题尚未解决，请直接回复本邮件，我们会继续处理。`,
		sms: '工单 {{ ticket.number }} 已提供解决方案，请确认是否解决；如未解决请回复。',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] Is it solved? {{ ticket.subject }}',
		body: `Dear {{ contact.name | default: "customer" }},

We have sent you a solution to your request.
{%- if ticket.closes_at %}
If we do not hear from you by {{ ticket.closes_at }}, the request will be closed.
{%- endif %}
If it does not work for you, just reply to this message and we will carry on.`,
		sms: 'We have sent you a solution to {{ ticket.number }}. Is it solved? If not, just reply.',
	},
};

export const survey: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 请评价我们的服务：{{ ticket.subject }}',
		body: `{{ contact.name | default: "客户" }}，您好：

您的请求（工单编号 {{ ticket.number }}）已处理完毕。请花一分钟评价本次服务，您的意见将用于改进服务质量（第 2.5.2 条）。
{%- if survey.url %}

{{ survey.url }}
{%- endif %}${signature}`,
		sms: '工单 {{ ticket.number }} 已处理完毕，请评价：{{ survey.url }}',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] How did we do? {{ ticket.subject }}',
		body: `Dear {{ contact.name | default: "customer" }},

Your request {{ ticket.number }} is done. Please take a minute to rate how we handled it: we use what you say to get better (clause 2.5.2).
{%- if survey.url %}

{{ survey.url }}
{%- endif %}${signature}`,
		sms: 'Your request {{ ticket.number }} is done. How did we do? {{ survey.url }}',
	},
};

/** The monthly service report: clause by clause what was kept. */
export const statement: BuiltIn = {
	'zh-CN': {
		subject: '{{ statement.period }}服务报告',
		body: `{{ contact.name | default: "客户" }}，您好：

{{ statement.period }}的服务报告已出具，逐条列明协议各项承诺的履行情况：达标 {{ statement.kept }} 项，未达标 {{ statement.missed }} 项{% if statement.breaches > 0 %}，超时 {{ statement.breaches }} 次，原因及改进措施详见报告{% endif %}。
{%- if statement.url %}

{{ statement.url }}
{%- endif %}

如对报告有疑问，请直接回复本邮件。${signature}`,
		sms: '{{ statement.period }}服务报告已出具：达标 {{ statement.kept }} 项，未达标 {{ statement.missed }} 项。',
	},
	'en-US': {
		subject: 'Service report for {{ statement.period }}',
		body: `Dear {{ contact.name | default: "customer" }},

The service report for {{ statement.period }} is ready. It shows, clause by clause, how we kept our agreement: {{ statement.kept }} of our commitments kept, {{ statement.missed }} missed{% if statement.breaches > 0 %}, with {{ statement.breaches }} deadline{% if statement.breaches != 1 %}s{% endif %} missed. Each is in the report with its cause and what we do about it{% endif %}.
{%- if statement.url %}

{{ statement.url }}
{%- endif %}

If anything is unclear, just reply to this message.${signature}`,
		sms: 'Your service report for {{ statement.period }} is ready: {{ statement.kept }} commitments kept, {{ statement.missed }} missed.',
	},
};

/** To the contact whom the agreement names for escalations (1.4.4). */
export const customerEscalation: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 工单已升级：{{ ticket.subject }}',
		body: `{% if contact.name %}{{ contact.name }}，{% endif %}您好：

{% if timer.breached %}贵方工单 {{ ticket.number }}“{{ ticket.subject }}”未能在约定时间（{{ timer.due_at }}）前完成“{{ timer.metric }}”（协议第 {{ timer.clause }} 条），对此我们深表歉意。{% else %}贵方工单 {{ ticket.number }}“{{ ticket.subject }}”的“{{ timer.metric }}”应于 {{ timer.due_at }} 前完成（协议第 {{ timer.clause }} 条）。{% endif %}
该工单已升级至我方管理人员督办，我们将尽快与贵方联系。${signature}`,
		sms: '贵方工单 {{ ticket.number }} 已升级至我方管理人员督办，我们将尽快与您联系。',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] Your ticket has been escalated: {{ ticket.subject }}',
		body: `{% if contact.name %}Dear {{ contact.name }},

{% endif %}{% if timer.breached %}We are sorry: on your ticket {{ ticket.number }}, "{{ ticket.subject }}", we missed what we owe you under clause {{ timer.clause }} of our agreement ({{ timer.metric }}). It was due {{ timer.due_at }}.{% else %}On your ticket {{ ticket.number }}, "{{ ticket.subject }}", we owe you an answer under clause {{ timer.clause }} of our agreement ({{ timer.metric }}) by {{ timer.due_at }}.{% endif %}
The ticket has been escalated to our management, and we will be in touch with you shortly.${signature}`,
		sms: 'Your ticket {{ ticket.number }} has been escalated to our management. We will be in touch shortly.',
	},
};

/** The receipt for a request that came in while the service was suspended, or after its end (3.1.1.4). */
export const outsideAgreement: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 暂不受理：{{ ticket.subject }}',
		body: `{{ contact.name | default: "客户" }}，您好：

我们已收到您的来信并留存，编号 {{ ticket.number }}。依照协议第 3.1.1.4 条，服务已按通知 {{ notice.number }} 自 {{ notice.since }} 起{% if notice.ended %}终止{% else %}暂停{% endif %}，因此未予受理。
如需投诉（包括对暂停或终止本身），或就个人信息提出请求，请来信说明，我们照常受理。${signature}`,
		sms: '您的来信已留存，编号 {{ ticket.number }}；因服务已{% if notice.ended %}终止{% else %}暂停{% endif %}，未予受理。',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] Not taken on: {{ ticket.subject }}',
		body: `Dear {{ contact.name | default: "customer" }},

Your message has arrived and is kept as {{ ticket.number }}. It was not taken on: under clause 3.1.1.4 of the agreement the service {% if notice.ended %}was ended by notice {{ notice.number }} on {{ notice.since }}{% else %}has been suspended by notice {{ notice.number }} since {{ notice.since }}{% endif %}.
To complain, also about this very notice, or to ask about your personal data, write to us and say so; that is dealt with as ever.${signature}`,
		sms: 'Your message is kept as {{ ticket.number }}. It was not taken on, since the service is {% if notice.ended %}ended{% else %}suspended{% endif %}.',
	},
};
