import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { isWithin, startStandIn } from './http-stand-in.ts';
import type { ReceivedCall } from '../../harness/loopback-server.ts';
import type { StandIn } from './http-stand-in.ts';

interface BotRules {
	readonly secret?: string;
	/** The word that every message must hold. */
	readonly keyword?: string;
	/** Epoch ms; the clock of this machine unless told. */
	readonly now?: () => number;
}

export interface BotStandIn extends StandIn {
	/** For the channel; it holds the key. */
	readonly botUrl: string;
}

const hour = 3_600_000;
const key = '693a91f6-7aac-4bc4-97a0-0ec2sifa5aaa';
const accessToken = 'f61b3b8a4e2c4d5e9a7b0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f60718293a4b5';
const hook = 'c6d8f0a2-1b3c-4d5e-8f7a-9b0c1d2e3f4a';

const wecomBody = z.strictObject({
	msgtype: z.literal('text'),
	text: z.strictObject({
		content: z.string(),
		mentioned_list: z.array(z.string()),
		mentioned_mobile_list: z.array(z.string()),
	}),
});

/** 企业微信: knows its bot by the key alone. */
export async function startWecom(): Promise<BotStandIn> {
	const standIn = await startStandIn((call) => {
		const error = (errcode: number, errmsg: string) => ({ body: { errcode, errmsg }, taken: false });
		if (call.url.pathname !== '/cgi-bin/webhook/send') return { status: 404, body: '', taken: false };
		if (call.url.searchParams.get('key') !== key) {
			return error(93000, `invalid webhook url, hint: [${call.url.searchParams.get('key') ?? ''}]`);
		}
		const body = bodyOf(call, wecomBody);
		if (!body) return error(40008, 'invalid message type');
		if (Buffer.byteLength(body.text.content) > 2048) return error(40058, 'content exceed max length');
		return { body: { errcode: 0, errmsg: 'ok' }, taken: true };
	});
	return { ...standIn, botUrl: `${standIn.origin}/cgi-bin/webhook/send?key=${key}` };
}

const dingtalkBody = z.strictObject({
	msgtype: z.literal('text'),
	text: z.strictObject({ content: z.string() }),
	at: z.strictObject({
		atMobiles: z.array(z.string()),
		atUserIds: z.array(z.string()),
		isAtAll: z.boolean(),
	}),
});

/** 钉钉: signature and time in the query, or a keyword in the text. */
export async function startDingtalk({ secret, keyword, now = Date.now }: BotRules = {}): Promise<BotStandIn> {
	const standIn = await startStandIn((call) => {
		const error = (errcode: number, errmsg: string) => ({ body: { errcode, errmsg }, taken: false });
		const { searchParams } = call.url;
		if (call.url.pathname !== '/robot/send') return { status: 404, body: '', taken: false };
		if (searchParams.get('access_token') !== accessToken) return error(300005, 'token is not exist');
		if (Buffer.byteLength(call.body) > 20_000) return error(460101, 'message too long');
		const body = bodyOf(call, dingtalkBody);
		if (!body) return error(400105, 'unsupported msgtype');
		if (secret !== undefined) {
			const timestamp = searchParams.get('timestamp') ?? '';
			const expected = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
			if (!isWithin(Number(timestamp), now(), hour)) return error(310000, 'invalid timestamp');
			if (searchParams.get('sign') !== expected) return error(310000, 'sign not match');
		}
		if (keyword !== undefined && !body.text.content.includes(keyword)) {
			return error(310000, 'keywords not in content');
		}
		return { body: { errcode: 0, errmsg: 'ok' }, taken: true };
	});
	return { ...standIn, botUrl: `${standIn.origin}/robot/send?access_token=${accessToken}` };
}

const feishuBody = z.strictObject({
	timestamp: z.string().optional(),
	sign: z.string().optional(),
	msg_type: z.literal('text'),
	content: z.strictObject({ text: z.string() }),
});

/** 飞书: signature and time in the body. */
export async function startFeishu({ secret, keyword, now = Date.now }: BotRules = {}): Promise<BotStandIn> {
	const standIn = await startStandIn((call) => {
		const error = (code: number, msg: string) => ({ body: { code, data: {}, msg }, taken: false });
		if (call.url.pathname !== `/open-apis/bot/v2/hook/${hook}`)
			return error(19001, 'param invalid: incoming webhook access token invalid');
		const body = bodyOf(call, feishuBody);
		if (!body || Buffer.byteLength(call.body) > 20 * 1024) return error(9499, 'Bad Request');
		if (secret !== undefined) {
			const { timestamp = '', sign } = body;
			const expected = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
			const fits = sign === expected && isWithin(Number(timestamp) * 1000, now(), hour);
			if (!fits) return error(19021, 'sign match fail or timestamp is not within one hour from current time');
		}
		if (keyword !== undefined && !body.content.text.includes(keyword))
			return error(19024, 'Key Words Not Found');
		return {
			body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' },
			taken: true,
		};
	});
	return { ...standIn, botUrl: `${standIn.origin}/open-apis/bot/v2/hook/${hook}` };
}

/** The text that a bot was made to say, whichever it is. */
export function spokenText(call: ReceivedCall): string {
	const shape = z.union([
		z.object({ text: z.object({ content: z.string() }) }).transform(({ text }) => text.content),
		z.object({ content: z.object({ text: z.string() }) }).transform(({ content }) => content.text),
	]);
	return shape.parse(JSON.parse(call.body));
}

function bodyOf<Body>(call: ReceivedCall, schema: z.ZodType<Body>): Body | undefined {
	try {
		return schema.safeParse(JSON.parse(call.body)).data;
	} catch {
		return undefined;
	}
}
