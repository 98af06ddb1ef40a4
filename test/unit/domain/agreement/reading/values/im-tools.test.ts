import { describe, expect, it } from 'vitest';
import { findTools } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/im-tools.ts';

const toolsOf = (text: string) =>
	findTools(text).map(({ tool, account }) => [
		text.slice(tool.from, tool.to),
		account && text.slice(account.from, account.to),
	]);

describe('messengers and the accounts in them', () => {
	it.each([
		['企业微信', [['企业微信', null]]],
		['企业微信(yunqi-kf)', [['企业微信', 'yunqi-kf']]],
		['企业微信 (账号: yunqi-kf)', [['企业微信', 'yunqi-kf']]],
		['企业微信账号"云起客服"', [['企业微信', '云起客服']]],
		['企业微信官方账号:云起客服,', [['企业微信', '云起客服']]],
		['微信公众号云起服务联系', [['微信公众号', '云起服务']]],
		['微信公众号"云起服务"', [['微信公众号', '云起服务']]],
		['微信的客服号为yunqi_kf', [['微信', 'yunqi_kf']]],
		['微信号yunqi_kf', [['微信', 'yunqi_kf']]],
		['微信:yunqi_kf', [['微信', 'yunqi_kf']]],
		['QQ:12345678', [['QQ', '12345678']]],
		['QQ群号 12345678', [['QQ群', '12345678']]],
		['QQ号12345678', [['QQ', '12345678']]],
		['QQ 123 456 78', [['QQ', '123 456 78']]],
		['钉钉群联系', [['钉钉群', null]]],
		[
			'钉钉、飞书',
			[
				['钉钉', null],
				['飞书', null],
			],
		],
		[
			'钉钉或飞书咨询',
			[
				['钉钉', null],
				['飞书', null],
			],
		],
		['飞书云起客服群沟通', [['飞书', '云起客服群']]],
		['微信在线咨询', [['微信', null]]],
		['WhatsApp +49 30 901820', [['WhatsApp', '+49 30 901820']]],
		['WhatsApp Business: +49 30 901820', [['WhatsApp Business', '+49 30 901820']]],
		['WhatsApp account: @yunqi', [['WhatsApp', '@yunqi']]],
		['Teams channel support-desk', [['Teams', 'support-desk']]],
		['Microsoft Teams account name: desk@example.com', [['Microsoft Teams', 'desk@example.com']]],
		['Slack channel "help desk"', [['Slack', 'help desk']]],
		['Slack account', [['Slack', null]]],
		['Telegram ID yunqi', [['Telegram', 'yunqi']]],
		['WeChat Work', [['WeChat Work', null]]],
		['微信(扫码添加)', [['微信', null]]],
		['微信(工作日在线)', [['微信', null]]],
		['微信(详见附件)', [['微信', null]]],
		['WeChat (scan the code)', [['WeChat', null]]],
		['Slackware', []],
		['online', []],
		['instant Messenger', []],
		['电话', []],
	])('%j', (text, expected) => {
		expect(toolsOf(text)).toEqual(expected);
	});

	it.each([
		['微信公众号"云起服务"', true],
		['微信(云起服务)', true],
		['QQ:12345678', true],
		['微信', true],
		['微信公众号云起服务联系', false],
	])('whether the account in %j is marked as one: %s', (text, plain) => {
		expect(findTools(text).map((mention) => mention.plain)).toEqual([plain]);
	});
});
