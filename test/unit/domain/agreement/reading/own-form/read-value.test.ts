import { describe, expect, it } from 'vitest';
import type { ParameterKey } from '../../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { readValue } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/own-form/read-value.ts';

type Row = readonly [key: ParameterKey, chinese: string, english: string, expected: unknown];

describe('a value, read from our words in either language', () => {
	it.each<Row>([
		['provider.name', '云帆有限公司', '云帆有限公司', '云帆有限公司'],
		['customer.name', '“Acme Co., Ltd.”', '“Acme Co., Ltd.”', 'Acme Co., Ltd.'],
		['channel.phone.number', '400-800-1234 转 5', '400-800-1234 转 5', '400-800-1234 转 5'],
		['channel.chat.url', 'https://x.cn/?a=1', 'https://x.cn/?a=1', 'https://x.cn/?a=1'],
		['channel.chat.im_tool', '微信（账号：a）', '微信 (account: a)', [{ tool: '微信', account: 'a' }]],
		['scope.consultation', '产品功能、“甲、乙”', '产品功能, “甲、乙”', ['产品功能', '甲、乙']],
		['scope.technical_support', '甲、乙', '甲, 乙', ['甲', '乙']],
		['scope.other', '金牌套餐', '金牌套餐', '金牌套餐'],
		[
			'notification.methods',
			'电子邮件、短信、系统公告、Webhook推送、即时通讯',
			'e-mail, SMS, in-app announcement, webhook, instant messaging',
			['email', 'sms', 'in_app', 'webhook', 'im'],
		],
		['notification.methods', '电子邮件、传真', 'e-mail, fax', ['email', undefined]],
		['business_hours.periods', '09:00–12:00', '09:00–12:00', [['09:00', '12:00']]],
		['sla.phone.answer_minutes', '0.33分钟', '0.33 minutes', 0.33],
		['sla.registration_hours', '12小时', '12 hours', 12],
		['sla.registration_hours', '-2小时', '-2 hours', -2],
		['sla.registration_hours', '约2小时', 'about 2 hours', undefined],
		['sla.general.progress', '1个工作日', '1 working day', { value: 1, unit: 'working_days' }],
		['sla.complex.escalate', '2个工作日', '2 working days', { value: 2, unit: 'working_days' }],
		['sla.consultation.answer', '4小时', '4 hours', { value: 4, unit: 'hours' }],
		['sla.complex.update_interval', '1.5小时', '1.5 hours', { value: 1.5, unit: 'hours' }],
		['sla.complaint.decision', '3个工作日', '3 working days', { value: 3, unit: 'working_days' }],
		[
			'languages.additional',
			'日语（ja）',
			'Japanese (ja)',
			[{ language: 'ja', hours: null, channels: null }],
		],
		['target.fcr_percent', '72.5%', '72.5%', 72.5],
		['target.csat', '4分（满分5分）', '4 out of 5', { mode: 'score', value: 4, scale_max: 5 }],
		[
			'target.custom[]',
			'x 低于 2',
			'x below 2',
			[{ metric_key: 'x', comparator: 'lt', value: 2, period: null }],
		],
		['clock_basis', '2.1.4 自然时间', '2.1.4 calendar time', { '2.1.4': 'calendar' }],
		['complex.criteria', '无', 'none', []],
		['urgent.keywords', '紧急、加急', '紧急, 加急', ['紧急', '加急']],
		['csat.schedule', '每季度、关闭后', '每季度, 关闭后', ['每季度', '关闭后']],
		['training.required_courses', '礼仪、产品', '礼仪, 产品', ['礼仪', '产品']],
		['csat.min_responses', '30份', '30 responses', 30],
		['pause_on_pending_customer', '是', 'yes', true],
		['pause_on_pending_customer', '否', 'no', false],
		['pause_on_pending_customer', '也许', 'maybe', undefined],
		['reading.urgent_by', '客户或客服人员', 'the customer or staff', 'customer_or_staff'],
		['reading.urgent_by', '主管', 'a supervisor', undefined],
		['complex.clock_start', '自登记完成时', 'registration', 'registration'],
	])('%s: %j, %j', (key, chinese, english, expected) => {
		expect([readValue(key, chinese, 'zh-CN'), readValue(key, english, 'en-US')]).toEqual([
			expected,
			expected,
		]);
	});

	it.each<readonly [ParameterKey, string]>([
		['pause_on_pending_customer', 'yes'],
		['reading.urgent_by', 'the customer alone'],
	])('%s is not read from the words of the other language', (key, english) => {
		expect(readValue(key, english, 'zh-CN')).toBe(undefined);
	});
});
