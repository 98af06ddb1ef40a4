import type { BuiltIn } from './built-in-text.ts';

const ticketZh = `

主题：{{ ticket.subject }}
{{ ticket.url }}`;
const ticketEn = `

Subject: {{ ticket.subject }}
{{ ticket.url }}`;

/** A deadline nears. */
export const warning: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 即将超时：{{ timer.metric }}',
		body: `工单 {{ ticket.number }} 的“{{ timer.metric }}”即将到期（协议第 {{ timer.clause }} 条）。
到期时间：{{ timer.due_at }}
请尽快处理。${ticketZh}`,
		sms: '工单 {{ ticket.number }} 即将超时：{{ timer.metric }}，{{ timer.due_at }} 到期。',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] Due soon: {{ timer.metric }}',
		body: `Ticket {{ ticket.number }} is close to a deadline under clause {{ timer.clause }}: {{ timer.metric }}.
It is due {{ timer.due_at }}.${ticketEn}`,
		sms: 'Ticket {{ ticket.number }} due soon: {{ timer.metric }}, {{ timer.due_at }}.',
	},
};

/** A deadline has passed. */
export const breach: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 已超时：{{ timer.metric }}',
		body: `工单 {{ ticket.number }} 未能按时完成“{{ timer.metric }}”，违反协议第 {{ timer.clause }} 条。
到期时间：{{ timer.due_at }}
请立即跟进。${ticketZh}`,
		sms: '工单 {{ ticket.number }} 已超时：{{ timer.metric }}（{{ timer.clause }}），请立即跟进。',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] Overdue: {{ timer.metric }}',
		body: `Ticket {{ ticket.number }} missed a deadline under clause {{ timer.clause }}: {{ timer.metric }}.
It was due {{ timer.due_at }}.
Please act now.${ticketEn}`,
		sms: 'Ticket {{ ticket.number }} overdue: {{ timer.metric }} ({{ timer.clause }}). Please act now.',
	},
};

/** A ticket has climbed a level; before the deadline or after it. */
export const escalation: BuiltIn = {
	'zh-CN': {
		subject:
			'[{{ ticket.number }}] {% if timer.breached %}已超时{% else %}即将超时{% endif %}：{{ timer.metric }}',
		body: `{% if timer.breached %}工单 {{ ticket.number }} 未能按时完成“{{ timer.metric }}”，违反协议第 {{ timer.clause }} 条。{% else %}工单 {{ ticket.number }} 的“{{ timer.metric }}”即将到期（协议第 {{ timer.clause }} 条）。{% endif %}
到期时间：{{ timer.due_at }}
已升级至 {{ escalation.level }} 级，请立即跟进。
{%- if ticket.urgent %}
客户标识为紧急。
{%- endif %}
{%- if escalation.reason %}
触发条件：{{ escalation.reason }}
{%- endif %}
{%- if escalation.assignee %}
处理人：{{ escalation.assignee }}
{%- endif %}
{%- if escalation.answer_by %}
请在 {{ escalation.answer_by }} 之前确认接手，否则将继续升级。
{%- endif %}${ticketZh}`,
		sms: '工单 {{ ticket.number }} 已升级至 {{ escalation.level }} 级：{{ timer.metric }}{% if timer.breached %}已超时{% else %}即将超时{% endif %}，请立即跟进。',
	},
	'en-US': {
		subject:
			'[{{ ticket.number }}] {% if timer.breached %}Overdue{% else %}Due soon{% endif %}: {{ timer.metric }}',
		body: `{% if timer.breached %}Ticket {{ ticket.number }} missed a deadline under clause {{ timer.clause }}: {{ timer.metric }}.
It was due {{ timer.due_at }}.{% else %}Ticket {{ ticket.number }} is close to a deadline under clause {{ timer.clause }}: {{ timer.metric }}.
It is due {{ timer.due_at }}.{% endif %}
It has been escalated to level {{ escalation.level }}. Please act now.
{%- if ticket.urgent %}
The customer marked it urgent.
{%- endif %}
{%- if escalation.reason %}
Why: {{ escalation.reason }}.
{%- endif %}
{%- if escalation.assignee %}
Assigned to {{ escalation.assignee }}.
{%- endif %}
{%- if escalation.answer_by %}
Accept it by {{ escalation.answer_by }}, or it climbs on.
{%- endif %}${ticketEn}`,
		sms: 'Ticket {{ ticket.number }} escalated to level {{ escalation.level }}: {{ timer.metric }} {% if timer.breached %}overdue{% else %}due soon{% endif %}. Please act now.',
	},
};

/** Many alerts at once, told in one. */
export const digest: BuiltIn = {
	'zh-CN': {
		subject: '{{ digest.count }} 项时限提醒',
		body: `以下 {{ digest.count }} 项需要您关注：
{%- for entry in items %}
· [{{ entry.number }}] {{ entry.text }}{% if entry.due_at %}，到期 {{ entry.due_at }}{% endif %}
{%- endfor %}
{%- if digest.more > 0 %}
另有 {{ digest.more }} 项未列出。
{%- endif %}

{{ digest.url }}`,
		sms: '有 {{ digest.count }} 项时限提醒需要您关注，详情见后台。',
	},
	'en-US': {
		subject: '{{ digest.count }} alerts about deadlines',
		body: `These {{ digest.count }} need your attention:
{%- for entry in items %}
- [{{ entry.number }}] {{ entry.text }}{% if entry.due_at %}, due {{ entry.due_at }}{% endif %}
{%- endfor %}
{%- if digest.more > 0 %}
{{ digest.more }} more are not listed.
{%- endif %}

{{ digest.url }}`,
		sms: '{{ digest.count }} alerts about deadlines need your attention; the studio lists them.',
	},
};
