import { describe, expect, it } from 'vitest';
import { findDurations } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/durations.ts';

const amountsOf = (text: string) => findDurations(text).map(({ amount, unit }) => [amount, unit]);

describe('lengths of time', () => {
	it.each([
		['20秒内', [[20, 'seconds']]],
		['20秒钟内', [[20, 'seconds']]],
		['20 seconds', [[20, 'seconds']]],
		['20 second', [[20, 'seconds']]],
		['20 secs', [[20, 'seconds']]],
		['20 sec', [[20, 'seconds']]],
		['20s', [[20, 'seconds']]],
		['20 sections', []],
		['一刻钟', [[15, 'minutes']]],
		['三刻', [[45, 'minutes']]],
		['three quarters of an hour', [[45, 'minutes']]],
		['one quarter of an hour', [[15, 'minutes']]],
		['3分钟', [[3, 'minutes']]],
		['3分内', [[3, 'minutes']]],
		['3分之内', [[3, 'minutes']]],
		['3分以内', [[3, 'minutes']]],
		['3分半', [[3.5, 'minutes']]],
		['3分30秒', [[3.5, 'minutes']]],
		['三分三十秒', [[3.5, 'minutes']]],
		['3分', []],
		['3 minutes', [[3, 'minutes']]],
		['3 minute', [[3, 'minutes']]],
		['3 mins', [[3, 'minutes']]],
		['3 min', [[3, 'minutes']]],
		['3 minds', []],
		['4小时', [[4, 'hours']]],
		['4个小时', [[4, 'hours']]],
		['4个钟头', [[4, 'hours']]],
		['4个钟', [[4, 'hours']]],
		['4时内', [[4, 'hours']]],
		['4时以内', [[4, 'hours']]],
		['4时之内', [[4, 'hours']]],
		['4时整', []],
		['4 hours', [[4, 'hours']]],
		['4 hour', [[4, 'hours']]],
		['4-hour', [[4, 'hours']]],
		['4 hrs', [[4, 'hours']]],
		['4 hr', [[4, 'hours']]],
		['4h', [[4, 'hours']]],
		['4 heads', []],
		['3日', [[3, 'days']]],
		['3天', [[3, 'days']]],
		['3个工作日', [[3, 'days']]],
		['3 days', [[3, 'days']]],
		['3 day', [[3, 'days']]],
		['3日期', []],
		['3日常', []],
		['2周', [[2, 'weeks']]],
		['2周一', []],
		['两个星期', [[2, 'weeks']]],
		['两星期三', []],
		['2个礼拜', [[2, 'weeks']]],
		['2 weeks', [[2, 'weeks']]],
		['2 week', [[2, 'weeks']]],
		['1个月', [[1, 'months']]],
		['一个月', [[1, 'months']]],
		['1月', []],
		['2 months', [[2, 'months']]],
		['2 month', [[2, 'months']]],
		['半小时', [[0.5, 'hours']]],
		['半个小时', [[0.5, 'hours']]],
		['半天', [[0.5, 'days']]],
		['half an hour', [[0.5, 'hours']]],
		['half a day', [[0.5, 'days']]],
		['一个半小时', [[1.5, 'hours']]],
		['两天半', [[2.5, 'days']]],
		['两天半年', [[2, 'days']]],
		['一分半钟', [[1.5, 'minutes']]],
		['one and a half hours', [[1.5, 'hours']]],
		['1小时30分', [[1.5, 'hours']]],
		['1小时30分钟', [[1.5, 'hours']]],
		['1小时零30分钟', [[1.5, 'hours']]],
		['1小时又十五分钟', [[1.25, 'hours']]],
		['1 hour and 30 minutes', [[1.5, 'hours']]],
		['1 hour 30 min', [[1.5, 'hours']]],
		['1 h 30 m', [[1.5, 'hours']]],
		['2 minutes 30 seconds', [[2.5, 'minutes']]],
		['2 minutes and 30 sec', [[2.5, 'minutes']]],
		['2 mins 30s', [[2.5, 'minutes']]],
		['2分钟零30秒钟', [[2.5, 'minutes']]],
		['within an hour', [[1, 'hours']]],
		['within a day', [[1, 'days']]],
		['in a week', [[1, 'weeks']]],
		['under a minute', [[1, 'minutes']]],
		['once a day', []],
		['two (2) hours', [[2, 'hours']]],
		['2(二)小时', [[2, 'hours']]],
		[
			'2 ( 3 ) 小时',
			[
				[2, 'hours'],
				[3, 'hours'],
			],
		],
		['3) 小时', [[3, 'hours']]],
		[
			'三四个小时',
			[
				[3, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2-4小时',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2 ~ 4小时',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2\u20144小时',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2\u2014\u20144小时',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2至4小时',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2个到4个小时',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2或4小时',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2或者4小时',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'2 to 4 hours',
			[
				[2, 'hours'],
				[4, 'hours'],
			],
		],
		[
			'one or two quarters of an hour',
			[
				[15, 'minutes'],
				[30, 'minutes'],
			],
		],
		['第2、4小时', [[4, 'hours']]],
		['1、4小时', [[4, 'hours']]],
		['1、 4小时', [[4, 'hours']]],
		[
			'在1、4小时',
			[
				[1, 'hours'],
				[4, 'hours'],
			],
		],
		['9:30-4小时', [[4, 'hours']]],
		[
			'1小时,2天',
			[
				[1, 'hours'],
				[2, 'days'],
			],
		],
		['没有时间', []],
	])('%j', (text, expected) => {
		expect(amountsOf(text)).toEqual(expected);
	});

	it('says where each stands', () => {
		expect(findDurations('在2至4个工作日内')).toEqual([
			{ from: 1, to: 8, amount: 2, unit: 'days', clock: 'business', bound: 'limit' },
			{ from: 3, to: 8, amount: 4, unit: 'days', clock: 'business', bound: 'limit' },
		]);
	});
});
