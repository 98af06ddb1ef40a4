import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import type { EventFacts } from '../../../../extensions/agreement-desk/src/domain/templates/event-variables.ts';
import { metricNames } from '../../../../extensions/agreement-desk/src/domain/wording/metric-names.ts';
import { localMoment } from '../../../../extensions/agreement-desk/src/domain/wording/local-moment.ts';
import { said } from './said.ts';

const alert: EventFacts<'escalation'> = {
	'ticket.number': 'CS-7',
	'ticket.subject': '打印机 on fire',
	'ticket.url': 'https://desk.example.com/7',
	'ticket.urgent': false,
	'timer.clause': '2.2.3',
	'timer.metric': metricNames.urgent_response,
	'timer.due_at': Date.parse('2026-11-23T10:05:00Z'),
	'timer.breached': false,
	'escalation.level': 0,
	'escalation.trigger': 'percent',
	'escalation.minutes': null,
};

type Receipt = EventFacts<'acknowledgement'>;
const due = Date.parse('2026-11-23T16:30:00Z');
const full: Receipt = {
	'ticket.number': 'CS-7',
	'ticket.subject': '打印机 on fire',
	'contact.name': '王小明',
	'provider.name': '远山科技',
	promises: [{ clause: '2.1.2', metric: metricNames.email_first_reply, due_at: due }],
};
const bare: Receipt = { ...full, promises: [], 'provider.name': null };

describe('the whole alert', () => {
	it.each<[Language, boolean, number, string, string[]]>([
		[
			'zh-CN',
			false,
			0,
			'[CS-7] 即将超时：紧急问题初步响应',
			[
				'工单 CS-7 的“紧急问题初步响应”即将到期（协议第 2.2.3 条）。',
				'到期时间：2026年11月23日（星期一）18:05 (UTC+08:00)',
				'请尽快处理。',
				'',
				'主题：打印机 on fire',
				'https://desk.example.com/7',
			],
		],
		[
			'zh-CN',
			true,
			0,
			'[CS-7] 已超时：紧急问题初步响应',
			[
				'工单 CS-7 未能按时完成“紧急问题初步响应”，违反协议第 2.2.3 条。',
				'到期时间：2026年11月23日（星期一）18:05 (UTC+08:00)',
				'请立即跟进。',
				'',
				'主题：打印机 on fire',
				'https://desk.example.com/7',
			],
		],
		[
			'zh-CN',
			true,
			2,
			'[CS-7] 已超时：紧急问题初步响应',
			[
				'工单 CS-7 未能按时完成“紧急问题初步响应”，违反协议第 2.2.3 条。',
				'到期时间：2026年11月23日（星期一）18:05 (UTC+08:00)',
				'已升级至 2 级，请立即跟进。',
				'',
				'主题：打印机 on fire',
				'https://desk.example.com/7',
			],
		],
		[
			'en-US',
			false,
			0,
			'[CS-7] Due soon: first response to an urgent request',
			[
				'Ticket CS-7 is close to a deadline under clause 2.2.3: first response to an urgent request.',
				'It is due Mon, 23 Nov 2026, 18:05 (UTC+08:00).',
				'',
				'Subject: 打印机 on fire',
				'https://desk.example.com/7',
			],
		],
		[
			'en-US',
			true,
			0,
			'[CS-7] Overdue: first response to an urgent request',
			[
				'Ticket CS-7 missed a deadline under clause 2.2.3: first response to an urgent request.',
				'It was due Mon, 23 Nov 2026, 18:05 (UTC+08:00).',
				'Please act now.',
				'',
				'Subject: 打印机 on fire',
				'https://desk.example.com/7',
			],
		],
		[
			'en-US',
			true,
			2,
			'[CS-7] Overdue: first response to an urgent request',
			[
				'Ticket CS-7 missed a deadline under clause 2.2.3: first response to an urgent request.',
				'It was due Mon, 23 Nov 2026, 18:05 (UTC+08:00).',
				'It has been escalated to level 2. Please act now.',
				'',
				'Subject: 打印机 on fire',
				'https://desk.example.com/7',
			],
		],
	])('in %s, breached: %s, level %i', (language, breached, level, subject, lines) => {
		const facts = { ...alert, 'timer.breached': breached, 'escalation.level': level };
		expect(said('escalation', facts, { language })).toEqual({
			subject,
			body: lines.join('\n'),
		});
	});
});

describe('the whole receipt', () => {
	it.each<[Language, Receipt, string, string[]]>([
		[
			'zh-CN',
			full,
			'[CS-7] 已收到您的请求：打印机 on fire',
			[
				'王小明，您好：',
				'',
				'您的请求已登记，工单编号 CS-7。',
				'主题：打印机 on fire',
				'',
				'按照服务协议，我们承诺：',
				'· 邮件首次回复（第 2.1.2 条）：不晚于 2026年11月24日（星期二）00:30 (UTC+08:00)',
				'',
				'补充说明或催办，请直接回复本邮件并保留主题中的编号。',
				'情况紧急请在回复中注明“紧急”，我们将优先处理（第 2.2.3 条）；对服务不满意请注明“投诉”（第 1.4.5 条）。',
				'',
				'远山科技',
			],
		],
		[
			'zh-CN',
			bare,
			'[CS-7] 已收到您的请求：打印机 on fire',
			[
				'王小明，您好：',
				'',
				'您的请求已登记，工单编号 CS-7。',
				'主题：打印机 on fire',
				'',
				'补充说明或催办，请直接回复本邮件并保留主题中的编号。',
				'情况紧急请在回复中注明“紧急”，我们将优先处理（第 2.2.3 条）；对服务不满意请注明“投诉”（第 1.4.5 条）。',
			],
		],
		[
			'en-US',
			full,
			'[CS-7] We have received your request: 打印机 on fire',
			[
				'Dear 王小明,',
				'',
				'Your request is registered as CS-7.',
				'Subject: 打印机 on fire',
				'',
				'Under our service agreement we promise:',
				'- first reply by e-mail (clause 2.1.2): by Tue, 24 Nov 2026, 00:30 (UTC+08:00)',
				'',
				'To add something or to ask where it stands, reply to this message and keep the number in the subject.',
				'If it is urgent, say "urgent" in your reply and we will take it first (clause 2.2.3); if you are not satisfied with our service, say "complaint" (clause 1.4.5).',
				'',
				'远山科技',
			],
		],
		[
			'en-US',
			bare,
			'[CS-7] We have received your request: 打印机 on fire',
			[
				'Dear 王小明,',
				'',
				'Your request is registered as CS-7.',
				'Subject: 打印机 on fire',
				'',
				'To add something or to ask where it stands, reply to this message and keep the number in the subject.',
				'If it is urgent, say "urgent" in your reply and we will take it first (clause 2.2.3); if you are not satisfied with our service, say "complaint" (clause 1.4.5).',
			],
		],
	])('in %s: %#', (language, facts, subject, lines) => {
		expect(said('acknowledgement', facts, { language })).toEqual({ subject, body: lines.join('\n') });
	});
});

describe('dates', () => {
	const about = Date.parse('2026-11-23T10:00:00Z');
	const zh = localMoment(about, { language: 'zh-CN', timezone: 'Asia/Shanghai' });
	const en = localMoment(about, { language: 'en-US', timezone: 'Asia/Shanghai' });

	it.each([
		['2026-10-01', '2026-10-01', '10月1日', '1 October'],
		['2026-10-01', '2026-10-07', '10月1日至7日', '1 to 7 October'],
		['2026-09-30', '2026-10-07', '9月30日至10月7日', '30 September to 7 October'],
		['2026-12-31', '2027-01-03', '12月31日至2027年1月3日', '31 December to 3 January 2027'],
		['2027-10-01', '2027-10-07', '2027年10月1日至7日', '1 to 7 October 2027'],
		['2026-10-01', '2027-10-07', '10月1日至2027年10月7日', '1 October to 7 October 2027'],
	])('from %s to %s', (from, last, chinese, english) => {
		expect(zh.dates(from, last)).toBe(chinese);
		expect(en.dates(from, last)).toBe(english);
	});

	it('of a time with a part of a second say its seconds', () => {
		expect(zh.time(about + 500)).toBe('18:00:00');
		expect(zh.time(about + 30_000)).toBe('18:00:30');
		expect(zh.time(about)).toBe('18:00');
	});

	it('end at midnight only where the day is the one before it', () => {
		const midnight = Date.parse('2026-11-23T16:00:00Z');
		expect(zh.endTime(midnight, about)).toBe('24:00');
		expect(zh.endTime(midnight, about - 86_400_000)).toBe('00:00');
		expect(zh.endTime(midnight - 3_600_000, about)).toBe('23:00');
	});
});
