import type { z } from 'zod';
import { callFailure } from '../http/call-failure.ts';
import type { HttpResult } from '../http/http-client.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import type { DeliveryFailure } from '../outcome.ts';

/** What a provider answered, or why there is nothing to read. `now` in epoch ms, for Retry-After. */
export function readAnswer<Answer>(
	result: HttpResult,
	schema: z.ZodType<Answer>,
	now: number,
): { readonly answer: Answer } | { readonly failure: DeliveryFailure } {
	if (result.type !== 'answer') return { failure: callFailure(result) };
	const parsed = schema.safeParse(json(result.body));
	if (parsed.success) return { answer: parsed.data };
	return { failure: statusFailure(result.status, retryAfterMs(result.headers['retry-after'], now)) };
}

/** An answer that only its status explains. */
export function statusFailure(status: number, retryAfter: number | undefined): DeliveryFailure {
	if (status === 429 || status === 503) {
		return {
			result: 'temporary',
			reason: `The provider answered ${status} and will be asked again. 服务商返回 ${status}，将会重试。`,
			...(status === 503 ? { targetFault: true } : {}),
			...(retryAfter === undefined ? {} : { retryAfterMs: retryAfter }),
		};
	}
	if (status >= 300 && status < 500) {
		return {
			result: 'permanent',
			targetFault: true,
			reason:
				`The provider answered ${status}: check the address and the key of the channel. ` +
				`服务商返回 ${status}：请检查渠道的地址和密钥。`,
		};
	}
	return {
		result: 'unknown',
		reason:
			`The provider answered ${status} in a way nobody can read, so the message may have left. ` +
			`服务商返回 ${status}，内容无法识别，短信可能已发出。`,
	};
}

export function badNumber(to: string): DeliveryFailure {
	return {
		result: 'permanent',
		reason:
			`${to} is no number that an SMS can be sent to: write +, country code and number, or 11 digits on the mainland. ` +
			`${to} 不是可以接收短信的号码：请填写 11 位手机号，或以 + 和国家代码开头。`,
	};
}

export const noTemplate: DeliveryFailure = {
	result: 'permanent',
	reason:
		'The message has no approved SMS template: set one in the template of the notification or in the channel. ' +
		'没有可用的短信模板：请在通知模板或渠道中填写模板编号。',
};

function json(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}
