import { z } from 'zod';
import { text } from '../../localized-text.ts';
import { always, parameter } from './definition.ts';
import {
	creditCode,
	email,
	httpsUrl,
	oneOf,
	phone,
	rows,
	several,
	shortText,
	single,
	texts,
} from './shapes.ts';

const imTools = z
	.array(
		z.strictObject({ tool: shortText(64), account: shortText(128).nullable() }, 'must be {tool, account}'),
		'must be a list of {tool, account}',
	)
	.min(1, 'must name at least one tool')
	.max(20, 'must name at most 20 tools');

const agreedMethod = oneOf(['email', 'sms', 'in_app', 'webhook', 'im']);

export const methods = z
	.array(agreedMethod, 'must be a list of methods')
	.min(1, 'must name at least one method')
	.refine((list) => new Set(list).size === list.length, 'names a method twice');

/** A label and a note at once; most fields need no more. */
const words = (labelZh: string, labelEn: string, noteZh: string, noteEn: string) => ({
	label: text(labelZh, labelEn),
	note: text(noteZh, noteEn),
});

const base = { section: 'parties_and_channels', presets: always<never>(null) } as const;

/** Article 1: parties, channels and scope. */
export const article1 = {
	'provider.name': parameter({
		...base,
		number: 'P01',
		clause: '1.1',
		label: text('服务提供方名称', 'Name of the service provider'),
		schema: shortText(200),
		required: true,
		columns: single(
			'provider_name',
			'string',
			words(
				'服务提供方名称',
				'Name of the service provider',
				'留空则取“服务商”单位的名称（1.1）',
				'Empty: the name of the provider chosen above (1.1)',
			),
		),
	}),
	'provider.uscc': parameter({
		...base,
		number: 'P01a',
		clause: '1.1',
		label: text('统一社会信用代码', 'Unified social credit code'),
		schema: creditCode,
		columns: single(
			'provider_uscc',
			'string',
			words(
				'统一社会信用代码',
				'Unified social credit code',
				'选填，18 位，校验位须正确',
				'Optional; 18 characters with a valid check digit',
			),
		),
	}),
	'customer.name': parameter({
		...base,
		number: 'P02',
		clause: '1.1',
		label: text('客户名称', 'Name of the customer'),
		schema: shortText(200),
		required: true,
		columns: single(
			'customer_name',
			'string',
			words(
				'客户名称',
				'Name of the customer',
				'留空则取“客户”单位的名称（1.1、1.2）',
				'Empty: the name of the customer chosen above (1.1, 1.2)',
			),
		),
	}),
	'channel.phone.number': parameter({
		...base,
		number: 'P03',
		clause: '1.3.1',
		label: text('服务热线号码', 'Hotline number'),
		schema: phone,
		columns: single(
			'channel_phone_number',
			'string',
			words('服务热线号码', 'Hotline number', '留空表示不提供热线（1.3.1）', 'Empty: no hotline (1.3.1)'),
		),
	}),
	'channel.email.address': parameter({
		...base,
		number: 'P04',
		clause: '1.3.2',
		label: text('服务邮箱地址', 'Service e-mail address'),
		schema: email,
		columns: single(
			'channel_email_address',
			'string',
			words(
				'服务邮箱地址',
				'Service e-mail address',
				'留空表示不提供邮件服务（1.3.2）',
				'Empty: no e-mail service (1.3.2)',
			),
		),
	}),
	'channel.chat.url': parameter({
		...base,
		number: 'P05',
		clause: '1.3.3',
		label: text('在线客服系统网址', 'Address of the online chat'),
		schema: httpsUrl,
		columns: single(
			'channel_chat_url',
			'string',
			words(
				'在线客服系统网址',
				'Address of the online chat',
				'须以 https:// 开头；与即时通讯工具至少填一项（1.3.3）',
				'Begins with https://; this or an instant messenger (1.3.3)',
			),
		),
	}),
	'channel.chat.im_tool': parameter({
		...base,
		number: 'P06',
		clause: '1.3.3',
		label: text('即时通讯工具', 'Instant messengers'),
		schema: imTools,
		columns: rows(
			'channel_chat_im_tool',
			'im_tools',
			words(
				'即时通讯工具',
				'Instant messengers',
				'例如企业微信及其账号（1.3.3）',
				'Such as WeCom, with the account (1.3.3)',
			),
		),
	}),
	'channel.portal.url': parameter({
		...base,
		number: 'P07',
		clause: '1.3.4',
		label: text('服务网站/平台网址', 'Address of the service website'),
		schema: httpsUrl,
		columns: single(
			'channel_portal_url',
			'string',
			words(
				'服务网站/平台网址',
				'Address of the service website',
				'须以 https:// 开头；留空表示不提供（1.3.4）',
				'Begins with https://; empty: none (1.3.4)',
			),
		),
	}),
	'channel.social.platform': parameter({
		...base,
		number: 'P08',
		clause: '1.3.5',
		label: text('社交媒体平台名称', 'Social media platform'),
		schema: shortText(64),
		columns: single(
			'channel_social_platform',
			'string',
			words(
				'社交媒体平台名称',
				'Social media platform',
				'例如微博、微信公众号（1.3.5）',
				'Such as Weibo (1.3.5)',
			),
		),
	}),
	'channel.social.account': parameter({
		...base,
		number: 'P09',
		clause: '1.3.5',
		label: text('社交媒体账号名称', 'Social media account'),
		schema: shortText(128),
		columns: single(
			'channel_social_account',
			'string',
			words(
				'社交媒体账号名称',
				'Social media account',
				'与平台一并填写（1.3.5）',
				'Given together with the platform (1.3.5)',
			),
		),
	}),
	'scope.consultation': parameter({
		number: 'P10',
		clause: '1.4.1',
		section: 'scope',
		label: text('咨询服务范围', 'What consultation covers'),
		schema: texts.min(1, 'must name at least one subject'),
		presets: always(['产品功能', '使用方法', '服务条款']),
		required: true,
		columns: single(
			'scope_consultation',
			'tags',
			words(
				'咨询服务范围',
				'What consultation covers',
				'客户可就哪些事项咨询（1.4.1）',
				'What customers may ask about (1.4.1)',
			),
		),
	}),
	'scope.technical_support': parameter({
		number: 'P11',
		clause: '1.4.3',
		section: 'scope',
		label: text('技术支持范围', 'What technical support covers'),
		schema: texts.min(1, 'must name at least one product or service'),
		presets: always<string[]>(null),
		columns: single(
			'scope_technical_support',
			'tags',
			words(
				'技术支持范围',
				'What technical support covers',
				'提供技术支持的产品或服务（1.4.3）',
				'Products and services that are supported (1.4.3)',
			),
		),
	}),
	'notification.methods': parameter({
		number: 'P12',
		clause: '1.4.4',
		section: 'scope',
		label: text('通知方式', 'Ways of notification'),
		schema: methods,
		presets: always<z.infer<typeof methods>>(['email', 'in_app']),
		required: true,
		columns: several(
			'notification_methods',
			'agreed_method',
			words(
				'通知方式',
				'Ways of notification',
				'按顺序使用，前一种无法送达时用后一种（1.4.4）',
				'In this order: the next one when the first fails (1.4.4)',
			),
		),
	}),
	'scope.other': parameter({
		number: 'P13',
		clause: '1.4.6',
		section: 'scope',
		label: text('其他服务内容或套餐', 'Other services or plan'),
		schema: shortText(2000),
		presets: always<string>(null),
		columns: single(
			'scope_other',
			'text',
			words('其他服务内容或套餐', 'Other services or plan', '选填（1.4.6）', 'Optional (1.4.6)'),
		),
	}),
} as const;
