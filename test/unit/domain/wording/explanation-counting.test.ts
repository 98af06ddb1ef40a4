import { describe, expect, it } from 'vitest';
import { HOUR } from '../timers/build-timeline.ts';
import { counted, nationalDay, run, segment, told, type Given } from './told.ts';

const calendarHours = { value: 4, unit: 'hours', basis: 'calendar' } as const;

describe('how a deadline was counted is told', () => {
	it.each<[Given, string, string]>([
		[
			{
				segments: [
					segment('11-23 10:00', '11-23 12:00'),
					segment('11-23 13:30', '11-24 00:00'),
					segment('11-24 00:00', '11-24 01:00'),
				],
			},
			'时限 4 小时，按业务时间计算：11月23日 10:00–12:00 计 2 小时，13:30–24:00 计 10 小时 30 分钟；11月24日 00:00–01:00 计 1 小时。',
			'The target is 4 hours, counted in business hours: 23 November, 2 hours (10:00–12:00) and 10 hours 30 minutes (13:30–24:00); 24 November, 1 hour (00:00–01:00).',
		],
		[
			{ segments: [segment('11-23 22:00', '11-24 02:00')] },
			'时限 4 小时，按业务时间计算：11月23日 22:00 至 11月24日 02:00 计 4 小时。',
			'The target is 4 hours, counted in business hours: 23 November, 4 hours (22:00 to 24 November at 02:00).',
		],
		[
			{
				segments: [
					segment('11-23 10:00', '11-23 11:00'),
					segment('11-23 11:00', '11-23 12:00'),
					segment('11-23 13:00', '11-23 14:00'),
				],
			},
			'时限 4 小时，按业务时间计算：11月23日 10:00–11:00 计 1 小时，11:00–12:00 计 1 小时，13:00–14:00 计 1 小时。',
			'The target is 4 hours, counted in business hours: 23 November, 1 hour (10:00–11:00), 1 hour (11:00–12:00) and 1 hour (13:00–14:00).',
		],
		[
			{
				segments: [
					segment('11-23 12:00', '11-23 13:30', { kind: 'closed', reason: 'break' }),
					segment('11-23 18:00', '11-24 09:00', { kind: 'closed', reason: 'outside_business_hours' }),
				],
			},
			'时限 4 小时，按业务时间计算。',
			'The target is 4 hours, counted in business hours.',
		],
		[
			{
				segments: [
					segment('10-01 00:00', '10-02 00:00', { kind: 'closed', reason: 'holiday', name: nationalDay }),
				],
			},
			'时限 4 小时，按业务时间计算：10月1日国庆节放假，不计。',
			'The target is 4 hours, counted in business hours: 1 October (National Day) is a holiday, not counted.',
		],
		[
			{ segments: [segment('10-01 00:00', '10-08 00:00', { kind: 'closed', reason: 'holiday' })] },
			'时限 4 小时，按业务时间计算：10月1日至7日放假，不计。',
			'The target is 4 hours, counted in business hours: 1 to 7 October are holidays, not counted.',
		],
		[
			{ segments: [segment('11-28 00:00', '11-29 00:00', { kind: 'closed', reason: 'not_a_working_day' })] },
			'时限 4 小时，按业务时间计算：11月28日为非工作日，不计。',
			'The target is 4 hours, counted in business hours: 28 November is no working day, not counted.',
		],
		[
			{ segments: [segment('11-28 00:00', '11-30 00:00', { kind: 'closed', reason: 'not_a_working_day' })] },
			'时限 4 小时，按业务时间计算：11月28日至29日为非工作日，不计。',
			'The target is 4 hours, counted in business hours: 28 to 29 November are no working days, not counted.',
		],
		[
			{ segments: [segment('11-28 00:00', null, { kind: 'closed', reason: 'not_a_working_day' })] },
			'时限 4 小时，按业务时间计算：11月28日为非工作日，不计。',
			'The target is 4 hours, counted in business hours: 28 November is no working day, not counted.',
		],
		[
			{
				segments: [segment('11-23 11:00', '11-23 12:00', { kind: 'paused', reason: 'pending_third_party' })],
			},
			'时限 4 小时，按业务时间计算：11月23日 11:00 至 12:00 等待第三方，暂停计时 1 小时。',
			'The target is 4 hours, counted in business hours: the clock stood still for 1 hour from 23 November at 11:00 to 12:00 (waiting for a third party).',
		],
		[
			{ segments: [segment('11-23 11:00', '11-27 11:00', { kind: 'paused', reason: 'closed' })] },
			'时限 4 小时，按业务时间计算：11月23日 11:00 至 11月27日 11:00 请求已解决，暂停计时 4 天。',
			'The target is 4 hours, counted in business hours: the clock stood still for 4 days from 23 November at 11:00 to 27 November at 11:00 (the request was solved).',
		],
		[
			{ segments: [segment('11-23 11:00', null, { kind: 'paused', reason: 'pending_customer' })] },
			'时限 4 小时，按业务时间计算：自 11月23日 11:00 起等待客户补充，计时暂停。',
			'The target is 4 hours, counted in business hours: the clock stands still since 23 November at 11:00 (waiting for the customer).',
		],
		[
			{
				segments: [
					segment('11-23 11:00', '12-23 11:00', { ms: 4 * HOUR, summary: { workingDays: 22, pauses: 1 } }),
				],
			},
			'时限 4 小时，按业务时间计算：11月23日 11:00 至 12月23日 11:00 期间有 22 个工作日，有 1 次暂停，共计 4 小时。',
			'The target is 4 hours, counted in business hours: from 23 November at 11:00 to 23 December at 11:00 altogether 4 hours (22 working days, 1 pause).',
		],
		[
			{
				segments: [
					segment('11-23 11:00', '12-23 11:00', { ms: 4 * HOUR, summary: { workingDays: 1, pauses: 0 } }),
				],
			},
			'时限 4 小时，按业务时间计算：11月23日 11:00 至 12月23日 11:00 期间有 1 个工作日，共计 4 小时。',
			'The target is 4 hours, counted in business hours: from 23 November at 11:00 to 23 December at 11:00 altogether 4 hours (1 working day).',
		],
		[
			{
				segments: [
					segment('11-23 11:00', '12-23 11:00', { ms: 4 * HOUR, summary: { workingDays: 0, pauses: 2 } }),
				],
			},
			'时限 4 小时，按业务时间计算：11月23日 11:00 至 12月23日 11:00 期间有 2 次暂停，共计 4 小时。',
			'The target is 4 hours, counted in business hours: from 23 November at 11:00 to 23 December at 11:00 altogether 4 hours (2 pauses).',
		],
		[
			{
				segments: [
					segment('11-23 11:00', '12-23 11:00', { ms: 4 * HOUR, summary: { workingDays: 0, pauses: 0 } }),
				],
			},
			'时限 4 小时，按业务时间计算：11月23日 11:00 至 12月23日 11:00 期间共计 4 小时。',
			'The target is 4 hours, counted in business hours: from 23 November at 11:00 to 23 December at 11:00 altogether 4 hours.',
		],
		[
			{
				target: calendarHours,
				segments: [
					segment('11-23 10:00', '11-23 11:00'),
					segment('11-23 11:00', '11-23 12:00', { kind: 'paused', reason: 'pending_customer' }),
				],
			},
			'时限 4 小时，按自然时间连续计算，夜间和休息日不扣除：11月23日 11:00 至 12:00 等待客户补充，暂停计时 1 小时。',
			'The target is 4 hours, counted without a break, through nights and days off: the clock stood still for 1 hour from 23 November at 11:00 to 12:00 (waiting for the customer).',
		],
		[
			counted([
				run('start_day', '11-23', '11-23'),
				run('working_day', '11-24', '11-24', { counted: 1 }),
				run('not_a_working_day', '11-25', '11-25'),
				run('makeup_workday', '11-26', '11-27', { counted: 2 }),
			]),
			'时限 3 个工作日，起始当日不计，至末日业务时间结束时届满：11月23日为起始日，不计；11月24日为第 1 个工作日；11月25日为非工作日，不计；11月26日至27日为补班日，计为第 2 至 3 个工作日。',
			'The target is 3 working days; the first day is not counted, and the last one ends when business closes: 23 November is the first day, not counted; 24 November is working day 1; 25 November is no working day, not counted; 26 to 27 November, made up for a holiday, are working days 2 to 3.',
		],
		[
			counted([
				run('holiday', '10-01', '10-01', { name: nationalDay }),
				run('holiday', '10-02', '10-07'),
				run('not_a_working_day', '10-10', '10-11'),
				run('several', '10-12', '12-11', { counted: 45 }),
			]),
			'时限 3 个工作日，起始当日不计，至末日业务时间结束时届满：10月1日国庆节放假，不计；10月2日至7日放假，不计；10月10日至11日为非工作日，不计；10月12日至12月11日共 61 天，其中 45 个工作日。',
			'The target is 3 working days; the first day is not counted, and the last one ends when business closes: 1 October (National Day) is a holiday, not counted; 2 to 7 October are holidays, not counted; 10 to 11 October are no working days, not counted; 12 October to 11 December, 45 working days in 61 days.',
		],
		[
			counted([
				run('several', '11-23', '11-23', { counted: 1 }),
				run('calendar_day', '11-24', '11-24', { counted: 1 }),
				run('calendar_day', '11-25', '12-02', { counted: 8 }),
			]),
			'时限 3 个工作日，起始当日不计，至末日业务时间结束时届满：11月23日共 1 天，其中 1 个工作日；11月24日共 1 天；11月25日至12月2日共 8 天。',
			'The target is 3 working days; the first day is not counted, and the last one ends when business closes: 23 November, 1 working day in 1 day; 24 November, 1 day; 25 November to 2 December, 8 days.',
		],
		[
			{ ...counted([], { rules: { workingDayEnd: 'same_time', noticeCounting: 'delivery_day_excluded' } }) },
			'时限 3 个工作日，起始当日不计，至末日的同一时刻届满。',
			'The target is 3 working days; the first day is not counted, and the last one ends at the same time of day.',
		],
	])('%#: $1', (given, chinese, english) => {
		const [zh, en] = told(given);
		expect(zh).toBe(
			`2.2.1 初步解决方案或处理进展：2026年11月23日（周一）10:00 完成登记。${chinese}计时进行中。`,
		);
		expect(en).toBe(
			`2.2.1 First solution or progress update: the request was registered on Monday 23 November 2026 at 10:00. ${english} The clock is running.`,
		);
	});
});
