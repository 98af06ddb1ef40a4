import type { OutgoingPost } from '../outgoing.ts';
import { bytesOf } from '../cut-text.ts';
import type { BotSettings } from './bot-settings.ts';
import { feishuSignature } from './bot-signatures.ts';
import { botText } from './bot-text.ts';
import type { BotCall } from './bot-call.ts';

/** The body may have 20 KB; escapes in JSON can double the text, and the names of people need room too. */
const mostTextBytes = 6000;
const mostNames = 50;

/** What 飞书 takes. `now` in epoch ms. */
export function feishuCall(
	{ url, secret, keyword }: BotSettings,
	{ subject, text, mentions }: OutgoingPost,
	now: number,
): BotCall {
	const users = [...new Set(mentions?.users ?? [])]
		.slice(0, mostNames)
		.map((user) => `<at user_id="${attribute(user)}"></at>`);
	const everybody = mentions?.all ? ['<at user_id="all">所有人</at>'] : [];
	const names = [...users, ...everybody].map((name) => ` ${name}`).join('');
	const plain = { subject: withoutTags(subject), text: withoutTags(text) };
	const content = botText(plain, { keyword, room: mostTextBytes - bytesOf(names) }) + names;
	const timestamp = Math.floor(now / 1000);
	const signature =
		secret === null ? {} : { timestamp: String(timestamp), sign: feishuSignature(secret, timestamp) };
	return { url, body: { ...signature, msg_type: 'text', content: { text: content } } };
}

/** A customer's words must not call the whole group. */
function withoutTags(words: string): string {
	return words.replace(/<(?=\/?at\b)/gi, '＜');
}

function attribute(value: string): string {
	return value.replace(/[<>"&]/g, '');
}
