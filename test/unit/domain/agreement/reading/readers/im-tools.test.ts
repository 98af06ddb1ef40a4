import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, say } from '../say.ts';

const tools = (text: string) => say(text, 'channel.chat.im_tool');
const one = (tool: string, account: string | null = null) => [{ tool, account }];

describe('messengers known by name', () => {
	it.each([
		['1.3.3 在线客服:微信号 yunqi_kf', one('微信', 'yunqi_kf')],
		['1.3.3 在线客服:微信公众号“云起服务”', one('微信公众号', '云起服务')],
		['1.3.3 在线客服:企业微信（账号：yunqi-kf）', one('企业微信', 'yunqi-kf')],
		['1.3.3 在线客服:企业微信客服', one('企业微信客服')],
		['1.3.3 在线客服:QQ群 12345678', one('QQ群', '12345678')],
		['1.3.3 在线客服:QQ号：12345678', one('QQ', '12345678')],
		['1.3.3 Chat: Microsoft Teams channel support-desk', one('Microsoft Teams', 'support-desk')],
		['1.3.3 Chat: Teams account: desk@example.com', one('Teams', 'desk@example.com')],
		['1.3.3 Chat: WhatsApp account +49 30 901820', one('WhatsApp', '+49 30 901820')],
		['1.3.3 Chat: WhatsApp Business “Yunqi Desk”', one('WhatsApp Business', 'Yunqi Desk')],
		[
			'1.3.3 在线客服:钉钉或飞书',
			[
				{ tool: '钉钉', account: null },
				{ tool: '飞书', account: null },
			],
		],
		['在线客服:微信号 yunqi_kf', one('微信', 'yunqi_kf')],
		['1.3.3 在线客服:企业微信云起客服联系', one('企业微信', '云起客服')],
		['1.3.3 在线客服:微信（扫码添加）', one('微信')],
		['1.3.3 在线客服:微信“XX客服”', one('微信', 'XX客服')],
		['1.3.3 在线客服:微信“待定”', either(one('微信', '待定'))],
		[
			'1.3.3 在线客服:微信号 yunqi_kf\n1.3.3 在线客服:QQ 12345678',
			either(one('微信', 'yunqi_kf'), one('QQ', '12345678')),
		],
	])('%j', (text, expected) => {
		expect(tools(text)).toEqual(expected);
	});
});

describe('a messenger that is in no list here', () => {
	const start = '1.3.3 在线客服:客户可';
	it.each([
		[`${start}使用云聊与在线客服联系`, one('云聊')],
		[`${start}通过云聊（账号：云起）联系`, one('云聊', '云起')],
		[`${start}通过云聊“云起”咨询`, one('云聊', '云起')],
		[`${start}添加云聊：云起`, one('云聊', '云起')],
		[
			`${start}通过云聊、快语进行沟通`,
			[
				{ tool: '云聊', account: null },
				{ tool: '快语', account: null },
			],
		],
		[`${start}通过咨询,或使用云聊联系`, one('云聊')],
		['1.3.3 Live chat: via Cloudtalk to reach an agent', one('Cloudtalk')],
		['1.3.3 Live chat: using Cloudtalk (name: desk)', one('Cloudtalk', 'desk')],
		['在线客服:使用云聊联系', one('云聊')],
		['2.3.3 在线客服:使用云聊联系', either(one('云聊'))],
		['1.2 在线客服:使用云聊联系', 'absent'],
		[`${start}使用电话联系`, 'absent'],
		[`${start}通过以下方式联系`, 'absent'],
		[`${start}通过网页联系`, 'absent'],
		[`${start}通过www.example.net联系`, 'absent'],
		[`${start}使用无联系`, 'absent'],
		[`${start}使用XX聊联系`, either(one('XX聊'))],
		[`${start}使用云聊“待定”联系`, either(one('云聊', '待定'))],
		[`${start}联系我们`, 'absent'],
	])('%j', (text, expected) => {
		expect(tools(text)).toEqual(expected);
	});
});

it('shows the words from the first messenger to the last account', () => {
	const shown = (text: string) =>
		readAgreement(text)
			.found.filter(({ key }) => key === 'channel.chat.im_tool')
			.map((one) => one.text);
	expect(shown('1.3.3 在线客服:微信号 yunqi_kf、QQ 12345678。')).toEqual(['微信号 yunqi_kf、QQ 12345678']);
	expect(shown('1.3.3 在线客服:微信号 yunqi_kf、钉钉。')).toEqual(['微信号 yunqi_kf、钉钉']);
});

it('leaves all of them to a person where one is open', () => {
	expect(tools('1.3.3 在线客服:微信“云起”、QQ“待定”')).toEqual(
		either([
			{ tool: '微信', account: '云起' },
			{ tool: 'QQ', account: '待定' },
		]),
	);
	expect(tools('1.3.3 在线客服:客户可使用云聊、无联系')).toBe('absent');
});
