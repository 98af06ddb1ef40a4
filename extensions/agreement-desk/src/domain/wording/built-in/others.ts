import type { BuiltIn } from './built-in-text.ts';

/** What "Send a test" sends. */
export const test: BuiltIn = {
	'zh-CN': {
		subject: '测试消息{% if channel.name %}：{{ channel.name }}{% endif %}',
		body: '这是渠道“{{ channel.name }}”于 {{ test.at }} 发出的测试消息。收到即表示该渠道可用，无需回复。',
		sms: '这是渠道“{{ channel.name }}”的测试消息，收到即表示该渠道可用，无需回复。',
	},
	'en-US': {
		subject: 'Test message{% if channel.name %}: {{ channel.name }}{% endif %}',
		body: 'This is a test of the channel "{{ channel.name }}", sent at {{ test.at }}. It has arrived, so the channel works; no reply is needed.',
		sms: 'This is a test of the channel "{{ channel.name }}". It has arrived, so the channel works; no reply is needed.',
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
