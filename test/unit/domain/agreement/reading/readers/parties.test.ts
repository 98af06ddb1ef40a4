import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, say } from '../say.ts';

const a = '云帆科技有限公司';
const b = '晨星贸易有限公司';
const parties = (text: string) => [say(text, 'provider.name'), say(text, 'customer.name')];

describe('names before what they are called', () => {
	it.each([
		`本协议旨在规定${a}(下称"服务商")为${b}(下称"客户")提供的服务`,
		`兹有${a}(以下统称为"服务提供方")与${b}(以下简称:客户)签订本协议`,
		`明确约定了${a}(简称作服务方)向其客户${b}(简称客户)`,
		`由${a}(以下简称服务商)给${b}(以下简称客户)提供服务`,
		`甲方:${b}(以下简称"客户")\n乙方:${a}(以下简称"服务商")`,
		`甲方(全称):${b}(以下简称"客户")\n乙方(全称):${a}(以下简称"服务商")`,
		`约定${a}(称为服务商)与${b}(称为客户)的服务`,
		`规定${a}(下文简称服务商)与${b}(下文简称客户)的服务`,
		`甲方:${b}(称客户)和乙方:${a}(称服务商)订立`,
		`${a} (the "Provider") provides support to ${b} (the "Customer")`,
		`${a} (the "Provider") serve ${b} (the "Customer")`,
		`${a}(以下简称"服务商")、${b}(以下简称"客户")`,
		`${a}(以下简称"甲方")向${b}(以下简称"乙方")提供服务`,
		`${a} (the "Provider") agrees to provide support to ${b} (the "Customer")`,
		`${a} (hereinafter called the provider) and ${b} (hereinafter the customer)`,
		`Services are rendered by ${a} (hereinafter "Supplier") for ${b} (hereinafter "Client")`,
		`第一条。${a}(以下简称"服务商")向${b}(以下简称"客户")提供服务`,
		`1.1 本协议明确(1) ${a}(以下简称"服务商")与(2) ${b}(以下简称"客户")的约定`,
		`${a}(注册地:北京)(以下简称"服务商")向${b}(代表:张三)(以下简称"客户")提供服务`,
		`${a}, a company of China (the "Provider") and ${b}, having its seat in Shanghai (the "Customer")`,
	])('%j', (text) => {
		expect(parties(text)).toEqual([a, b]);
	});

	it('say nothing where the letters are all there is', () => {
		expect(parties(`${a}(以下简称"甲方")和${b}(以下简称"乙方")`)).toEqual(['absent', 'absent']);
	});

	it('goes by what the text says of the letters', () => {
		const names = `${b}(以下简称"甲方")和${a}(以下简称"乙方")订立本协议`;
		expect(parties(`${names}\n乙方向甲方提供服务`)).toEqual([a, b]);
		expect(parties(`${names}\n甲方聘请乙方提供服务`)).toEqual([a, b]);
		expect(parties(`${names}\n甲方(客户)`)).toEqual([a, b]);
		expect(parties(`${names}\n乙方/服务商`)).toEqual([a, b]);
		expect(parties(`${names}\n供应商(乙方)`)).toEqual([a, b]);
		expect(parties(`${names}\n委托方(甲方)`)).toEqual([a, b]);
		expect(parties(`${names}\n甲方向乙方提供服务`)).toEqual([b, a]);
	});

	it('leaves what is odd for a name to a person', () => {
		expect(parties(`1.1 本协议明确云帆)公司(以下简称"服务商")向${b}(以下简称"客户")提供`)[0]).toEqual(
			either('云帆)公司'),
		);
	});
});

describe('names after a label', () => {
	it.each([
		`服务商名称:${a}\n客户名称:${b}`,
		`服务商的公司全称:${a}\n客户单位名称:${b}`,
		`甲方(客户)(盖章):${b}\n乙方(服务商)(公章):${a}`,
		`The Service Provider: ${a}\nThe Customer: ${b}`,
		`Party A (Customer): ${b}\nParty B (Provider): ${a}`,
		`| 服务商 | ${a} |\n| 客户 | ${b} |`,
		`- 服务商:${a}\n- 客户:${b}`,
		`服务商:${a},客户:${b}`,
		`1.1 服务商:${a}\n1.2 客户:${b}`,
		`服务商:${a};客户:${b}。`,
		`服务商:${a},以下同。\n客户:${b}|其他`,
	])('%j', (text) => {
		expect(parties(text)).toEqual([a, b]);
	});

	it('keeps the comma of a company that has one', () => {
		expect(parties('Provider: Yunfan Co., Ltd.\nCustomer: Morning Star, Inc.')).toEqual([
			'Yunfan Co., Ltd.',
			'Morning Star, Inc.',
		]);
	});

	it.each([
		'服务商:负责答复\n客户:不得转让',
		'服务商:权利如下\n客户:义务如下',
		'Provider: shall answer\nCustomer: must pay',
		'Provider: rights and duties\nCustomer: obligations',
		'服务商: 日期\n客户: 签字',
		`2.3.1 服务商:${a}\n2.3.2 客户:${b}`,
		`1.3 服务商:${a}\n1.4 客户:${b}`,
		`2.1 服务商:${a}\n2.1 客户:${b}`,
		`2.1.1 服务商${a}向客户${b}提供服务`,
		`本服务商:${a}\n各客户:${b}`,
	])('%j gives none', (text) => {
		expect(parties(text)).toEqual(['absent', 'absent']);
	});
});

describe('names in a table and in a sentence', () => {
	it.each([
		`| 服务商名称 | 客户名称 |\n|---|---|\n| ${a} | ${b} |`,
		`| 客户(甲方) | 服务商(乙方) |\n|---|---|\n| ${b} | ${a} |`,
		`| 服务商 | 编号 | 客户 |\n|---|---|---|\n| ${a} | 7 | ${b} |`,
		`服务商是${a},客户是${b}。`,
		`服务商系${a},客户为${b}`,
		`服务商${a}与客户${b}签订本协议`,
		`服务商(${a})和客户(${b})`,
		`服务商 ${a}提供服务,对象是客户 ${b}`,
	])('%j', (text) => {
		expect(parties(text)).toEqual([a, b]);
	});

	it.each([
		`| 服务商 | 职责 |\n|---|---|\n| ${a} | 答复 |`,
		'| 服务商 | 客户 |\n|---|---|\n| 负责答复 | 应当付款 |',
		'服务商是专业的,客户为上帝。',
		'服务商与客户签订本协议',
		'服务商可委托其他公司,客户可告知所在公司,双方另议。',
	])('%j gives none', (text) => {
		expect(parties(text)).toEqual(['absent', 'absent']);
	});
});

describe('1.2: the customer as the one who is served', () => {
	it.each([
		[`1.2 服务的对象包括${b}及其指定的用户`, b],
		[`1.2 服务对象:${b}`, b],
		[`1.2 服务对象限于本协议签署后的${b}以及其授权的人员`, b],
		[`1.2 服务对象为${b}授权的人员`, b],
		[`1.2 服务对象为${b}及指定的用户`, b],
		[`1.2 服务对象为${b}以及授权的用户`, b],
		[`1.2 服务对象为${b}和指定的用户`, b],
		[`1.2 服务对象为${b}与授权的用户`, b],
		['1.2 The service object is Star Ltd. and its user', 'Star Ltd.'],
		['1.2 The recipient is Star Ltd. and the person', 'Star Ltd.'],
		['1.2 The recipient of the service is Star Ltd. and its employees', 'Star Ltd.'],
		['1.2 The service is to Star Ltd. and its employees', 'Star Ltd.'],
		['1.2 服务对象为客户(晨星(北京)公司)', '晨星(北京)公司'],
		['1.2 服务对象为该客户', 'absent'],
		['1.2 服务对象为本协议客户', 'absent'],
		['1.2 服务对象为签署的', 'absent'],
		[`1.2 服务对象为客户(${b})`, b],
		[`1.2 The parties served are ${b} and its users.`, b],
		[`1.2 Recipients of the services are ${b} as well as designated persons.`, b],
		['1.2 Services are provided to Star Ltd., and all authorised employees.', 'Star Ltd.'],
		['1.2 服务对象为客户及其指定的用户', 'absent'],
		['1.2 服务对象为甲方', 'absent'],
		['1.2 服务对象为本协议签署后的客户', 'absent'],
		['1.2 服务对象为本协议项下的客户', 'absent'],
		['1.2 The parties served are the customer and its users.', 'absent'],
	])('%j', (text, customer) => {
		expect(say(text, 'customer.name')).toEqual(customer);
	});
});

describe('the credit code of the provider', () => {
	const code = '91350100M000100Y43';
	it.each([
		[`服务商:${a}\n统一社会信用代码:${code}`, code],
		[`服务商:${a}\n信用代码为${code.toLowerCase()}`, code],
		[`Provider: ${a}\nUnified Social Credit Code: ${code}`, code],
		[`Provider: ${a}\nUSCC no. ${code}`, code],
		[`Provider: ${a}\nUSCC no ${code}`, code],
		[`Provider: ${a}\nUSCC ${code}`, code],
		[`${a}(统一社会信用代码:${code})(以下简称"服务商")向${b}(以下简称"客户")提供`, code],
		[`客户:${b}\n统一社会信用代码:${code}\n服务商:${a}`, 'absent'],
		[`${a}(以下简称"服务商")向${b}(统一社会信用代码:${code})(以下简称"客户")提供`, 'absent'],
		[`服务商:${a}\n统一社会信用代码:${code}9`, 'absent'],
		[`统一社会信用代码:${code}`, 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'provider.uscc')).toEqual(expected);
	});
});

it('shows the words, and the clause that they are for', () => {
	const text = `1.1 明确${a}(信用代码:91350100M000100Y43)(以下简称"服务商")。\n1.2 服务对象为${b}及其指定的用户`;
	expect(readAgreement(text).found.map((one) => [one.key, one.text, one.clause])).toEqual([
		['provider.name', a, '1.1'],
		['provider.uscc', '91350100M000100Y43', '1.1'],
		['customer.name', b, '1.2'],
	]);
});

it('takes no names from articles on other matters', () => {
	expect(parties(`第四条 违约责任\n4.1 ${a}(以下简称"服务商")应赔偿${b}(以下简称"客户")`)).toEqual([
		'absent',
		'absent',
	]);
});
