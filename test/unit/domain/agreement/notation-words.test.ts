import { describe, expect, it } from 'vitest';
import {
	readingOptions,
	type OptionKey,
} from '../../../../extensions/agreement-desk/src/domain/agreement/notation/reading-options.ts';
import * as words from '../../../../extensions/agreement-desk/src/domain/agreement/notation/words.ts';
import type { LocalizedText } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';

/** An agreement that was signed holds these words: none of them may change, or it is no longer read back. */
describe('the answer to a question of reading is written', () => {
	it.each<[OptionKey, string, string, string]>([
		['complex.clock_start', 'registration', '自登记完成时', 'registration'],
		['complex.clock_start', 'classification', '自认定为复杂时', 'the classification as complex'],
		[
			'reading.working_day_end',
			'close_of_business',
			'最后一个工作日营业结束时',
			'at close of business on the last working day',
		],
		[
			'reading.working_day_end',
			'same_time',
			'最后一个工作日的同一钟点',
			'at the same time of day on the last working day',
		],
		[
			'reading.out_of_hours',
			'interval',
			'每段业务时间之外，午间休息亦同',
			'all time between two periods, the midday break included',
		],
		[
			'reading.out_of_hours',
			'day',
			'当日业务时间开始前和结束后，不含午间休息',
			'before the day opens and after it closes, not its breaks',
		],
		['reading.receipt', 'server_receipt', '邮件服务器接收的时刻', 'when the mail server accepts it'],
		['reading.receipt', 'collected', '系统取回邮件的时刻', 'when the system collects it'],
		[
			'reading.phone_attempt',
			'first_attempt',
			'客户就同一事项的第一次拨打',
			'the first attempt of the customer',
		],
		['reading.phone_attempt', 'each_call', '每一次来电', 'each call'],
		[
			'reading.abandoned_call',
			'late_is_missed',
			'超过时限后挂断的，计为未接通',
			'missed if given up after the limit',
		],
		['reading.abandoned_call', 'excluded', '一律不计', 'left out'],
		[
			'reading.out_of_hours_contact',
			'not_applicable',
			'不适用响应时限，转为留言处理',
			'no response time applies; a message is taken',
		],
		[
			'reading.out_of_hours_contact',
			'next_opening',
			'自下一业务时间开始起算',
			'counted from the next opening',
		],
		[
			'reading.registration_proof',
			'acknowledged',
			'带编号的回执送达客户',
			'the acknowledgement with the number reaches the customer',
		],
		['reading.registration_proof', 'numbered', '生成工单编号', 'the ticket has a number'],
		['reading.urgent_by', 'customer', '仅限客户', 'the customer alone'],
		['reading.urgent_by', 'customer_or_staff', '客户或客服人员', 'the customer or staff'],
		['reading.urgent_clock_start', 'marking', '标识紧急的时刻', 'the marking'],
		['reading.urgent_clock_start', 'receipt', '收到请求的时刻', 'the receipt of the request'],
		[
			'reading.queue_order',
			'urgent_first',
			'紧急工单在先，其余按到期先后',
			'urgent tickets first, then by due time',
		],
		['reading.queue_order', 'due_first', '一律按到期先后', 'by due time alone'],
		[
			'reading.governing_instant',
			'received',
			'收到请求时生效的版本',
			'in force when the request was received',
		],
		[
			'reading.governing_instant',
			'recorded',
			'录入系统时生效的版本',
			'in force when the request was recorded',
		],
		[
			'reading.notice_counting',
			'delivery_day_excluded',
			'自然日，送达当日不计',
			'calendar days, without the day of delivery',
		],
		[
			'reading.notice_counting',
			'delivery_day_included',
			'自然日，送达当日计入',
			'calendar days, with the day of delivery',
		],
		['reading.social_scope', 'consultation_only', '仅限咨询', 'questions only'],
		['reading.social_scope', 'everything', '各类请求', 'requests of every kind'],
	])('%s = %s as %s, %s', (key, answer, chinese, english) => {
		const options: Readonly<Record<string, LocalizedText>> = readingOptions[key];
		expect(options[answer]).toEqual({ 'zh-CN': chinese, 'en-US': english });
	});
});

describe('what is agreed is written in these words', () => {
	it.each<[keyof typeof words, string, string, string]>([
		['methodWords', 'email', '电子邮件', 'e-mail'],
		['methodWords', 'sms', '短信', 'SMS'],
		['methodWords', 'in_app', '系统公告', 'in-app announcement'],
		['methodWords', 'webhook', 'Webhook推送', 'webhook'],
		['methodWords', 'im', '即时通讯', 'instant messaging'],
		['channelWords', 'phone', '电话', 'phone'],
		['channelWords', 'email', '邮件', 'e-mail'],
		['channelWords', 'chat', '在线客服', 'chat'],
		['channelWords', 'portal', '服务网站', 'website'],
		['channelWords', 'social', '社交媒体', 'social media'],
		['basisWords', 'business', '业务时间', 'business hours'],
		['basisWords', 'calendar', '自然时间', 'calendar time'],
		['comparatorWords', 'gte', '不低于', 'at least'],
		['comparatorWords', 'lte', '不高于', 'at most'],
		['comparatorWords', 'gt', '高于', 'above'],
		['comparatorWords', 'lt', '低于', 'below'],
		['comparatorWords', 'eq', '等于', 'exactly'],
		['periodWords', 'month', '每月', 'monthly'],
		['periodWords', 'quarter', '每季度', 'quarterly'],
		['periodWords', 'year', '每年', 'yearly'],
	])('%s.%s: %s, %s', (table, key, chinese, english) => {
		expect(words[table]).toHaveProperty(key, { 'zh-CN': chinese, 'en-US': english });
	});

	it.each<[keyof typeof words, string, string]>([
		['unfilledMark', '【未约定】', '[not agreed]'],
		['emptyList', '无', 'none'],
		['missingClause', '（原文缺失）', '(missing in the source)'],
		['itemSeparator', '、', ', '],
		['groupSeparator', '；', '; '],
		['yesWord', '是', 'yes'],
		['noWord', '否', 'no'],
		['accountWord', '账号', 'account'],
		['hoursWord', '时段', 'hours'],
		['channelsWord', '渠道', 'channels'],
	])('%s: %s, %s', (name, chinese, english) => {
		expect(words[name]).toEqual({ 'zh-CN': chinese, 'en-US': english });
	});

	it('the share of tickets on time is a percentage', () => {
		expect(words.metricWords).toEqual({
			ontime: { name: { 'zh-CN': '工单按时率', 'en-US': 'tickets on time' }, percent: true },
		});
	});
});
