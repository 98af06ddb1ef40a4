import type { HttpResult } from '../http/http-client.ts';
import { callFailure } from '../http/call-failure.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import type { DeliveryFailure, DeliveryOutcome } from '../outcome.ts';
import type { OutgoingWebhook } from '../outgoing.ts';
import type { DeliveryTools, Sender } from '../sender.ts';
import { bytesOf } from '../cut-text.ts';
import { webhookSignature } from './signature.ts';
import type { WebhookSettings } from './webhook-settings.ts';

/** Standard Webhooks want small payloads, bytes. */
const mostBytes = 20_000;

/** Posts events as Standard Webhooks has it, each attempt signed anew with every secret that is in use. */
export function createWebhookSender(
	settings: WebhookSettings,
	tools: DeliveryTools,
): Sender<OutgoingWebhook> {
	const send = async (message: OutgoingWebhook): Promise<DeliveryOutcome> => {
		const body = JSON.stringify({
			type: message.event,
			timestamp: new Date(message.at).toISOString(),
			data: message.data,
		});
		if (bytesOf(body) >= mostBytes) return tooLarge(bytesOf(body));
		const timestamp = Math.floor(tools.now() / 1000);
		const signed = { id: webhookId(message.key), timestamp, body };
		const result = await tools.http({
			method: 'POST',
			url: settings.url,
			headers: {
				'content-type': 'application/json; charset=utf-8',
				'user-agent': 'agreement-desk',
				'webhook-id': signed.id,
				'webhook-timestamp': String(timestamp),
				'webhook-signature': settings.secrets.map((secret) => webhookSignature(secret, signed)).join(' '),
			},
			body,
		});
		return webhookOutcome(result, tools.now());
	};
	return { send, close: () => {} };
}

/** A full stop separates what is signed, so the id must hold none; and headers hold visible ASCII only. */
export function webhookId(key: string): string {
	return key.replace(/[^\x21-\x7e]|[.%]/gu, (letter) =>
		[...Buffer.from(letter)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
	);
}

function webhookOutcome(result: HttpResult, now: number): DeliveryOutcome {
	if (result.type !== 'answer') return callFailure(result);
	const { status, headers } = result;
	if (status >= 200 && status < 300) return { result: 'sent', proof: `HTTP ${status}`, providerId: null };
	if (status === 410) {
		return {
			...({ result: 'permanent', targetFault: true, targetGone: true } as const),
			reason:
				'The receiver wants no more of these (410), so the desk calls it no more: set another URL and enable the channel. ' +
				'接收方已停用该地址（410），服务台不再调用：请更换网址并启用渠道。',
		};
	}
	if (status === 401 || status === 403 || status === 404) return { ...rejected(status), targetFault: true };
	if (status >= 300 && status < 400) return redirected(status);
	if (status === 408 || status === 425 || status === 429 || status >= 500) {
		const wait = retryAfterMs(headers['retry-after'], now);
		return {
			result: 'temporary',
			reason: `The receiver answered ${status} and will be asked again. 接收方返回 ${status}，将会重试。`,
			...(status >= 500 ? { targetFault: true } : {}),
			...(wait === undefined ? {} : { retryAfterMs: wait }),
		};
	}
	return rejected(status);
}

/** By Standard Webhooks whatever is no 2xx is tried again: receivers answer 4xx while they are being set up. */
function rejected(status: number): DeliveryFailure {
	return {
		result: 'temporary',
		reason:
			`The receiver refused the event with ${status}: check its log, the URL and the secret. ` +
			`接收方拒绝了事件（${status}）：请检查其日志、网址和密钥。`,
	};
}

function redirected(status: number): DeliveryOutcome {
	return {
		result: 'temporary',
		targetFault: true,
		reason:
			`The receiver redirects (${status}), which is not followed: set the final URL in the channel. ` +
			`接收方返回重定向（${status}），不会跟随：请在渠道中填写最终网址。`,
	};
}

function tooLarge(bytes: number): DeliveryOutcome {
	return {
		result: 'permanent',
		reason:
			`The event is ${bytes} bytes; webhooks take less than ${mostBytes}. Send ids, not contents. ` +
			`事件大小为 ${bytes} 字节，超过上限 ${mostBytes} 字节：请只发送编号，不要发送正文。`,
	};
}
