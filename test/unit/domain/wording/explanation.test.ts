import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { text } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import { explain } from '../../../../extensions/agreement-desk/src/domain/timers/explain.ts';
import type { DayNames } from '../../../../extensions/agreement-desk/src/domain/timers/explanation.ts';
import type { Timeline } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import type { Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { metrics } from '../../../../extensions/agreement-desk/src/domain/words.ts';
import { explanationText } from '../../../../extensions/agreement-desk/src/domain/wording/explanation.ts';
import { metricNames } from '../../../../extensions/agreement-desk/src/domain/wording/metric-names.ts';
import {
	at,
	calendar,
	call,
	facts,
	registered,
	reply,
	timeline,
	timerFor,
	timersFor,
	waiting,
} from '../timers/build-timeline.ts';

const names: DayNames = new Map(
	['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'].map((day) => [
		`2026-${day}`,
		text('国庆节', 'National Day'),
	]),
);

const zoneNote = {
	'zh-CN': '（时间均为 Asia/Shanghai 当地时间。）',
	'en-US': '(All times are local to Asia/Shanghai.)',
};

function told(timer: Timer, language: 'zh-CN' | 'en-US'): string {
	const words = explanationText(explain(timer, calendar, names), { language, timezone: 'Asia/Shanghai' });
	expect(words.endsWith(zoneNote[language])).toBe(true);
	return words.slice(0, -zoneNote[language].length).trimEnd();
}

function mailAt(receivedAt: string, given: Partial<Timeline> = {}, agreed: AgreementParameters = {}): Timer {
	const from = at(receivedAt);
	const history = timeline({ receivedAt: from, facts: [facts({ from, channelType: 'email' })], ...given });
	return timerFor('email_first_reply', history, agreed);
}

function inHours(value: number): AgreementParameters {
	return { 'sla.general.progress': { value, unit: 'hours' } };
}

const asked = registered({ pauses: [waiting('11-23 11:00', '11-23 15:00')] });
const stillAsked = registered({ pauses: [waiting('11-23 11:00')] });
const festival = registered({
	receivedAt: at('02-13 10:00'),
	facts: [facts({ from: at('02-13 10:00') })],
	registeredAt: at('02-13 10:00'),
});

describe('an explanation reads as sentences', () => {
	it.each<[string, () => Timer, string, string]>([
		[
			'over a make-up day',
			() => mailAt('02-13 17:30'),
			'2.1.2 邮件首次回复：2026年2月13日（周五）17:30 收到邮件，处于业务时间（情形 a）。时限 4 小时，按业务时间计算：2月13日 17:30–18:00 计 30 分钟；2月14日为补班日，09:00–12:00 计 3 小时，13:30–14:00 计 30 分钟。应于 2月14日 14:00 前完成。计时进行中。',
			'2.1.2 First reply by e-mail: the mail was received on Friday 13 February 2026 at 17:30, within business hours (case a). The target is 4 hours, counted in business hours: 13 February, 30 minutes (17:30–18:00); 14 February, a make-up working day, 3 hours (09:00–12:00) and 30 minutes (13:30–14:00). Due by 14 February at 14:00. The clock is running.',
		],
		[
			'from the next opening on, and too late',
			() => mailAt('09-30 19:00', { messages: [reply('10-08 15:00')] }),
			'2.1.2 邮件首次回复：2026年9月30日（周三）19:00 收到邮件，不在业务时间（情形 b），自下一个业务时间 10月8日 09:00 起算。时限 4 小时，按业务时间计算：10月1日至7日国庆节放假，不计；10月8日 09:00–12:00 计 3 小时，13:30–15:00 计 1 小时 30 分钟。应于 10月8日 14:30 前完成。10月8日 15:00 才完成，超时 30 分钟（业务时间）。',
			'2.1.2 First reply by e-mail: the mail was received on Wednesday 30 September 2026 at 19:00, outside business hours (case b), so the clock starts when business opens next, on 8 October at 09:00. The target is 4 hours, counted in business hours: 1 to 7 October (National Day) are holidays, not counted; 8 October, 3 hours (09:00–12:00) and 1 hour 30 minutes (13:30–15:00). Due by 8 October at 14:30. Done on 8 October at 15:00, 30 minutes of business time too late.',
		],
		[
			'to closing time, which has two answers, into a year that is not approved',
			() => mailAt('12-31 13:30', {}, { 'sla.email.first_reply_hours': 4.5 }),
			'2.1.2 邮件首次回复：2026年12月31日（周四）13:30 收到邮件，处于业务时间（情形 a）。时限 4.5 小时，按业务时间计算：12月31日 13:30–18:00 计 4 小时 30 分钟。应于 12月31日 18:00 前完成；业务时间恰在此时结束，至 2027年1月1日 09:00 恢复计时之前完成仍属按时。2027 年的工作日历尚未批准，以上时间为暂定，可能变动。计时进行中。',
			'2.1.2 First reply by e-mail: the mail was received on Thursday 31 December 2026 at 13:30, within business hours (case a). The target is 4.5 hours, counted in business hours: 31 December, 4 hours 30 minutes (13:30–18:00). Due by 31 December at 18:00; as business closes at that very time, it is still kept until the clock runs again on 1 January 2027 at 09:00. The calendar of 2027 is not approved yet, so these times are provisional and may move. The clock is running.',
		],
		[
			'in working days',
			() =>
				timerFor('general_progress', festival, {
					'sla.general.progress': { value: 3, unit: 'working_days' },
				}),
			'2.2.1 初步解决方案或处理进展：2026年2月13日（周五）10:00 完成登记。时限 3 个工作日，起始当日不计，至末日业务时间结束时届满：2月13日为起始日，不计；2月14日为补班日，计为第 1 个工作日；2月15日至23日放假，不计；2月24日至25日为第 2 至 3 个工作日。应于 2月25日 18:00 前完成。计时进行中。',
			'2.2.1 First solution or progress update: the request was registered on Friday 13 February 2026 at 10:00. The target is 3 working days; the first day is not counted, and the last one ends when business closes: 13 February is the first day, not counted; 14 February, made up for a holiday, is working day 1; 15 to 23 February are holidays, not counted; 24 to 25 February are working days 2 to 3. Due by 25 February at 18:00. The clock is running.',
		],
		[
			'with a pause that moves working days',
			() => timerFor('general_progress', asked),
			'2.2.1 初步解决方案或处理进展：2026年11月23日（周一）10:00 完成登记。时限 1 个工作日，起始当日不计，至末日业务时间结束时届满：11月23日为起始日，不计；11月24日为第 1 个工作日；11月23日 11:00 至 15:00 等待客户补充，暂停计时 4 小时；期限按所占业务时间顺延 2 小时 30 分钟。应于 11月25日 11:30 前完成。计时进行中。',
			'2.2.1 First solution or progress update: the request was registered on Monday 23 November 2026 at 10:00. The target is 1 working day; the first day is not counted, and the last one ends when business closes: 23 November is the first day, not counted; 24 November is working day 1; the clock stood still for 4 hours from 23 November at 11:00 to 15:00 (waiting for the customer); the deadline moves by the business time that took, 2 hours 30 minutes. Due by 25 November at 11:30. The clock is running.',
		],
		[
			'while the clock stands still',
			() => timerFor('general_progress', stillAsked, inHours(4)),
			'2.2.1 初步解决方案或处理进展：2026年11月23日（周一）10:00 完成登记。时限 4 小时，按业务时间计算：11月23日 10:00–11:00 计 1 小时；自 11月23日 11:00 起等待客户补充，计时暂停。计时暂停中，尚余 3 小时（业务时间），恢复后再确定到期时间。',
			'2.2.1 First solution or progress update: the request was registered on Monday 23 November 2026 at 10:00. The target is 4 hours, counted in business hours: 23 November, 1 hour (10:00–11:00); the clock stands still since 23 November at 11:00 (waiting for the customer). The clock stands still with 3 hours of business time left; the due time follows when it runs again.',
		],
		[
			'in calendar time, and kept',
			() =>
				timerFor(
					'urgent_response',
					timeline({
						urgentMarks: [{ at: at('11-21 23:30'), by: 'customer' }],
						messages: [reply('11-22 00:10')],
					}),
				),
			'2.2.3 紧急问题初步响应：2026年11月21日（周六）23:30 客户标识紧急。时限 1 小时，按自然时间连续计算，夜间和休息日不扣除。应于 11月22日 00:30 前完成。已于 11月22日 00:10 完成，用时 40 分钟，未超时。',
			'2.2.3 First response to an urgent request: the customer marked the request urgent on Saturday 21 November 2026 at 23:30. The target is 1 hour, counted without a break, through nights and days off. Due by 22 November at 00:30. Done on 22 November at 00:10, after 40 minutes: kept.',
		],
		[
			'of a call out of hours',
			() => timerFor('phone_answer', timeline({ calls: [call('11-21 10:00')] })),
			'2.1.1 电话接通：2026年11月21日（周六）10:00 来电进入队列，不在业务时间。来电或会话不在业务时间，本项只适用于业务时间，本项不计。',
			'2.1.1 Answer to a call: the call joined the queue on Saturday 21 November 2026 at 10:00, outside business hours. Not counted: the call or chat came outside business hours, and this applies in business hours only.',
		],
		[
			'of a request that was withdrawn in time',
			() =>
				timerFor('general_progress', registered({ ended: { at: at('11-23 11:00'), reason: 'withdrawn' } })),
			'2.2.1 初步解决方案或处理进展：2026年11月23日（周一）10:00 完成登记。时限 1 个工作日，起始当日不计，至末日业务时间结束时届满：11月23日为起始日，不计；11月24日为第 1 个工作日。应于 11月24日 18:00 前完成。11月23日 11:00 客户撤回请求，本项计时终止，不计超时。',
			'2.2.1 First solution or progress update: the request was registered on Monday 23 November 2026 at 10:00. The target is 1 working day; the first day is not counted, and the last one ends when business closes: 23 November is the first day, not counted; 24 November is working day 1. Due by 24 November at 18:00. Ended on 23 November at 11:00 without being missed: the customer withdrew the request.',
		],
		[
			'of a request that was withdrawn too late to matter',
			() =>
				timerFor(
					'general_progress',
					registered({ ended: { at: at('11-23 15:30'), reason: 'withdrawn' } }),
					inHours(2),
				),
			'2.2.1 初步解决方案或处理进展：2026年11月23日（周一）10:00 完成登记。时限 2 小时，按业务时间计算：11月23日 10:00–12:00 计 2 小时，13:30–15:30 计 2 小时。应于 11月23日 12:00 前完成；业务时间恰在此时结束，至 11月23日 13:30 恢复计时之前完成仍属按时。至 11月23日 15:30 客户撤回请求时仍未完成，已超时 2 小时（业务时间）。',
			'2.2.1 First solution or progress update: the request was registered on Monday 23 November 2026 at 10:00. The target is 2 hours, counted in business hours: 23 November, 2 hours (10:00–12:00) and 2 hours (13:30–15:30). Due by 23 November at 12:00; as business closes at that very time, it is still kept until the clock runs again on 23 November at 13:30. Not done by 23 November at 15:30, when the customer withdrew the request: 2 hours of business time too late.',
		],
		[
			'of a notice that took effect too early',
			() =>
				timerFor(
					'suspension_notice',
					timeline({
						notices: [{ id: 'n', deliveredAt: at('11-22 10:00'), effectiveAt: at('12-20 00:00') }],
					}),
					{ 'notice.suspension_days': 30 },
				),
			'3.1.1.4 暂停或终止服务的提前通知：2026年11月22日（周日）10:00 通知送达。须提前 30 天通知，送达当日不计。最早可于 12月23日 00:00 生效。实际于 12月20日 00:00 生效，提前通知期不足。',
			'3.1.1.4 Advance notice of suspension or termination: the notice was delivered on Sunday 22 November 2026 at 10:00. Notice has to be given 30 days ahead, not counting the day of delivery. It may take effect on 23 December at 00:00 at the earliest. It took effect on 20 December at 00:00, too early.',
		],
		[
			'of a promise that was kept, as the customer was told',
			() =>
				timerFor(
					'eta_kept',
					registered({
						facts: [facts({ complexity: 'complex' })],
						messages: [reply('11-23 11:00', { kind: 'eta_notice', promisedAt: at('11-26 12:00') })],
						resolutions: [{ from: at('11-25 09:30'), to: Infinity }],
					}),
				),
			'2.2.2 按预计时间完成：2026年11月23日（周一）11:00 告知客户预计完成时间。以告知客户的预计完成时间为期限。应于 11月26日 12:00 前完成。已于 11月25日 09:30 完成，用时 46 小时 30 分钟，未超时。',
			'2.2.2 Completion by the promised time: the customer was told when it would be done on Monday 23 November 2026 at 11:00. What counts is the time that the customer was told. Due by 26 November at 12:00. Done on 25 November at 09:30, after 46 hours 30 minutes: kept.',
		],
	])('%s', (_, timer, chinese, english) => {
		expect(told(timer(), 'zh-CN')).toBe(chinese);
		expect(told(timer(), 'en-US')).toBe(english);
	});

	it('counts the occurrences', () => {
		const replies = [reply('11-23 11:00'), reply('11-23 15:00')];
		const history = registered({ facts: [facts({ complexity: 'complex' })], messages: replies });
		const second = timersFor('complex_update_cadence', history)[1];
		if (!second) throw new Error('There is no second one');
		expect(told(second, 'zh-CN')).toMatch(
			/^2\.2\.2 定期通报进展（第 2 次）：2026年11月23日（周一）11:00 最近一次向客户通报。/,
		);
		expect(told(second, 'en-US')).toMatch(
			/^2\.2\.2 Regular progress update \(no\. 2\): the customer last heard from us on .* at 11:00\./,
		);
	});

	it('says seconds where there are some, and midnight as the end of the day', () => {
		const short = timerFor('phone_answer', timeline({ calls: [call('11-23 10:00')] }), {
			'sla.phone.answer_minutes': 0.5,
		});
		expect(told(short, 'zh-CN')).toContain(
			'时限 0.5 分钟，按业务时间计算：11月23日 10:00–10:00:30 计 30 秒。应于 11月23日 10:00:30 前完成。',
		);
	});

	it('tells times in the zone of the calendar, not in that of whoever asks', () => {
		const words = explanationText(explain(mailAt('02-13 17:30'), calendar), {
			language: 'en-US',
			timezone: 'UTC',
		});
		expect(words).toContain('on Friday 13 February 2026 at 09:30');
	});
});

describe('metrics', () => {
	it.each(metrics)('%s has a name in both languages', (metric: Metric) => {
		expect(metricNames[metric]['zh-CN']).toMatch(/^\p{Script=Han}+$/u);
		expect(metricNames[metric]['en-US']).toMatch(/^[a-z -]+$/);
	});

	it('have names of their own', () => {
		expect(new Set(metrics.map((metric) => metricNames[metric]['zh-CN'])).size).toBe(metrics.length);
		expect(new Set(metrics.map((metric) => metricNames[metric]['en-US'])).size).toBe(metrics.length);
	});
});

describe('one timer', () => {
	it('of each metric can be told', () => {
		const history = registered({
			facts: [facts({ channelType: 'email', complexity: 'complex' })],
			urgentMarks: [{ at: at('11-23 10:00'), by: 'customer' }],
			messages: [reply('11-23 11:00', { kind: 'eta_notice', promisedAt: at('11-26 12:00') })],
			calls: [call('11-23 10:00')],
			chats: [{ id: 'chat', at: at('11-23 10:00') }],
		});
		for (const metric of metrics) {
			for (const timer of timersFor(metric, history)) {
				expect(told(timer, 'zh-CN')).toContain(metricNames[metric]['zh-CN']);
				expect(told(timer, 'en-US')).toMatch(/ on \w+day \d+ \w+ 2026 at \d\d:\d\d/);
			}
		}
	});
});
