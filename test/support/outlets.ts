import { generateKeyPairSync } from 'node:crypto';
import { startSmtpServer } from '../harness/smtp.ts';
import type { Row } from './read.ts';
import { spokenText, startDingtalk, startFeishu, startWecom } from './stand-ins/bots.ts';
import type { HttpAnswer } from '../harness/loopback-server.ts';
import type { StandIn } from './stand-ins/http-stand-in.ts';
import { aliyunKeys, startAliyun, startGateway, startTencent, tencentKeys } from './stand-ins/sms.ts';
import { startWebhookReceiver } from './stand-ins/webhook-receiver.ts';

/** What an outlet can be made to do: refuse for now, refuse this message, refuse whatever comes, or leave in the dark. */
export type Trouble = 'limited' | 'refused' | 'broken' | 'hang' | 'cut';

/** A channel of one kind, and the service behind it, which checks every signature. */
export interface Outlet {
	readonly name: string;
	/** The columns of its channel. */
	readonly channel: Row;
	readonly method: string;
	readonly recipient: string;
	/** What is kept of its answer. */
	readonly proof: RegExp;
	readonly providerId: string | null;
	/** What it asks for when it is asked too often, ms; null where the desk decides. */
	readonly pauseMs: number | null;
	/** What the reason has in it, where the outlet knows such a trouble. */
	readonly reasons: Readonly<Partial<Record<Trouble, RegExp>>>;
	/** What became of a message in the dark: the provider knows, a person has to say, or it is sent again. */
	readonly afterwards: 'asked' | 'person' | 'again';
	/** How many messages with these words it has taken. */
	taken(words: string): number;
	/** For `times` messages, or until it is told otherwise; null: no more. */
	fail(trouble: Trouble | null, times?: number): void;
	stop(): Promise<void>;
}

const minute = 60_000;
const secret = 'SEC1234567890abcdef1234567890abcdef';
const phone = '13800138000';
const token = 'gateway-token-0123456789';
const [newKey, oldKey] = [7, 8].map((byte) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`);

type Answers = Readonly<Partial<Record<Trouble, HttpAnswer>>>;
type Described = Omit<Outlet, 'taken' | 'fail' | 'stop'> & { readonly answers: Answers };

/** One of each kind. */
export function startOutlets(): Promise<Outlet[]> {
	return Promise.all([
		mail(),
		aliyun(),
		tencent(),
		gateway(),
		wecom(),
		dingtalk(),
		feishu(),
		webhook('webhook', newKey ?? ''),
		webhook('webhook-old-secret', oldKey ?? ''),
	]);
}

/** Makes an outlet of a stand-in; `wordsOf` finds what a call says. */
function outlet(
	standIn: StandIn,
	{ answers, ...described }: Described,
	wordsOf: (call: StandIn['calls'][number]) => string,
): Outlet {
	return {
		...described,
		taken: (words) => standIn.taken.filter((call) => wordsOf(call).includes(words)).length,
		fail(trouble, times) {
			if (trouble === null || trouble === 'hang' || trouble === 'cut') return standIn.fail(trouble, times);
			const answer = answers[trouble];
			if (!answer) throw new Error(`${described.name} does not know "${trouble}".`);
			standIn.fail(answer, times);
		},
		stop: () => standIn.stop(),
	};
}

async function mail(): Promise<Outlet> {
	const smtp = await startSmtpServer();
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const modes = {
		limited: 'refuse-temporary',
		refused: 'refuse-permanent',
		hang: 'hang-after-data',
		cut: 'cut-after-data',
	} as const;
	return {
		...{ name: 'identity', method: 'email', recipient: 'reader@customer.example' },
		channel: {
			...{ type: 'email', address: 'desk@desk.example', from_name: '客服中心' },
			...{ smtp_host: '127.0.0.1', smtp_port: smtp.port, smtp_security: 'none' },
			...{ dkim_domain: 'desk.example', dkim_selector: 's1' },
			dkim_private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
		},
		...{ proof: /^127\.0\.0\.1: 250/, providerId: null, pauseMs: null, afterwards: 'again' },
		reasons: { limited: /451 Try again later/, refused: /550 No such user/ },
		taken: (words) =>
			smtp.messages.filter(
				({ text, headers, from }) =>
					text.includes(words) &&
					from.endsWith('@desk.example') &&
					/d=desk\.example;.*s=s1;/s.test(headers['dkim-signature'] ?? ''),
			).length,
		fail(trouble) {
			if (trouble === 'broken') throw new Error('A mail server is broken by ending it.');
			smtp.setMode(trouble === null ? 'accept' : modes[trouble]);
		},
		stop: () => smtp.stop(),
	};
}

async function aliyun(): Promise<Outlet> {
	const standIn = await startAliyun();
	return outlet(
		standIn,
		{
			...{ name: 'aliyun', method: 'sms', recipient: phone, afterwards: 'asked' },
			channel: {
				...{ type: 'sms', sms_provider: 'aliyun', sms_sign_name: '客服中心', sms_template: 'SMS_123456789' },
				...{ access_key_id: aliyunKeys.id, access_key_secret: aliyunKeys.secret },
				endpoint_url: standIn.origin,
			},
			...{ proof: /^Aliyun BizId 9006/, providerId: '900619746936498440^0', pauseMs: 60 * minute },
			answers: {
				limited: { body: { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: '触发小时级流控Permits:5' } },
				refused: { body: { Code: 'isv.BLACK_KEY_CONTROL_LIMIT', Message: 'word' } },
				broken: { status: 404, body: { Code: 'InvalidAccessKeyId.NotFound', Message: 'no such key' } },
			},
			reasons: {
				limited: /BUSINESS_LIMIT_CONTROL.*一小时/s,
				refused: /BLACK_KEY_CONTROL_LIMIT/,
				broken: /InvalidAccessKeyId\.NotFound/,
			},
		},
		({ url }) => url.searchParams.get('TemplateParam') ?? '',
	);
}

async function tencent(): Promise<Outlet> {
	const standIn = await startTencent();
	const ofNumber = (Code: string) => ({
		body: { Response: { SendStatusSet: [{ Code, Message: 'refused', SerialNo: '' }], RequestId: 'r' } },
	});
	return outlet(
		standIn,
		{
			...{ name: 'tencent', method: 'sms', recipient: phone, afterwards: 'asked' },
			channel: {
				...{ type: 'sms', sms_provider: 'tencent', sms_sign_name: '客服中心', sms_template: '1234567' },
				...{ access_key_id: tencentKeys.id, access_key_secret: tencentKeys.secret },
				...{ sms_app_id: '1400006666', endpoint_url: standIn.origin },
			},
			...{ proof: /^Tencent SerialNo 2645:1/, providerId: '2645:1', pauseMs: minute },
			answers: {
				limited: ofNumber('LimitExceeded.PhoneNumberThirtySecondLimit'),
				refused: ofNumber('FailedOperation.ContainSensitiveWord'),
				broken: { body: { Response: { Error: { Code: 'AuthFailure.SecretIdNotFound', Message: 'no' } } } },
			},
			reasons: {
				limited: /PhoneNumberThirtySecondLimit/,
				refused: /ContainSensitiveWord/,
				broken: /AuthFailure\.SecretIdNotFound/,
			},
		},
		({ body }) => body,
	);
}

async function gateway(): Promise<Outlet> {
	const standIn = await startGateway(token);
	return outlet(
		standIn,
		{
			...{ name: 'gateway', method: 'sms', recipient: phone, afterwards: 'person' },
			channel: {
				...{ type: 'sms', sms_provider: 'generic', access_key_secret: token },
				endpoint_url: `${standIn.origin}/sms`,
			},
			...{ proof: /^HTTP 202, id gw-77$/, providerId: 'gw-77', pauseMs: 2 * minute },
			answers: {
				limited: { status: 429, headers: { 'retry-after': '120' } },
				refused: { status: 422 },
				broken: { status: 401 },
			},
			reasons: { limited: /429/, refused: /422/, broken: /401/ },
		},
		({ body }) => body,
	);
}

/** Faster than their makers allow, so that a test need not wait. */
const bot = { rate_per_minute: 600, language: 'en-US' } as const;

async function wecom(): Promise<Outlet> {
	const standIn = await startWecom();
	const code = (errcode: number) => ({ body: { errcode, errmsg: 'refused' } });
	return outlet(
		standIn,
		{
			...{ name: 'wecom', method: 'wecom', recipient: 'wecom', afterwards: 'again' },
			channel: { ...bot, type: 'wecom', endpoint_url: standIn.botUrl },
			...{ proof: /^HTTP 200, 0 ok$/, providerId: null, pauseMs: minute },
			answers: { limited: code(45_009), refused: code(40_058), broken: code(93_000) },
			reasons: { limited: /45009/, refused: /40058/, broken: /93000/ },
		},
		spokenText,
	);
}

async function dingtalk(): Promise<Outlet> {
	const standIn = await startDingtalk({ secret, keyword: '服务台' });
	const code = (errcode: number) => ({ body: { errcode, errmsg: 'refused' } });
	return outlet(
		standIn,
		{
			...{ name: 'dingtalk', method: 'dingtalk', recipient: 'dingtalk', afterwards: 'again' },
			channel: {
				...{ ...bot, type: 'dingtalk', endpoint_url: standIn.botUrl },
				...{ signing_secret: secret, bot_keyword: '服务台' },
			},
			...{ proof: /^HTTP 200, 0 ok$/, providerId: null, pauseMs: 10 * minute },
			answers: { limited: code(410_100), refused: code(430_104), broken: code(310_000) },
			reasons: { limited: /410100/, refused: /430104/, broken: /310000/ },
		},
		spokenText,
	);
}

async function feishu(): Promise<Outlet> {
	const standIn = await startFeishu({ secret });
	const code = (code: number) => ({ body: { code, msg: 'refused' } });
	return outlet(
		standIn,
		{
			...{ name: 'feishu', method: 'feishu', recipient: 'feishu', afterwards: 'again' },
			channel: { ...bot, type: 'feishu', endpoint_url: standIn.botUrl, signing_secret: secret },
			...{ proof: /^HTTP 200, 0 success$/, providerId: null, pauseMs: minute },
			answers: { limited: code(11_232), refused: code(9499), broken: code(19_021) },
			reasons: { limited: /11232/, refused: /9499/, broken: /19021/ },
		},
		spokenText,
	);
}

/** While a secret is changed, receivers that know either take what is sent. */
async function webhook(name: string, known: string): Promise<Outlet> {
	const standIn = await startWebhookReceiver({ secret: known });
	return outlet(
		standIn,
		{
			...{ name, method: 'webhook', recipient: name, afterwards: 'again' },
			channel: {
				...{ type: 'webhook', endpoint_url: standIn.hookUrl },
				...{ signing_secret: newKey, previous_signing_secret: oldKey },
			},
			...{ proof: /^HTTP 204$/, providerId: null, pauseMs: 90_000 },
			answers: {
				limited: { status: 429, headers: { 'retry-after': '90' } },
				broken: { status: 404 },
			},
			reasons: { limited: /429/, broken: /404/ },
		},
		({ body }) => body,
	);
}
