import { describe, expect, it } from 'vitest';
import { respell } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/own-form/respell.ts';

describe('a line, with the punctuation of our Chinese', () => {
	it.each([
		['2.1.4 确认登记:应在2小时内完成,并告知;等等', '2.1.4 确认登记：应在2小时内完成，并告知；等等'],
		['云平台(企业版)、数据', '云平台（企业版）、数据'],
		['甲, 乙; 丙 (丁) : 戊', '甲，乙；丙 （丁）：戊'],
		['电话:3分钟', '电话：3分钟'],
		['S-02 休息日（2.1）:是', 'S-02 休息日（2.1）：是'],
		['S-01 时区(2.1):Asia/Shanghai', 'S-01 时区（2.1）：Asia/Shanghai'],
		['09:00–12:00', '09:00–12:00'],
		['访问 https://a.cn:8080/x 与', '访问 https://a.cn:8080/x 与'],
		['称"服务商"为"客户"', '称“服务商”为“客户”'],
		['只有一个"引号', '只有一个"引号'],
		['２．１．４　ＡＢ', '2.1.4 AB'],
		["it's", "it's"],
	])('%j', (line, expected) => {
		expect(respell(line, 'zh-CN')).toBe(expected);
	});
});

describe('a line, with the punctuation of our English', () => {
	it.each([
		[
			'2.1.4 Registration: within 2 hours, or later (if so); x',
			'2.1.4 Registration: within 2 hours, or later (if so); x',
		],
		['a，b（c）；d', 'a,b(c);d'],
		['the Provider\'s "Customer"', 'the Provider’s “Customer”'],
		["the 'x' of users' choice", "the 'x' of users' choice"],
		['09:00, at once', '09:00, at once'],
	])('%j', (line, expected) => {
		expect(respell(line, 'en-US')).toBe(expected);
	});
});
