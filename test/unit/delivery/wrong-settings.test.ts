import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ChannelRecord } from '../../../extensions/agreement-desk/src/delivery/channel-record.ts';
import { readChannelSettings } from '../../../extensions/agreement-desk/src/delivery/senders.ts';

const secret32 = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const pem = (modulusLength: number) =>
	generateKeyPairSync('rsa', {
		modulusLength,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	});
const keys = pem(2048);
const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
	.privateKey.export({ type: 'pkcs8', format: 'pem' })
	.toString();
const locked = generateKeyPairSync('rsa', { modulusLength: 1024 })
	.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
	.toString();

/** A right channel of each method; every mistake below is one change to it. */
const right = {
	email: {
		type: 'email',
		address: 'support@mail.example.com',
		from_name: '客服中心',
		reply_to: 'help@example.com',
		smtp_host: 'smtp.example.com',
		smtp_port: 465,
		smtp_security: 'tls',
		smtp_user: 'support@mail.example.com',
		smtp_password: 'a password with blanks',
		dkim_domain: 'example.com',
		dkim_selector: 'desk2026',
		dkim_private_key: keys.privateKey,
		bounce_address: 'bounces@example.com',
	},
	aliyun: {
		type: 'sms',
		sms_provider: 'aliyun',
		access_key_id: 'LTAI5tExampleExample4Key',
		access_key_secret: 'Hb4exampleSecretOf30Characters',
		sms_sign_name: '客服中心',
		sms_template: 'SMS_123456789',
	},
	tencent: {
		type: 'sms',
		sms_provider: 'tencent',
		access_key_id: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
		access_key_secret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
		sms_sign_name: '客服中心',
		sms_app_id: '1400006666',
		sms_region: 'ap-guangzhou',
		sms_template: '1234567',
	},
	gateway: {
		type: 'sms',
		sms_provider: 'generic',
		endpoint_url: 'https://sms.example.com/send',
		access_key_secret: 'token-0123456789abcdef',
	},
	wecom: {
		type: 'wecom',
		endpoint_url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aac-4bc4-97a0-0ec2sifa5aaa',
	},
	dingtalk: {
		type: 'dingtalk',
		endpoint_url: 'https://oapi.dingtalk.com/robot/send?access_token=f61b3b8a4e2c4d5e9a7b0c1d2e3f4a5b',
		signing_secret: 'SECabc0123456789abcdef',
		bot_keyword: '客服',
	},
	feishu: {
		type: 'feishu',
		endpoint_url: 'https://open.feishu.cn/open-apis/bot/v2/hook/c6d8f0a2-1b3c-4d5e-8f7a-9b0c1d2e3f4a',
		signing_secret: 'abcdefghijklmnop0123',
	},
	webhook: {
		type: 'webhook',
		endpoint_url: 'https://hooks.example.com/desk',
		signing_secret: secret32,
		previous_signing_secret: `whsec_${Buffer.alloc(24, 1).toString('base64')}`,
	},
} as const satisfies Record<string, ChannelRecord>;

type Method = keyof typeof right;
const methods = Object.keys(right) as Method[];
const problemsOf = (channel: ChannelRecord, env = {}) => {
	const reading = readChannelSettings(channel, env);
	return 'problems' in reading ? reading.problems : [];
};

describe('a right channel', () => {
	it.each(methods)('of %s has no problem', (method) => {
		expect(problemsOf(right[method])).toEqual([]);
	});
});

/** What is changed, the column that is to be named, and a word of the message in each language. */
type Mistake = [change: Partial<ChannelRecord>, field: keyof ChannelRecord, chinese: string, english: string];

const urlMistakes: Mistake[] = [
	[{ endpoint_url: null }, 'endpoint_url', '请填写', 'fill in'],
	[{ endpoint_url: 'hooks.example.com/x' }, 'endpoint_url', '不是有效的网址', 'no URL'],
	[{ endpoint_url: 'ftp://hooks.example.com/x' }, 'endpoint_url', 'https://', 'https://'],
	[{ endpoint_url: ' https://hooks.example.com/x' }, 'endpoint_url', '空格', 'blank'],
	[{ endpoint_url: 'https://hooks.example.com/x\n' }, 'endpoint_url', '换行', 'line break'],
	[{ endpoint_url: 'http://hooks.example.com/x' }, 'endpoint_url', 'http://', 'http://'],
	[{ endpoint_url: 'https://me:pw@hooks.example.com/x' }, 'endpoint_url', '用户名', 'user name'],
	[{ endpoint_url: 'https://hooks.example.com/x#y' }, 'endpoint_url', '#', '#'],
	[{ endpoint_url: 'https://192.168.1.5/x' }, 'endpoint_url', '内网', 'private'],
	[{ endpoint_url: 'https://169.254.169.254/latest' }, 'endpoint_url', '保留地址', 'reserved'],
	[{ endpoint_url: 'https://localhost:8055/x' }, 'endpoint_url', 'DESK_ALLOWED_HOSTS', 'DESK_ALLOWED_HOSTS'],
	[{ endpoint_url: 'https://0x7f.1/x' }, 'endpoint_url', '127.0.0.1', '127.0.0.1'],
];

const mistakes: Record<Method, Mistake[]> = {
	email: [
		[{ address: null }, 'address', '请填写发件邮箱', 'fill in the address'],
		[{ address: 'Support <support@example.com>' }, 'address', '不是有效的邮箱', 'no e-mail address'],
		[{ from_name: '客服\nBcc: x@y.z' }, 'from_name', '换行', 'line'],
		[{ from_name: 'desk@example.com' }, 'from_name', '名称', 'name only'],
		[{ reply_to: 'help' }, 'reply_to', '邮箱', 'e-mail'],
		[{ smtp_host: 'smtp://smtp.example.com' }, 'smtp_host', '前缀', 'smtp://'],
		[{ smtp_host: 'smtp.example.com:465' }, 'smtp_host', '端口', 'port'],
		[{ smtp_host: 'smtp example.com' }, 'smtp_host', '空格', 'blank'],
		[{ smtp_host: 'support@example.com' }, 'smtp_host', '邮箱地址', 'e-mail address'],
		[{ smtp_host: 'smtp..example' }, 'smtp_host', '服务器名', 'server name'],
		[{ smtp_host: null }, 'smtp_host', 'EMAIL_*', 'EMAIL_*'],
		[{ smtp_port: 0 }, 'smtp_port', '65535', '65535'],
		[{ smtp_port: 993 }, 'smtp_port', '收信', 'fetching'],
		[{ smtp_security: 'starttls' }, 'smtp_security', '请选择 tls', 'choose tls'],
		[{ smtp_port: 587 }, 'smtp_security', '请选择 starttls', 'choose starttls'],
		[{ smtp_security: 'ssl' }, 'smtp_security', 'starttls、tls', 'starttls, tls'],
		[{ smtp_security: 'none', smtp_port: 25 }, 'smtp_security', '明文', 'in the clear'],
		[{ smtp_password: null }, 'smtp_password', '授权码', 'authorisation code'],
		[{ smtp_password: 'secret\n' }, 'smtp_password', '换行', 'line break'],
		[{ smtp_user: null }, 'smtp_user', '登录用户', 'the user'],
		[{ bounce_address: 'bounces' }, 'bounce_address', '邮箱', 'e-mail'],
		[{ bounce_address: 'bounces+b@example.com' }, 'bounce_address', '+', '+'],
		[{ bounce_address: 'bounces-of-the-service-desk@example.com' }, 'bounce_address', '21', '21'],
		[{ dkim_selector: null }, 'dkim_selector', '同时填写', 'go together'],
		[{ dkim_domain: 'other.com' }, 'dkim_domain', 'mail.example.com', 'mail.example.com'],
		[{ dkim_domain: 'ample.com' }, 'dkim_domain', '上级域名', 'above it'],
		[{ dkim_domain: 'example' }, 'dkim_domain', '域名', 'domain'],
		[{ dkim_selector: 'desk2026._domainkey.example.com' }, 'dkim_selector', '_domainkey', '_domainkey'],
		[{ dkim_selector: 'desk 2026' }, 'dkim_selector', '空格', 'blank'],
		[{ dkim_private_key: keys.publicKey }, 'dkim_private_key', '公钥', 'public key'],
		[{ dkim_private_key: 'v=DKIM1; p=MIIB' }, 'dkim_private_key', 'PEM', 'PEM'],
		[{ dkim_private_key: keys.privateKey.slice(0, 300) }, 'dkim_private_key', '截断', 'not whole'],
		[{ dkim_private_key: locked }, 'dkim_private_key', '口令', 'passphrase'],
		[{ dkim_private_key: ecKey }, 'dkim_private_key', 'RSA', 'RSA'],
		[{ dkim_private_key: pem(512).privateKey }, 'dkim_private_key', '1024', '1024'],
	],
	aliyun: [
		[{ sms_provider: null }, 'sms_provider', '请选择', 'choose'],
		[{ sms_provider: 'twilio' }, 'sms_provider', 'aliyun', 'aliyun'],
		[{ access_key_id: null }, 'access_key_id', '请填写', 'fill in'],
		[{ access_key_id: 'LTAI5tExampleExample4Key ' }, 'access_key_id', '空格', 'blank'],
		[{ access_key_id: 'STS.NUgYrLnoC37mZZCNn' }, 'access_key_id', 'STS', 'STS'],
		[{ access_key_id: right.tencent.access_key_id }, 'access_key_id', '腾讯云', 'Tencent'],
		[{ access_key_id: right.aliyun.access_key_secret }, 'access_key_id', '填反', 'swapped'],
		[{ access_key_secret: null }, 'access_key_secret', '请填写', 'fill in'],
		[{ access_key_secret: right.aliyun.access_key_id }, 'access_key_secret', '填反', 'swapped'],
		[{ access_key_secret: 'tooshort' }, 'access_key_secret', '30', '30'],
		[{ access_key_secret: 'Hb4exampleSecretOf30Characters\n' }, 'access_key_secret', '换行', 'line break'],
		[{ sms_sign_name: null }, 'sms_sign_name', '签名', 'sign name'],
		[{ sms_sign_name: '【客服中心】' }, 'sms_sign_name', '【】', '【】'],
		[{ sms_sign_name: '客' }, 'sms_sign_name', '2 至 20', '2 to 20'],
		[{ sms_sign_name: '客服 ' }, 'sms_sign_name', '空格', 'blank'],
		[{ sms_template: '1234567' }, 'sms_template', 'SMS_', 'SMS_'],
		[{ sms_app_id: '1400006666' }, 'sms_app_id', '请清空', 'empty it'],
		[
			{ endpoint_url: 'https://evil.example.com/' },
			'endpoint_url',
			'dysmsapi.aliyuncs.com',
			'dysmsapi.aliyuncs.com',
		],
		[{ endpoint_url: 'http://dysmsapi.aliyuncs.com/' }, 'endpoint_url', 'http://', 'http://'],
		[
			{ endpoint_url: 'https://dysmsapi.aliyuncs.com.evil.example/' },
			'endpoint_url',
			'不是服务商',
			'no host of the provider',
		],
	],
	tencent: [
		[{ access_key_id: null }, 'access_key_id', '请填写', 'fill in'],
		[{ access_key_id: right.aliyun.access_key_id }, 'access_key_id', '阿里云', 'Alibaba'],
		[{ access_key_id: right.tencent.access_key_secret }, 'access_key_id', '填反', 'swapped'],
		[{ access_key_secret: right.tencent.access_key_id }, 'access_key_secret', '填反', 'swapped'],
		[{ access_key_secret: null }, 'access_key_secret', '请填写', 'fill in'],
		[{ access_key_secret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPL' }, 'access_key_secret', '32', '32'],
		[{ sms_sign_name: '[客服中心]' }, 'sms_sign_name', '【】', '【】'],
		[{ sms_app_id: null }, 'sms_app_id', 'SdkAppId', 'SdkAppId'],
		[{ sms_app_id: '14000066 66' }, 'sms_app_id', '空格', 'blank'],
		[{ sms_app_id: 'app' }, 'sms_app_id', '1400', '1400'],
		[{ sms_template: 'SMS_123456789' }, 'sms_template', '只有数字', 'digits only'],
		[{ sms_region: '广州' }, 'sms_region', 'ap-guangzhou', 'ap-guangzhou'],
		[
			{ endpoint_url: 'https://cvm.tencentcloudapi.com' },
			'endpoint_url',
			'sms.tencentcloudapi.com',
			'sms.tencentcloudapi.com',
		],
	],
	gateway: [
		...urlMistakes,
		[{ access_key_id: 'id' }, 'access_key_id', '令牌', 'token'],
		[{ access_key_secret: 'Bearer0 x' }, 'access_key_secret', '空格', 'blank'],
		[{ access_key_secret: 'Bearer:0123456789abcdef' }, 'access_key_secret', 'Bearer', 'Bearer'],
		[{ access_key_secret: 'short' }, 'access_key_secret', '16', '16'],
		[{ access_key_secret: '令牌令牌令牌令牌令牌令牌令牌令牌' }, 'access_key_secret', 'ASCII', 'ASCII'],
		[{ sms_app_id: '1400006666' }, 'sms_app_id', '请清空', 'empty it'],
		[{ sms_region: 'ap-guangzhou' }, 'sms_region', '请清空', 'empty it'],
	],
	wecom: [
		...urlMistakes,
		[
			{ endpoint_url: 'https://hooks.example.com/x' },
			'endpoint_url',
			'qyapi.weixin.qq.com',
			'qyapi.weixin.qq.com',
		],
		[{ endpoint_url: right.dingtalk.endpoint_url }, 'endpoint_url', '钉钉', 'DingTalk'],
		[{ endpoint_url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send' }, 'endpoint_url', 'key', 'key'],
		[
			{ endpoint_url: 'https://qyapi.weixin.qq.com/cgi-bin/message/send?key=693a91f6-7aac' },
			'endpoint_url',
			'路径',
			'path',
		],
		[{ signing_secret: 'SECabc0123456789abcdef' }, 'signing_secret', '没有签名密钥', 'no signing secret'],
		[{ bot_keyword: '客服,工单' }, 'bot_keyword', '一个关键词', 'one keyword'],
	],
	dingtalk: [
		...urlMistakes,
		[{ endpoint_url: right.feishu.endpoint_url }, 'endpoint_url', '飞书', 'Feishu'],
		[
			{ endpoint_url: 'https://oapi.dingtalk.com/robot/send' },
			'endpoint_url',
			'access_token',
			'access_token',
		],
		[
			{ endpoint_url: `${right.dingtalk.endpoint_url}&timestamp=1&sign=x` },
			'endpoint_url',
			'原始网址',
			'bare URL',
		],
		[{ signing_secret: 'abc0123456789abcdef' }, 'signing_secret', 'SEC', 'SEC'],
		[{ signing_secret: 'SECabc 0123456789abcdef' }, 'signing_secret', '空格', 'blank'],
		[{ signing_secret: right.dingtalk.endpoint_url }, 'signing_secret', '网址', 'URL'],
		[{ bot_keyword: ' 客服' }, 'bot_keyword', '空格', 'blank'],
		[{ bot_keyword: '客'.repeat(31) }, 'bot_keyword', '30', '30'],
	],
	feishu: [
		...urlMistakes,
		[{ endpoint_url: right.wecom.endpoint_url }, 'endpoint_url', '企业微信', 'WeCom'],
		[{ endpoint_url: 'https://open.feishu.cn/open-apis/bot/hook/c6d8f0a2' }, 'endpoint_url', '路径', 'path'],
		[{ endpoint_url: 'https://open.feishu.cn/open-apis/bot/v2/hook/' }, 'endpoint_url', '路径', 'path'],
		[{ signing_secret: 'short' }, 'signing_secret', '16', '16'],
		[{ signing_secret: 'abcdefghijklmnop0123\n' }, 'signing_secret', '换行', 'line break'],
		[{ bot_keyword: '客服\n' }, 'bot_keyword', '换行', 'line'],
	],
	webhook: [
		...urlMistakes,
		[{ signing_secret: null }, 'signing_secret', 'whsec_', 'whsec_'],
		[{ signing_secret: 'secret' }, 'signing_secret', 'whsec_', 'whsec_'],
		[{ signing_secret: 'whsec_' }, 'signing_secret', 'Base64', 'base64'],
		[{ signing_secret: 'whsec_不是' }, 'signing_secret', 'Base64', 'base64'],
		[{ signing_secret: `whsec_${Buffer.alloc(23).toString('base64')}` }, 'signing_secret', '23', '23'],
		[{ signing_secret: `whsec_${Buffer.alloc(65).toString('base64')}` }, 'signing_secret', '65', '65'],
		[{ signing_secret: `${secret32} ` }, 'signing_secret', '空格', 'blank'],
		[{ previous_signing_secret: secret32 }, 'previous_signing_secret', '相同', 'the same'],
		[{ previous_signing_secret: 'old' }, 'previous_signing_secret', 'whsec_', 'whsec_'],
	],
};

describe.each(methods)('a wrong channel of %s', (method) => {
	it('has at least ten ways of being so', () => {
		expect(mistakes[method].length).toBeGreaterThanOrEqual(10);
	});

	it.each(mistakes[method])('%j is told at %s', (change, field, chinese, english) => {
		const problems = problemsOf({ ...right[method], ...change });
		const told = problems.filter((problem) => problem.field === field);
		expect(problems.every((problem) => problem.field === field || method === 'email')).toBe(true);
		expect(told).toHaveLength(1);
		expect(told[0]?.message['zh-CN']).toContain(chinese);
		expect(told[0]?.message['en-US']).toContain(english);
	});

	it('never repeats a secret', () => {
		for (const [change] of mistakes[method]) {
			const words = JSON.stringify(problemsOf({ ...right[method], ...change }).map(({ message }) => message));
			const { signing_secret, smtp_password, access_key_secret } = {
				...right[method],
				...change,
			} as ChannelRecord;
			for (const secret of [signing_secret, smtp_password, access_key_secret]) {
				if (secret && secret.length > 8) expect(words).not.toContain(secret);
			}
			expect(words).not.toMatch(/0ec2sifa5aaa|f61b3b8a|9b0c1d2e3f4a/);
		}
	});
});

it('several mistakes are all told at once', () => {
	const fields = problemsOf({ type: 'sms', sms_provider: 'tencent' }).map(({ field }) => field);
	expect(fields).toEqual(['access_key_id', 'access_key_secret', 'sms_sign_name', 'sms_app_id']);
});

it.each(['phone', 'portal', null])('a channel of type %s delivers nothing', (type) => {
	expect(problemsOf({ type })).toMatchObject([{ field: 'type' }]);
});

describe('what the operator allowed', () => {
	const env = { DESK_ALLOWED_HOSTS: 'relay.intern, 10.0.0.0/8' };

	it.each<ChannelRecord>([
		{ ...right.webhook, endpoint_url: 'http://10.1.2.3:8080/hook' },
		{ ...right.gateway, endpoint_url: 'http://relay.intern/sms' },
		{ ...right.wecom, endpoint_url: 'http://relay.intern/wecom?key=693a91f6-7aac' },
		{ ...right.aliyun, endpoint_url: 'http://relay.intern' },
		{ ...right.email, smtp_host: 'relay.intern', smtp_port: 25, smtp_security: 'none' },
	])('may be called, by http:// too: $type $endpoint_url', (channel) => {
		expect(problemsOf(channel, env)).toEqual([]);
		expect(problemsOf(channel)).not.toEqual([]);
	});
});
