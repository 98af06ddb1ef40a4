import { z } from 'zod';
import { callFailure } from '../http/call-failure.ts';
import type { HttpResult } from '../http/http-client.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import type { DeliveryOutcome } from '../outcome.ts';
import type { OutgoingSms } from '../outgoing.ts';
import type { DeliveryTools, Sender } from '../sender.ts';
import { toE164 } from './phone-number.ts';
import { badNumber, statusFailure } from './sms-answers.ts';
import type { GatewaySettings } from './sms-settings.ts';

/**
 * Posts JSON to a gateway of one's own: `{to, text, sign, template, params, key}`; any 2xx means taken, and an `id` in
 * the answer is kept. `key` is the same at every attempt, so that the gateway can tell a repeat.
 */
export function createGatewaySender(settings: GatewaySettings, tools: DeliveryTools): Sender<OutgoingSms> {
	const send = async ({ key, to, text, template }: OutgoingSms): Promise<DeliveryOutcome> => {
		const number = toE164(to);
		if (number === null) return badNumber(to);
		const result = await tools.http({
			method: 'POST',
			url: settings.endpoint,
			headers: {
				'content-type': 'application/json; charset=utf-8',
				...(settings.token === null ? {} : { authorization: `Bearer ${settings.token}` }),
			},
			body: JSON.stringify({
				to: number,
				text,
				sign: settings.signName,
				template: template.code ?? settings.template,
				params: template.params,
				key,
			}),
		});
		return gatewayOutcome(result, number, tools.now());
	};
	return { send, close: () => {} };
}

const idSchema = z
	.string()
	.transform((body): unknown => JSON.parse(body))
	.pipe(z.object({ id: z.union([z.string(), z.number()]).transform(String) }))
	.transform(({ id }) => id);

function gatewayOutcome(result: HttpResult, number: string, now: number): DeliveryOutcome {
	if (result.type !== 'answer') return callFailure(result);
	const { status, headers, body } = result;
	if (status >= 200 && status < 300) {
		const id = idOf(body);
		return { result: 'sent', proof: `HTTP ${status}${id === null ? '' : `, id ${id}`}`, providerId: id };
	}
	if (status === 400 || status === 422) {
		return {
			result: 'permanent',
			reason:
				`The gateway refused the message to ${number} (${status}): check number, template and variables. ` +
				`短信网关拒绝了发往 ${number} 的短信（${status}）：请核对号码、模板和变量。`,
		};
	}
	return statusFailure(status, retryAfterMs(headers['retry-after'], now));
}

function idOf(body: string): string | null {
	try {
		return idSchema.parse(body).slice(0, 100);
	} catch {
		return null;
	}
}
