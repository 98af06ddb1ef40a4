import type { OutgoingPost } from '../outgoing.ts';
import type { BotSettings } from './bot-settings.ts';
import { botText } from './bot-text.ts';
import type { BotCall } from './bot-call.ts';

const mostBytes = 2048;

/** What 企业微信 takes; the key in the URL is all that it checks. */
export function wecomCall({ url, keyword }: BotSettings, { subject, text, mentions }: OutgoingPost): BotCall {
	const content = botText({ subject, text }, { keyword, room: mostBytes });
	const everybody = mentions?.all ? ['@all'] : [];
	return {
		url,
		body: {
			msgtype: 'text',
			text: {
				content,
				mentioned_list: [...(mentions?.users ?? []), ...everybody],
				mentioned_mobile_list: mentions?.mobiles ?? [],
			},
		},
	};
}
