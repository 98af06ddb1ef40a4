import { z } from 'zod';
import { callFailure } from '../http/call-failure.ts';
import type { HttpResult } from '../http/http-client.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import type { DeliveryOutcome } from '../outcome.ts';
import type { OutgoingPost } from '../outgoing.ts';
import type { DeliveryTools, Sender } from '../sender.ts';
import { botFailure } from './bot-codes.ts';
import type { BotCall } from './bot-call.ts';
import type { BotSettings } from './bot-settings.ts';
import { dingtalkCall } from './dingtalk.ts';
import { feishuCall } from './feishu.ts';
import { wecomCall } from './wecom.ts';

/** Writes into a group through its bot. */
export function createBotSender(settings: BotSettings, tools: DeliveryTools): Sender<OutgoingPost> {
	const send = async (message: OutgoingPost): Promise<DeliveryOutcome> => {
		const { url, body } = callOf(settings, message, tools.now());
		const result = await tools.http({
			method: 'POST',
			url,
			headers: { 'content-type': 'application/json; charset=utf-8' },
			body: JSON.stringify(body),
		});
		return botOutcome(settings, result, tools.now());
	};
	return { send, close: () => {} };
}

function callOf(settings: BotSettings, message: OutgoingPost, now: number): BotCall {
	switch (settings.type) {
		case 'wecom':
			return wecomCall(settings, message);
		case 'dingtalk':
			return dingtalkCall(settings, message, now);
		case 'feishu':
			return feishuCall(settings, message, now);
	}
}

/** All three answer 200 and say in the body what happened; Feishu names its fields in two ways. */
const answerSchema = z
	.union([
		z.object({ errcode: z.number(), errmsg: z.string().catch('') }),
		z.object({ code: z.number(), msg: z.string().catch('') }),
		z.object({ StatusCode: z.number(), StatusMessage: z.string().catch('') }),
	])
	.transform((answer) => {
		if ('errcode' in answer) return { code: answer.errcode, words: answer.errmsg };
		if ('code' in answer) return { code: answer.code, words: answer.msg };
		return { code: answer.StatusCode, words: answer.StatusMessage };
	});

function botOutcome({ type, url }: BotSettings, result: HttpResult, now: number): DeliveryOutcome {
	if (result.type !== 'answer') return callFailure(result);
	const answer = answerSchema.safeParse(json(result.body)).data;
	const { status } = result;
	if (answer?.code === 0 && status < 300) {
		return {
			result: 'sent',
			proof: `HTTP ${status}, 0 ${withoutSecrets(answer.words, url)}`,
			providerId: null,
		};
	}
	if (answer && answer.code !== 0) return botFailure(type, answer.code, withoutSecrets(answer.words, url));
	if (status === 429 || status >= 500) {
		const wait = retryAfterMs(result.headers['retry-after'], now);
		return {
			result: 'temporary',
			reason: `The service answered ${status} and will be asked again. 对方返回 ${status}，将会重试。`,
			...(status >= 500 ? { targetFault: true } : {}),
			...(wait === undefined ? {} : { retryAfterMs: wait }),
		};
	}
	if (status >= 300) return wrongPlace(status);
	return {
		result: 'unknown',
		reason:
			'The service answered something else than a bot does, so the message may have arrived: check the URL. ' +
			'对方的回答不是机器人的格式，消息可能已送达：请检查网址。',
	};
}

function wrongPlace(status: number): DeliveryOutcome {
	return {
		result: 'permanent',
		targetFault: true,
		reason:
			`There is no such bot (HTTP ${status}): copy its URL from the group again. ` +
			`没有这个机器人（HTTP ${status}）：请从群里重新复制网址。`,
	};
}

function json(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}

/** Services quote what they were asked with, and the URL is a secret. */
function withoutSecrets(words: string, url: string): string {
	const { pathname, searchParams } = new URL(url);
	const secrets = [...searchParams.values(), pathname.split('/').at(-1) ?? ''].filter(
		({ length }) => length >= 8,
	);
	return secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), words);
}
