import type { BuiltIn } from './built-in-text.ts';

/** Whether a channel works. */
export const test: BuiltIn = {
	'zh-CN': {
		subject: '测试消息{% if channel.name %}：{{ channel.name }}{% endif %}',
		body: `这是一条测试消息，收到即表示{% if channel.name %}渠道“{{ channel.name }}”{% endif %}配置正确，无需处理。
{%- if test.by %}
发起人：{{ test.by }}
{%- endif %}
{%- if test.at %}
发起时间：{{ test.at }}
{%- endif %}`,
		sms: '这是一条测试消息，收到即表示渠道配置正确，无需处理。',
	},
	'en-US': {
		subject: 'Test{% if channel.name %}: {{ channel.name }}{% endif %}',
		body: `This is a test. If you read it, {% if channel.name %}the channel "{{ channel.name }}"{% else %}the channel{% endif %} works; nothing needs to be done.
{%- if test.by %}
Sent by {{ test.by }}.
{%- endif %}
{%- if test.at %}
Sent {{ test.at }}.
{%- endif %}`,
		sms: 'This is a test. If you read it, the channel works; nothing needs to be done.',
	},
};

/** What a Flow of Directus says, in the words of whoever made the Flow. */
export const flow: BuiltIn = {
	'zh-CN': {
		subject: '{% if ticket.number %}[{{ ticket.number }}] {% endif %}{{ message.subject }}',
		body: `{{ message.body }}
{%- if ticket.url %}

{{ ticket.url }}
{%- endif %}`,
		sms: '{{ message.body }}',
	},
	'en-US': {
		subject: '{% if ticket.number %}[{{ ticket.number }}] {% endif %}{{ message.subject }}',
		body: `{{ message.body }}
{%- if ticket.url %}

{{ ticket.url }}
{%- endif %}`,
		sms: '{{ message.body }}',
	},
};
