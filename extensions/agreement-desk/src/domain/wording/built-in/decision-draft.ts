import type { BuiltIn } from './built-in-text.ts';
import { signature } from './signature.ts';

/**
 * The letter that tells a complainant the decision, with what GB/T 19012 (7.8) and 1.4.5 ask of it: reasons, remedy,
 * and every way to dispute it. Staff read and change it before they send it.
 */
export const decisionDraft: BuiltIn = {
	'zh-CN': {
		subject: '[{{ ticket.number }}] 投诉处理决定',
		body: `{{ contact.name | default: "客户" }}，您好：

您的投诉（工单编号 {{ ticket.number }}）已调查完毕，现将处理决定告知如下。

一、处理决定
{{ decision.text | default: "…" }}

二、理由
{{ decision.reasons | default: "…" }}

三、补救措施
{%- for remedy in remedies %}
{{ forloop.index }}. {{ remedy.name }}
{%- capture details -%}
{%- if remedy.description %}，{{ remedy.description }}{% endif -%}
{%- if remedy.amount %}，金额 {{ remedy.amount }} 元{% endif -%}
{%- if remedy.due %}，不晚于 {{ remedy.due }}{% endif -%}
{%- endcapture -%}
{{ details | replace_first: "，", "：" }}
{%- endfor %}

四、如您不认可本决定
内部复核：{{ decision.internal_review | default: "…" }}
您也可以：
{%- for route in routes %}
· {{ route.name }}
{%- endfor %}

请回复本消息，告知我们您是否认可。${signature}`,
		sms: '您的投诉 {{ ticket.number }} 已有处理决定，请查收邮件或登录平台查看。',
	},
	'en-US': {
		subject: '[{{ ticket.number }}] Our decision on your complaint',
		body: `Dear {{ contact.name | default: "customer" }},

We have looked into your complaint ({{ ticket.number }}) and have come to a decision.

Decision
{{ decision.text | default: "…" }}

Reasons
{{ decision.reasons | default: "…" }}

What we offer
{%- for remedy in remedies %}
{{ forloop.index }}. {{ remedy.name }}
{%- capture details -%}
{%- if remedy.description %}, {{ remedy.description }}{% endif -%}
{%- if remedy.amount %}, CNY {{ remedy.amount }}{% endif -%}
{%- if remedy.due %}, by {{ remedy.due }}{% endif -%}
{%- endcapture -%}
{{ details | replace_first: ",", ":" }}
{%- endfor %}

If you do not accept this decision
Internal review: {{ decision.internal_review | default: "…" }}
You may also:
{%- for route in routes %}
- {{ route.name }}
{%- endfor %}

Please reply to this message and tell us whether you accept it.${signature}`,
		sms: 'We have decided on your complaint {{ ticket.number }}. Please see your e-mail or the portal.',
	},
};
