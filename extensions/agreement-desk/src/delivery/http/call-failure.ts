import type { DeliveryFailure } from '../outcome.ts';
import type { HttpResult } from './http-client.ts';

/** What a call without an answer means for the message. */
export function callFailure(result: Exclude<HttpResult, { type: 'answer' }>): DeliveryFailure {
	const { type, reason } = result;
	if (type === 'refused') return { result: 'permanent', reason, targetFault: true };
	if (type === 'unreachable') {
		return {
			result: 'temporary',
			reason: `Could not be reached; it will be tried again. 无法连接，将会重试。(${reason})`,
		};
	}
	return {
		result: 'unknown',
		reason: `The line broke after the message was handed over, so it may have arrived. 消息发出后连接中断，可能已送达。(${reason})`,
	};
}
