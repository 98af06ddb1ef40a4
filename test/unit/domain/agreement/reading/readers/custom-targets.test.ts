import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, say } from '../say.ts';

const targets = (text: string) => say(text, 'target.custom[]');
const target = (metric_key: string, comparator: string, value: number, period: string | null = null) => ({
	metric_key,
	comparator,
	value,
	period,
});
const ontime = target('ontime', 'gte', 95);

describe('where further targets stand', () => {
	it.each([
		['2.5.3 工单按时率不低于95%', [ontime]],
		['工单按时率不低于95%', [ontime]],
		['2.5 工单按时率不低于95%', [ontime]],
		['4.2 工单按时率不低于95%', [ontime]],
		['第四条 违约责任\n4.1 工单按时率不低于95%', 'absent'],
		['工单按时率不低于95%的,支付服务费', 'absent'],
		['知识库命中率不低于80%', 'absent'],
		['工单按时率不低于95%,知识库命中率不低于80%', [ontime, target('manual:知识库命中率', 'gte', 80)]],
		['2.5 工单按时率不低于95%,知识库命中率不低于80%', [ontime, target('manual:知识库命中率', 'gte', 80)]],
		['2.5.12 工单按时率不低于95%,知识库命中率不低于80%', [ontime, target('manual:知识库命中率', 'gte', 80)]],
		[
			'3.2 工单按时率不低于95%,知识库命中率不低于80%',
			either([ontime, target('manual:知识库命中率', 'gte', 80)]),
		],
		['第四条 违约责任\n4.1 工单按时率调整为不低于95%', 'absent'],
		['2.5.3 无;工单按时率不低于95%', [ontime]],
		['工单按时率不低于同行', 'absent'],
		['2.5.2 客户满意度\n\n工单按时率不低于95%', 'absent'],
		['2.5.2 客户满意度\n\n目标:工单按时率不低于95%', [ontime]],
		['2.5.2 客户满意度应调查\n\n工单按时率不低于95%', [ontime]],
		['2.5.3 其他服务质量指标:工单按时率不低于95%', [ontime]],
		['2.5.3 双方另行约定的其他具体质量指标如下:工单按时率不低于95%', [ontime]],
		['2.5.3 Further agreed targets of quality: tickets on time at least 95%', [ontime]],
		['2.5.3 指标工单按时率不低于95%', [ontime]],
		['2.5.3 双方约定的其它约定的具体的服务质量指标包括工单按时率不低于95%', [ontime]],
		['2.5.3 Other metrics: tickets on time at least 95%', [ontime]],
		['2.5.3 指标:95%工单按时率', 'absent'],
		['2.5.3 (a) 工单按时率不低于95%', [ontime]],
		['2.5.3 1、工单按时率不低于95%', [ontime]],
		['2.5.3 b) 工单按时率不低于95%', [ontime]],
		['2.5.3 (12) 工单按时率不低于95%', [ontime]],
		['2.5.3 (十二) 工单按时率不低于95%', [ontime]],
		['2.5.3 (1) "工单按时率不低于95%', [ontime]],
		['2.5.3 + 工单按时率不低于95%', [ontime]],
		['2.5.3 "工单按时率不低于95%', [ontime]],
		['2.5.3 以及工单按时率不低于95%', [ontime]],
		['2.5.3 and tickets on time at least 95%', [ontime]],
		['2.5.3 工单按时率:95%', either([ontime])],
		['2.5.3 工单按时率:不低于95%', [ontime]],
		['2.5.3 Tickets on time: at least 95%', [ontime]],
		['2.5.3 30秒接通率:不低于95%', [target('service_level', 'gte', 95)]],
	])('%j', (text, expected) => {
		expect(targets(text)).toEqual(expected);
	});

	it('are shown from the first sentence to the last', () => {
		const { found } = readAgreement('2.5.3 工单按时率不低于95%；投诉率不高于3%。');
		expect(found.map(({ text }) => text.trim())).toEqual(['工单按时率不低于95%；投诉率不高于3%']);
	});
});

describe('which targets are others', () => {
	it.each([
		['2.5.3 工单按时率不低于95%,一次性解决率不低于85%', [ontime]],
		['2.5.3 工单按时率不低于95%,一次解决率不低于85%', [ontime]],
		['2.5.3 工单按时率不低于95%,首次解决率不低于85%', [ontime]],
		['2.5.3 工单按时率不低于95%,首次联系解决率不低于85%', [ontime]],
		['2.5.3 工单按时率不低于95%,客户满意度不低于85%', [ontime]],
		['2.5.3 Tickets on time at least 95%, satisfaction at least 90%', [ontime]],
		['2.5.3 Tickets on time at least 95%, first-call resolution at least 90%', [ontime]],
		['2.5.3 工单按时率不低于95%,投诉满意度不低于85%', [ontime, target('manual:投诉满意度', 'gte', 85)]],
		['2.5.3 员工满意度不低于85%', [target('manual:员工满意度', 'gte', 85)]],
		[
			'2.5.3 Employee satisfaction rate at least 85%',
			[target('manual:Employee satisfaction rate', 'gte', 85)],
		],
	])('%j', (text, expected) => {
		expect(targets(text)).toEqual(expected);
	});
});

describe('no further targets', () => {
	it.each([
		'2.5.3 无',
		'2.5.3 其他指标:无',
		'2.5.3 暂无其他指标',
		'2.5.3 不适用',
		'2.5.3 无其他',
		'2.5.3 None',
		'2.5.3 N/A',
	])('%j', (text) => {
		expect(targets(text)).toEqual([]);
	});

	it.each([
		'2.5.1 无',
		'2.5.3 无法约定',
		'2.5.3 全无',
		'2.5.3 不低于95%',
		'2.5.3 ____不低于95%',
		'2.5.3 按时率不低于',
	])('%j says nothing', (text) => {
		expect(targets(text)).toBe('absent');
	});
});

describe('what a person has to look at', () => {
	it.each([
		['2.5.3 工单按时率不低于90%至95%', [target('ontime', 'gte', 90)]],
		['2.5.3 工单按时率不低于90%-95%', [target('ontime', 'gte', 90)]],
		['2.5.3 平均处理时长不超过5-8分钟', [target('aht', 'lte', 5)]],
		['2.5.3 工单按时率不低于95%,不高于99%', [ontime]],
		['2.5.3 工单按时率不低于95%;投诉率另议', [ontime]],
		['2.5.3 工单按时率不低于95%且不高于99%', [ontime]],
		['2.5.3 工单按时率不低于95%;投诉率不高于3%(原为5%)', [ontime, target('complaint_rate', 'lte', 3)]],
		['2.5.3 率先完成的工单不低于95%', [target('manual:率先完成的工单', 'gte', 95)]],
		[`2.5.3 ${'长'.repeat(40)}率不低于95%`, [target(`manual:${'长'.repeat(40)}率`, 'gte', 95)]],
		['2.5.3 其中工单按时率不低于95%', [target('manual:其中工单按时率', 'gte', 95)]],
		['2.5.3 XX率不低于95%', [target('manual:XX率', 'gte', 95)]],
		['2.5.3 表现好的客服团队不低于95%', [target('manual:表现好的客服团队', 'gte', 95)]],
		['2.5.3 工单按时率不低于95%（原为90%）', [ontime]],
	])('%j', (text, value) => {
		expect(targets(text)).toEqual(either(value));
	});

	it('is not what stands beside the targets and is no indicator', () => {
		expect(targets('2.5.3 工单按时率不低于95%;其他另议')).toEqual([ontime]);
		expect(targets('2.5.3 工单按时率不低于95%;待定')).toEqual([ontime]);
	});
});

describe('names, times and periods', () => {
	it.each([
		['2.5.3 AHT不超过480秒', [target('aht', 'lte', 8)]],
		['2.5.3 AHT不超过1小时', [target('aht', 'lte', 60)]],
		['2.5.3 TTR不超过30分钟', [target('ttr', 'lte', 0.5)]],
		['2.5.3 TTR不超过2天', [target('ttr', 'lte', 48)]],
		['2.5.3 TTR不超过1周', [target('ttr', 'lte', 168)]],
		['2.5.3 TTR不超过1个月', [target('ttr', 'lte', 720)]],
		['2.5.3 AHT不超过8', [target('aht', 'lte', 8)]],
		['2.5.3 回访时间不超过20秒', [target('manual:回访时间（秒）', 'lte', 20)]],
		['2.5.3 回访时间不超过30分钟', [target('manual:回访时间（分钟）', 'lte', 30)]],
		['2.5.3 回访时间不超过2小时', [target('manual:回访时间（小时）', 'lte', 2)]],
		['2.5.3 回访时间不超过3天', [target('manual:回访时间（天）', 'lte', 3)]],
		['2.5.3 回访时间不超过2周', [target('manual:回访时间（周）', 'lte', 2)]],
		['2.5.3 Callback time at most 30 minutes', [target('manual:Callback time (minutes)', 'lte', 30)]],
		['2.5.3 工单按时率不低于95%,每季度', [target('ontime', 'gte', 95, 'quarter')]],
		['2.5.3 每月工单按时率不低于95%', [target('ontime', 'gte', 95, 'month')]],
		['2.5.3 每个自然月工单按时率不低于95%', [target('ontime', 'gte', 95, 'month')]],
		['2.5.3 工单按时率(每年)不低于95%', [target('ontime', 'gte', 95, 'year')]],
		['2.5.3 工单按时率(按季)不低于95%', [target('ontime', 'gte', 95, 'quarter')]],
		['2.5.3 Quarterly complaint rate at most 3%', [target('complaint_rate', 'lte', 3, 'quarter')]],
		['2.5.3 Annual complaint rate at most 3%', [target('complaint_rate', 'lte', 3, 'year')]],
		['2.5.3 质检抽样比例不低于5%', [target('manual:质检抽样比例', 'gte', 5)]],
		['2.5.3 回访数量不少于30', [target('manual:回访数量', 'gte', 30)]],
		['2.5.3 回访率(电话)不低于30%', [target('manual:回访率(电话)', 'gte', 30)]],
		['2.5.3 回访数不少于30', [target('manual:回访数', 'gte', 30)]],
		['2.5.3 安全评估分不低于90', [target('manual:安全评估分', 'gte', 90)]],
		[`2.5.3 ${'长'.repeat(39)}率不低于95%`, [target(`manual:${'长'.repeat(39)}率`, 'gte', 95)]],
		['2.5.3 回访时间不超过2个月', [target('manual:回访时间（个月）', 'lte', 2)]],
		['2.5.3 每个季度投诉率不高于3%', [target('complaint_rate', 'lte', 3, 'quarter')]],
		['2.5.3 每季投诉率不高于3%', [target('complaint_rate', 'lte', 3, 'quarter')]],
		['2.5.3 Callback share at least 30%', [target('manual:Callback share', 'gte', 30)]],
	])('%j', (text, expected) => {
		expect(targets(text)).toEqual(expected);
	});
});
