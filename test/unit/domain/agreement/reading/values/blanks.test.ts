import { describe, expect, it } from 'vitest';
import {
	hasBlank,
	isBlank,
	isNothing,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/blanks.ts';

describe('a blank that nobody filled', () => {
	it.each([
		'',
		' ',
		'____',
		' _ _ ',
		'……',
		'——',
		'/',
		'x',
		'XXXXXX',
		'××',
		'某',
		'某某',
		'待定',
		'待填',
		'待填写',
		'待补充',
		'待确认',
		'待协商',
		'未约定',
		'未填',
		'未填写',
		'空',
		'空白',
		'略',
		'TBD',
		'tba',
		'N/A',
		'n / a',
		'not agreed',
		'not applicable',
		'to be agreed between the parties',
		'To be confirmed',
		'blank',
		'填写小时数',
		'请填写',
		'请在此填写名称',
		'在此输入',
		'注明具体平台',
		'指定平台',
		'指定的账号',
		'约定服务范围，如产品功能',
		'约定的服务范围',
		'约定通知方式',
		'如需支持其他语言，请补充说明',
		'如有',
		'其他约定具体质量指标',
		'其他约定的具体质量指标',
		'具体时间段',
		'小时数',
		'小时数：请填写',
		'百分比或分数',
		'百分比: 不限',
		'公司名称',
		'服务提供方全称',
		'客户的名称',
		'热线号码',
		'服务热线号码',
		'邮箱地址',
		'网址',
		'insert the name',
		'Please specify',
		'fill in',
		'name of provider',
		'name of the service provider',
		'name of the account',
		'customer name',
		"provider's name",
		'phone number',
		'hotline number',
		'email address',
		'E-mail address',
		'URL',
	])('%j', (words) => {
		expect(isBlank(words)).toBe(true);
	});

	it.each([
		'3',
		'4_5',
		'_4',
		'xxxxxxx',
		'xerox',
		'某某某某某',
		'待定事项由双方处理',
		'我的待定',
		'空白格科技',
		'天空',
		'TBDX',
		'my blank',
		'not agreed yet',
		'n.a',
		'已填写',
		'非指定平台',
		'小时数：4',
		'小时数为四',
		'分钟数 : 3',
		'天数:半',
		'本公司名称',
		'公司名称查询系统',
		'网址导航',
		'我的网址',
		'客户名称及地址',
		'insertion',
		'reinsert',
		'the name of the provider',
		'name of the provider Ltd',
		'a customer name',
		'customer name field',
		'phone numbers',
		'email addresses',
		'curl',
		'urls',
	])('but not %j', (words) => {
		expect(isBlank(words)).toBe(false);
	});
});

describe('words that name nothing', () => {
	it.each([
		'',
		'无',
		' 无 ',
		'暂无',
		'没有',
		'None',
		'不提供',
		'不适用',
		'不涉及',
		'暂不提供',
		'暂不开通',
		'面议',
		'约定',
		'约定的内容',
		'约定范围内的服务',
		'另行约定',
		'双方约定',
		'由双方另行协商确定',
		'双方书面约定',
		'协商',
		'以订单为准',
	])('%j', (words) => {
		expect(isNothing(words)).toBe(true);
	});

	it.each([
		'3',
		'无锡',
		'无线网络',
		'全无',
		'不提供发票的服务',
		'按双方约定',
		'双方约定的套餐',
		'以甲方,乙方的确认为准',
		'以双方届时书面签署的补充协议为准',
		'以订单为准的服务',
		'nonetheless',
		'已约定的',
	])('but not %j', (words) => {
		expect(isNothing(words)).toBe(false);
	});
});

describe('a name with a part left open', () => {
	it.each([
		'北京XX有限公司',
		'北京××公司',
		'138****0000',
		'某某公司',
		'某公司',
		'北京__公司',
		'○○公司',
		'〇〇公司',
	])('%j', (words) => {
		expect(hasBlank(words)).toBe(true);
	});

	it.each(['北京X有限公司', '二〇二六公司', 'a_b', '○公司', '某地公司', '4*5'])('but not %j', (words) => {
		expect(hasBlank(words)).toBe(false);
	});
});
