import { describe, expect, it } from 'vitest';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { agreement, at, local, message, state } from './build-state.ts';
import { calendarShutOn, loaded } from './office.ts';
import { after, change, customerWrites, kinds, look, run, write as send, type Step } from './run-plans.ts';

type Given = Partial<Omit<TicketState, 'ticket'>>;

/** A local time to the minute. */
const wall = (ms: number | null) => (local(ms) ?? 'never').slice(0, 16);

/** Written and delivered at this local time. */
const write = (before: TicketState, time: string, given: Parameters<typeof send>[2]): Step =>
	send(before, time, { date_created: at(time), ...given });

/** In progress since this local time, by phone, so that nothing waits for a mail server. */
const begun = (time: string, given: Given = {}, channel = 'phone') =>
	after(state({ ...given, ticket: { channel, received_at: at(time), date_created: at(time) } }), (s) =>
		change(s, time, { status: 'in_progress' }),
	);

/** Solved at this local time. */
const solved = (time: string, given: Given = {}) =>
	after(begun(time, given), (s) =>
		write(s, time, { kind: 'solution', channel: 'phone', next_status: 'resolved' }),
	);

/** A question of ours reached the customer at this local time. */
const asked = (time: string, given: Given = {}) =>
	after(begun(time, given), (s) =>
		write(s, time, { kind: 'info_request', channel: 'phone', next_status: 'pending_customer' }),
	);

/** The mail server took the reminder at this local time. */
const reminded = (before: TicketState, time: string): TicketState => ({
	...before,
	history: [
		...before.history,
		{
			ticket: before.ticket.id,
			kind: 'reminder_sent',
			occurredAt: at(time),
			recordedAt: at(time),
			actor: null,
			data: {},
		},
	],
});

const nextStep = ({ ticket }: TicketState) => wall(ticket.follow_up_at);
const followUps = ({ plan }: Step) => plan.followUps.map(({ kind, number }) => `${kind} ${number}`);

/** Looks whenever the ticket says so, up to a local time, and tells what was done when. */
function live(from: TicketState, until: string): { state: TicketState; done: string[] } {
	const done: string[] = [];
	let now = from;
	for (let step = 0; step < 50; step++) {
		const due = now.ticket.follow_up_at;
		if (due === null || due > at(until)) break;
		const time = local(due) ?? '';
		const { state: next, plan } = look(now, time);
		done.push(...plan.followUps.map(({ kind }) => `${time.slice(0, 16)} ${kind}`));
		if (next.ticket.status !== now.ticket.status) done.push(`${time.slice(0, 16)} ${next.ticket.status}`);
		now = next;
	}
	return { state: now, done };
}

describe('a solution that waits to be confirmed', () => {
	it.each([
		['in a week', '2026-11-23 10:00', '2026-11-26 09:00', '2026-11-26 18:00'],
		['solved before opening', '2026-11-23 07:00', '2026-11-26 09:00', '2026-11-26 18:00'],
		['solved after closing', '2026-11-23 20:00', '2026-11-26 09:00', '2026-11-26 18:00'],
		['over a weekend', '2026-11-26 10:00', '2026-12-01 09:00', '2026-12-01 18:00'],
		['solved on a Saturday', '2026-11-28 10:00', '2026-12-02 09:00', '2026-12-02 18:00'],
		['over the National Day', '2026-09-30 10:00', '2026-10-10 09:00', '2026-10-10 18:00'],
		['over a Saturday that is worked', '2026-10-09 10:00', '2026-10-13 09:00', '2026-10-13 18:00'],
	])('%s: reminder on the morning of the last day, end at its close', (_what, from, morning, close) => {
		const start = solved(from);
		expect(start.ticket.status).toBe('resolved');
		expect(wall(start.ticket.close_due_at)).toBe(close);
		expect(nextStep(start)).toBe(morning);
		const { state: waiting, done } = live(start, morning);
		expect(done).toEqual([`${morning} remind_confirm`]);
		expect(nextStep(waiting)).toBe(close);
		const told = reminded(waiting, morning);
		expect(live(told, close).done).toEqual([`${close} closed`]);
	});

	it('knows days on which the office is shut', () => {
		const shut = agreement({ calendar: loaded({ business: calendarShutOn('2026-11-26') }) });
		expect(nextStep(solved('2026-11-23 10:00', { agreement: shut }))).toBe('2026-11-27 09:00');
	});

	const waiting = solved('2026-11-23 10:00');
	const mailed = live(waiting, '2026-11-26 09:00').state;

	it('does not close a millisecond before the close of business', () => {
		const told = reminded(mailed, '2026-11-26 09:01');
		expect(look(told, '2026-11-26 17:59:59.999').state.ticket.status).toBe('resolved');
		const closed = look(told, '2026-11-26 18:00').state.ticket;
		expect(closed).toMatchObject({ status: 'closed', closed_at: at('2026-11-26 18:00'), close_due_at: null });
	});

	it('closes at that instant, however late it is found', () => {
		const { ticket } = look(reminded(mailed, '2026-11-26 09:01'), '2026-11-30 12:00').state;
		expect(ticket).toMatchObject({ status: 'closed', closed_at: at('2026-11-26 18:00') });
	});

	it('does not close where no reminder was delivered; the closing is proposed instead', () => {
		const step = look(mailed, '2026-11-26 18:00');
		expect(step.state.ticket.status).toBe('resolved');
		expect(followUps(step)).toEqual(['propose_close 2']);
		expect(step.plan.events).toMatchObject([
			{ kind: 'close_proposed', clause: '1.4.2', data: { status: 'resolved' } },
		]);
		expect(step.state.ticket.follow_up_at).toBeNull();
		expect(followUps(look(step.state, '2026-11-27 09:00'))).toEqual([]);
	});

	it('does not close by a reminder that came after the time that it names', () => {
		const proposed = look(mailed, '2026-11-26 18:00').state;
		for (const time of ['2026-11-26 18:00', '2026-11-26 20:00']) {
			const late = reminded(proposed, time);
			expect(look(late, '2026-11-30 09:00').state.ticket.status).toBe('resolved');
		}
	});

	it('does not close by a reminder of an earlier solution', () => {
		const again = after(
			reminded(mailed, '2026-11-26 09:01'),
			(s) => write(s, '2026-11-26 10:00', { ...customerWrites, channel: 'phone' }),
			(s) => write(s, '2026-11-26 11:00', { kind: 'solution', channel: 'phone', next_status: 'resolved' }),
		);
		expect(again.ticket.status).toBe('resolved');
		expect(look(again, '2026-12-01 18:00').state.ticket.status).toBe('resolved');
	});

	it('gives up whatever was planned when the customer writes', () => {
		const { state: back, plan } = write(mailed, '2026-11-26 10:00', { ...customerWrites, channel: 'phone' });
		expect(kinds(plan)).toContain('ticket_reopened');
		expect(back.ticket).toMatchObject({
			status: 'in_progress',
			reminder_count: 0,
			reminded_at: null,
			close_due_at: null,
			reopen_count: 1,
			resolved_at: null,
		});
		expect(followUps(look(back, '2026-12-10 09:00'))).toEqual([]);
	});

	it('is reminded of once after a week in which nobody looked', () => {
		const step = look(waiting, '2026-12-07 09:00');
		expect(followUps(step)).toEqual(['propose_close 2']);
		expect(followUps(look(step.state, '2026-12-07 09:01'))).toEqual([]);
	});
});

describe('a question that waits for its answer', () => {
	const start = asked('2026-11-23 10:00');

	it('is repeated on working days two and five, and given up on day seven', () => {
		expect(start.ticket.status).toBe('pending_customer');
		const { state: end, done } = live(start, '2026-12-31 00:00');
		expect(done).toEqual([
			'2026-11-25 10:00 remind_answer',
			'2026-11-30 10:00 remind_answer',
			'2026-12-02 10:00 propose_close',
		]);
		expect(end.ticket).toMatchObject({ status: 'pending_customer', follow_up_at: null, reminder_count: 3 });
	});

	it('counts working days, holidays left out and worked Saturdays counted', () => {
		const { done } = live(asked('2026-09-30 10:00'), '2026-12-31 00:00');
		expect(done).toEqual([
			'2026-10-09 10:00 remind_answer',
			'2026-10-13 10:00 remind_answer',
			'2026-10-15 10:00 propose_close',
		]);
	});

	it('is proposed to be closed under 3.1.1.2, by nobody but a person', () => {
		const late = live(start, '2026-12-01 00:00').state;
		const { plan, state: end } = look(late, '2026-12-02 10:00');
		expect(plan.events).toMatchObject([
			{ kind: 'close_proposed', clause: '3.1.1.2', data: { status: 'pending_customer' } },
		]);
		expect(look(end, '2026-12-31 10:00').state.ticket.status).toBe('pending_customer');
	});

	it.each([
		['before the first reminder', '2026-11-25 09:59:59', []],
		['after the first was missed', '2026-11-26 12:00', ['remind_answer 1']],
		['after both were missed', '2026-12-01 12:00', ['remind_answer 2']],
		['after a week and more', '2026-12-04 12:00', ['propose_close 3']],
	])('%s gets one word at most', (_what, time, expected) => {
		const step = look(start, time);
		expect(followUps(step)).toEqual(expected);
		expect(followUps(look(step.state, time))).toEqual([]);
	});

	it('is not repeated any more once it is answered', () => {
		const first = live(start, '2026-11-25 10:00').state;
		const back = write(first, '2026-11-26 09:00', { ...customerWrites, channel: 'phone' }).state;
		expect(back.ticket).toMatchObject({ status: 'in_progress', reminder_count: 0 });
		expect(live(back, '2026-12-31 00:00').done.filter((one) => /remind|propose/.test(one))).toEqual([]);
	});

	it('begins to count anew with another question', () => {
		const second = after(
			live(start, '2026-11-25 10:00').state,
			(s) => write(s, '2026-11-26 09:00', { ...customerWrites, channel: 'phone' }),
			(s) =>
				write(s, '2026-11-26 10:00', {
					kind: 'info_request',
					channel: 'phone',
					next_status: 'pending_customer',
				}),
		);
		expect(live(second, '2026-11-30 23:00').done).toEqual(['2026-11-30 10:00 remind_answer']);
	});

	it('starts to wait only when the mail with it was delivered', () => {
		const mail = begun('2026-11-23 10:00', {}, 'email');
		const question = message({
			id: 'question',
			kind: 'info_request',
			next_status: 'pending_customer',
			date_created: at('2026-11-23 11:00'),
			sent_at: null,
		});
		const waiting = { ...mail, messages: [question] };
		expect(look(waiting, '2026-11-23 11:00').state.ticket.status).toBe('in_progress');
		const delivered = { ...mail, messages: [{ ...question, sent_at: at('2026-11-23 15:00') }] };
		const { ticket } = look(delivered, '2026-11-23 15:00').state;
		expect(ticket.status).toBe('pending_customer');
		expect(wall(ticket.follow_up_at)).toBe('2026-11-25 15:00');
	});
});

describe('a third party that is waited for', () => {
	const waiting = after(begun('2026-11-23 10:00'), (s) =>
		change(s, '2026-11-23 11:00', {
			status: 'pending_third_party',
			third_party: 'HP',
			third_party_reference: '1',
			third_party_check_at: at('2026-11-24 15:00'),
		}),
	);

	it('is asked again at the time that was set, once', () => {
		expect(live(waiting, '2026-12-31 00:00').done).toEqual(['2026-11-24 15:00 check_third_party']);
	});

	it('is asked at another time when that is changed before', () => {
		const moved = change(waiting, '2026-11-24 09:00', { third_party_check_at: at('2026-11-27 09:00') }).state;
		expect(live(moved, '2026-12-31 00:00').done).toEqual(['2026-11-27 09:00 check_third_party']);
	});

	it('is asked again after another time was set', () => {
		const checked = live(waiting, '2026-11-25 00:00').state;
		const again = change(checked, '2026-11-25 09:00', { third_party_check_at: at('2026-11-27 09:00') }).state;
		const { state: end, done } = live(again, '2026-12-31 00:00');
		expect(done).toEqual(['2026-11-27 09:00 check_third_party']);
		expect(end.ticket.reminder_count).toBe(2);
	});
});

it('does nothing about a ticket that waits for nobody', () => {
	expect(run(begun('2026-11-23 10:00'), '2026-12-10 10:00').last.followUps).toEqual([]);
});
