import { request as httpRequest } from 'node:http';
import { callFailure } from '../http/call-failure.ts';
import type { HttpResult } from '../http/http-client.ts';
import type { DeliveryFailure, DeliveryOutcome } from '../outcome.ts';
import type { OwnAddress } from './own-address.ts';

/** A Flow as far as starting it goes. */
export interface StartableFlow {
	readonly status: string | null;
	readonly trigger: string | null;
	/** The HTTP method that it waits for. */
	readonly method: string | null;
}

export interface FlowStart {
	/** The key of the Flow. */
	readonly flow: string;
	/** The same at every attempt: by it a Flow can tell that it has run before. */
	readonly key: string;
	/** What the Flow finds in `$trigger.body`. */
	readonly body: Readonly<Record<string, unknown>>;
}

export interface FlowTools {
	readonly address: OwnAddress;
	/** Null where there is no such Flow. */
	readonly readFlow: (id: string) => Promise<StartableFlow | null>;
	/** For the whole run of a Flow that answers only when it is through, ms. */
	readonly timeoutMs?: number;
}

/**
 * Starts a Flow on this node, by the webhook that is its trigger: Directus lets extensions start none otherwise. What
 * the Flow does is its own; it was started when it answers.
 */
export async function startFlow(start: FlowStart, tools: FlowTools): Promise<DeliveryOutcome> {
	const problem = whyNotStartable(await tools.readFlow(start.flow));
	if (problem) return problem;
	return outcomeOf(await post(start, tools));
}

function whyNotStartable(flow: StartableFlow | null): DeliveryFailure | null {
	if (flow === null) {
		return permanent(
			'There is no such Flow: it was deleted, or its id is wrong. Choose another one. 没有这个流程：可能已被删除或标识有误，请另选。',
		);
	}
	if (flow.status !== 'active') {
		return permanent('The Flow is switched off: set it to active. 流程未启用：请将其设为启用。');
	}
	if (flow.trigger !== 'webhook') {
		return permanent(
			'The Flow has another trigger: it can be started only by a webhook. 流程的触发方式不是网络回调，无法由此启动。',
		);
	}
	if (flow.method !== 'POST') {
		return permanent(
			'The webhook of the Flow waits for GET: set its method to POST. 流程的网络回调方法为 GET：请改为 POST。',
		);
	}
	return null;
}

function permanent(reason: string): DeliveryFailure {
	return { result: 'permanent', reason };
}

function outcomeOf(result: HttpResult): DeliveryOutcome {
	if (result.type !== 'answer') return callFailure(result);
	const { status } = result;
	if (status >= 200 && status < 300) return { result: 'sent', proof: `HTTP ${status}` };
	if (status === 403 || status === 404) {
		return {
			result: 'temporary',
			reason:
				'This node does not know the Flow yet: without Redis a node learns of new Flows when it starts. ' +
				'本节点尚未加载该流程：未配置 Redis 时，其他节点新建的流程须重启后生效。',
		};
	}
	if (status === 429 || status >= 500) {
		return {
			result: 'temporary',
			reason: `The Flow failed (${status}) and will be started again. 流程执行失败（${status}），将会重试。`,
		};
	}
	return permanent(
		`The Flow was rejected by one of its operations (${status}): see its log. 流程被其中的操作拒绝（${status}）：请查看流程日志。`,
	);
}

const usualTimeoutMs = 60_000;

/** Never throws, as the clients of the other adapters. */
function post({ flow, key, body }: FlowStart, { address, timeoutMs = usualTimeoutMs }: FlowTools) {
	const sent = JSON.stringify(body);
	return new Promise<HttpResult>((done) => {
		let handedOver = false;
		const request = httpRequest(
			{
				...address,
				method: 'POST',
				path: `/flows/trigger/${encodeURIComponent(flow)}`,
				agent: false,
				timeout: timeoutMs,
				headers: {
					'content-type': 'application/json; charset=utf-8',
					'content-length': String(Buffer.byteLength(sent)),
					'user-agent': 'agreement-desk',
					'idempotency-key': encodeURIComponent(key),
				},
			},
			(response) => {
				// What the Flow answers is nobody's business here.
				response.resume();
				done({ type: 'answer', status: response.statusCode ?? 0, headers: {}, body: '' });
			},
		);
		request.once('finish', () => (handedOver = true));
		request.once('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)));
		request.on('error', ({ message }) => done({ type: handedOver ? 'cut' : 'unreachable', reason: message }));
		request.end(sent);
	});
}
