import { createHmac } from 'node:crypto';

/** DingTalk: for the query, not yet URL-encoded. `timestamp` in ms. */
export function dingtalkSignature(secret: string, timestamp: number): string {
	return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
}

/** Feishu: for the body; here the text to be signed is the key, and nothing is signed with it. `timestamp` in s. */
export function feishuSignature(secret: string, timestamp: number): string {
	return createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
}
