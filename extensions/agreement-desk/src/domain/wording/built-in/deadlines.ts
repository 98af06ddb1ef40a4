import type { BuiltIn, BuiltInText } from './built-in-text.ts';

/*
 * What staff are told when a step of the ladder is reached: a deadline nears or has passed, or nobody stirs.
 */

const headlineZh =
	'{% case escalation.trigger %}{% when "assignee_silence" %}处理人未回应{% when "unaccepted" %}升级无人接受{% else %}{% if timer.breached %}已超时{% else %}即将超时{% endif %}{% endcase %}';
const headlineEn =
	'{% case escalation.trigger %}{% when "assignee_silence" %}No sign of the assignee{% when "unaccepted" %}Escalation not accepted{% else %}{% if timer.breached %}Overdue{% else %}Due soon{% endif %}{% endcase %}';

const alertZh: BuiltInText = {
	subject: `[{{ ticket.number }}] ${headlineZh}：{{ timer.metric }}`,
	body: `{% case escalation.trigger -%}
{%- when "assignee_silence" -%}
处理人已 {{ escalation.minutes }} 分钟没有回应。
{% when "unaccepted" -%}
上一级升级已 {{ escalation.minutes }} 分钟无人接受。
{% when "second_breach" -%}
这是该工单第二次超时。
{% endcase -%}
{% if timer.breached -%}
工单 {{ ticket.number }} 未能按时完成“{{ timer.metric }}”，违反协议第 {{ timer.clause }} 条。
{%- else -%}
工单 {{ ticket.number }} 的“{{ timer.metric }}”{% if escalation.trigger == "assignee_silence" or escalation.trigger == "unaccepted" %}尚未完成{% else %}即将到期{% endif %}（协议第 {{ timer.clause }} 条）。
{%- endif %}
到期时间：{{ timer.due_at }}
{% if escalation.level > 0 %}已升级至 {{ escalation.level }} 级，{% endif %}{% if timer.breached %}请立即跟进。{% else %}请尽快处理。{% endif %}

主题：{{ ticket.subject }}
{{ ticket.url }}`,
	sms: `工单 {{ ticket.number }} ${headlineZh}：{{ timer.metric }}（{{ timer.clause }}）{% if escalation.level > 0 %}，已升级至 {{ escalation.level }} 级{% endif %}。`,
};

const alertEn: BuiltInText = {
	subject: `[{{ ticket.number }}] ${headlineEn}: {{ timer.metric }}`,
	body: `{%- capture minutes -%}
{{ escalation.minutes }} minute{% if escalation.minutes != 1 %}s{% endif %}
{%- endcapture -%}
{% case escalation.trigger -%}
{%- when "assignee_silence" -%}
The assignee has given no sign for {{ minutes }}.
{% when "unaccepted" -%}
Nobody has accepted the last escalation for {{ minutes }}.
{% when "second_breach" -%}
This is the second breach on one ticket.
{% endcase -%}
{% if timer.breached -%}
Ticket {{ ticket.number }} missed a deadline under clause {{ timer.clause }}: {{ timer.metric }}.
It was due {{ timer.due_at }}.
{%- else -%}
Ticket {{ ticket.number }} {% if escalation.trigger == "assignee_silence" or escalation.trigger == "unaccepted" %}has{% else %}is close to{% endif %} a deadline under clause {{ timer.clause }}: {{ timer.metric }}.
It is due {{ timer.due_at }}.
{%- endif %}
{%- if escalation.level > 0 %}
It has been escalated to level {{ escalation.level }}.{% if timer.breached %} Please act now.{% endif %}
{%- elsif timer.breached %}
Please act now.
{%- endif %}

Subject: {{ ticket.subject }}
{{ ticket.url }}`,
	sms: `Ticket {{ ticket.number }} ${headlineEn}: {{ timer.metric }} ({{ timer.clause }}){% if escalation.level > 0 %}, level {{ escalation.level }}{% endif %}.`,
};

/** A deadline nears. */
export const warning: BuiltIn = { 'zh-CN': alertZh, 'en-US': alertEn };

/** A deadline has passed. */
export const breach: BuiltIn = { 'zh-CN': alertZh, 'en-US': alertEn };

/** A ticket has climbed a level; before the deadline or after it. */
export const escalation: BuiltIn = { 'zh-CN': alertZh, 'en-US': alertEn };

/** Many alerts at once, told in one, the most urgent first. */
export const digest: BuiltIn = {
	'zh-CN': {
		subject: '{{ digest.count }} 条提醒汇总',
		body: `短时间内有 {{ digest.count }} 条提醒，合并如下，最紧急的在前：
{%- for entry in items %}
{{ forloop.index }}. {{ entry.text }}
{%- if entry.url %}
   {{ entry.url }}
{%- endif %}
{%- endfor %}
{%- if digest.more > 0 %}
另有 {{ digest.more }} 条，见发件箱。
{%- endif %}
{{ digest.url }}`,
		sms: '短时间内有 {{ digest.count }} 条时限提醒，详情见后台发件箱。',
	},
	'en-US': {
		subject: '{{ digest.count }} alerts in one',
		body: `There were {{ digest.count }} alerts within a short time. Here they are together, the most urgent first:
{%- for entry in items %}
{{ forloop.index }}. {{ entry.text }}
{%- if entry.url %}
   {{ entry.url }}
{%- endif %}
{%- endfor %}
{%- if digest.more > 0 %}
And {{ digest.more }} more; see the outbox.
{%- endif %}
{{ digest.url }}`,
		sms: '{{ digest.count }} alerts about deadlines within a short time; the outbox lists them.',
	},
};
