import { describe, expect, it } from 'vitest';
import { either, say } from './say.ts';

const opening = (provider: string, customer: string) =>
	`1.1 本协议用以明确${provider}（以下简称“服务商”）向${customer}（以下简称“客户”）提供的客户服务。`;

describe('1.1 and 1.2: who the parties are', () => {
	it.each([
		[opening('云帆科技有限公司', '晨星贸易有限公司'), '云帆科技有限公司', '晨星贸易有限公司'],
		[opening('【云帆科技有限公司】', '【晨星贸易有限公司】'), '云帆科技有限公司', '晨星贸易有限公司'],
		[
			opening('云帆（北京）科技有限公司', '晨星（上海）贸易有限公司'),
			'云帆（北京）科技有限公司',
			'晨星（上海）贸易有限公司',
		],
		[opening(' 云 帆 科技\n有限公司 ', '**晨星贸易**有限公司'), '云帆科技有限公司', '晨星贸易有限公司'],
		[opening('方向和为科技有限公司', '向日葵与你有限公司'), '方向和为科技有限公司', '向日葵与你有限公司'],
		[opening('ＡＢＣ科技有限公司', 'XYZ Trading Co., Ltd.'), 'ABC科技有限公司', 'XYZ Trading Co., Ltd.'],
		[
			opening('云帆科技有限公司（统一社会信用代码：91110108MA01ABCD5X）', '晨星公司'),
			'云帆科技有限公司',
			'晨星公司',
		],
		[
			'本协议由云帆科技有限公司（以下简称“甲方”）为晨星贸易有限公司（以下简称“乙方”）提供客户服务事宜订立。',
			'云帆科技有限公司',
			'晨星贸易有限公司',
		],
		['服务商：云帆科技有限公司\n客户：晨星贸易有限公司\n', '云帆科技有限公司', '晨星贸易有限公司'],
		[
			'甲方（客户）：晨星贸易有限公司\n乙方（服务商）：云帆科技有限公司\n',
			'云帆科技有限公司',
			'晨星贸易有限公司',
		],
		[
			'This agreement is made between Yunfan Technology Co., Ltd. (the “Provider”) and Morning Star Trading Inc. (the “Customer”).',
			'Yunfan Technology Co., Ltd.',
			'Morning Star Trading Inc.',
		],
		[
			'1.1 This agreement sets out how Yunfan Ltd. (hereinafter referred to as “the Provider”) serves Smith and Sons LLC (hereinafter "the Customer").',
			'Yunfan Ltd.',
			'Smith and Sons LLC',
		],
		[opening('【服务提供方名称】', '【客户名称】'), 'absent', 'absent'],
		[opening('________', '晨星公司'), 'absent', '晨星公司'],
		[opening('待定', '【另行约定】'), 'absent', 'absent'],
		[opening('अंकुर टेक', 'Größe & Söhne KG'), 'अंकुर टेक', 'Größe & Söhne KG'],
		[opening('北京XX科技有限公司', '某某公司'), either('北京XX科技有限公司'), either('某某公司')],
		[`${opening('云帆公司', '晨星公司')}\n1.2 服务对象为晨星公司及其指定的人员。`, '云帆公司', '晨星公司'],
		[
			`${opening('云帆公司', '晨星公司')}\n1.2 服务对象为晨光公司及其指定的人员。`,
			'云帆公司',
			either('晨星公司', '晨光公司'),
		],
		[`${opening('云帆公司', '晨星公司')}\n1.2服务对象为客户及其指定的用户。`, '云帆公司', '晨星公司'],
		[
			`${opening('云帆（北京）公司', '晨星（北京）公司')}\n1.2服务对象为签署后的晨星(北京)公司及其授权的人员。`,
			'云帆（北京）公司',
			'晨星（北京）公司',
		],
		['1.2 服务对象为晨星公司及其指定的人员。', 'absent', '晨星公司'],
	])('%j', (text, provider, customer) => {
		expect(say(text, 'provider.name')).toEqual(provider);
		expect(say(text, 'customer.name')).toEqual(customer);
	});

	it('reads the credit code of the provider, and not that of the customer', () => {
		const both = `${opening('云帆公司（统一社会信用代码：91350100M000100Y43）', '晨星公司（统一社会信用代码：91110000600037341L）')}`;
		expect(say(both, 'provider.uscc')).toBe('91350100M000100Y43');
		const customerOnly = '客户：晨星公司\n统一社会信用代码：91350100M000100Y43\n';
		expect(say(customerOnly, 'provider.uscc')).toBe('absent');
	});
});

describe('1.3.1: the hotline', () => {
	it.each([
		['1.3.1服务热线::400-800-1234;', '400-800-1234'],
		['1.3.1服务热线：：４００－８００－１２３４；', '400-800-1234'],
		['1.3.1 服务热线：4 0 0 - 8 0 0 - 1 2 3 4', '400-800-1234'],
		['1.3.1 服务热线：4008001234', '4008001234'],
		['1.3.1 服务热线：400 800 1234', '400 800 1234'],
		['1.3.1 服务热线：95588', '95588'],
		['1.3.1 服务热线：010—12345678', '010-12345678'],
		['1.3.1 服务热线：(010)12345678', '010-12345678'],
		['1.3.1 服务热线：010-12345678转8001', '010-12345678转8001'],
		['1.3.1 服务热线：+86 10 1234 5678', '+86 10 1234 5678'],
		['1.3.1 服务热线：13800138000', '13800138000'],
		['1.3.1 服务热线：400-800-1234（工作日 9:00-18:00）', '400-800-1234'],
		['客户可拨打 400-800-1234 联系我们的服务热线。', '400-800-1234'],
		['The Customer can call +44 20 7946 0958 to reach the hotline.', '+44 20 7946 0958'],
		['| 服务热线 | 400-800-1234 |', '400-800-1234'],
		['1.3.1 服务热线：400-800-1234、010-12345678', either('400-800-1234', '010-12345678')],
		['1.3.1 服务热线：400-800-1234\n1.3.1 服务热线：400-800-4321', either('400-800-1234', '400-800-4321')],
		['1.3.1 服务热线：400-800-1234；服务热线4008001234', '400-800-1234'],
		['1.3.1 服务热线：【填写服务热线号码】；', 'absent'],
		['1.3.1 服务热线：____；', 'absent'],
		['1.3.1 服务热线：待定', 'absent'],
		['联系人电话：13800138000', 'absent'],
		['本协议于2026-11-23签署，热线服务时间9:00-18:00。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'channel.phone.number')).toEqual(expected);
	});
});

describe('1.3.2: the mailbox', () => {
	it.each([
		['1.3.2服务邮箱:service@yunfan.com;', 'service@yunfan.com'],
		['1.3.2服务邮箱：ｓｅｒｖｉｃｅ＠ｙｕｎｆａｎ．ｃｏｍ；', 'service@yunfan.com'],
		['1.3.2 服务邮箱：[service@yunfan.com](mailto:service@yunfan.com)', 'service@yunfan.com'],
		['1.3.2 服务邮箱：<service_desk@mail.yunfan.com.cn>', 'service_desk@mail.yunfan.com.cn'],
		['1.3.2 服务邮箱：service\\_desk@yunfan.com', 'service_desk@yunfan.com'],
		['客户可以把邮件发到服务邮箱kefu@yunfan.cn。', 'kefu@yunfan.cn'],
		['Support e-mail: help@yunfan.io.', 'help@yunfan.io'],
		['1.3.2 服务邮箱：a@yunfan.com 或 b@yunfan.com', either('a@yunfan.com', 'b@yunfan.com')],
		['1.3.2服务邮箱:【填写服务邮箱地址】;', 'absent'],
		['1.3.2 服务邮箱：service@', 'absent'],
		['送达邮箱：legal@yunfan.com', 'absent'],
		['法定代表人：张三，邮箱：boss@yunfan.com', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'channel.email.address')).toEqual(expected);
	});
});

describe('1.3.3 and 1.3.4: addresses on the web', () => {
	it.each([
		[
			'1.3.3在线客服:客户可访问https://chat.yunfan.com，或者使用企业微信与在线客服联系;',
			'https://chat.yunfan.com',
			'absent',
		],
		['1.3.3 在线客服：客户可访问 chat.yunfan.com 与在线客服联系', 'https://chat.yunfan.com', 'absent'],
		[
			'1.3.3 在线客服：客户可访问 http://chat.yunfan.com 与在线客服联系',
			either('http://chat.yunfan.com'),
			'absent',
		],
		[
			'1.3.3 在线客服：[点此](https://chat.yunfan.com/im?from=agreement&v=1)',
			'https://chat.yunfan.com/im?from=agreement&v=1',
			'absent',
		],
		[
			'1.3.4服务网站/平台:客户可访问https://help.yunfan.com/portal查阅信息、提交请求;',
			'absent',
			'https://help.yunfan.com/portal',
		],
		['1.3.4 服务网站/平台：www.yunfan.com', 'absent', 'https://www.yunfan.com'],
		[
			'1.3.3 在线客服：https://chat.yunfan.com。1.3.4 服务平台：https://help.yunfan.com。',
			'https://chat.yunfan.com',
			'https://help.yunfan.com',
		],
		['1.3.3在线客服:客户可访问【填写在线客服系统网址】与在线客服联系;', 'absent', 'absent'],
		[
			'Live chat: https://chat.yunfan.com. Service portal: https://help.yunfan.com.',
			'https://chat.yunfan.com',
			'https://help.yunfan.com',
		],
		[
			'1.3.3 在线客服：https://a.yunfan.com 或 https://b.yunfan.com',
			either('https://a.yunfan.com', 'https://b.yunfan.com'),
			'absent',
		],
		['1.3.2服务邮箱:service@yunfan.com;', 'absent', 'absent'],
	])('%j', (text, chat, portal) => {
		expect(say(text, 'channel.chat.url')).toEqual(chat);
		expect(say(text, 'channel.portal.url')).toEqual(portal);
	});
});

describe('1.3.3: messengers', () => {
	const start = '1.3.3在线客服:客户可访问https://chat.yunfan.com，或者使用';
	it.each([
		[`${start}企业微信“云帆客服”与在线客服联系;`, [{ tool: '企业微信', account: '云帆客服' }]],
		[`${start}【企业微信（云帆客服）】与在线客服联系;`, [{ tool: '企业微信', account: '云帆客服' }]],
		[`${start}企业微信与在线客服联系;`, [{ tool: '企业微信', account: null }]],
		[
			`${start}微信公众号「云帆」、钉钉与在线客服联系;`,
			[
				{ tool: '微信公众号', account: '云帆' },
				{ tool: '钉钉', account: null },
			],
		],
		[`${start}QQ 12345678与在线客服联系;`, [{ tool: 'QQ', account: '12345678' }]],
		[`${start}QQ：１２３４５６７８与在线客服联系;`, [{ tool: 'QQ', account: '12345678' }]],
		[`${start}微信（微信号：yf_kefu）与在线客服联系;`, [{ tool: '微信', account: 'yf_kefu' }]],
		[`${start}云帆Talk“客服一号”与在线客服联系;`, [{ tool: '云帆Talk', account: '客服一号' }]],
		[
			'1.3.3 Chat with us at https://chat.yunfan.com or by WhatsApp (account: +86 13800138000).',
			[{ tool: 'WhatsApp', account: '+86 13800138000' }],
		],
		[`${start}【指定的即时通讯工具】与在线客服联系;`, 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'channel.chat.im_tool')).toEqual(expected);
	});
});

describe('1.3.5: social media', () => {
	it.each([
		['1.3.5社交媒体:服务商在微博的云帆科技客服答复有限的咨询。', '微博', '云帆科技客服'],
		['1.3.5社交媒体:服务商在【新浪微博】的【@云帆科技】答复有限的咨询。', '新浪微博', '@云帆科技'],
		['1.3.5社交媒体:服务商在微信公众号的“云帆服务号”账号答复有限的咨询。', '微信公众号', '云帆服务号'],
		['1.3.5 社交媒体：平台：抖音；账号：云帆客服', '抖音', '云帆客服'],
		['1.3.5 社交媒体：小红书（账号：云帆客服）', '小红书', '云帆客服'],
		['社交媒体：服务商在领英中国的云帆主页提供咨询。', '领英中国', '云帆主页'],
		[
			'1.3.5 Social media: on LinkedIn, account Yunfan Support, the Provider answers questions.',
			'LinkedIn',
			'Yunfan Support',
		],
		['1.3.5社交媒体:服务商在微博、抖音的云帆客服答复有限的咨询。', either('抖音', '微博'), '云帆客服'],
		[
			'1.3.5 社交媒体：新浪微博@云帆客服、微信公众号“云帆服务”',
			either('新浪微博', '微信公众号'),
			either('@云帆客服', '云帆服务'),
		],
		['1.3.5 社交媒体：抖音号 yunfan2020', '抖音', 'yunfan2020'],
		['1.3.5社交媒体:服务商在【平台名称】的【账号名称】答复有限的咨询。', 'absent', 'absent'],
	])('%j', (text, platform, account) => {
		expect(say(text, 'channel.social.platform')).toEqual(platform);
		expect(say(text, 'channel.social.account')).toEqual(account);
	});
});
