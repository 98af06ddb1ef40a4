import { describe, expect, it } from 'vitest';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { agreement, at, HOUR, local, state } from './build-state.ts';
import { calendarShutOn, loaded } from './office.ts';
import { after, change, customerWrites, eventsOf, look, rowOf, write } from './run-plans.ts';

/** Registered on Monday at ten with six business hours for a word of progress: until 17:30. */
const inHours = agreement({ agreed: { 'sla.general.progress': { value: 6, unit: 'hours' } } });
const registered = after(state({ agreement: inHours }), (s) =>
	change(s, '2026-11-23 10:00', { status: 'in_progress' }),
);
const waiting = after(registered, (s) => change(s, '2026-11-23 11:00', { status: 'pending_customer' }));

const progress = (of: TicketState) => rowOf(of, '2.2.1');

it('runs until half past five when nothing comes between', () => {
	expect(local(progress(registered).due_at)).toBe('2026-11-23 17:30:00.000');
});

describe('a pause', () => {
	it('takes the due time away and keeps what is left of the target', () => {
		expect(progress(waiting)).toMatchObject({
			state: 'paused',
			due_at: null,
			breach_at: null,
			remaining_ms: 5 * HOUR,
			next_check_at: null,
		});
	});

	it('is told with its reason, what was due, and what is left', () => {
		const { plan } = change(registered, '2026-11-23 11:00', { status: 'pending_customer' });
		expect(eventsOf(plan, progress(registered))).toMatchObject([
			{
				kind: 'timer_paused',
				occurredAt: at('2026-11-23 11:00'),
				clause: '2.2.1',
				data: {
					reason: 'pending_customer',
					remaining_ms: 5 * HOUR,
					due_at: '2026-11-23T09:30:00.000Z',
				},
			},
		]);
	});

	it('is told at its true instant, though a process died and it was noticed later', () => {
		const ticket = {
			...registered.ticket,
			status: 'pending_customer',
			stale_since: at('2026-11-23 11:00'),
		} as const;
		const { plan, state: late } = look({ ...registered, ticket }, '2026-11-23 14:00');
		expect(eventsOf(plan, progress(registered))[0]?.occurredAt).toBe(at('2026-11-23 11:00'));
		expect(progress(late).remaining_ms).toBe(5 * HOUR);
	});

	it('leaves nothing to be looked at, for as long as it lasts', () => {
		const { plan } = look(waiting, '2027-06-01 10:00');
		expect(plan.timerPatches).toEqual([]);
		expect(plan.events.map(({ kind }) => kind)).toEqual(['close_proposed']);
	});

	it('shows on the ticket: nothing is due', () => {
		expect(waiting.ticket).toMatchObject({ sla_state: 'paused', next_due_at: null, progress_due_at: null });
	});

	it('does not stop what has to be answered at once', () => {
		const mail = after(
			state({ agreement: inHours, ticket: { channel: 'email' } }),
			(s) => change(s, '2026-11-23 10:00', { status: 'pending_customer' }),
			(s) => look(s, '2026-11-23 10:01'),
		);
		expect(rowOf(mail, '2.1.2')).toMatchObject({ state: 'running', due_at: at('2026-11-23 15:30') });
		expect(mail.ticket).toMatchObject({ sla_state: 'ok', next_due_metric: 'email_first_reply' });
	});

	it('of a duty that arises meanwhile begins with the duty', () => {
		const { plan, state: complex } = change(waiting, '2026-11-23 11:30', { complexity: 'complex' });
		const cadence = rowOf(complex, '2.2.2-update');
		expect(cadence).toMatchObject({ state: 'paused', due_at: null });
		expect(eventsOf(plan, cadence).map(({ kind, occurredAt }) => [kind, occurredAt])).toEqual([
			['timer_started', at('2026-11-23 11:30')],
			['timer_paused', at('2026-11-23 11:30')],
		]);
	});

	it('holds a warning back that was not given before, until the clock runs again', () => {
		const ticket = {
			...registered.ticket,
			status: 'pending_customer',
			stale_since: at('2026-11-23 17:00'),
		} as const;
		const { plan, state: paused } = look({ ...registered, ticket }, '2026-11-23 17:10');
		expect(progress(paused)).toMatchObject({ state: 'paused', checked_percent: 0 });
		expect(plan.alerts).toEqual([]);
		const { plan: resumed } = change(paused, '2026-11-24 09:00', { status: 'in_progress' });
		expect(resumed.alerts.map(({ timer, step }) => [local(timer.due_at), step.at_percent])).toEqual([
			['2026-11-24 09:30:00.000', 80],
		]);
	});
});

describe('the end of a pause', () => {
	it('gives back what was left, on the clock of the timer', () => {
		const { state: resumed } = change(waiting, '2026-11-24 10:00', { status: 'in_progress' });
		expect(progress(resumed)).toMatchObject({
			state: 'running',
			due_at: at('2026-11-24 16:30'),
			breach_at: at('2026-11-24 16:30'),
			remaining_ms: null,
			checked_percent: 0,
			// 80 % of six hours are 288 minutes, 60 of which were used.
			next_check_at: at('2026-11-24 15:18'),
		});
		expect(resumed.ticket).toMatchObject({ sla_state: 'ok', next_due_at: at('2026-11-24 16:30') });
	});

	it('is told with the due time before and after it', () => {
		const { plan } = change(waiting, '2026-11-24 10:00', { status: 'in_progress' });
		expect(eventsOf(plan, progress(waiting))).toMatchObject([
			{
				kind: 'timer_resumed',
				occurredAt: at('2026-11-24 10:00'),
				data: { from: '2026-11-23T09:30:00.000Z', due_at: '2026-11-24T08:30:00.000Z', cause: 'pause' },
			},
		]);
	});

	it('comes with the word of the customer, whatever the status says', () => {
		const { state: resumed, plan } = write(waiting, '2026-11-23 14:30', customerWrites);
		expect(progress(resumed)).toMatchObject({ state: 'running', due_at: at('2026-11-24 10:30') });
		expect(eventsOf(plan, progress(waiting)).map(({ kind }) => kind)).toEqual(['timer_resumed']);
	});

	it('does not come with a word of ours or of a bot', () => {
		const asked = write(waiting, '2026-11-23 14:30', { kind: 'info_request' });
		expect(progress(asked.state).state).toBe('paused');
		expect(progress(write(waiting, '2026-11-23 14:30', { author_type: 'bot' }).state).state).toBe('paused');
	});

	it('of a second pause tells the due time that the first one had led to', () => {
		const again = after(
			waiting,
			(s) => write(s, '2026-11-23 14:30', customerWrites),
			(s) => change(s, '2026-11-23 14:30', { status: 'in_progress' }),
			(s) => change(s, '2026-11-24 10:00', { status: 'pending_customer' }),
		);
		expect(progress(again).remaining_ms).toBe(0.5 * HOUR);
		const { plan, state: resumed } = change(again, '2026-11-24 10:30', { status: 'in_progress' });
		expect(progress(resumed).due_at).toBe(at('2026-11-24 11:00'));
		expect(eventsOf(plan, progress(again))[0]).toMatchObject({
			kind: 'timer_resumed',
			data: { from: '2026-11-24T02:30:00.000Z', due_at: '2026-11-24T03:00:00.000Z' },
		});
	});

	it('that comes together with the fulfilment tells of the new due time, not that the clock ran again', () => {
		const { plan, state: met } = write(waiting, '2026-11-23 14:30', { kind: 'progress_update' });
		expect(progress(met)).toMatchObject({ state: 'met', elapsed_ms: 1 * HOUR, remaining_ms: null });
		expect(eventsOf(plan, progress(waiting)).map(({ kind }) => kind)).toEqual(['timer_moved', 'timer_met']);
	});
});

describe('waiting for a third party', () => {
	const asked = (of: TicketState) => change(of, '2026-11-23 11:00', { status: 'pending_third_party' }).state;

	it('is our own time, unless agreed otherwise', () => {
		expect(progress(asked(registered))).toMatchObject({ state: 'running', due_at: at('2026-11-23 17:30') });
	});

	it('stops the clock where it was agreed', () => {
		const agreed = {
			'sla.general.progress': { value: 6, unit: 'hours' },
			pause_on_pending_third_party: true,
		} as const;
		const paused = asked({ ...registered, agreement: agreement({ agreed }) });
		expect(progress(paused)).toMatchObject({ state: 'paused', remaining_ms: 5 * HOUR });
	});
});

describe('a solution', () => {
	it('stops the clock of a word of progress that was not given, until the ticket is reopened', () => {
		const solved = change(registered, '2026-11-23 11:00', { status: 'resolved' });
		expect(progress(solved.state)).toMatchObject({ state: 'paused', remaining_ms: 5 * HOUR });
		expect(eventsOf(solved.plan, progress(registered))[0]?.data).toMatchObject({ reason: 'closed' });
		const closed = change(solved.state, '2026-11-25 09:00', { status: 'closed' });
		expect(closed.plan.timerPatches).toEqual([]);
		const reopened = change(closed.state, '2026-11-26 09:00', { status: 'in_progress' });
		expect(progress(reopened.state)).toMatchObject({ state: 'running', due_at: at('2026-11-26 15:30') });
	});
});

describe('a timer that moves without a pause', () => {
	const shut = loaded({ revision: 'r2', business: calendarShutOn('2026-11-23') });
	const moved = look({ ...registered, agreement: { ...inHours, calendar: shut } }, '2026-11-23 12:00');

	it('follows its calendar, and tells it', () => {
		expect(progress(moved.state)).toMatchObject({
			due_at: at('2026-11-24 16:30'),
			calendar_revision: 'r2',
			next_check_at: at('2026-11-24 15:18'),
		});
		expect(eventsOf(moved.plan, progress(registered))).toMatchObject([
			{
				kind: 'timer_moved',
				occurredAt: at('2026-11-23 12:00'),
				data: { from: '2026-11-23T09:30:00.000Z', due_at: '2026-11-24T08:30:00.000Z', cause: 'calendar' },
			},
		]);
		expect(moved.state.ticket.progress_due_at).toBe(at('2026-11-24 16:30'));
	});

	it('takes a new revision on without a word when nothing moves by it', () => {
		const renamed = { ...inHours.calendar, revision: 'r3' };
		const { plan, state: same } = look(
			{ ...registered, agreement: { ...inHours, calendar: renamed } },
			'2026-11-23 12:00',
		);
		expect(progress(same)).toMatchObject({ calendar_revision: 'r3', due_at: at('2026-11-23 17:30') });
		expect(plan.events).toEqual([]);
	});

	it('follows its agreement, and keeps the time that was spent in a pause', () => {
		const resumed = after(waiting, (s) => change(s, '2026-11-23 11:30', { status: 'in_progress' }));
		const longer = agreement({
			id: 'longer',
			agreed: { 'sla.general.progress': { value: 7, unit: 'hours' } },
		});
		const { plan, state: moved } = look({ ...resumed, agreement: longer }, '2026-11-23 12:00');
		expect(progress(moved)).toMatchObject({
			agreement: 'longer',
			target_value: 7,
			due_at: at('2026-11-24 10:00'),
		});
		expect(eventsOf(plan, progress(resumed))).toMatchObject([
			{ kind: 'timer_moved', data: { cause: 'agreement', due_at: '2026-11-24T02:00:00.000Z' } },
		]);
	});

	it('leaves alone what is finished', () => {
		const met = after(registered, (s) => write(s, '2026-11-23 11:00', { kind: 'progress_update' }));
		const { plan } = look({ ...met, agreement: { ...inHours, calendar: shut } }, '2026-11-23 12:00');
		expect(plan.timerPatches).toEqual([]);
	});

	it('leaves alone what is broken, though today it would not be', () => {
		const late = after(registered, (s) => look(s, '2026-11-23 17:31'));
		const { plan } = look({ ...late, agreement: { ...inHours, calendar: shut } }, '2026-11-23 17:32');
		expect(plan.timerPatches).toEqual([]);
		expect(progress(late)).toMatchObject({ state: 'breached', breached_at: at('2026-11-23 17:30') });
	});

	it('runs again when the agreement of today knows no such pause', () => {
		const stubborn = agreement({
			id: 'stubborn',
			agreed: { 'sla.general.progress': { value: 6, unit: 'hours' }, pause_on_pending_customer: false },
		});
		const { plan, state: running } = look({ ...waiting, agreement: stubborn }, '2026-11-23 14:00');
		expect(progress(running)).toMatchObject({ state: 'running', due_at: at('2026-11-23 17:30') });
		expect(eventsOf(plan, progress(waiting))).toMatchObject([
			{ kind: 'timer_resumed', occurredAt: at('2026-11-23 14:00'), data: { cause: 'agreement' } },
		]);
	});
});

it('the due instant that falls into a pause is told to the millisecond', () => {
	const exact = after(registered, (s) =>
		change(s, '2026-11-23 17:29:59.999', { status: 'pending_customer' }),
	);
	expect(progress(exact)).toMatchObject({ state: 'paused', remaining_ms: 1 });
	const { state: resumed } = change(exact, '2026-11-24 09:00', { status: 'in_progress' });
	expect(progress(resumed).due_at).toBe(at('2026-11-24 09:00') + 1);
	const late = change(registered, `2026-11-23 17:30:00.001`, { status: 'pending_customer' });
	expect(progress(late.state)).toMatchObject({ state: 'breached', breached_at: at('2026-11-23 17:30') });
});
