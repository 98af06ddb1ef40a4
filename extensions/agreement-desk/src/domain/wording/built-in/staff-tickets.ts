import type { Language } from '../../localized-text.ts';
import type { BuiltIn, BuiltInText } from './built-in-text.ts';

/** What is said to staff about a ticket: some lines, then the ticket and where it is. */
function aboutTicket(
	language: Language,
	{ subject, lines, sms }: { subject: string; lines: string; sms: string },
): BuiltInText {
	const label = language === 'zh-CN' ? '主题：' : 'Subject: ';
	return {
		subject: `[{{ ticket.number }}] ${subject}`,
		body: `${lines}

${label}{{ ticket.subject }}
{{ ticket.url }}`,
		sms,
	};
}

export const assignment: BuiltIn = {
	'zh-CN': aboutTicket('zh-CN', {
		subject: '指派给您：{{ ticket.subject }}',
		lines: `{% if assignment.by %}{{ assignment.by }} 将工单 {{ ticket.number }} 指派给您。{% else %}工单 {{ ticket.number }} 已按规则指派给您。{% endif %}
{%- if ticket.urgent %}
客户标识为紧急，请优先处理（2.2.3）。
{%- endif %}
{%- if ticket.due_at %}
最近到期：{{ ticket.due_at }}
{%- endif %}
{%- if assignment.reason %}
说明：{{ assignment.reason }}
{%- endif %}`,
		sms: '工单 {{ ticket.number }} 已指派给您{% if ticket.urgent %}（紧急）{% endif %}{% if ticket.due_at %}，{{ ticket.due_at }} 到期{% endif %}。',
	}),
	'en-US': aboutTicket('en-US', {
		subject: 'Assigned to you: {{ ticket.subject }}',
		lines: `{% if assignment.by %}{{ assignment.by }} assigned ticket {{ ticket.number }} to you.{% else %}Ticket {{ ticket.number }} was assigned to you by rule.{% endif %}
{%- if ticket.urgent %}
The customer marked it urgent; please take it first (2.2.3).
{%- endif %}
{%- if ticket.due_at %}
Next due {{ ticket.due_at }}.
{%- endif %}
{%- if assignment.reason %}
They say: {{ assignment.reason }}
{%- endif %}`,
		sms: 'Ticket {{ ticket.number }} is yours{% if ticket.urgent %} (urgent){% endif %}{% if ticket.due_at %}, next due {{ ticket.due_at }}{% endif %}.',
	}),
};

export const ownershipLapsed: BuiltIn = {
	'zh-CN': aboutTicket('zh-CN', {
		subject: '逾时，已不再由原处理人负责：{{ ticket.subject }}',
		lines: `{% if lapse.for_assignee %}您{% else %}{{ lapse.assignee }}{% endif %}{% if lapse.reason == "not_taken" %}未在规定时间内受理{% else %}未在规定时间内回复客户{% endif %}工单 {{ ticket.number }}。
{% if lapse.next %}工单已转给 {{ lapse.next }}。{% else %}工单已退回待领队列。{% endif %}
对客户承诺的时限不因此改变。`,
		sms: '工单 {{ ticket.number }} 逾时未处理，{% if lapse.next %}已转给 {{ lapse.next }}{% else %}已退回待领队列{% endif %}。',
	}),
	'en-US': aboutTicket('en-US', {
		subject: 'No longer with its assignee: {{ ticket.subject }}',
		lines: `{% if lapse.for_assignee %}You{% else %}{{ lapse.assignee }}{% endif %} {% if lapse.reason == "not_taken" %}did not take ticket {{ ticket.number }}{% else %}did not answer the customer on ticket {{ ticket.number }}{% endif %} in time.
{% if lapse.next %}It has gone to {{ lapse.next }}.{% else %}It is back in the queue.{% endif %}
What the customer was promised stays as it is.`,
		sms: 'Ticket {{ ticket.number }} was not acted on in time; {% if lapse.next %}it has gone to {{ lapse.next }}{% else %}it is back in the queue{% endif %}.',
	}),
};

export const nudge: BuiltIn = {
	'zh-CN': aboutTicket('zh-CN', {
		subject: '客户催单',
		lines: `客户催单（第 {{ nudge.count }} 次），请尽快告知处理进展。
{%- if nudge.comment %}
客户留言：{{ nudge.comment }}
{%- endif %}`,
		sms: '客户第 {{ nudge.count }} 次催单：{{ ticket.number }}，请尽快告知处理进展。',
	}),
	'en-US': aboutTicket('en-US', {
		subject: 'The customer asks',
		lines: `The customer asks where this stands (nudge no. {{ nudge.count }}). Please tell them.
{%- if nudge.comment %}
They say: {{ nudge.comment }}
{%- endif %}`,
		sms: 'The customer asks where {{ ticket.number }} stands (nudge no. {{ nudge.count }}). Please tell them.',
	}),
};

export const followUp: BuiltIn = {
	'zh-CN': aboutTicket('zh-CN', {
		subject: '请跟进',
		lines: `{%- case follow_up.kind -%}
{%- when "remind_answer" -%}
客户尚未补充信息，且没有可用的邮箱，请以其他方式联系客户。
{%- when "remind_confirm" -%}
客户尚未确认解决方案，且没有可用的邮箱，请以其他方式联系客户。
{%- when "propose_close" -%}
{%- if ticket.status == "resolved" -%}
未能提醒客户确认，工单不会自动关闭；请联系客户后处理。
{%- else -%}
客户始终未补充信息，建议告知客户后结束处理。
{%- endif -%}
{%- when "check_third_party" -%}
到了与第三方跟进的时间。
{%- endcase %}`,
		sms: '工单 {{ ticket.number }} 请跟进，详情见后台。',
	}),
	'en-US': aboutTicket('en-US', {
		subject: 'To be followed up',
		lines: `{%- case follow_up.kind -%}
{%- when "remind_answer" -%}
The customer has not answered and has no e-mail address: please ask another way.
{%- when "remind_confirm" -%}
The customer has not confirmed and has no e-mail address: please ask another way.
{%- when "propose_close" -%}
{%- if ticket.status == "resolved" -%}
The customer could not be reminded, so the ticket does not close by itself: please get in touch.
{%- else -%}
The customer never answered. Tell them, and bring the ticket to an end.
{%- endif -%}
{%- when "check_third_party" -%}
It is time to ask the third party again.
{%- endcase %}`,
		sms: 'Please follow up ticket {{ ticket.number }}; the studio says more.',
	}),
};

export const lateWord: BuiltIn = {
	'zh-CN': aboutTicket('zh-CN', {
		subject: '客户在工单结束后来信',
		lines: '客户来信已记录在原工单上。因当前没有生效的协议，未能另建工单，请人工跟进。',
		sms: '客户在工单 {{ ticket.number }} 结束后来信，未能另建工单，请人工跟进。',
	}),
	'en-US': aboutTicket('en-US', {
		subject: 'The customer wrote after the end',
		lines:
			'Their message was recorded on the old ticket. No new one could be made, since no agreement is in force: please follow it up.',
		sms: 'The customer wrote to {{ ticket.number }} after its end and no new ticket could be made. Please follow up.',
	}),
};

export const complaintSuggested: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 客户可能在投诉：{{ ticket.subject }}',
		body: `客户来信中出现：{{ complaint.words }}。
请确认客户是否投诉；如是，请将工单类型改为“投诉”（1.4.5）。
{{ ticket.url }}`,
		sms: '工单 {{ ticket.number }} 的客户可能在投诉，请确认（1.4.5）。',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] Perhaps a complaint: {{ ticket.subject }}',
		body: `The customer wrote: {{ complaint.words }}.
Find out whether they complain; if so, set the type of the ticket to complaint (1.4.5).
{{ ticket.url }}`,
		sms: 'Ticket {{ ticket.number }} may be a complaint: please find out (1.4.5).',
	},
};

/** Neither whose conduct it is about nor any words of it. */
export const conductIncident: BuiltIn = {
	'zh-CN': {
		subject:
			'{% if incident.serious %}严重{% endif %}行为事件：第 {{ incident.clause }} 条{% if ticket.number %}（工单 {{ ticket.number }}）{% endif %}',
		body: '出现一起涉及协议第 {{ incident.clause }} 条的行为事件{% if ticket.number %}（工单 {{ ticket.number }}）{% endif %}。请听取当事客服的说明，并于 {{ incident.decide_by }} 前作出认定。详情见 GET /desk/incidents。',
		sms: '有一起涉及第 {{ incident.clause }} 条的行为事件，请于 {{ incident.decide_by }} 前认定。',
	},
	'en-US': {
		subject:
			'{% if incident.serious %}Serious conduct{% else %}Conduct{% endif %} incident, clause {{ incident.clause }}{% if ticket.number %} on ticket {{ ticket.number }}{% endif %}',
		body: 'There is a case of conduct under clause {{ incident.clause }} of the agreement{% if ticket.number %} on ticket {{ ticket.number }}{% endif %}. Hear the agent and decide by {{ incident.decide_by }}. Details: GET /desk/incidents.',
		sms: 'There is a case of conduct under clause {{ incident.clause }}; decide by {{ incident.decide_by }}.',
	},
};

/** The customer could not be reached, so that somebody finds another way (1.4.4). */
export const undelivered: BuiltIn = {
	'zh-CN': {
		subject:
			'[{{ ticket.number }}] {% if undelivered.is_reply %}给客户的回复{% else %}给客户的通知{% endif %}未能送达',
		body: `工单 {{ ticket.number }}（{{ ticket.subject }}）{% if undelivered.is_reply %}给客户的回复{% else %}给客户的通知{% endif %}未能送达 {{ undelivered.recipient }}，约定的其他方式也无法使用。
原因：{{ undelivered.reason }}
请核对客户的联系方式，或改用电话等方式联系客户；随后可在发件箱中重新发送。
{{ ticket.url }}`,
		sms: '工单 {{ ticket.number }} 发给客户的消息未能送达，请改用其他方式联系客户。',
	},
	'en-US': {
		subject:
			'[{{ ticket.number }}] {% if undelivered.is_reply %}Your reply{% else %}The notice to the customer{% endif %} could not be delivered',
		body: `{% if undelivered.is_reply %}Your reply{% else %}The notice to the customer{% endif %} on ticket {{ ticket.number }} ({{ ticket.subject }}) could not be delivered to {{ undelivered.recipient }}, nor in another way that was agreed on.
Reason: {{ undelivered.reason }}
Check how the customer can be reached, or call them; after that it can be sent again from the outbox.
{{ ticket.url }}`,
		sms: 'A message to the customer of {{ ticket.number }} could not be delivered. Please reach them another way.',
	},
};
