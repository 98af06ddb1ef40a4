import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SecretBox } from '../../store/secret-box.ts';

/** What a provider has to know to report on the messages of a channel; null where the instance has no lasting secret. */
export function receiptTokenOf(channel: string, { tokenSecrets }: SecretBox): string | null {
	const [secret] = tokenSecrets;
	return secret === undefined ? null : tokenWith(channel, secret);
}

/** Whether a token was given out for this channel, with the key in force or one that it replaced. */
export function isReceiptToken(given: unknown, channel: string, { tokenSecrets }: SecretBox): boolean {
	if (typeof given !== 'string') return false;
	return tokenSecrets.some((secret) => {
		const expected = Buffer.from(tokenWith(channel, secret));
		const token = Buffer.from(given);
		return token.length === expected.length && timingSafeEqual(token, expected);
	});
}

function tokenWith(channel: string, secret: string): string {
	return createHmac('sha256', secret).update(`receipts:${channel}`).digest('hex').slice(0, 40);
}
