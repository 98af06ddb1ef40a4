import { describe, expect, it } from 'vitest';
import type {
	ParameterKey,
	ParameterValue,
} from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { writeValue } from '../../../../../extensions/agreement-desk/src/domain/agreement/writing/values.ts';

/** Keeps the type of the value to its key; what comes back is a row of the table. */
function row<K extends ParameterKey>(key: K, value: ParameterValue<K>, chinese: string, english: string) {
	const write = () => [writeValue(key, value, 'zh-CN'), writeValue(key, value, 'en-US')];
	return [`${key} ${JSON.stringify(value)}`, write, [chinese, english]] as const;
}

describe('a value in words', () => {
	it.each([
		row('provider.name', '上海某某科技有限公司', '上海某某科技有限公司', '上海某某科技有限公司'),
		row('customer.name', 'Acme Co., Ltd.', '“Acme Co., Ltd.”', '“Acme Co., Ltd.”'),
		row('channel.phone.number', '400-800-1234 转 5', '400-800-1234 转 5', '400-800-1234 转 5'),
		row('channel.email.address', 'cs@example.cn', 'cs@example.cn', 'cs@example.cn'),
		row('channel.chat.url', 'https://x.cn/?a=1&b=2', 'https://x.cn/?a=1&b=2', 'https://x.cn/?a=1&b=2'),
		row('channel.portal.url', 'https://x.cn/帮助', '“https://x.cn/帮助”', '“https://x.cn/帮助”'),
		row('scope.consultation', ['产品功能', '使用方法'], '产品功能、使用方法', '产品功能, 使用方法'),
		row('scope.consultation', ['甲、乙', '丙'], '“甲、乙”、丙', '“甲、乙”, 丙'),
		row('notification.methods', ['email'], '电子邮件', 'e-mail'),
		row(
			'notification.methods',
			['im', 'webhook', 'in_app', 'sms', 'email'],
			'即时通讯、Webhook推送、系统公告、短信、电子邮件',
			'instant messaging, webhook, in-app announcement, SMS, e-mail',
		),
		row('business_hours.periods', [['00:00', '24:00']], '00:00–24:00', '00:00–24:00'),
		row(
			'business_hours.periods',
			[
				['09:00', '12:00'],
				['13:30', '18:00'],
			],
			'09:00–12:00、13:30–18:00',
			'09:00–12:00, 13:30–18:00',
		),
		row('sla.phone.answer_minutes', 0.33, '0.33分钟', '0.33 minutes'),
		row('sla.chat.response_minutes', 1, '1分钟', '1 minute'),
		row('sla.email.first_reply_hours', 4, '4小时', '4 hours'),
		row('sla.urgent.response_hours', 0.5, '0.5小时', '0.5 hours'),
		row('sla.general.progress', { value: 1, unit: 'working_days' }, '1个工作日', '1 working day'),
		row('sla.general.progress', { value: 1, unit: 'hours' }, '1小时', '1 hour'),
		row('sla.complex.escalate', { value: 2, unit: 'working_days' }, '2个工作日', '2 working days'),
		row('target.fcr_percent', 80, '80%', '80%'),
		row('target.fcr_percent', 72.5, '72.5%', '72.5%'),
		row('notice.suspension_days', 30, '30个自然日', '30 calendar days'),
		row('training.validity_months', 1, '1个月', '1 month'),
		row('csat.min_responses', 30, '30份', '30 responses'),
		row('reading.short_abandon_seconds', 10, '10秒', '10 seconds'),
		row('sla.privacy.answer_working_days', 15, '15个工作日', '15 working days'),
		row('pause_on_pending_customer', true, '是', 'yes'),
		row('pause_on_pending_third_party', false, '否', 'no'),
		row('complex.criteria', [], '无', 'none'),
		row(
			'clock_basis',
			{ '2.1.4': 'calendar', '2.2.1': 'business', '2.2.2': 'business', '2.2.3': 'calendar' },
			'2.1.4 自然时间；2.2.1 业务时间；2.2.2 业务时间；2.2.3 自然时间',
			'2.1.4 calendar time; 2.2.1 business hours; 2.2.2 business hours; 2.2.3 calendar time',
		),
		row('complex.clock_start', 'registration', '自登记完成时', 'registration'),
		row('reading.urgent_by', 'customer', '仅限客户', 'the customer alone'),
	])('%s', (_, write, expected) => {
		expect(write()).toEqual(expected);
	});
});

describe('a target of satisfaction', () => {
	it.each([
		row('target.csat', { mode: 'percent', value: 90, scale_max: null }, '90%', '90%'),
		row('target.csat', { mode: 'percent', value: 90, scale_max: 5 }, '90%（5分制）', '90% (on a scale of 5)'),
		row('target.csat', { mode: 'score', value: 4.5, scale_max: 5 }, '4.5分（满分5分）', '4.5 out of 5'),
		row('target.csat', { mode: 'score', value: 88, scale_max: 100 }, '88分（满分100分）', '88 out of 100'),
	])('%s', (_, write, expected) => {
		expect(write()).toEqual(expected);
	});
});

describe('instant messengers', () => {
	it.each([
		row('channel.chat.im_tool', [{ tool: '企业微信', account: null }], '企业微信', '企业微信'),
		row(
			'channel.chat.im_tool',
			[
				{ tool: '企业微信', account: 'acme_cs' },
				{ tool: 'QQ', account: '10001' },
			],
			'企业微信（账号：acme_cs）、QQ（账号：10001）',
			'企业微信 (account: acme_cs), QQ (account: 10001)',
		),
		row(
			'channel.chat.im_tool',
			[{ tool: 'a（账号：b）', account: 'c）、d' }],
			'“a（账号：b）”（账号：“c）、d”）',
			'“a（账号：b）” (account: “c）、d”)',
		),
	])('%s', (_, write, expected) => {
		expect(write()).toEqual(expected);
	});
});

describe('further languages', () => {
	it.each([
		row('languages.additional', [], '无', 'none'),
		row(
			'languages.additional',
			[{ language: 'en', hours: null, channels: null }],
			'英语（en）',
			'English (en)',
		),
		row(
			'languages.additional',
			[
				{ language: 'en-US', hours: [['09:00', '18:00']], channels: ['phone', 'email'] },
				{ language: 'ja', hours: null, channels: ['chat', 'portal', 'social'] },
			],
			'英语（en-US；时段：09:00–18:00；渠道：电话、邮件）；日语（ja；渠道：在线客服、服务网站、社交媒体）',
			'English (en-US; hours: 09:00–18:00; channels: phone, e-mail); Japanese (ja; channels: chat, website, social media)',
		),
	])('%s', (_, write, expected) => {
		expect(write()).toEqual(expected);
	});
});

describe('further targets', () => {
	const target = { metric_key: 'ontime', comparator: 'gte', value: 95, period: null } as const;

	it.each([
		row('target.custom[]', [], '无', 'none'),
		row(
			'target.custom[]',
			[target],
			'工单按时率（ontime）不低于95%',
			'tickets on time (ontime) at least 95%',
		),
		row(
			'target.custom[]',
			[
				{ ...target, comparator: 'gt', period: 'month' },
				{ metric_key: 'qa.average', comparator: 'lte', value: -1.5, period: 'quarter' },
				{ metric_key: '质检 平均分', comparator: 'eq', value: 90, period: 'year' },
				{ metric_key: 'toString', comparator: 'lt', value: 2, period: null },
			],
			'工单按时率（ontime）高于95%（每月）；qa.average 不高于 -1.5（每季度）；“质检 平均分” 等于 90（每年）；toString 低于 2',
			'tickets on time (ontime) above 95% (monthly); qa.average at most -1.5 (quarterly); “质检 平均分” exactly 90 (yearly); toString below 2',
		),
	])('%s', (_, write, expected) => {
		expect(write()).toEqual(expected);
	});
});
