import { describe, expect, it } from 'vitest';
import {
	readClocks,
	readLanguages,
	readMessengers,
	readPeriods,
	readSatisfaction,
	readTargets,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/own-form/read-compound.ts';
import type { Language } from '../../../../../../extensions/agreement-desk/src/domain/localized-text.ts';

type Row = readonly [language: Language, text: string, expected: unknown];

describe('periods', () => {
	it.each<Row>([
		['zh-CN', '00:00–24:00', [['00:00', '24:00']]],
		[
			'zh-CN',
			'09:00–12:00、13:30–18:00',
			[
				['09:00', '12:00'],
				['13:30', '18:00'],
			],
		],
		[
			'en-US',
			'09:00–12:00, 13:30–18:00',
			[
				['09:00', '12:00'],
				['13:30', '18:00'],
			],
		],
	])('in %s: %j', (language, text, expected) => {
		expect(readPeriods(text, language)).toEqual(expected);
	});
});

describe('messengers', () => {
	it.each<Row>([
		['zh-CN', '企业微信', [{ tool: '企业微信', account: null }]],
		[
			'zh-CN',
			'企业微信（账号：acme_cs）、QQ（账号：10001）、WhatsApp',
			[
				{ tool: '企业微信', account: 'acme_cs' },
				{ tool: 'QQ', account: '10001' },
				{ tool: 'WhatsApp', account: null },
			],
		],
		[
			'en-US',
			'企业微信 (account: acme_cs), QQ (account: 10001)',
			[
				{ tool: '企业微信', account: 'acme_cs' },
				{ tool: 'QQ', account: '10001' },
			],
		],
		['zh-CN', '“a（账号：b）”（账号：“c）、d”）', [{ tool: 'a（账号：b）', account: 'c）、d' }]],
		['en-US', '“a (account: b)” (account: “c), d”)', [{ tool: 'a (account: b)', account: 'c), d' }]],
	])('in %s: %j', (language, text, expected) => {
		expect(readMessengers(text, language)).toEqual(expected);
	});
});

describe('further languages', () => {
	const plain = { hours: null, channels: null };
	it.each<Row>([
		['zh-CN', '无', []],
		['en-US', 'none', []],
		['zh-CN', '英语（en）', [{ language: 'en', ...plain }]],
		['en-US', 'English (en-US)', [{ language: 'en-US', ...plain }]],
		['zh-CN', '英语（美国）（en-US）', [{ language: 'en-US', ...plain }]],
		[
			'zh-CN',
			'英语（en；时段：09:00–18:00；渠道：电话、邮件）；日语（ja；渠道：在线客服、服务网站、社交媒体）',
			[
				{ language: 'en', hours: [['09:00', '18:00']], channels: ['phone', 'email'] },
				{ language: 'ja', hours: null, channels: ['chat', 'portal', 'social'] },
			],
		],
		[
			'en-US',
			'English (en; hours: 09:00–12:00, 13:00–18:00; channels: phone, e-mail); Japanese (ja; channels: website)',
			[
				{
					language: 'en',
					hours: [
						['09:00', '12:00'],
						['13:00', '18:00'],
					],
					channels: ['phone', 'email'],
				},
				{ language: 'ja', hours: null, channels: ['portal'] },
			],
		],
		['zh-CN', '英语', [{ language: undefined, ...plain }]],
		['zh-CN', '英语（en）等', [{ language: undefined, ...plain }]],
		['zh-CN', '英语（en；渠道：传真）', [{ language: 'en', hours: null, channels: [undefined] }]],
	])('in %s: %j', (language, text, expected) => {
		expect(readLanguages(text, language)).toEqual(expected);
	});
});

describe('further targets', () => {
	const ontime = { metric_key: 'ontime', comparator: 'gte', value: 95, period: null };
	const none = { comparator: undefined, value: NaN, period: null };
	it.each<Row>([
		['zh-CN', '无', []],
		['en-US', 'none', []],
		['zh-CN', '工单按时率（ontime）不低于95%', [ontime]],
		['en-US', 'tickets on time (ontime) at least 95%', [ontime]],
		['zh-CN', '工单按时率（ontime）不低于95%（每月）', [{ ...ontime, period: 'month' }]],
		['en-US', 'tickets on time (ontime) at least 95% (monthly)', [{ ...ontime, period: 'month' }]],
		[
			'zh-CN',
			'qa.average 不高于 -1.5（每季度）；“质检 平均分” 等于 90（每年）；toString 低于 2；x 高于 10.25',
			[
				{ metric_key: 'qa.average', comparator: 'lte', value: -1.5, period: 'quarter' },
				{ metric_key: '质检 平均分', comparator: 'eq', value: 90, period: 'year' },
				{ metric_key: 'toString', comparator: 'lt', value: 2, period: null },
				{ metric_key: 'x', comparator: 'gt', value: 10.25, period: null },
			],
		],
		[
			'en-US',
			'x above 2; “at most” at most 3; y exactly 12 (yearly); z below 4 (quarterly)',
			[
				{ metric_key: 'x', comparator: 'gt', value: 2, period: null },
				{ metric_key: 'at most', comparator: 'lte', value: 3, period: null },
				{ metric_key: 'y', comparator: 'eq', value: 12, period: 'year' },
				{ metric_key: 'z', comparator: 'lt', value: 4, period: 'quarter' },
			],
		],
		['zh-CN', '按时率（on-time_2.a）不低于95%', [{ ...ontime, metric_key: 'on-time_2.a' }]],
		['zh-CN', '按时率（1st）不低于95%', [{ ...ontime, metric_key: '按时率（1st）' }]],
		['zh-CN', '按时率（a b）不低于95%', [{ ...ontime, metric_key: '按时率（a b）' }]],
		['zh-CN', '按时（ontime）率不低于95%', [{ ...ontime, metric_key: '按时（ontime）率' }]],
		['zh-CN', '工单按时率（ontime）不低于95%（每周）', [{ metric_key: '', ...none }]],
		['zh-CN', '工单按时率（ontime）95%', [{ metric_key: '', ...none }]],
		['zh-CN', '工单按时率（ontime）不低于九成', [{ metric_key: '', ...none }]],
	])('in %s: %j', (language, text, expected) => {
		expect(readTargets(text, language)).toEqual(expected);
	});
});

describe('a target of satisfaction', () => {
	it.each([
		['4.5分（满分5分）', { mode: 'score', value: 4.5, scale_max: 5 }],
		['88 out of 100', { mode: 'score', value: 88, scale_max: 100 }],
		['4.25 out of 5.5', { mode: 'score', value: 4.25, scale_max: 5.5 }],
		['8.5分（满分10.5分）', { mode: 'score', value: 8.5, scale_max: 10.5 }],
		['90%', { mode: 'percent', value: 90, scale_max: null }],
		['92.5%（10分制）', { mode: 'percent', value: 92.5, scale_max: 10 }],
		['92.5% (on a scale of 10)', { mode: 'percent', value: 92.5, scale_max: 10 }],
	])('%j', (text, expected) => {
		expect(readSatisfaction(text)).toEqual(expected);
	});

	it.each([
		'约90%',
		'90%左右',
		'90',
		'约4.5分（满分5分）',
		'4.5分（满分5分）以上',
		'about 4 out of 5',
		'4 out of 5 stars',
	])('%j is none that could be kept', (text) => {
		expect(readSatisfaction(text)).toEqual({ mode: 'percent', value: NaN, scale_max: null });
	});
});

describe('clocks', () => {
	it.each<Row>([
		['zh-CN', '2.1.4 自然时间；2.2.1 业务时间', { '2.1.4': 'calendar', '2.2.1': 'business' }],
		['en-US', '2.2.2 business hours; 2.2.3 calendar time', { '2.2.2': 'business', '2.2.3': 'calendar' }],
		['en-US', '2.2.2 some time', { '2.2.2': undefined }],
	])('in %s: %j', (language, text, expected) => {
		expect(readClocks(text, language)).toStrictEqual(expected);
	});
});
