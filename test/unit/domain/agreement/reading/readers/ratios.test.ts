import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, say } from '../say.ts';

const percent = (value: number) => ({ mode: 'percent', value, scale_max: null });
const score = (value: number, scale_max: number) => ({ mode: 'score', value, scale_max });

describe('2.5.1: the share of solutions at first contact', () => {
	it.each([
		['不低于85%', 85],
		['为85%', 85],
		['不高于85%', either(85)],
		['约85%', either(85)],
		['不低于-85%', either(-85)],
		['不低于0%', either(0)],
		['不低于0.855', 85.5],
		['不低于1', 1],
		['不低于85', 85],
		['达85', 85],
		['为 85', 85],
		[':85', 85],
		['85', 'absent'],
		['统计85次', 'absent'],
		['不低于85次', 'absent'],
		['不低于 85 responses', 'absent'],
		['不低于85 days', 'absent'],
		['不低于 85 hour', 'absent'],
		['不低于85 response', 'absent'],
		['不低于85 survey', 'absent'],
		['达标,统计85', 'absent'],
		['不低于85%, on-time tickets 99%', 85],
		['不低于85%, reopened rate 5%', 85],
		['样本30份,不低于85%', 85],
		['4.5分', either(4.5)],
		['不低于80%~85%', either(80, 85)],
		['80%到85%', either(80, 85)],
		['不低于85%或90%', either(85, 90)],
		['不低于85%,按月抽样统计的数量为10%', 85],
		['首年85%,次年90%', either(85, 90)],
		['不低于85%(首年)、90%(次年)', either(85, 90)],
		['不低于85%和90%', either(85, 90)],
		['不低于85%,按时率不低于95%', 85],
		['不低于85%,NPS不低于40%', 85],
		['不低于85%, availability 99%', 85],
		['不低于85%, answer rate 91%', 85],
		['由80%改为85%', either(80, 85)],
		['不低于85%的,支付违约金', 'absent'],
	])('一次性解决率%s', (words, expected) => {
		expect(say(`2.5.1 一次性解决率${words}`, 'target.fcr_percent')).toEqual(expected);
	});
});

describe('2.5.2: satisfaction', () => {
	it.each([
		['不低于90%', percent(90)],
		['不低于4.5分', score(4.5, 5)],
		['不低于3分', score(3, 5)],
		['不低于2.9分', either(score(2.9, 100))],
		['不低于5分', either(score(5, 100))],
		['不低于7分', score(7, 10)],
		['不低于9.5分', score(9.5, 10)],
		['不低于10分', either(score(10, 100))],
		['不低于60分', score(60, 100)],
		['不低于59分', either(score(59, 100))],
		['不低于100分', score(100, 100)],
		['不低于101分', either(score(101, 100))],
		['不低于4.5/5', score(4.5, 5)],
		['不低于0.9', either(percent(90))],
		['不低于90', either(percent(90))],
		['不低于11', either(percent(11))],
		['不低于9', either(score(9, 10))],
		['不低于1', either(score(1, 100))],
		['(评分4分及以上)不低于90%', percent(90)],
		['(不低于90%的客户)4.5分以上', either(percent(90), score(4.5, 5))],
		['(4分以上)不低于90%', percent(90)],
		['不低于90%(4分以上为满意)', percent(90)],
		['不低于90%(评分4分)', percent(90)],
		['不低于90%,投诉处理满意度不低于80%', percent(90)],
		['不低于90%,员工满意不低于80%', percent(90)],
		['不低于90%, complaint satisfaction at least 80%', percent(90)],
	])('客户满意度%s', (words, expected) => {
		expect(say(`2.5.2 客户满意度${words}`, 'target.csat')).toEqual(expected);
	});
});

it('shows the words of the number', () => {
	const { found } = readAgreement('2.5.1 一次性解决率不低于85%。');
	expect(found.map(({ text, clause }) => [text, clause])).toEqual([['85%', '2.5.1']]);
});
