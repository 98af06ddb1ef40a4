import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ParameterKey } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, hours, say, workingDays } from './say.ts';

function expectAll(text: string, expected: Readonly<Partial<Record<ParameterKey, unknown>>>): void {
	for (const [key, value] of Object.entries(expected))
		expect(say(text, key as ParameterKey), key).toEqual(value);
}

const numbered = readFileSync(
	resolve(import.meta.dirname, '../../../../fixtures/agreements/numbered.txt'),
	'utf8',
);

describe('the standard text with every blank', () => {
	const blanks =
		'1.2服务对象为本协议签署后的@及其指定的使用其产品/服务的用户。\n' +
		'1.3.3在线客服系统:客户可通过访问@或使用@联系在线客服;\n' +
		'1.4.6其他:根据@提供的其他客户服务。';
	it.each(['________', '【】', '【    】', '', '/', '待定'])('left as %j says nothing', (blank) => {
		const { parameters, ambiguous } = readAgreement(blanks.replaceAll('@', blank));
		expect({ parameters, ambiguous }).toEqual({ parameters: {}, ambiguous: [] });
	});

	it.each([
		['[', ']'],
		['(', ')'],
		['（', '）'],
		['「', '」'],
		['“', '”'],
	])('filled in %s%s gives what stands in them', (opening, closing) => {
		const wrap = (words: string) => `${opening}${words}${closing}`;
		expectAll(
			`1.1本协议旨在明确${wrap('云帆有限公司')}(以下简称“服务商”)向${wrap('晨星（北京）有限公司')}(以下简称“客户”)提供的服务。
1.3.1服务热线::${wrap('400-800-1234')};
1.3.5社交媒体平台:服务商将在${wrap('微博')}的${wrap('云帆客服')}提供有限的客户咨询服务。
1.4.1咨询解答:服务商应就客户提出的关于${wrap('产品功能、使用方法')}的咨询,提供解答。
1.4.6其他:根据${wrap('金牌套餐')}提供的其他客户服务。
2.5.3${wrap('工单按时率不低于95%')}。`,
			{
				'provider.name': '云帆有限公司',
				'customer.name': '晨星（北京）有限公司',
				'channel.phone.number': '400-800-1234',
				'channel.social.account': '云帆客服',
				'scope.consultation': ['产品功能', '使用方法'],
				'scope.other': '金牌套餐',
				'target.custom[]': [{ metric_key: 'ontime', comparator: 'gte', value: 95, period: null }],
			},
		);
	});
});

describe('boxes to tick', () => {
	const around = (ways: string) => `1.4.4信息通知:服务商应通过${ways}向客户发送更新、通知。`;
	it.each([
		[around('■邮件□短信■系统公告'), ['email', 'in_app']],
		[around('（√）邮件（ ）短信（√）系统公告'), ['email', 'in_app']],
		[around('[x] 邮件 [ ] 短信 [x] 系统公告'), ['email', 'in_app']],
		[around('☑邮件 ☑短信 ☐系统公告'), ['email', 'sms']],
		[around('【☑邮件 ☐短信 ☑系统公告】'), ['email', 'in_app']],
		[around('__☑邮件 ☐短信 ☑系统公告__'), ['email', 'in_app']],
		[around('邮件☑ 短信☐ 系统公告☑'), either(['email', 'sms', 'in_app'])],
		[around('□邮件 □短信'), either(['email', 'sms'])],
	])('%j', (text, expected) => {
		expect(say(text, 'notification.methods')).toEqual(expected);
	});

	it('decide amounts and names, too', () => {
		expectAll(
			`1.3.5 社交媒体平台：□微博 ☑微信公众号 □抖音，账号名称：云帆服务
2.1.1 电话：首次来电应在 □1分钟 ☑3分钟 □5分钟 内接通。
2.2.1 一般请求：登记后 ☐4小时 ☑1个工作日 内提供初步解决方案。
2.5.1 一次性解决率不低于：☐80% ☑85% ☐90%`,
			{
				'channel.social.platform': '微信公众号',
				'channel.social.account': '云帆服务',
				'sla.phone.answer_minutes': 3,
				'sla.general.progress': workingDays(1),
				'target.fcr_percent': 85,
			},
		);
	});
});

describe('tables with tabs between their cells', () => {
	it('are read row by row', () => {
		expectAll(
			`服务商\t云帆有限公司
服务邮箱\tservice@yunfan.cn
电话接通\t30秒\t人工
邮件首次回复（业务时间）\t4小时
邮件首次回复（非业务时间）\t2小时
在线客服响应\t1分钟\t
登记\t2小时\t含投诉
一般请求\t1个工作日\t
紧急响应\t30分钟\t`,
			{
				'provider.name': '云帆有限公司',
				'channel.email.address': 'service@yunfan.cn',
				'sla.phone.answer_minutes': 0.5,
				'sla.email.first_reply_hours': 4,
				'sla.email.first_reply_next_open_hours': 2,
				'sla.chat.response_minutes': 1,
				'sla.registration_hours': 2,
				'sla.general.progress': workingDays(1),
				'sla.urgent.response_hours': 0.5,
			},
		);
	});

	it('are none where a blank was filled between two tabs', () => {
		expect(say('2.1.1 首次来电应在\t3\t分钟内接通。', 'sla.phone.answer_minutes')).toBe(3);
	});
});

it('reads lines of a label, a space and an amount, without any punctuation', () => {
	expectAll(
		`热线 400-123-4567
邮箱 kf@yunfan.cn
电话 3分钟内接听
邮件 4小时内首次回复（下班后来信：次日上班后2小时）
在线 1分钟响应
登记 2小时内
紧急 半小时响应`,
		{
			'channel.phone.number': '400-123-4567',
			'channel.email.address': 'kf@yunfan.cn',
			'sla.phone.answer_minutes': 3,
			'sla.email.first_reply_hours': 4,
			'sla.email.first_reply_next_open_hours': 2,
			'sla.chat.response_minutes': 1,
			'sla.registration_hours': 2,
			'sla.urgent.response_hours': 0.5,
		},
	);
});

describe('the telephones of those who sign', () => {
	const parties = `甲方（客户）：晨星贸易有限公司
地址：上海市浦东新区世纪大道100号
联系人：王五
电话：021-50001234
邮箱：wangwu@chenxing.com
乙方（服务商）：云帆科技有限公司
电话：0571-88990011
`;
	const signatures = `
服务商（盖章）：云帆科技有限公司
联系电话：0571-88990011
电子邮箱：lisi@yunfan.cn
客户（盖章）：晨星贸易有限公司    电话：13900139000`;

	it('do not speak against the hotline', () => {
		const { parameters, ambiguous } = readAgreement(parties + numbered + signatures);
		expect(parameters).toEqual(readAgreement(numbered).parameters);
		expect(ambiguous).toEqual([]);
	});

	it('are not taken for it where there is none', () => {
		expect(say(parties, 'channel.phone.number')).toEqual(either('021-50001234', '0571-88990011'));
		expect(say(signatures, 'channel.email.address')).toEqual(either('lisi@yunfan.cn'));
	});
});

it('reads several channels that one sentence names', () => {
	expectAll('服务商设服务热线021-68889999、服务邮箱service@yunfan.cn，官网https://yunfan.cn。', {
		'channel.phone.number': '021-68889999',
		'channel.email.address': 'service@yunfan.cn',
		'channel.portal.url': 'https://yunfan.cn',
	});
});

it('keeps a registration apart from what comes after it', () => {
	expectAll('请求和投诉均应在接到后1小时内完成确认登记，登记后4小时内提供初步解决方案。', {
		'sla.registration_hours': 1,
		'sla.general.progress': hours(4),
	});
});
