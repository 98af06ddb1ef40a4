import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { ShownWhen } from '../field-options.ts';
import { group, integer, link, multiSelect, select, string } from '../fields.ts';
import { quietHours } from '../quiet-hours.ts';
import { secret } from '../secret-field.ts';

const ofType = (...values: string[]): ShownWhen => ({ field: 'type', values });

const mail = { group: 'mail_identity', shownWhen: ofType('email'), clause: '1.3.2' } as const;
const sms = { group: 'sms_gateway', shownWhen: ofType('sms'), clause: '1.4.4' } as const;
const target = { group: 'target', clause: '1.4.4' } as const;
const limits = { group: 'limits', clause: '1.4.4' } as const;
const carriers = ofType('email', 'sms', 'wecom', 'dingtalk', 'feishu', 'webhook');

/** With which name and through which server the mails of this channel leave. */
const mailIdentity = {
	mail_identity: group(text('发件身份', 'Sender'), 'outgoing_mail', 'open', { shownWhen: ofType('email') }),
	from_name: string(text('发件人名称', 'Sender name'), mail),
	reply_to: string(text('回复地址', 'Reply to'), {
		...mail,
		note: text('留空则回复到本渠道的地址', 'Empty: answers go to the address of this channel'),
	}),
	smtp_host: string(text('SMTP 服务器', 'SMTP server'), {
		...mail,
		note: text('留空则用 Directus 的邮件设置', 'Empty: the mail settings of Directus'),
	}),
	smtp_port: integer(text('端口', 'Port'), mail),
	smtp_security: select(text('加密方式', 'Encryption'), 'smtp_security', mail),
	smtp_user: string(text('用户名', 'User'), mail),
	smtp_password: secret(text('密码或授权码', 'Password'), mail),
	dkim_domain: string(text('DKIM 域名', 'DKIM domain'), mail),
	dkim_selector: string(text('DKIM 选择器', 'DKIM selector'), { ...mail, maxLength: 64 }),
	dkim_private_key: secret(text('DKIM 私钥（PEM）', 'DKIM private key (PEM)'), mail),
	bounce_address: string(text('退信地址', 'Bounce address'), {
		...mail,
		note: text(
			'退信寄往此地址；其邮箱须支持“+”子地址，例如 bounce@example.com',
			'Bounces go here; its mailbox must take sub-addresses with "+", such as bounce@example.com',
		),
	}),
} as const;

/** The contract with whoever sends text messages for us. */
const smsGateway = {
	sms_gateway: group(text('短信网关', 'SMS gateway'), 'sms', 'open', { shownWhen: ofType('sms') }),
	sms_provider: select(text('服务商', 'Provider'), 'sms_provider', sms),
	access_key_id: string(text('访问密钥 ID（AccessKey ID / SecretId）', 'Access key id'), sms),
	access_key_secret: secret(text('访问密钥（AccessKey Secret / SecretKey）', 'Access key secret'), sms),
	sms_sign_name: string(text('短信签名', 'Signature'), { ...sms, maxLength: 64 }),
	sms_template: string(text('模板编号', 'Template code'), {
		...sms,
		maxLength: 64,
		note: text('服务商审核通过的模板', 'A template that the provider has approved'),
	}),
	sms_app_id: string(text('应用 ID（SdkAppId）', 'Application id (SdkAppId)'), {
		...sms,
		maxLength: 64,
		note: text('仅腾讯云需要', 'For Tencent Cloud only'),
	}),
	sms_region: string(text('地域', 'Region'), {
		...sms,
		maxLength: 64,
		note: text('留空则为服务商的默认地域', 'Empty: the usual region of the provider'),
	}),
} as const;

/** Where a bot, a webhook or a gateway listens. */
const endpoint = {
	target: group(text('接收地址', 'Where it goes'), 'webhook', 'open', {
		shownWhen: ofType('sms', 'wecom', 'dingtalk', 'feishu', 'webhook'),
	}),
	endpoint_url: secret(text('地址（URL）', 'URL'), {
		...target,
		shownWhen: ofType('sms', 'wecom', 'dingtalk', 'feishu', 'webhook'),
		width: 'full',
		note: text(
			'机器人的地址本身就是密钥，保存后不再显示；阿里云、腾讯云短信留空即可',
			'The address of a bot is its key, so it is not shown again; leave it empty for Alibaba and Tencent text messages',
		),
	}),
	signing_secret: secret(text('签名密钥', 'Signing secret'), {
		...target,
		shownWhen: ofType('dingtalk', 'feishu', 'webhook'),
		note: text(
			'机器人安全设置中的“加签”密钥；网络回调则为 whsec_ 开头的密钥',
			'Of a bot: its signature secret; of a webhook: the secret that starts with whsec_',
		),
	}),
	previous_signing_secret: secret(text('上一个签名密钥', 'Former signing secret'), {
		...target,
		shownWhen: ofType('webhook'),
		note: text(
			'轮换期间两个密钥都签名；对方改用新密钥后请清空',
			'While both are set, both sign; empty it once the other side has the new one',
		),
	}),
	bot_keyword: string(text('自定义关键词', 'Keyword'), {
		...target,
		maxLength: 64,
		shownWhen: ofType('dingtalk', 'feishu'),
		note: text('机器人只接受含有此词的消息', 'The bot takes only what has this word in it'),
	}),
	webhook_events: multiSelect(text('推送的事件', 'Events'), 'event_kind', {
		...target,
		shownWhen: ofType('webhook'),
		width: 'full',
		note: text('留空则不推送事件', 'Empty: no events are sent'),
	}),
} as const;

/** What its readers are spared. */
const restraint = {
	limits: group(text('频率与免打扰', 'Rate and quiet hours'), 'speed', 'closed', { shownWhen: carriers }),
	rate_per_minute: integer(text('每分钟上限', 'At most a minute'), {
		...limits,
		shownWhen: carriers,
		note: text(
			'留空则企业微信、钉钉 20 条，飞书 100 条，其余 600 条',
			'Empty: 20 for WeCom and DingTalk, 100 for Feishu, 600 for the others',
		),
	}),
	language: select(text('语言', 'Language'), 'language', {
		...limits,
		shownWhen: ofType('sms', 'wecom', 'dingtalk', 'feishu', 'webhook'),
		clause: '2.4',
		note: text('群消息所用的语言', 'In which the group is addressed'),
	}),
	quiet_from: { ...quietHours.quiet_from, group: 'limits', shownWhen: carriers },
	quiet_to: { ...quietHours.quiet_to, group: 'limits', shownWhen: carriers },
} as const;

/** Whether all of it works is known once something has arrived. */
const proof = {
	send_test: link(
		text('测试', 'Test'),
		{
			label: text('发送测试', 'Send a test'),
			icon: 'send',
			url: '../desk/channels/{{id}}/test',
		},
		{
			shownWhen: carriers,
			clause: '1.4.4',
			note: text(
				'请先保存；测试按已保存的设置发送，未启用的渠道也可以测试',
				'Save first: the test goes by what is saved, also where the channel is not in use yet',
			),
		},
	),
} as const;

/** What makes a channel carry word out. Which of it is needed is said when it is enabled. */
export const channelDelivery = {
	...mailIdentity,
	...smsGateway,
	...endpoint,
	...restraint,
	...proof,
} as const;
