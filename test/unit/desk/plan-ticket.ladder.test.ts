import { describe, expect, it } from 'vitest';
import { pendingHandOn } from '../../../extensions/agreement-desk/src/desk/plan-escalation.ts';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { defaultLadder } from '../../../extensions/agreement-desk/src/domain/agreement/default-ladder.ts';
import type { LadderStep } from '../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import type { TimerRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { agreement, at, message, received, state } from './build-state.ts';
import { change, look, run, type Step } from './run-plans.ts';

const tells = { notify: ['manager'], methods: ['email'] } satisfies Partial<LadderStep>;

function withLadder(ladder: readonly LadderStep[], given: Parameters<typeof state>[0] = {}): TicketState {
	return state({ ...given, agreement: agreement({ ladder }) });
}

const firedBy = ({ plan }: Step) => plan.alerts.map(({ key }) => key);
const toldBy = ({ plan }: Step) =>
	plan.events
		.filter(({ kind, actor }) => /^escal/.test(kind) && actor === null)
		.map(({ kind, data }) => `${kind} ${String(data?.['step'])}`);

/** Somebody took on what waits, as the endpoint writes it. */
function accepted(before: TicketState, time: string): TicketState {
	const taken: Partial<TimerRow> = { escalation_accepted_at: at(time), escalation_accepted_by: 'lead' };
	const timers = before.timers.map((row) => (row.escalation_level ? { ...row, ...taken } : row));
	return change({ ...before, timers }, time, {}).state;
}

describe('the usual ladder', () => {
	it('tells the team lead at 80 %, the manager at the breach and the top at 200 %', () => {
		const start = withLadder(defaultLadder);
		const times = ['2026-11-23 10:00', '2026-11-23 11:36', '2026-11-23 12:01', '2026-11-23 14:00'];
		const { plans, state: last } = run(start, ...times);
		expect(plans.map(({ alerts }) => alerts.map(({ key, step }) => [key, step.level]))).toEqual([
			[],
			[['80-not_urgent', 1]],
			[['100', 2]],
			[['200', 3]],
		]);
		expect(last.ticket.escalation_level).toBe(3);
	});

	it('climbs earlier for what is urgent, and skips what a higher step says at once', () => {
		const start = withLadder(defaultLadder, { ticket: { urgent: true, urgent_marked_at: received } });
		const { plans } = run(start, '2026-11-23 10:00', '2026-11-23 11:01', '2026-11-23 11:37');
		const registration = plans.map(({ alerts }) =>
			alerts.filter(({ timer }) => timer.metric === 'registration').map(({ key }) => key),
		);
		expect(registration).toEqual([[], ['50-urgent'], ['80-urgent']]);
		const late = run(start, '2026-11-23 10:00', '2026-11-23 11:37').last;
		const told = late.alerts.filter(({ timer }) => timer.metric === 'registration').map(({ key }) => key);
		expect(told).toEqual(['80-urgent']);
		expect(late.events).toContainEqual(
			expect.objectContaining({
				kind: 'escalation_skipped',
				data: expect.objectContaining({ step: '50-urgent', reason: 'higher', level: 1 }) as unknown,
			}),
		);
	});
});

describe('an escalation that somebody accepted', () => {
	const ladder: readonly LadderStep[] = [
		{ ...tells, at_percent: 80, level: 1 },
		{ ...tells, at_percent: 100, level: 2 },
		{ ...tells, at_percent: 400, level: 3 },
	];
	const first = look(look(withLadder(ladder), '2026-11-23 10:00').state, '2026-11-23 11:40');

	it('waits from the moment in which it was told, and is over when it is accepted', () => {
		expect(first.state.ticket).toMatchObject({ unaccepted_since: at('2026-11-23 11:40') });
		expect(accepted(first.state, '2026-11-23 11:45').ticket).toMatchObject({
			unaccepted_since: null,
			escalation_accepted_at: at('2026-11-23 11:45'),
			escalation_accepted_by: 'lead',
		});
	});

	it('stops the next level; the breach is on record all the same', () => {
		const late = look(accepted(first.state, '2026-11-23 11:45'), '2026-11-23 12:01');
		expect(firedBy(late)).toEqual([]);
		expect(toldBy(late)).toEqual(['escalation_skipped 100']);
		expect(late.plan.events.map(({ kind }) => kind)).toContain('timer_breached');
		expect(late.state.ticket).toMatchObject({ escalation_level: 1, sla_state: 'breached' });
	});

	it('unanswered it climbs', () => {
		const late = look(first.state, '2026-11-23 12:01');
		expect(firedBy(late)).toEqual(['100']);
		expect(late.state.ticket).toMatchObject({
			escalation_level: 2,
			unaccepted_since: at('2026-11-23 12:01'),
		});
	});

	it('holds no longer once another promise of the ticket is broken', () => {
		const both = withLadder(ladder, { ticket: { channel: 'email' } });
		const begun = look(look(both, '2026-11-23 10:00').state, '2026-11-23 11:40');
		// Registration is at 80 % of two hours, the reply at less of its four.
		const taken = accepted(begun.state, '2026-11-23 11:45');
		const after = look(taken, '2026-11-23 18:01');
		const registration = after.plan.alerts.filter(({ timer }) => timer.metric === 'registration');
		expect(after.state.timers.filter((row) => row.state === 'breached')).toHaveLength(2);
		// At its breach it was still held; the reply was late from half past three on.
		expect(registration.map(({ key }) => key)).toEqual(['400']);
		expect(after.state.ticket.escalation_accepted_at).toBeNull();
	});
});

describe('an escalation that nobody accepts', () => {
	const ladder: readonly LadderStep[] = [
		{ ...tells, at_percent: 50, level: 1 },
		{ ...tells, trigger: 'unaccepted', minutes: 10, level: 2 },
		{ ...tells, trigger: 'unaccepted', minutes: 20, level: 3 },
	];

	it('climbs from the moment in which the level before was told, looked at in that very minute', () => {
		const one = look(look(withLadder(ladder), '2026-11-23 10:00').state, '2026-11-23 11:05');
		expect(one.state.timers[0]?.next_check_at).toBe(at('2026-11-23 11:15'));
		const two = look(one.state, '2026-11-23 11:15');
		expect([firedBy(two), two.state.ticket.escalation_level]).toEqual([['unaccepted-10-to2'], 2]);
		const three = look(two.state, '2026-11-23 11:35');
		expect([firedBy(three), three.state.ticket.escalation_level]).toEqual([['unaccepted-20-to3'], 3]);
	});

	it('of which nobody heard while the desk was down, climbs one level and gives its time to the next', () => {
		const late = look(look(withLadder(ladder), '2026-11-23 10:00').state, '2026-11-23 11:59');
		expect(firedBy(late)).toEqual(['50']);
		expect(late.state.timers[0]?.next_check_at).toBe(at('2026-11-23 12:00') + 1);
	});
});

describe('a second breach on one ticket', () => {
	const ladder: readonly LadderStep[] = [{ ...tells, trigger: 'second_breach', level: 3 }];
	const both = withLadder(ladder, { ticket: { channel: 'email' } });

	it('is told once, with the timer that was second', () => {
		const first = look(look(both, '2026-11-23 10:00').state, '2026-11-23 12:30');
		expect(firedBy(first)).toEqual([]);
		const second = look(first.state, '2026-11-23 16:00');
		expect(second.plan.alerts.map(({ key, timer }) => [key, timer.metric])).toEqual([
			['second_breach', 'email_first_reply'],
		]);
		expect(firedBy(look(second.state, '2026-11-24 16:00'))).toEqual([]);
	});

	it('is told once, too, where both are found at once', () => {
		const late = look(look(both, '2026-11-23 10:00').state, '2026-11-24 16:00');
		expect(late.plan.alerts.map(({ key, timer }) => [key, timer.metric])).toEqual([
			['second_breach', 'email_first_reply'],
		]);
	});
});

describe('the silence of an assignee', () => {
	const ladder: readonly LadderStep[] = [
		{ ...tells, trigger: 'assignee_silence', minutes: 60, hours: 'around_clock', level: 0 },
	];
	const owned = { assignee: 'anna', assigned_at: received, taken_at: received, channel: 'email' };
	const start = withLadder(ladder, { ticket: owned });
	const begun = look(start, '2026-11-23 10:00').state;

	it('hangs on one timer, and is told once', () => {
		expect(begun.timers.filter(({ next_check_at }) => next_check_at === at('2026-11-23 11:00'))).toHaveLength(
			1,
		);
		const silent = look(begun, '2026-11-23 11:00');
		expect(firedBy(silent)).toEqual(['assignee_silence-60-around_clock']);
		expect(firedBy(look(silent.state, '2026-11-23 11:30'))).toEqual([]);
	});

	it('ends with a word of theirs, and may begin anew', () => {
		const silent = look(begun, '2026-11-23 11:00').state;
		const word = message({
			kind: 'internal_note',
			is_public: false,
			sent_at: null,
			date_created: at('2026-11-23 11:10'),
		});
		const said = look({ ...silent, messages: [word] }, '2026-11-23 11:20');
		expect(firedBy(said)).toEqual([]);
		expect(firedBy(look(said.state, '2026-11-23 12:10'))).toEqual(['assignee_silence-60-around_clock']);
	});

	it('is none while the customer is to move, nor where nobody has the ticket', () => {
		const waiting = withLadder(ladder, { ticket: { ...owned, status: 'pending_customer' } });
		expect(firedBy(look(look(waiting, '2026-11-23 10:00').state, '2026-11-23 11:30'))).toEqual([]);
		const vacant = withLadder(ladder);
		expect(firedBy(look(look(vacant, '2026-11-23 10:00').state, '2026-11-23 11:30'))).toEqual([]);
	});
});

describe('a step that does something', () => {
	const ladder: readonly LadderStep[] = [
		{ ...tells, at_percent: 100, level: 1, raise_severity: true, flag: true, reassign: 'manager' },
	];

	it('raises the severity with a line in the timeline, flags, and hands over until somebody has it', () => {
		const late = look(look(withLadder(ladder), '2026-11-23 10:00').state, '2026-11-23 12:01');
		expect(late.state.ticket).toMatchObject({ severity: 'high', flagged_at: at('2026-11-23 12:01') });
		expect(late.state.ticket.tracked).toMatchObject({ severity: 'high' });
		expect(late.plan.events).toContainEqual(
			expect.objectContaining({
				kind: 'ticket_changed',
				actor: null,
				data: { changes: { severity: ['normal', 'high'] }, by: 'ladder' },
			}),
		);
		expect(late.plan.handOn).toBe('manager');
		const again = look(late.state, '2026-11-23 12:05');
		expect(again.plan.handOn).toBe('manager');
		expect(again.plan.events).toEqual([]);
		const given = { kind: 'assigned', data: { from: null, to: 'boss', by: 'ladder' } } as const;
		expect(pendingHandOn([...again.state.history, given])).toBeNull();
	});

	it('does nothing to a ticket that is done with', () => {
		const start = look(withLadder(ladder), '2026-11-23 10:00').state;
		const { plan } = change(start, '2026-11-23 12:01', { status: 'cancelled' });
		expect(plan.handOn).toBeNull();
		expect(plan.ticketPatch).not.toHaveProperty('severity');
	});
});

describe('a ladder of the first releases', () => {
	it('goes on from the share up to which a stored timer was handled, and tells nothing twice', () => {
		const start = run(state(), '2026-11-23 10:00', '2026-11-23 11:40').state;
		// as the row was before the steps were recorded one by one
		const older = { ...start, timers: start.timers.map((row) => ({ ...row, reached_steps: null })) };
		expect(firedBy(look(older, '2026-11-23 11:50'))).toEqual([]);
		const late = look(older, '2026-11-23 12:01');
		expect(firedBy(late)).toEqual(['100']);
		expect(late.plan.alerts.map(({ timer, key }) => `${timer.id}:${key}`)[0]).toMatch(/:100$/);
	});
});
