import { createHmac } from 'node:crypto';
import { isWithin, startStandIn } from './http-stand-in.ts';
import type { StandIn } from './http-stand-in.ts';

export interface WebhookReceiver extends StandIn {
	readonly hookUrl: string;
}

/** A receiver that knows one secret and answers 204 to what is signed with it, within five minutes. */
export async function startWebhookReceiver({
	secret,
	now = Date.now,
}: {
	readonly secret: string;
	readonly now?: () => number;
}): Promise<WebhookReceiver> {
	const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
	const standIn = await startStandIn(({ headers, body }) => {
		const id = headers['webhook-id'] ?? '';
		const timestamp = headers['webhook-timestamp'] ?? '';
		const expected = `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
		const signed = (headers['webhook-signature'] ?? '').split(' ').includes(expected);
		const fresh = isWithin(Number(timestamp) * 1000, now(), 5 * 60_000);
		if (id === '' || !signed || !fresh)
			return { status: 401, body: { error: 'bad signature' }, taken: false };
		return { status: 204, taken: true };
	});
	return { ...standIn, hookUrl: `${standIn.origin}/hooks/desk` };
}
