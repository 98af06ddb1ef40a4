import { describe, expect, it } from 'vitest';
import { planTicket } from '../../../extensions/agreement-desk/src/desk/plan-ticket.ts';
import { createBusinessCalendar } from '../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { agreementDefinition } from '../domain/calendar/vector-calendar.ts';
import { agreement, at, contextAt, local, received, state } from './build-state.ts';
import { loaded } from './office.ts';
import { kinds, ofMail, ofPhone, run } from './run-plans.ts';

describe('a new ticket', () => {
	it('gets a running timer for each obligation, with its event', () => {
		const { last, state: after } = run(ofMail, '2026-11-23 10:00');
		expect(after.timers.map(({ commitment, state }) => [commitment, state])).toEqual([
			['2.1.2a', 'running'],
			['2.1.4', 'running'],
		]);
		expect(last.events.map(({ kind, clause, occurredAt }) => [kind, clause, occurredAt])).toEqual([
			['timer_started', '2.1.2', received],
			['timer_started', '2.1.4', received],
		]);
		expect(last.events.map(({ timer }) => timer)).toEqual(after.timers.map(({ id }) => id));
		expect(last.events[0]?.data).toEqual({
			timer: after.timers[0]?.id,
			clause: '2.1.2',
			metric: 'email_first_reply',
			branch: 'a',
			due_at: '2026-11-23T07:30:00.000Z',
		});
	});

	it('shows its due times', () => {
		const { ticket } = run(ofMail, '2026-11-23 10:00').state;
		expect(local(ticket.registration_due_at)).toBe('2026-11-23 12:00:00.000');
		expect(local(ticket.first_response_due_at)).toBe('2026-11-23 15:30:00.000');
		expect(local(ticket.next_due_at)).toBe('2026-11-23 12:00:00.000');
		expect(ticket).toMatchObject({ next_due_metric: 'registration', sla_state: 'ok', progress_due_at: null });
	});

	it('that was imported long after the fact has its breach at the true instant', () => {
		const { last, state: after } = run(ofPhone, '2026-11-27 10:00');
		expect(kinds(last)).toEqual(['timer_started', 'timer_breached', 'escalated']);
		expect(local(after.timers[0]?.breached_at ?? null)).toBe('2026-11-23 12:00:00.000');
		expect(local(last.events[1]?.occurredAt ?? null)).toBe('2026-11-23 12:00:00.000');
	});

	it('is told when its calendar is not approved', () => {
		const late = state({ ticket: { channel: 'email', received_at: at('2026-12-31 17:00') } });
		const { last, state: after } = run(late, '2026-12-31 17:00');
		expect(after.timers[0]).toMatchObject({ provisional: true, provisional_year: 2027 });
		expect(last.events[0]?.data).toMatchObject({ calendar_not_approved: 2027 });
	});
});

describe('as time goes by', () => {
	it('nothing happens before there is something to say', () => {
		const { last } = run(ofPhone, '2026-11-23 10:00', '2026-11-23 11:35:59.999');
		expect(last).toEqual({
			ticket: 'ticket',
			ticketPatch: {},
			newTimers: [],
			timerPatches: [],
			events: [],
			alerts: [],
			followUps: [],
			ownership: null,
			handOn: null,
			complaint: null,
			changesStatus: false,
		});
	});

	it('a warning comes at 80 %, once', () => {
		const { plans, state: after } = run(ofPhone, '2026-11-23 10:00', '2026-11-23 11:36', '2026-11-23 11:50');
		expect(plans.map(kinds)).toEqual([['timer_started'], ['timer_warned'], []]);
		expect(plans[1]?.alerts.map(({ step: { at_percent } }) => at_percent)).toEqual([80]);
		expect(after.ticket).toMatchObject({ sla_state: 'at_risk', escalation_level: 0 });
	});

	it('a breach comes at 100 %, once, and raises the ticket by one level', () => {
		const times = [
			'2026-11-23 10:00',
			'2026-11-23 11:40',
			'2026-11-23 12:01',
			'2026-11-23 12:02',
			'2026-12-01 09:00',
		];
		const { plans, state: after } = run(ofPhone, ...times);
		expect(plans.map(kinds)).toEqual([
			['timer_started'],
			['timer_warned'],
			['timer_breached', 'escalated'],
			[],
			[],
		]);
		expect(plans[2]?.alerts.map(({ step: { at_percent } }) => at_percent)).toEqual([100]);
		expect(after.ticket).toMatchObject({ sla_state: 'breached', escalation_level: 1 });
		expect(after.timers[0]).toMatchObject({ state: 'breached', stopped_at: null, next_check_at: null });
	});

	it('the due instant itself is still in time', () => {
		const { last } = run(ofPhone, '2026-11-23 10:00', '2026-11-23 11:40', '2026-11-23 12:00:00.000');
		expect(kinds(last)).toEqual([]);
	});

	it('a warning that comes together with the breach is left out, and said to be', () => {
		const { last } = run(ofPhone, '2026-11-23 10:00', '2026-11-23 12:01');
		expect(kinds(last)).toEqual(['timer_breached', 'escalated']);
		expect(last.events[0]?.data).toMatchObject({ percent: 100, skipped_warnings: [80] });
		expect(last.alerts.map(({ step: { at_percent } }) => at_percent)).toEqual([100]);
	});

	it('each row says when it has to be looked at next', () => {
		const looks = ['2026-11-23 10:00', '2026-11-23 11:36', '2026-11-23 12:01'].map(
			(time, i, all) => run(ofPhone, ...all.slice(0, i), time).state.timers[0]?.next_check_at ?? null,
		);
		expect(looks.map(local)).toEqual(['2026-11-23 11:36:00.000', '2026-11-23 12:00:00.001', null]);
	});

	it('a check that a claim had pushed ahead is put back', () => {
		const { state: begun } = run(ofPhone, '2026-11-23 10:00');
		const timers = begun.timers.map((row) => ({ ...row, next_check_at: at('2026-11-23 10:30') }));
		const plan = planTicket({ ...begun, timers }, contextAt(at('2026-11-23 10:15')));
		expect(plan.timerPatches.map(({ patch }) => patch)).toEqual([{ next_check_at: at('2026-11-23 11:36') }]);
		expect(plan.events).toEqual([]);
	});
});

describe('the row of the ticket', () => {
	it.each(['registered', 'in_progress', 'resolved', 'closed'] as const)(
		'counts as registered from the moment it was set to %s',
		(status) => {
			const stale_since = at('2026-11-23 10:40');
			const changed = state({ ticket: { status, stale_since, tracked: state().ticket.tracked } });
			const { state: after, last } = run(changed, '2026-11-23 10:45');
			expect(after.ticket).toMatchObject({ registered_at: stale_since, stale_since: null });
			expect(after.timers.find(({ clause }) => clause === '2.1.4')?.state).toBe('met');
			expect(after.timers.find(({ clause }) => clause === '2.2.1')?.started_at).toBe(stale_since);
			expect(kinds(last).slice(0, 2)).toEqual(['ticket_changed', 'ticket_registered']);
		},
	);

	it('starts the urgent clock at the mark, not at receipt', () => {
		const stale_since = at('2026-11-23 11:00');
		const marked = state({ ticket: { urgent: true, stale_since, tracked: state().ticket.tracked } });
		const { state: after } = run(marked, '2026-11-23 11:00');
		expect(after.ticket.urgent_marked_at).toBe(stale_since);
		expect(local(after.ticket.urgent_response_due_at)).toBe('2026-11-23 12:00:00.000');
	});

	it('cancels what was still in time when the customer withdraws', () => {
		const stale_since = at('2026-11-23 11:00');
		const { state: begun } = run(ofPhone, '2026-11-23 10:00');
		const withdrawn = { ...begun, ticket: { ...begun.ticket, status: 'cancelled' as const, stale_since } };
		const { state: after, last } = run(withdrawn, '2026-11-23 13:00');
		expect(after.timers[0]).toMatchObject({ state: 'cancelled', stopped_at: stale_since });
		expect(kinds(last)).toEqual(['ticket_changed', 'timer_cancelled']);
		expect(after.ticket).toMatchObject({ next_due_at: null, cancelled_at: stale_since });
	});

	it.each(['resolved', 'closed', 'cancelled', 'rejected'] as const)(
		'alerts nobody once it is %s',
		(status) => {
			const stale_since = at('2026-11-25 10:00');
			const done = state({ ticket: { status, stale_since, tracked: state().ticket.tracked } });
			const { last } = run(done, '2026-11-25 10:00');
			expect(kinds(last)).toContain('timer_breached');
			expect(last.alerts).toEqual([]);
		},
	);
});

describe('the two halves of 2.1.2', () => {
	it('never apply both, not even when the day of receipt becomes a working day later', () => {
		const inCalendar = (makeupDays: boolean) =>
			loaded({
				revision: String(makeupDays),
				business: createBusinessCalendar(agreementDefinition(makeupDays)),
			});
		const literal = agreement({ calendar: inCalendar(false) });
		const received_at = at('2026-02-14 10:00');
		const { state: begun } = run(
			state({ agreement: literal, ticket: { channel: 'email', received_at } }),
			'2026-02-14 10:00',
		);
		const { state: after } = run(
			{ ...begun, agreement: { ...literal, calendar: inCalendar(true) } },
			'2026-02-14 10:30',
		);
		expect(after.timers.filter(({ clause }) => clause === '2.1.2')).toHaveLength(1);
	});
});
