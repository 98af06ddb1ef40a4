import { describe, expect, it } from 'vitest';
import { say } from './say.ts';

const a = '杭州云启科技有限公司';
const b = '上海远航物流股份有限公司';

describe('who serves whom, in the words of many hands', () => {
	it.each([
		`甲方：${b}\n乙方：${a}\n乙方为甲方提供客户服务。`,
		`委托方（甲方）：${b}\n受托方（乙方）：${a}`,
		`服务商(乙方):${a}\n客户(甲方):${b}`,
		`甲    方：${b}\n乙    方：${a}\n为明确乙方向甲方提供客户服务的标准，签订本协议。`,
		`甲方（客户）：${b}\n地址：上海\n乙方：${a}`,
		`需方：${b}　　供方：${a}`,
		`服务方：${a}；客户：${b}`,
		`兹有${a}（以下称为“服务提供方”）向${b}（以下称为“客户”）提供客户服务。`,
		`服务提供方为${a}，客户为${b}。`,
		`| 服务商 | 客户 |\n|---|---|\n| ${a} | ${b} |`,
		`服务提供方名称\t${a}\n客户名称\t${b}`,
		`服务提供方名称：\n${a}\n客户名称：\n${b}`,
		`1.1 为明确服务商${a}向客户${b}提供客户服务的标准，订立本协议。`,
		`1.1 本协议由服务商（${a}）与客户（${b}）签订。`,
		`Service Provider: ${a}\nClient: ${b}`,
	])('%j', (text) => {
		expect([say(text, 'provider.name'), say(text, 'customer.name')]).toEqual([a, b]);
	});
});

describe('what the services cover, in other words', () => {
	it.each([
		[
			'1.4.1 咨询解答：服务商就客户提出的产品功能、价格政策等咨询，及时解答。',
			'scope.consultation',
			['产品功能', '价格政策'],
		],
		['1.4.1 咨询服务：为客户解答有关产品使用和账务方面的问题。', 'scope.consultation', ['产品使用', '账务']],
		[
			'1.4.1咨询解答:服务商应就客户提出的关于产品咨询、售后咨询的咨询,提供解答。',
			'scope.consultation',
			['产品咨询', '售后咨询'],
		],
		[
			'1.4.3技术支持:对于服务商提供的全部产品,服务商应提供必要的技术指导。',
			'scope.technical_support',
			['服务商提供的全部产品'],
		],
		['1.2服务对象为本协议签署后的华与华营销咨询有限公司及其指定的用户。', 'scope.consultation', 'absent'],
		['服务对象为本协议签署后的对外经贸咨询有限公司及其指定的用户。', 'scope.consultation', 'absent'],
		['2.5.3 其他：回访率不低于98%。', 'scope.other', 'absent'],
		['请致电 400 820 8820 或发送邮件到 cs@yunqi.com', 'channel.phone.number', '400 820 8820'],
		['请致电 400 820 8820 或发送邮件到 cs@yunqi.com', 'channel.email.address', 'cs@yunqi.com'],
	] as const)('%j', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});
});
