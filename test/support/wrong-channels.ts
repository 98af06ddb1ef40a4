const whsec = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A channel that works, as far as its settings can tell. */
export const soundChannels: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
	email: {
		...{ type: 'email', address: 'support@desk.example', smtp_host: 'mail.desk.example', smtp_port: 587 },
		...{ smtp_security: 'starttls', smtp_user: 'support', smtp_password: 'correct horse' },
	},
	aliyun: {
		...{ type: 'sms', sms_provider: 'aliyun', access_key_id: 'LTAI5tExampleKeyId' },
		...{
			access_key_secret: 'ExampleSecretOf30Characters000',
			sms_sign_name: '客服',
			sms_template: 'SMS_123456789',
		},
	},
	tencent: {
		...{ type: 'sms', sms_provider: 'tencent', access_key_id: 'AKIDExampleSecretIdOf36Characters000' },
		...{ access_key_secret: 'ExampleSecretKeyOf32Characters00', sms_sign_name: '客服' },
		...{ sms_template: '1234567', sms_app_id: '1400006666' },
	},
	wecom: {
		type: 'wecom',
		endpoint_url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa',
	},
	dingtalk: {
		type: 'dingtalk',
		endpoint_url: `https://oapi.dingtalk.com/robot/send?access_token=${'0a'.repeat(32)}`,
		signing_secret: `SEC${'ab'.repeat(32)}`,
	},
	feishu: {
		type: 'feishu',
		endpoint_url: 'https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx',
		signing_secret: 'kfRTR7hlOkZK8xOPTzxxxx',
	},
	webhook: { type: 'webhook', endpoint_url: 'https://hooks.example.com/desk', signing_secret: whsec },
};

/** What is wrong with a channel that would otherwise be sound: its kind, the change, and the column that is to be named. */
export type WrongChannel = readonly [kind: string, change: Record<string, unknown>, column: string];

const anyWrong: readonly (readonly [Record<string, unknown>, string])[] = [
	[{ rate_per_minute: 0 }, 'rate_per_minute'],
	[{ rate_per_minute: 'often' }, 'rate_per_minute'],
	[{ quiet_from: '22:00' }, 'quiet_to'],
	[{ quiet_from: '25:00', quiet_to: '08:00' }, 'quiet_from'],
];

const urls: readonly (readonly [Record<string, unknown>, string])[] = [
	[{ endpoint_url: null }, 'endpoint_url'],
	[{ endpoint_url: 'not a url' }, 'endpoint_url'],
	[{ endpoint_url: 'ftp://hooks.example.com/x' }, 'endpoint_url'],
	[{ endpoint_url: 'https://localhost/x' }, 'endpoint_url'],
	[{ endpoint_url: 'https://user:word@hooks.example.com/x' }, 'endpoint_url'],
];

const botUrls: readonly (readonly [Record<string, unknown>, string])[] = [
	[{ endpoint_url: 'https://example.com/robot' }, 'endpoint_url'],
];

const of = (
	kind: string,
	...wrong: readonly (readonly [Record<string, unknown>, string])[]
): WrongChannel[] => wrong.map(([change, column]) => [kind, change, column]);

export const wrongChannels: readonly WrongChannel[] = [
	...of(
		'email',
		...anyWrong,
		[{ address: null }, 'address'],
		[{ address: 'Support <support@desk.example>' }, 'address'],
		[{ reply_to: 'nobody' }, 'reply_to'],
		[{ smtp_port: 70_000 }, 'smtp_port'],
		[{ smtp_password: null }, 'smtp_password'],
		[{ bounce_address: 'x' }, 'bounce_address'],
		[{ smtp_security: 'ssl' }, 'smtp_security'],
		[{ dkim_domain: 'desk.example', dkim_selector: 's1' }, 'dkim_private_key'],
		[{ dkim_domain: 'desk.example', dkim_selector: 's1', dkim_private_key: 'no key' }, 'dkim_private_key'],
	),
	...of(
		'aliyun',
		...anyWrong,
		[{ sms_provider: null }, 'sms_provider'],
		[{ sms_provider: 'pigeon' }, 'sms_provider'],
		[{ access_key_id: null }, 'access_key_id'],
		[{ access_key_secret: null }, 'access_key_secret'],
		[{ access_key_secret: 'with a blank' }, 'access_key_secret'],
		[{ sms_sign_name: null }, 'sms_sign_name'],
		[{ sms_template: '123' }, 'sms_template'],
	),
	...of(
		'tencent',
		...anyWrong,
		[{ access_key_id: null }, 'access_key_id'],
		[{ access_key_secret: null }, 'access_key_secret'],
		[{ sms_sign_name: null }, 'sms_sign_name'],
		[{ sms_app_id: null }, 'sms_app_id'],
		[{ sms_app_id: 'x' }, 'sms_app_id'],
		[{ sms_template: 'SMS_1' }, 'sms_template'],
	),
	...of('wecom', ...anyWrong, ...urls, ...botUrls),
	...of('dingtalk', ...anyWrong, ...urls, ...botUrls, [{ signing_secret: 'a b' }, 'signing_secret']),
	...of('feishu', ...anyWrong, ...urls, ...botUrls, [{ signing_secret: 'a b' }, 'signing_secret']),
	...of(
		'webhook',
		...anyWrong,
		...urls,
		[{ signing_secret: null }, 'signing_secret'],
		[{ signing_secret: 'whsec_c2hvcnQ=' }, 'signing_secret'],
		[{ signing_secret: 'plain' }, 'signing_secret'],
		[{ previous_signing_secret: whsec }, 'previous_signing_secret'],
		[{ webhook_events: ['no_such_event'] }, 'webhook_events'],
	),
];
