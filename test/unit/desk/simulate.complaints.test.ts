import { expect, it } from 'vitest';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';
import { simulate } from '../../../extensions/agreement-desk/src/desk/simulate.ts';
import { received } from './run-simulation.ts';

const at = '2026-11-23 11:00';
const before = '2026-11-23 10:59';
const twin = { key: 'S-1', clause: 'S-1', metric: 'resolution', target: { value: 4, unit: 'hours' } };

it.each<[unknown, string, string]>([
	[7, 'request: must be a JSON object; it is 7', 'request：必须是 JSON 对象（当前为 7）'],
	[[], 'request: must be a JSON object; it is []', 'request：必须是 JSON 对象（当前为 []）'],
	[
		{ ...received, colour: 'red' },
		'colour: is no field; there are clause, commitment, metric, preset, parameters, agreement, calendar, commitments, ladder, ticket, received_at, events, now, language, days',
		'colour：没有这个字段；可用的有 clause, commitment, metric, preset, parameters, agreement, calendar, commitments, ladder, ticket, received_at, events, now, language, days',
	],
	[{ ...received, clause: '9.9' }, 'clause: there is no clause 9.9', 'clause：没有条款 9.9'],
	[
		{ ...received, clause: '1.1' },
		'clause: no deadline is agreed under clause 1.1',
		'clause：第 1.1 条没有约定时限',
	],
	[{ ...received, clause: '3.2' }, 'clause: there is no clause 3.2', 'clause：没有条款 3.2'],
	[
		{ ...received, clause: 7 },
		'clause: must be a text or a list of texts; it is 7',
		'clause：必须是文字或文字的列表（当前为 7）',
	],
	[
		{ ...received, clause: ' ' },
		'clause: must be a text or a list of texts; it is  ',
		'clause：必须是文字或文字的列表（当前为  ）',
	],
	[
		{ ...received, clause: '2.1.4', metric: 'phone_answer' },
		'clause: has nothing in common with the other selection',
		'clause：所选条款、承诺与指标没有交集',
	],
	[
		{ ...received, metric: 'phone_answer', commitment: '2.1.4' },
		'metric: has nothing in common with the other selection',
		'metric：所选条款、承诺与指标没有交集',
	],
	[
		{ ...received, metric: 'speed' },
		'metric: must be one of phone_answer, email_first_reply, chat_response, registration, consultation_answer, general_progress, complex_escalation, complex_eta_notice, complex_update_cadence, eta_kept, urgent_response, complaint_ack, complaint_reply, complaint_decision, privacy_request, suspension_notice, first_response, next_reply, resolution; it is speed',
		'metric：只能是 phone_answer, email_first_reply, chat_response, registration, consultation_answer, general_progress, complex_escalation, complex_eta_notice, complex_update_cadence, eta_kept, urgent_response, complaint_ack, complaint_reply, complaint_decision, privacy_request, suspension_notice, first_response, next_reply, resolution 之一（当前为 speed）',
	],
	[
		{ ...received, metric: 'resolution' },
		'metric: no deadline is agreed for resolution',
		'metric：没有约定 resolution 的时限',
	],
	[
		{ ...received, commitment: 'VIP' },
		'commitment: must be one of 1.4.1, 1.4.5-ack, 1.4.5-reply, 1.4.5-reply-major, 1.4.5-reply-urgent, 1.4.5-decision, 1.4.5-decision-major, 1.4.5-decision-urgent, 2.1.1, 2.1.2a, 2.1.2b, 2.1.3, 2.1.4, 2.2.1, 2.2.2-escalation, 2.2.2-eta, 2.2.2-update, 2.2.2-promise, 2.2.3, 3.1.1.4, 3.1.2.3; it is VIP',
		'commitment：只能是 1.4.1, 1.4.5-ack, 1.4.5-reply, 1.4.5-reply-major, 1.4.5-reply-urgent, 1.4.5-decision, 1.4.5-decision-major, 1.4.5-decision-urgent, 2.1.1, 2.1.2a, 2.1.2b, 2.1.3, 2.1.4, 2.2.1, 2.2.2-escalation, 2.2.2-eta, 2.2.2-update, 2.2.2-promise, 2.2.3, 3.1.1.4, 3.1.2.3 之一（当前为 VIP）',
	],
	[
		{ ...received, preset: 'gold' },
		'preset: must be one of standard, relaxed, strict; it is gold',
		'preset：只能是 standard, relaxed, strict 之一（当前为 gold）',
	],
	[{ ...received, parameters: 'all' }, 'parameters: must be {key: value}', 'parameters：必须是 {参数: 值}'],
	[
		{ ...received, parameters: { 'business_hours.periods': null } },
		'business_hours.periods (clause 2.1.1): is not agreed',
		'business_hours.periods（第 2.1.1 条）：尚未约定业务时间',
	],
	[
		{ ...received, agreement: 'KF@1' },
		'agreement: refers to something on an instance, and there is none to ask here; write it out instead',
		'agreement：引用实例中的数据，此处没有实例可查；请直接写出内容',
	],
	[
		{ ...received, agreement: {} },
		'agreement: must be an id or code@version',
		'agreement：必须是版本的 id 或 code@version',
	],
	[
		{ ...received, now: '2026-11-23 09:59' },
		'now: lies before the receipt of the request',
		'now：早于收到请求的时间',
	],
	[
		{},
		'received_at (clause 2.1.4): is needed, or an event',
		'received_at（第 2.1.4 条）：请填写收到时间或事件',
	],
	[
		{ received_at: '1969-06-01 10:00' },
		'received_at (clause 2.1.4): 1969-06-01 10:00 lies outside the years 1970 to 2200',
		'received_at（第 2.1.4 条）：1969-06-01 10:00 不在 1970 至 2200 年之间',
	],
	[
		{ received_at: 9e15 },
		'received_at (clause 2.1.4): 9000000000000000 lies outside the years 1970 to 2200',
		'received_at（第 2.1.4 条）：9000000000000000 不在 1970 至 2200 年之间',
	],
	[
		{ received_at: true },
		'received_at (clause 2.1.4): true is not an instant; write it like 2026-02-13T17:30:00+08:00',
		'received_at（第 2.1.4 条）：true 不是有效的时间，请写成 2026-02-13T17:30:00+08:00',
	],
	[
		{ ...received, calendar: [] },
		'calendar (clause 2.1.1): must be a JSON object; it is []',
		'calendar（第 2.1.1 条）：必须是 JSON 对象（当前为 []）',
	],
	[
		{ ...received, calendar: { timezone: 'Mars/Olympus' } },
		'calendar.timezone (clause 2.1.1): The time zone "Mars/Olympus" is not known; use an IANA name such as "Asia/Shanghai"',
		'calendar.timezone（第 2.1.1 条）：没有时区“Mars/Olympus”，请使用 IANA 名称，例如 Asia/Shanghai',
	],
	[
		{ ...received, calendar: { weekly: {} } },
		'calendar (clause 2.1.1): The calendar never opens; give at least one day of the week hours',
		'calendar（第 2.1.1 条）：日历没有任何业务时间，请至少为一周中的一天填写时间',
	],
	[
		{ ...received, calendar: { weekly: { mon: [['09:00', '25:00']] } } },
		'calendar.weekly.mon[0] (clause 2.1.1): In weekly.mon, "25:00" is not a closing time; use 00:00 to 24:00',
		'calendar.weekly.mon[0]（第 2.1.1 条）：周一：“25:00”不能作结束时间，须在 00:00 至 24:00 之间',
	],
	[
		{ ...received, calendar: { weekly: { mon: [['09:00']] } } },
		'calendar.weekly.mon[0] (clause 2.1.1): must be written as ["09:00", "12:00"]; it is ["09:00"]',
		'calendar.weekly.mon[0]（第 2.1.1 条）：必须写成 ["09:00", "12:00"]（当前为 ["09:00"]）',
	],
	[
		{ ...received, calendar: { weekly: { mon: '09:00' } } },
		'calendar.weekly.mon (clause 2.1.1): must be a list; it is 09:00',
		'calendar.weekly.mon（第 2.1.1 条）：必须是列表（当前为 09:00）',
	],
	[
		{ ...received, calendar: { holidays: ['2026-02-30'] } },
		'calendar.holidays[0] (clause 2.1.1): 2026-02-30 is not a date; write it like 2026-02-14',
		'calendar.holidays[0]（第 2.1.1 条）：2026-02-30 不是日期，请写成 2026-02-14',
	],
	[
		{ ...received, calendar: { extra: [] } },
		'calendar.extra (clause 2.1.1): must be a JSON object; it is []',
		'calendar.extra（第 2.1.1 条）：必须是 JSON 对象（当前为 []）',
	],
	[
		{ ...received, calendar: { extra: { '2026-11-24': null } } },
		'calendar.extra.2026-11-24 (clause 2.1.1): must be a list; [] closes the date',
		'calendar.extra.2026-11-24（第 2.1.1 条）：必须是列表，[] 表示当日不营业',
	],
	[
		{ ...received, calendar: { years: { MMXXVI: 'approved' } } },
		'calendar.years.MMXXVI (clause 2.1.1): must be a year from 1970 to 2200',
		'calendar.years.MMXXVI（第 2.1.1 条）：必须是 1970 至 2200 之间的年份',
	],
	[
		{ ...received, calendar: { years: { 2026: 'sure' } } },
		'calendar.years.2026 (clause 2.1.1): must be one of missing, provisional, published, approved; it is sure',
		'calendar.years.2026（第 2.1.1 条）：只能是 missing, provisional, published, approved 之一（当前为 sure）',
	],
	[
		{ ...received, ticket: { channel: 'fax' } },
		'ticket.channel (clause 1.3): must be one of phone, email, chat, portal, social; it is fax',
		'ticket.channel（第 1.3 条）：只能是 phone, email, chat, portal, social 之一（当前为 fax）',
	],
	[
		{ ...received, ticket: { urgent: 'yes' } },
		'ticket.urgent (clause 1.3): must be true or false; it is yes',
		'ticket.urgent（第 1.3 条）：只能是 true 或 false（当前为 yes）',
	],
	[
		{ ...received, ticket: { plan: 3 } },
		'ticket.plan (clause 1.3): must be a text; it is 3',
		'ticket.plan（第 1.3 条）：必须是文字（当前为 3）',
	],
	[
		{ ...received, ticket: { plan: ' ' } },
		'ticket.plan (clause 1.3): must be a text; it is " "',
		'ticket.plan（第 1.3 条）：必须是文字（当前为 " "）',
	],
	[{ ...received, events: 'all' }, 'events: must be a list; it is all', 'events：必须是列表（当前为 all）'],
	[
		{ ...received, events: Array.from({ length: 2001 }, () => null) },
		'events: must have at most 2000 entries',
		'events：最多 2000 项',
	],
	[
		{ ...received, events: ['registered'] },
		'events[0] (clause 1.1): must be written as {kind, at, …}; it is registered',
		'events[0]（第 1.1 条）：必须写成 {kind, at, …}（当前为 registered）',
	],
	[
		{ ...received, events: [{ at }] },
		'events[0].kind (clause 1.1): is required',
		'events[0].kind（第 1.1 条）：必填',
	],
	[
		{ ...received, events: [{ kind: 'registered' }] },
		'events[0].at (clause 2.1.4): is required',
		'events[0].at（第 2.1.4 条）：必填',
	],
	[
		{ ...received, events: [{ kind: 'classified', at }] },
		'events[0].complexity (clause 2.2): is required',
		'events[0].complexity（第 2.2 条）：必填',
	],
	[
		{ ...received, events: [{ kind: 'status', at }] },
		'events[0].status (clause 2.2): is required',
		'events[0].status（第 2.2 条）：必填',
	],
	[
		{ ...received, events: [{ kind: 'notice' }] },
		'events[0].delivered_at (clause 3.1.1.4): is required',
		'events[0].delivered_at（第 3.1.1.4 条）：必填',
	],
	[
		{ ...received, events: [{ kind: 'eta_notice', message_kind: 'solution', at }] },
		'events[0].message_kind (clause 2.2.2): is not that of the event, eta_notice',
		'events[0].message_kind（第 2.2.2 条）：与事件类型 eta_notice 不一致',
	],
	[
		{ ...received, events: [{ kind: 'message', at, sent_at: before }] },
		'events[0].sent_at (clause 2.2): lies before it was sent',
		'events[0].sent_at（第 2.2 条）：早于发出的时间',
	],
	[
		{ ...received, events: [{ kind: 'message', at, bounced_at: before }] },
		'events[0].bounced_at (clause 2.2): lies before it was sent',
		'events[0].bounced_at（第 2.2 条）：早于发出的时间',
	],
	[
		{ ...received, events: [{ kind: 'eta_notice', at, promised_at: at }] },
		'events[0].promised_at (clause 2.2.2): must be later than the message that promises it',
		'events[0].promised_at（第 2.2.2 条）：必须晚于作出承诺的时间',
	],
	[
		{ ...received, events: [{ kind: 'call_answered', at, by: 'parrot' }] },
		'events[0].by (clause 2.1.1): must be one of human, bot; it is parrot',
		'events[0].by（第 2.1.1 条）：只能是 human, bot 之一（当前为 parrot）',
	],
	[
		{ ...received, commitments: [twin, twin] },
		'commitments[1].key (clause S-1): S-1 is the key of another commitment',
		'commitments[1].key（第 S-1 条）：编号 S-1 重复',
	],
	[
		{ ...received, commitments: [{ ...twin, calendar: 'c' }] },
		'commitments.S-1.calendar (clause S-1): there is no calendar c',
		'commitments.S-1.calendar（第 S-1 条）：没有日历 c',
	],
])('%j is refused, in both languages', (request, english, chinese) => {
	const refused = (): string => {
		try {
			simulate(request);
		} catch (error) {
			if (error instanceof Refusal) return `${error.text['en-US']}\n${error.text['zh-CN']}`;
			throw error;
		}
		return 'taken';
	};
	expect(refused()).toBe(`${english}\n${chinese}`);
});
