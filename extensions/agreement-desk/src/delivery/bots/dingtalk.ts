import type { OutgoingPost } from '../outgoing.ts';
import { bytesOf } from '../cut-text.ts';
import type { BotSettings } from './bot-settings.ts';
import { dingtalkSignature } from './bot-signatures.ts';
import { botText } from './bot-text.ts';
import type { BotCall } from './bot-call.ts';

/** The body may have 20,000; escapes in JSON can double the text, and the names of people need room too. */
const mostTextBytes = 6000;
const mostNames = 50;

/** What 钉钉 takes. `now` in epoch ms. */
export function dingtalkCall(
	{ url, secret, keyword }: BotSettings,
	{ subject, text, mentions }: OutgoingPost,
	now: number,
): BotCall {
	const mobiles = (mentions?.mobiles ?? []).slice(0, mostNames);
	// who is called by number has to stand in the text as well
	const names = mobiles.map((mobile) => ` @${mobile}`).join('');
	const content = botText({ subject, text }, { keyword, room: mostTextBytes - bytesOf(names) }) + names;
	const at = {
		atMobiles: mobiles,
		atUserIds: (mentions?.users ?? []).slice(0, mostNames),
		isAtAll: mentions?.all ?? false,
	};
	return { url: signed(url, secret, now), body: { msgtype: 'text', text: { content }, at } };
}

/** Made from the bare URL at every attempt: a signature is good for an hour. */
function signed(bare: string, secret: string | null, now: number): string {
	if (secret === null) return bare;
	const url = new URL(bare);
	url.searchParams.set('timestamp', String(now));
	url.searchParams.set('sign', dingtalkSignature(secret, now));
	return url.href;
}
