import { expect, it } from 'vitest';
import { onlyTimer, received } from './run-simulation.ts';

it('a simulation tells of each step when it comes, to whom, and what it does, in both languages', () => {
	const { ladder } = onlyTimer({
		...received,
		metric: 'email_first_reply',
		ladder: [
			{ trigger: 'before_due', minutes: 30, level: 0, notify: ['assignee'], methods: ['sms'] },
			{ at_percent: 90, applies_to: 'urgent', level: 1, notify: [], methods: [] },
			{
				...{ trigger: 'after_due', minutes: 60, hours: 'around_clock', level: 2, flag: true },
				...{ notify: ['team_lead', 'named_contact'], methods: [], reassign: 'manager' },
			},
			{ trigger: 'unaccepted', minutes: 15, level: 3, notify: ['manager'], methods: [] },
		],
	});
	expect(ladder.map(({ key, at }) => [key, at])).toEqual([
		['before_due-30', '2026-11-23T07:00:00.000Z'],
		['after_due-60-around_clock', '2026-11-23T08:30:00.000Z'],
		['unaccepted-15-to3', null],
	]);
	expect(ladder.map(({ text }) => text['en-US'])).toEqual([
		'30 minutes before it is due: warning, tells assignee',
		'60 minutes after the breach: level 2, round the clock, tells team leads, named contact of the customer, hands it to a manager, flags the ticket',
		'15 minutes after a lower level that nobody accepted: level 3, tells managers',
	]);
	expect(ladder.map(({ text }) => text['zh-CN'])).toEqual([
		'到期前 30 分钟：提醒，通知处理人',
		'超时后 60 分钟：升级至 2 级，全天候，通知班长、客户指定联系人，转给主管，标记工单',
		'上一级 15 分钟无人接受：升级至 3 级，通知主管',
	]);
});
