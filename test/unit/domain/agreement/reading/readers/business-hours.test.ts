import { describe, expect, it } from 'vitest';
import { readBusinessHours } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/readers/business-hours.ts';
import { either, say } from '../say.ts';
import { sentencesOf } from './sentences.ts';

const hours = (text: string) => say(text, 'business_hours.periods');
const day = [['09:00', '18:00']];
const divided = [
	['09:00', '12:00'],
	['13:00', '18:00'],
];

describe('where a text gives the hours', () => {
	it.each([
		['2.1.1 9:00-18:00', day],
		['业务时间:9:00-18:00', day],
		['工作时间为9:00-18:00', day],
		['Business hours: 9:00-18:00', day],
		['Office hours: 9 a.m. to 6 p.m.', day],
		['Hours of operation: 9:00-18:00', day],
		['周一至周五9:00-18:00', day],
		['工作日9:00-18:00', day],
		['Monday to Friday 9:00-18:00', day],
		['Mon-Fri 9:00-18:00', day],
		['Working days 9:00-18:00', day],
		['周二9:00-18:00', either(day)],
		['Mon 9:00-18:00', either(day)],
		['周一至五9:00-18:00', day],
		['Monday-Friday 9:00-18:00', day],
		['Any weekday 9:00-18:00', day],
		['Any working day 9:00-18:00', day],
		['2.1 9:00-18:00', day],
		['2.1.5 业务时间\n\n9:00-18:00', day],
		['9:00-18:00', 'absent'],
		['1.3.1 业务时间9:00-18:00', 'absent'],
		['2.4 客服业务时间9:00-18:00', 'absent'],
		['英语业务时间9:00-18:00', 'absent'],
		['业务时间9:00-18:00未接通的,支付违约金', 'absent'],
		['业务时间改为9:00-18:00', either(day)],
	])('%j', (text, expected) => {
		expect(hours(text)).toEqual(expected);
	});

	it('shows the words from the first time to the last', () => {
		const text = '业务时间:上午9:00-12:00;下午13:00-18:00,共八小时';
		const shown = readBusinessHours(sentencesOf(text)).map(({ span }) => text.slice(span.from, span.to));
		expect(shown).toEqual(['上午9:00-12:00;下午13:00-18:00']);
	});
});

describe('hours that go on in the next sentence', () => {
	it.each([
		['业务时间:9:00-12:00;13:00-18:00', divided],
		[
			'业务时间:9:00-12:00;12:00-18:00',
			[
				['09:00', '12:00'],
				['12:00', '18:00'],
			],
		],
		['业务时间:13:00-18:00;9:00-12:00', either([['13:00', '18:00']], [['09:00', '12:00']])],
		['业务时间:9:00-12:00;周五13:00-18:00', either([['09:00', '12:00']], [['13:00', '18:00']])],
		['业务时间:9:00-12:00;业务时间:13:00-18:00', either([['09:00', '12:00']], [['13:00', '18:00']])],
		['2.1.1 9:00-12:00\n2.1.2 13:00-18:00', [['09:00', '12:00']]],
	])('%j', (text, expected) => {
		expect(hours(text)).toEqual(expected);
	});
});

describe('breaks', () => {
	it.each([
		['9:00-18:00,午休12:00-13:00', divided],
		['9:00-18:00,午休时间为 12:00-13:00', divided],
		['9:00-18:00,扣除12:00-13:00', divided],
		['9:00-18:00(除12:00-13:00)', divided],
		['9:00-18:00, lunch from 12:00-13:00', divided],
		['9:00-18:00, except 12:00-13:00', divided],
		['9:00-18:00,12:00-13:00休息', divided],
		['9:00-18:00,12:00-13:00 为午休', divided],
		['9:00-18:00, 12:00-13:00 lunch', divided],
		['9:00-18:00,午休9:00-10:00', day],
		['9:00-18:00,午休17:00-18:00', day],
		['9:00-18:00,午休一小时', either(day)],
		['9:00-18:00,中午休息1.5小时', either(day)],
		['9:00-18:00, one hour lunch', either(day)],
		['9:00-18:00, lunch 1 hour', either(day)],
		['9:00-18:00, break of one hour', day],
		['9:00-18:00, break 1 minute', either(day)],
		['9:00-18:00,休息半小时', either(day)],
		['9:00-18:00, 1-hour break', either(day)],
		['9:00-18:00,lunch break 30 minutes', either(day)],
		['9:00-18:00,休息区2小时', either(day)],
		['9:00-18:00,休息时间由各班组自行安排1小时', day],
	])('业务时间%s', (words, expected) => {
		expect(hours(`业务时间${words}`)).toEqual(expected);
	});
});

describe('days and times that the parameter cannot hold', () => {
	it.each([
		'周一至周六9:00-18:00',
		'周一至周日9:00-18:00',
		'周一至六9:00-18:00',
		'周一至周五9:00-18:00,周三不服务',
		'9:00-18:00,最晚20时',
		'9:00-18:00, at latest 8pm',
		'9:00-18:00, at latest 8p.m.',
		'9点-12,13:00-18:00',
		'9:00-12:00;13点-18',
		'9:00-12:00,最晚20:00;13:00-18:00',
		'9:00-12:00;13:00-18:00,由双方改为',
		'周末9:00-18:00',
		'双休日9:00-18:00',
		'Saturday 9:00-18:00',
		'每天9:00-18:00',
		'全年9:00-18:00',
		'every day 9:00-18:00',
		'周一至周四9:00-18:00',
		'9:00-12:00;周六13:00-18:00',
		'周一至周五9:00-18:00,周三9:00-18:00',
		'夏季9:00-18:00',
		'冬令9:00-18:00',
		'9:00-18:00 in summer',
		'9:00-18:00,最晚20:00',
		'9:00-18:00,最晚20点',
		'9:00-18:00, at latest 8 p.m.',
		'18:00-9:00',
		'周一至周五9:00-18:00,除元旦外周六9:00-18:00',
	])('业务时间%s', (words) => {
		expect(hours(`业务时间${words}`)).toHaveProperty('either');
	});

	it.each([
		'周一至周五9:00-18:00',
		'周一到周五9:00-18:00',
		'星期一~星期五9:00-18:00',
		'工作日(周一至周五)9:00-18:00,每日',
		'周一至周五9:00-18:00,不含周六日',
		'周一至周五9:00-18:00(除周末)',
		'周一至周五9:00-18:00,周六日休息',
		'周一至周五9:00-18:00,双休日除外',
		'Monday to Friday 9:00-18:00, excluding Saturday',
		'Monday to Friday 9:00-18:00, not on weekends',
		'Monday to Friday 9:00-18:00, Sundays closed',
		'9:00-18:00,共9小时',
		'周一至周五9:00-18:00,不含每周的周六',
		'周一至周五9:00-18:00,星期六休息',
		'Monday to Friday 9:00-18:00, except Saturday',
		'Monday to Friday 9:00-18:00, except for Saturday',
		'Monday to Friday 9:00-18:00, Saturday excluded',
		'Monday to Friday 9:00-18:00, Sunday closed',
		'Monday to Friday 9:00-18:00, weekend excluded',
		'9:00-18:00,计时间隔',
	])('but 业务时间%s is plain', (words) => {
		expect(hours(`业务时间${words}`)).toEqual(day);
	});
});

describe('the whole clock', () => {
	it.each([
		'服务时间:7×24小时',
		'服务时间:7天24小时',
		'服务时间:24×7',
		'服务时间:24 / 7',
		'服务时间为24小时全天',
		'服务时间:24小时不间断',
		'服务时间:全天24小时服务',
		'服务时间(24小时)',
		'服务时间(全天)',
		'服务时间:全天营业',
		'服务时间:全天候服务',
		'Service hours: around the clock',
	])('%j says more than Monday to Friday', (text) => {
		expect(hours(text)).toEqual(either([['00:00', '24:00']]));
	});

	it.each(['7×24小时', '服务时间7×24小时,支付违约金', '服务时间:24小时内回复'])('%j is none', (text) => {
		expect(hours(text)).toBe('absent');
	});

	it('is none beside hours of its own, which a person has to compare with it', () => {
		expect(hours('服务时间:9:00-18:00,7×24小时热线')).toEqual(either(day));
	});
});
