import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingSms } from '../../../extensions/agreement-desk/src/delivery/outgoing.ts';
import {
	aliyunCodes,
	aliyunMeaning,
} from '../../../extensions/agreement-desk/src/delivery/sms/aliyun-codes.ts';
import { createAliyunSender } from '../../../extensions/agreement-desk/src/delivery/sms/aliyun-sender.ts';
import { createGatewaySender } from '../../../extensions/agreement-desk/src/delivery/sms/gateway-sender.ts';
import { toAliyunNumber, toE164 } from '../../../extensions/agreement-desk/src/delivery/sms/phone-number.ts';
import { smsMeanings } from '../../../extensions/agreement-desk/src/delivery/sms/sms-meanings.ts';
import {
	tencentCodes,
	tencentMeaning,
} from '../../../extensions/agreement-desk/src/delivery/sms/tencent-codes.ts';
import { createTencentSender } from '../../../extensions/agreement-desk/src/delivery/sms/tencent-sender.ts';
import type { StandIn, StandInFault } from '../../support/stand-ins/http-stand-in.ts';
import { loopbackTools } from '../../support/stand-ins/loopback-tools.ts';
import {
	aliyunKeys,
	startAliyun,
	startGateway,
	startTencent,
	tencentKeys,
} from '../../support/stand-ins/sms.ts';

const opened: StandIn[] = [];
afterEach(async () => {
	for (const standIn of opened.splice(0)) await standIn.stop();
});

const message: OutgoingSms = {
	method: 'sms',
	key: '0199-key:sms',
	to: '138 0013-8000',
	text: '您的工单已受理',
	template: { code: null, params: { number: "CS-1 (a*b)~'!", time: '18:00' } },
};

async function aliyun(given: { template?: string | null; secret?: string; clock?: () => number } = {}) {
	const standIn = await startAliyun();
	opened.push(standIn);
	const settings = {
		provider: 'aliyun',
		accessKeyId: aliyunKeys.id,
		accessKeySecret: given.secret ?? aliyunKeys.secret,
		endpoint: standIn.origin,
		signName: '客服中心',
		template: given.template === undefined ? 'SMS_1234567' : given.template,
	} as const;
	const tools = loopbackTools(given.clock ? { now: given.clock } : {});
	return { standIn, sender: createAliyunSender(settings, tools) };
}

async function tencent(given: { template?: string | null; secret?: string; clock?: () => number } = {}) {
	const standIn = await startTencent();
	opened.push(standIn);
	const settings = {
		provider: 'tencent',
		accessKeyId: tencentKeys.id,
		accessKeySecret: given.secret ?? tencentKeys.secret,
		endpoint: standIn.origin,
		signName: '客服中心',
		template: given.template === undefined ? '1110' : given.template,
		appId: '1400006666',
		region: 'ap-guangzhou',
	} as const;
	const tools = loopbackTools(given.clock ? { now: given.clock } : {});
	return { standIn, sender: createTencentSender(settings, tools) };
}

const refusing = {
	aliyun: (Code: string, Message = 'words'): StandInFault => ({ body: { Code, Message, RequestId: 'r' } }),
	tencent: (Code: string, Message = 'words'): StandInFault => ({
		body: { Response: { SendStatusSet: [{ Code, Message, SerialNo: '' }], RequestId: 'r' } },
	}),
};

describe.each([
	['Aliyun', aliyun, refusing.aliyun, '900619746936498440^0', 'not_found'],
	// lists reports of the network alone: a phone that is off has none, and would get the message twice
	['Tencent', tencent, refusing.tencent, '2645:1', 'unclear'],
] as const)('%s', (_, start, refuse, id, unlisted) => {
	it('takes a message that is signed as it wants', async () => {
		const { standIn, sender } = await start();
		const outcome = await sender.send(message);
		expect(outcome).toMatchObject({ result: 'sent', providerId: id });
		expect(standIn.taken).toHaveLength(1);
	});

	it('prefers the template of the message to that of the channel', async () => {
		const { standIn, sender } = await start();
		const code = id.includes('^') ? 'SMS_777' : '777';
		expect(await sender.send({ ...message, template: { ...message.template, code } })).toMatchObject({
			result: 'sent',
		});
		const [call] = standIn.taken;
		expect(`${call?.url.search ?? ''}${call?.body ?? ''}`).toContain(code);
	});

	it.each([
		['a number that is none', { to: '12345' }, /12345.*11 位手机号/],
		['a landline', { to: '010-12345678' }, /no number/],
	])('is not asked for %s', async (_name, given, words) => {
		const { standIn, sender } = await start();
		const outcome = await sender.send({ ...message, ...given });
		expect(outcome.result).toBe('permanent');
		expect('reason' in outcome && outcome.reason).toMatch(words);
		expect(standIn.calls).toHaveLength(0);
	});

	it('is not asked without a template', async () => {
		const { sender } = await start({ template: null });
		expect(await sender.send(message)).toMatchObject({ result: 'permanent' });
	});

	it('refuses a wrong secret', async () => {
		const { sender } = await start({ secret: 'x'.repeat(30) });
		const outcome = await sender.send(message);
		expect(outcome).toMatchObject({ result: 'permanent', targetFault: true });
		expect('reason' in outcome && outcome.reason).toMatch(/access key.*访问密钥/);
	});

	it('refuses a clock that is wrong', async () => {
		const { sender } = await start({ clock: () => Date.now() - 3_600_000 });
		const outcome = await sender.send(message);
		expect(outcome).toMatchObject({ result: 'temporary', targetFault: true });
		expect('reason' in outcome && outcome.reason).toMatch(/NTP/);
	});

	it.each<[StandInFault, string]>([
		['hang', 'unknown'],
		['cut', 'unknown'],
		['garbage', 'unknown'],
		[{ status: 500, body: '' }, 'unknown'],
		[{ status: 502, body: '' }, 'unknown'],
		[{ status: 504, body: '' }, 'unknown'],
		[{ status: 503, headers: { 'retry-after': '60' }, body: '' }, 'temporary'],
		[{ status: 429, body: '' }, 'temporary'],
		[{ status: 403, body: '' }, 'permanent'],
		[{ status: 302, body: '' }, 'permanent'],
	])('that answers %o', async (fault, result) => {
		const { standIn, sender } = await start();
		standIn.fail(fault);
		expect(await sender.send(message)).toMatchObject({ result });
	});

	it('that is out of service is left alone, not one that is asked too often', async () => {
		const { standIn, sender } = await start();
		standIn.fail({ status: 503, body: '' });
		expect(await sender.send(message)).toMatchObject({ result: 'temporary', targetFault: true });
		standIn.fail({ status: 429, body: '' });
		expect(await sender.send(message)).not.toHaveProperty('targetFault');
	});

	it('that was never reached may be asked again', async () => {
		const { standIn, sender } = await start();
		await standIn.stop();
		opened.splice(0);
		expect(await sender.send(message)).toMatchObject({ result: 'temporary' });
	});

	it('tells afterwards what became of a message whose outcome was unknown', async () => {
		const { standIn, sender } = await start();
		standIn.fail('cut', 1);
		const sentAt = Date.now();
		expect(await sender.send(message)).toMatchObject({ result: 'unknown' });
		const question = { key: message.key, to: message.to, sentAt };
		expect(await sender.queryReceipt?.(question)).toMatchObject({ state: 'delivered' });
		expect(await sender.queryReceipt?.({ ...question, key: 'another' })).toMatchObject({
			state: unlisted,
		});
		for (const fault of ['hang', 'garbage', refuse('isp.SYSTEM_ERROR')] as const) {
			standIn.fail(fault, 1);
			expect(await sender.queryReceipt?.(question)).toMatchObject({ state: 'unclear' });
		}
	});

	it('never shows its keys', async () => {
		const { standIn, sender } = await start();
		for (const fault of ['cut', 'garbage', refuse('isv.ACCOUNT_ABNORMAL')] as const) {
			standIn.fail(fault, 1);
			expect(JSON.stringify(await sender.send(message))).not.toMatch(/Secret|Gu5t9x|Signature=/);
		}
	});
});

describe('codes of Aliyun', () => {
	it.each(Object.entries(aliyunCodes))('%s', async (code, meaning) => {
		const { standIn, sender } = await aliyun();
		standIn.fail(refusing.aliyun(code));
		const { advice, ...outcome } = smsMeanings[meaning];
		expect(await sender.send(message)).toEqual({ ...outcome, reason: `${code} words: ${advice}` });
	});

	it.each([
		['触发分钟级流控Permits:1', 60_000],
		['触发小时级流控Permits:5', 3_600_000],
		['触发天级流控Permits:10', 86_400_000],
		['limited', 60_000],
	])('isv.BUSINESS_LIMIT_CONTROL %s', async (words, retryAfterMs) => {
		const { standIn, sender } = await aliyun();
		standIn.fail(refusing.aliyun('isv.BUSINESS_LIMIT_CONTROL', words));
		expect(await sender.send(message)).toMatchObject({ result: 'temporary', retryAfterMs });
	});

	it('that are new are the caller’s fault or nobody knows', () => {
		expect([aliyunMeaning('isv.NEW', ''), aliyunMeaning('isp.NEW', '')]).toEqual(['template', 'system']);
	});
});

describe('codes of Tencent', () => {
	it.each(Object.entries(tencentCodes))(
		'%s, for the number and for the whole call',
		async (code, meaning) => {
			const { standIn, sender } = await tencent();
			const { advice, ...outcome } = smsMeanings[meaning];
			standIn.fail(refusing.tencent(code), 1);
			expect(await sender.send(message)).toEqual({ ...outcome, reason: `${code} words: ${advice}` });
			standIn.fail({ body: { Response: { Error: { Code: code, Message: 'words' }, RequestId: 'r' } } });
			expect(await sender.send(message)).toEqual({ ...outcome, reason: `${code} words: ${advice}` });
		},
	);

	it('that are new count as their group', () => {
		expect([
			tencentMeaning('LimitExceeded.New'),
			tencentMeaning('InternalError.New'),
			tencentMeaning('New'),
		]).toEqual(['throttled', 'system', 'system']);
	});
});

it('every meaning says what to do in both languages', () => {
	for (const { advice } of Object.values(smsMeanings)) expect(advice).toMatch(/^[A-Z].*[\u4e00-\u9fff]/);
});

describe('a report of Tencent that does not say which message it is about', () => {
	const report = { SerialNo: '9:9', ReportStatus: 'FAIL', Description: 'MK:0001' };
	const body = { Response: { PullSmsSendStatusSet: [report], RequestId: 'r' } };

	it('proves nothing without the id of the provider', async () => {
		const { standIn, sender } = await tencent();
		standIn.fail({ body });
		const question = { key: 'k', to: message.to, sentAt: Date.now() };
		expect(await sender.queryReceipt?.(question)).toMatchObject({ state: 'unclear' });
		expect(await sender.queryReceipt?.({ ...question, providerId: '9:9' })).toMatchObject({
			state: 'failed',
			proof: 'Tencent FAIL MK:0001',
		});
	});
});

describe('a receipt of Aliyun around midnight in Beijing', () => {
	it('is looked for on both days', async () => {
		const { standIn, sender } = await aliyun();
		await sender.queryReceipt?.({ key: 'k', to: message.to, sentAt: Date.parse('2026-11-28T15:55:00Z') });
		expect(standIn.calls.map(({ url }) => url.searchParams.get('SendDate'))).toEqual([
			'20261128',
			'20261129',
		]);
	});
});

describe('a gateway of one’s own', () => {
	const token = 'token-0123456789abcdef';
	async function gateway(given: string | null = token) {
		const standIn = await startGateway(token);
		opened.push(standIn);
		const settings = {
			provider: 'generic',
			endpoint: `${standIn.origin}/sms`,
			token: given,
			signName: null,
			template: null,
		} as const;
		return { standIn, sender: createGatewaySender(settings, loopbackTools()) };
	}

	it('gets text, template and the key that stays the same', async () => {
		const { standIn, sender } = await gateway();
		expect(await sender.send(message)).toEqual({
			result: 'sent',
			proof: 'HTTP 202, id gw-77',
			providerId: 'gw-77',
		});
		expect(JSON.parse(standIn.taken[0]?.body ?? '')).toEqual({
			to: '+8613800138000',
			text: '您的工单已受理',
			sign: null,
			template: null,
			params: message.template.params,
			key: '0199-key:sms',
		});
	});

	it('refuses a wrong token', async () => {
		const { sender } = await gateway('another-0123456789abc');
		expect(await sender.send(message)).toMatchObject({ result: 'permanent', targetFault: true });
	});

	it.each<[StandInFault, object]>([
		[{ status: 204 }, { result: 'sent', proof: 'HTTP 204', providerId: null }],
		['garbage', { result: 'sent', providerId: null }],
		[{ status: 422 }, { result: 'permanent' }],
		[{ status: 404 }, { result: 'permanent', targetFault: true }],
		[
			{ status: 429, headers: { 'retry-after': '30' } },
			{ result: 'temporary', retryAfterMs: 30_000 },
		],
		[{ status: 500 }, { result: 'unknown' }],
		['hang', { result: 'unknown' }],
		['cut', { result: 'unknown' }],
	])('that answers %o', async (fault, expected) => {
		const { standIn, sender } = await gateway();
		standIn.fail(fault);
		expect(await sender.send(message)).toMatchObject(expected);
	});
});

describe('a number', () => {
	it.each([
		['13800138000', '+8613800138000', '13800138000'],
		['+86 138-0013-8000', '+8613800138000', '13800138000'],
		['8613800138000', '+8613800138000', '13800138000'],
		['008613800138000', '+8613800138000', '13800138000'],
		['+852 5123 4567', '+85251234567', '85251234567'],
		['0085251234567', '+85251234567', '85251234567'],
		['+1 (415) 555-2671', '+14155552671', '14155552671'],
	])('%s', (given, e164, aliyunForm) => {
		expect(toE164(given)).toBe(e164);
		expect(toAliyunNumber(e164)).toBe(aliyunForm);
	});

	it.each([
		'',
		'12345',
		'010-12345678',
		'95588',
		'12800138000',
		'+86 12800138000',
		'+0123456789',
		'138001380001',
		'wang',
		'+861380013800',
	])('%s receives no SMS', (given) => {
		expect(toE164(given)).toBeNull();
	});
});
