import { describe, expect, it } from 'vitest';
import type { StartEvent } from '../../../../extensions/agreement-desk/src/domain/timers/explanation.ts';
import type { EndReason } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { at, HOUR } from '../timers/build-timeline.ts';
import { counted, started, told, type Given } from './told.ts';

const calendarHours = { value: 4, unit: 'hours', basis: 'calendar' } as const;

describe('what set the clock going is told', () => {
	it.each<[StartEvent, string, string]>([
		['received', '收到请求', 'the request was received'],
		['mail_received', '收到邮件', 'the mail was received'],
		['customer_message', '收到客户来信', 'the customer wrote'],
		['registered', '完成登记', 'the request was registered'],
		['classified', '登记并认定为复杂问题', 'the request was registered and found to be complex'],
		['reopened', '重新打开', 'the request was reopened'],
		['complex_work_began', '开始作为复杂问题处理', 'work on the request as a complex one began'],
		['last_word', '最近一次向客户通报', 'the customer last heard from us'],
		['promised', '告知客户预计完成时间', 'the customer was told when it would be done'],
		['urgent_marked', '客户标识紧急', 'the customer marked the request urgent'],
		['marked_urgent_by_anyone', '标识为紧急', 'the request was marked urgent'],
		['received_and_urgent', '收到请求并已标识紧急', 'the request was received and marked urgent'],
		['registered_and_urgent', '完成登记并已标识紧急', 'the request was registered and marked urgent'],
		['call_queued', '来电进入队列', 'the call joined the queue'],
		['chat_requested', '客户请求在线客服', 'the customer asked for somebody to chat with'],
		['complaint_received', '收到投诉', 'the complaint was received'],
		['complaint_registered', '投诉完成登记', 'the complaint was registered'],
		['privacy_received', '收到个人信息请求', 'the request about personal data was received'],
		['notice_delivered', '通知送达', 'the notice was delivered'],
	])('%s', (event, chinese, english) => {
		const [zh, en] = told(started(event));
		expect(zh).toContain(`：2026年11月23日（周一）10:00 ${chinese}。`);
		expect(en).toContain(`: ${english} on Monday 23 November 2026 at 10:00. `);
	});

	it.each<[Given, string, string]>([
		[
			started('received', false),
			'收到请求，不在业务时间',
			'the request was received on Monday 23 November 2026 at 10:00, outside business hours',
		],
		[started('received', true), '收到请求', 'the request was received on Monday 23 November 2026 at 10:00'],
		[
			{ ...started('received', false), effectiveStartAt: at('11-23 13:30') },
			'收到请求，不在业务时间，自下一个业务时间 11月23日 13:30 起算',
			'the request was received on Monday 23 November 2026 at 10:00, outside business hours, so the clock starts when business opens next, on 23 November at 13:30',
		],
		[
			{ ...started('received', false), branch: 'b' },
			'收到请求，不在业务时间（情形 b）',
			'the request was received on Monday 23 November 2026 at 10:00, outside business hours (case b)',
		],
		[
			counted([], started('received', false)),
			'收到请求',
			'the request was received on Monday 23 November 2026 at 10:00',
		],
	])('and whether it lay in business hours, where that matters: %#', (given, chinese, english) => {
		const [zh, en] = told(given);
		expect(zh).toContain(`10:00 ${chinese}。时限`);
		expect(en).toContain(`: ${english}. The target`);
	});
});

describe('why a clock ended without a miss is told', () => {
	it.each<[EndReason, string, string]>([
		['withdrawn', '客户撤回请求', 'the customer withdrew the request'],
		['rejected', '请求不予受理', 'the request was not accepted'],
		['merged', '工单已并入其他工单', 'the ticket was merged into another one'],
		['resolved', '请求已解决', 'the request was solved'],
		[
			'reclassified',
			'工单分类变更，不再适用本项',
			'the ticket was classified anew and this no longer applies to it',
		],
		['revised', '已向客户告知新的预计完成时间', 'the customer was told another time'],
		[
			'out_of_hours',
			'来电或会话不在业务时间，本项只适用于业务时间',
			'the call or chat came outside business hours, and this applies in business hours only',
		],
		['short_abandon', '客户很快挂断', 'the caller hung up at once'],
		['abandoned_in_time', '客户在时限内挂断', 'the caller hung up before the time was over'],
		['abandoned', '客户挂断', 'the caller hung up'],
		[
			'repeat_attempt',
			'同一号码短时间内重复来电，以首次呼叫为准',
			'the same number had called shortly before, and its first call is the one that counts',
		],
	])('%s', (endReason, chinese, english) => {
		const [zh, en] = told({ state: 'cancelled', endReason, stoppedAt: at('11-23 11:00') });
		expect(zh.endsWith(`。11月23日 11:00 ${chinese}，本项计时终止，不计超时。`)).toBe(true);
		expect(en.endsWith(`. Ended on 23 November at 11:00 without being missed: ${english}.`)).toBe(true);
	});
});

describe('the deadline and what became of it are told', () => {
	it.each<[Given, string, string]>([
		[
			{
				metric: 'suspension_notice',
				target: { value: 30, unit: 'calendar_days', basis: 'calendar' },
				rules: { workingDayEnd: 'same_time', noticeCounting: 'delivery_day_included' },
				dueAt: at('12-23 00:00'),
				breachAt: at('12-23 00:00'),
			},
			'须提前 30 天通知，送达当日计入。最早可于 12月23日 00:00 生效。尚未生效。',
			'Notice has to be given 30 days ahead, counting the day of delivery. It may take effect on 23 December at 00:00 at the earliest. It has not taken effect yet.',
		],
		[
			{
				metric: 'suspension_notice',
				target: { value: 30, unit: 'calendar_days', basis: 'calendar' },
				state: 'met',
				stoppedAt: at('12-24 00:00'),
			},
			'须提前 30 天通知，送达当日不计。实际于 12月24日 00:00 生效，提前通知期已满。',
			'Notice has to be given 30 days ahead, not counting the day of delivery. It took effect on 24 December at 00:00, after full notice.',
		],
		[
			{ dueAt: at('11-23 15:30'), breachAt: at('11-23 17:00'), heldBy: 'pause' },
			'时限 4 小时，按业务时间计算。应于 11月23日 15:30 前完成；计时恰在此时暂停，至 11月23日 17:00 恢复计时之前完成仍属按时。计时进行中。',
			'The target is 4 hours, counted in business hours. Due by 23 November at 15:30; as the clock stops at that very time, it is still kept until the clock runs again on 23 November at 17:00. The clock is running.',
		],
		[
			{ state: 'paused' },
			'时限 4 小时，按业务时间计算。计时暂停中，恢复后再确定到期时间。',
			'The target is 4 hours, counted in business hours. The clock stands still; the due time follows when it runs again.',
		],
		[
			{ state: 'paused', target: calendarHours, remainingMs: 96 * HOUR },
			'时限 4 小时，按自然时间连续计算，夜间和休息日不扣除。计时暂停中，尚余 4 天，恢复后再确定到期时间。',
			'The target is 4 hours, counted without a break, through nights and days off. The clock stands still with 4 days left; the due time follows when it runs again.',
		],
		[
			{ state: 'met', stoppedAt: at('11-23 11:00'), elapsedMs: 0 },
			'时限 4 小时，按业务时间计算。已于 11月23日 11:00 完成，未超时。',
			'The target is 4 hours, counted in business hours. Done on 23 November at 11:00: kept.',
		],
		[
			{ state: 'met', target: calendarHours, stoppedAt: at('11-27 10:00'), elapsedMs: 96 * HOUR },
			'时限 4 小时，按自然时间连续计算，夜间和休息日不扣除。已于 11月27日 10:00 完成，用时 4 天，未超时。',
			'The target is 4 hours, counted without a break, through nights and days off. Done on 27 November at 10:00, after 4 days: kept.',
		],
		[
			{ state: 'breached' },
			'时限 4 小时，按业务时间计算。已超时，尚未完成。',
			'The target is 4 hours, counted in business hours. The time is over and it is not done yet.',
		],
		[
			{ state: 'breached', stoppedAt: at('11-23 16:00'), lateMs: 0 },
			'时限 4 小时，按业务时间计算。11月23日 16:00 才完成，超时。',
			'The target is 4 hours, counted in business hours. Done on 23 November at 16:00, too late.',
		],
		[
			{ state: 'breached', stoppedAt: at('11-23 16:00'), lateMs: null },
			'时限 4 小时，按业务时间计算。11月23日 16:00 才完成，超时。',
			'The target is 4 hours, counted in business hours. Done on 23 November at 16:00, too late.',
		],
		[
			{ state: 'breached', stoppedAt: at('11-23 16:00'), endReason: 'merged', lateMs: HOUR },
			'时限 4 小时，按业务时间计算。至 11月23日 16:00 工单已并入其他工单时仍未完成，已超时 1 小时（业务时间）。',
			'The target is 4 hours, counted in business hours. Not done by 23 November at 16:00, when the ticket was merged into another one: 1 hour of business time too late.',
		],
		[
			{ state: 'breached', stoppedAt: at('11-23 16:00'), endReason: 'merged', lateMs: null },
			'时限 4 小时，按业务时间计算。至 11月23日 16:00 工单已并入其他工单时仍未完成，已超时。',
			'The target is 4 hours, counted in business hours. Not done by 23 November at 16:00, when the ticket was merged into another one: too late.',
		],
		[
			{ state: 'superseded', endReason: 'reclassified' },
			'时限 4 小时，按业务时间计算。工单分类变更，不再适用本项，本项不计。',
			'The target is 4 hours, counted in business hours. Not counted: the ticket was classified anew and this no longer applies to it.',
		],
		[
			{ state: 'not_applicable', endReason: 'short_abandon' },
			'客户很快挂断，本项不计。',
			'Not counted: the caller hung up at once.',
		],
		[
			{ state: 'not_applicable', endReason: 'short_abandon', stoppedAt: at('11-23 10:05') },
			'时限 4 小时，按业务时间计算。11月23日 10:05 客户很快挂断，本项计时终止，不计超时。',
			'The target is 4 hours, counted in business hours. Ended on 23 November at 10:05 without being missed: the caller hung up at once.',
		],
		[
			{ provisionalYear: 2027, dueAt: at('2027-01-04 09:00'), breachAt: at('2027-01-04 09:00') },
			'时限 4 小时，按业务时间计算。应于 2027年1月4日 09:00 前完成。2027 年的工作日历尚未批准，以上时间为暂定，可能变动。计时进行中。',
			'The target is 4 hours, counted in business hours. Due by 4 January 2027 at 09:00. The calendar of 2027 is not approved yet, so these times are provisional and may move. The clock is running.',
		],
	])('%#: $1', (given, chinese, english) => {
		const [zh, en] = told(given);
		expect(zh.split('完成登记。')[1]).toBe(chinese);
		expect(en.split(' at 10:00. ')[1]).toBe(english);
	});
});
