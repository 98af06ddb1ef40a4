import { describe, expect, it } from 'vitest';
import {
	isChapter,
	isOfParty,
	sectionOfArticle,
	sectionOpenedBy,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/section.ts';

describe('the heading of an article', () => {
	it.each([
		['第二条 服务时限', 'own'],
		['第十二章 质量', 'own'],
		['第2节 质量', 'own'],
		['第三部分 质量', 'own'],
		['# 服务时限', 'own'],
		['#服务时限', 'own'],
		['## 第二条 服务时限', 'own'],
		['Article 2 Times', 'own'],
		['Section 12 Times', 'own'],
		['PART IV', 'own'],
		['chapter 2. Times', 'own'],
		['三、服务时限', 'own'],
		['十二、服务时限', 'own'],
		['3. 服务时限', 'own'],
		['3、服务时限', 'own'],
		['3 服务时限', 'own'],
		['第四条 违约责任', 'foreign'],
		['第五条 费用', 'foreign'],
		['四、违约责任', 'foreign'],
		['6. 期限', 'foreign'],
		['## Fees', 'foreign'],
		['Article 9 Governing law', 'foreign'],
		['Article 7 Term and termination', 'foreign'],
		['第六条 服务的暂停与终止', 'own'],
		['第六条 中止和终止', 'own'],
		['Article 6 Suspension and termination', 'own'],
		['# 变更记录', 'amendments'],
		['第九条 补充协议', 'amendments'],
		['# Revision history', 'amendments'],
		['Article 9 Amendments and fees', 'amendments'],
		['# 违约责任。', 'foreign'],
	])('%j opens a section: %s', (line, section) => {
		expect(sectionOpenedBy(line)).toBe(section);
	});

	it.each([
		'',
		'服务时限',
		'见第四条 违约责任',
		'本协议第三条 x',
		'Article about fees',
		'Partly paid',
		'article x1',
		'3.1 费用',
		'3. 5日内付款',
		'3. 费用:见附件',
		'3. 费用,税款',
		'3. 费用 | 税款',
		'3. 30天的期限',
		`3. ${'费'.repeat(25)}`,
		'3费用',
		'123. 费用',
		'第四条 违约责任。每次扣减2%',
		'第四条 违约责任;赔偿',
		`# ${'违约'.repeat(30)}`,
	])('%j opens none', (line) => {
		expect(sectionOpenedBy(line)).toBe(null);
	});

	it('has 60 signs at most', () => {
		expect(sectionOpenedBy('# '.padEnd(60, '甲'))).toBe('own');
		expect(sectionOpenedBy('# '.padEnd(61, '甲'))).toBe(null);
		expect(sectionOpenedBy(`3. ${'费'.repeat(24)}`)).toBe('own');
	});
});

describe('a chapter', () => {
	it.each([
		'第一章 渠道',
		'第2编 总则',
		'## 第三章 违约',
		'#第三章 违约',
		'Chapter 2',
		'part II',
		'### Part 3',
	])('begins with %j', (line) => {
		expect(isChapter(line)).toBe(true);
	});

	it.each(['第一条 渠道', '第一节 渠道', '见第一章', 'The chapter 2', 'partner list', '####### 第三章'])(
		'does not begin with %j',
		(line) => {
			expect(isChapter(line)).toBe(false);
		},
	);
});

describe('an article in one line with its heading', () => {
	it.each([
		['第4条 服务商拟暂停或者终止服务的，应当提前六十日书面通知客户。', 'own'],
		['第5条 违约责任：未首次答复邮件的，应支付违约金。', 'foreign'],
		['第一百零五条 保密：不得泄露。', 'foreign'],
		['第一百二十三条 保密：不得泄露。', 'foreign'],
		['第十二条 服务商应开通全国统一客服热线，不另收取费用。', 'own'],
		['第六条 暂停与终止：提前通知。', 'own'],
	])('%j: %s', (line, section) => {
		expect(sectionOfArticle(line)).toBe(section);
	});

	it.each(['违约责任', '见第4条 违约责任', '第四章 违约责任', '第4款 违约责任', '第条 违约责任'])(
		'is none in %j',
		(line) => {
			expect(sectionOfArticle(line)).toBe(null);
		},
	);
});

describe('what is said of a party', () => {
	it.each([
		'甲方：晨星'.replace('：', ':'),
		'甲 方:晨星',
		'1. 乙方:晨星',
		'服务商(盖章):云帆',
		'服务商名称:云帆',
		'| 客户 | 晨星 |',
		'客户|晨星',
		'Service Provider: Acme',
		'provider (the "x"): Acme',
		'Party A: Acme',
		'委托方(甲方)名称:晨星',
	])('begins with %j', (line) => {
		expect(isOfParty(line, 'own')).toBe(true);
	});

	it.each([
		'客户应在3日内付款',
		'本协议所称客户:见附件',
		'客户满意度:90%',
		'电话:021-50001234',
		'客户(一二三四五六七八九十一二三):x',
	])('does not begin with %j', (line) => {
		expect(isOfParty(line, 'own')).toBe(false);
	});

	it.each([
		'地址:上海',
		'联系人:王五',
		'电话:021-50001234',
		'- 电子邮箱:a@b.cn',
		'统一社会信用代码:9135',
		'开户行及账号:x',
		'签订日期:2026年',
		'Tel.: 1',
		'E-mail: a@b.cn',
		'address | x',
	])('goes on with %j', (line) => {
		expect([isOfParty(line, 'party'), isOfParty(line, 'own'), isOfParty(line, 'foreign')]).toEqual([
			true,
			false,
			false,
		]);
	});

	it.each([
		'服务时间:9点',
		'电话应在3分钟内接通',
		'拨打服务电话:1',
		'1. 电话:1',
		'电话接通时限以及其他各种各样的时限:3分钟',
		'名::电话:1',
	])('does not go on with %j', (line) => {
		expect(isOfParty(line, 'party')).toBe(false);
	});
});
