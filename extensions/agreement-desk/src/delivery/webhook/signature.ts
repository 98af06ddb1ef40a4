import { createHmac } from 'node:crypto';

/** What Standard Webhooks signs with one secret: `v1,…`. `timestamp` in seconds. */
export function webhookSignature(
	secret: string,
	{ id, timestamp, body }: { readonly id: string; readonly timestamp: number; readonly body: string },
): string {
	const hmac = createHmac('sha256', webhookKey(secret)).update(`${id}.${timestamp}.${body}`);
	return `v1,${hmac.digest('base64')}`;
}

/** The bytes of a secret. */
export function webhookKey(secret: string): Buffer {
	return Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
}
