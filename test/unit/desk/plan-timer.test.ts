import { describe, expect, it } from 'vitest';
import { calendarsOf } from '../../../extensions/agreement-desk/src/desk/calendars-of.ts';
import { noLadderFacts } from '../../../extensions/agreement-desk/src/desk/ladder-facts.ts';
import { planTimer } from '../../../extensions/agreement-desk/src/desk/plan-timer.ts';
import { timelineOf } from '../../../extensions/agreement-desk/src/desk/timeline-of.ts';
import { obligationOf } from '../../../extensions/agreement-desk/src/desk/timer-rows.ts';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { evaluate } from '../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type { TicketRow, TimerRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { agreement, at, contextAt, HOUR, received, state, timer } from './build-state.ts';

function plan(
	row: TimerRow,
	now: string,
	given: Partial<TicketRow> = {},
	rest: Omit<Partial<TicketState>, 'ticket'> = {},
) {
	const ticket = state({ ...rest, ticket: given });
	const context = contextAt(at(now));
	const timeline = timelineOf({ ...ticket, news: [] }, context);
	const timers = evaluate(ticket.agreement.commitments, calendarsOf(ticket.agreement), timeline);
	const today = timers.find(({ commitment, cycle }) => `${commitment.slot}#${cycle}` === obligationOf(row));
	return planTimer(row, today ?? null, { state: ticket, facts: noLadderFacts }, context);
}

const breached = timer({
	state: 'breached',
	breached_at: at('2026-11-23 12:00'),
	checked_percent: 100,
	next_check_at: null,
});
const registered = { registered_at: at('2026-11-23 11:00') };

describe('a finished timer is left alone', () => {
	it.each<[string, TimerRow]>([
		['met', timer({ state: 'met', stopped_at: at('2026-11-23 10:30') })],
		['cancelled', timer({ state: 'cancelled', stopped_at: at('2026-11-23 10:30') })],
		['superseded', timer({ state: 'superseded', stopped_at: at('2026-11-23 10:30') })],
		['not applicable', timer({ state: 'not_applicable', stopped_at: at('2026-11-23 10:00') })],
		['breached and done', { ...breached, stopped_at: at('2026-11-23 14:00') }],
	])('%s', (_, row) => {
		expect(plan(row, '2026-12-24 10:00', registered)).toEqual({ row, patch: null, events: [], steps: [] });
		expect(
			planTimer(row, null, { state: state(), facts: noLadderFacts }, contextAt(at('2026-12-24 10:00'))).patch,
		).toBeNull();
	});
});

describe('a timer that the agreement of today does not promise any more', () => {
	const gone: Partial<TimerRow> = { slot: '9.9.9', commitment: '9.9.9' };

	it('is superseded while it is in time', () => {
		const { patch, events } = plan(timer(gone), '2026-11-23 11:00');
		expect(patch).toEqual({
			state: 'superseded',
			stopped_at: at('2026-11-23 11:00'),
			end_reason: 'reclassified',
			next_check_at: null,
		});
		expect(events).toMatchObject([{ kind: 'timer_superseded', data: { reason: 'reclassified' } }]);
	});

	it('keeps the breach that was recorded', () => {
		const { row, events } = plan({ ...breached, ...gone }, '2026-11-23 14:00');
		expect(row).toMatchObject({ state: 'breached', breached_at: at('2026-11-23 12:00') });
		expect(events.map(({ kind }) => kind)).toEqual(['timer_stopped']);
	});

	it('is breached when its time had passed, recorded or not', () => {
		const { row, events } = plan(timer(gone), '2026-11-23 14:00');
		expect(row).toMatchObject({
			state: 'breached',
			breached_at: at('2026-11-23 12:00'),
			stopped_at: at('2026-11-23 14:00'),
		});
		expect(events.map(({ kind, occurredAt }) => [kind, occurredAt])).toEqual([
			['timer_breached', at('2026-11-23 12:00')],
			['timer_stopped', at('2026-11-23 14:00')],
		]);
	});

	it('is superseded without a word of a breach at the last instant that is in time', () => {
		expect(plan(timer(gone), '2026-11-23 12:00').row.state).toBe('superseded');
	});

	it('is superseded while its clock stands still', () => {
		const paused = timer({ ...gone, state: 'paused', due_at: null, breach_at: null, remaining_ms: HOUR });
		expect(plan(paused, '2027-11-23 12:00').row.state).toBe('superseded');
	});
});

describe('a running timer', () => {
	it('keeps its row while nothing is due', () => {
		expect(plan(timer(), '2026-11-23 11:00')).toMatchObject({ patch: null, events: [], steps: [] });
	});

	it('remembers how far it has climbed', () => {
		const { patch, events, steps } = plan(timer(), '2026-11-23 11:36');
		expect(patch).toEqual({
			checked_percent: 80,
			reached_steps: [{ key: '80', at: '2026-11-23T03:36:00.000Z', level: 0 }],
			next_check_at: at('2026-11-23 12:00') + 1,
		});
		expect(steps.map(({ step }) => step.at_percent)).toEqual([80]);
		expect(events).toMatchObject([
			{ kind: 'timer_warned', occurredAt: at('2026-11-23 11:36'), clause: '2.1.4', timer: 'timer' },
		]);
	});

	it('tells of the warning at the instant it was reached, not at which it was noticed', () => {
		expect(plan(timer(), '2026-11-23 11:59').events[0]?.occurredAt).toBe(at('2026-11-23 11:36'));
	});

	it('is met without a word about a warning that came to nothing', () => {
		const { patch, events, steps } = plan(timer(), '2026-11-23 11:59', {
			registered_at: at('2026-11-23 11:50'),
		});
		expect(events.map(({ kind }) => kind)).toEqual(['timer_met']);
		expect(events[0]?.data).toMatchObject({ skipped_warnings: [80] });
		expect(patch).toMatchObject({ state: 'met', elapsed_ms: (11 / 6) * HOUR });
		expect(steps).toEqual([]);
	});

	it('that was late tells of the breach first, then of its end', () => {
		const late = { registered_at: at('2026-11-23 13:00') };
		const { patch, events, steps } = plan(timer(), '2026-11-23 14:00', late);
		expect(events.map(({ kind, occurredAt }) => [kind, occurredAt])).toEqual([
			['timer_breached', at('2026-11-23 12:00')],
			['timer_stopped', at('2026-11-23 13:00')],
		]);
		expect(patch).toMatchObject({ state: 'breached', elapsed_ms: 3 * HOUR, next_check_at: null });
		expect(steps.map(({ step }) => step.at_percent)).toEqual([100]);
	});

	it('reached by two warnings at once tells the higher one, and of the other that it was skipped', () => {
		const ladder = [50, 80, 100].map((at_percent) => ({ at_percent, level: 0, notify: [], methods: [] }));
		const { steps, events, patch } = plan(
			timer(),
			'2026-11-23 11:40',
			{},
			{ agreement: agreement({ ladder }) },
		);
		expect(steps.map(({ step }) => step.at_percent)).toEqual([80]);
		expect(events).toMatchObject([{ kind: 'timer_warned', data: { percent: 80, skipped_warnings: [50] } }]);
		expect(patch).toMatchObject({ checked_percent: 80 });
		const alone = plan(timer(), '2026-11-23 11:10', {}, { agreement: agreement({ ladder }) });
		expect(alone.events[0]?.data).toEqual({
			metric: 'registration',
			due_at: '2026-11-23T04:00:00.000Z',
			percent: 50,
		});
	});

	it('seen again long after tells the breach with all it skipped, and the reminder after it', () => {
		const ladder = [50, 80, 100, 150].map((at_percent) => ({
			at_percent,
			level: 0,
			notify: [],
			methods: [],
		}));
		const { steps, events } = plan(timer(), '2026-11-24 11:40', {}, { agreement: agreement({ ladder }) });
		expect(steps.map(({ step }) => step.at_percent)).toEqual([100, 150]);
		expect(events).toMatchObject([
			{ kind: 'timer_breached', data: { percent: 100, skipped_warnings: [50, 80] } },
		]);
	});

	it('whose numbers the database rounded has not changed', () => {
		const agreed = { 'sla.registration_hours': 2.1 } as const;
		const due = { due_at: at('2026-11-23 12:06'), breach_at: at('2026-11-23 12:06') };
		const rounded = timer({ ...due, target_value: 2.0999999, next_check_at: at('2026-11-23 11:40:48') });
		expect(plan(rounded, '2026-11-23 11:00', {}, { agreement: agreement({ agreed }) }).patch).toBeNull();
		const other = plan(
			{ ...rounded, target_value: 2.0999 },
			'2026-11-23 11:00',
			{},
			{ agreement: agreement({ agreed }) },
		);
		expect(other.patch).toEqual({ target_value: 2.1 });
		expect(other.events).toEqual([]);
	});

	it('that stands somewhere else than it should, for no reason of calendar or agreement, is put right', () => {
		const astray = timer({ due_at: at('2026-11-23 11:59'), breach_at: at('2026-11-23 11:59') });
		expect(plan(astray, '2026-11-23 11:00').events).toMatchObject([
			{ kind: 'timer_moved', occurredAt: at('2026-11-23 11:00'), data: { cause: 'ticket' } },
		]);
	});

	it('fires every step from the breach on, but does not climb past its end', () => {
		const ladder = [100, 150, 200].map((at_percent) => ({ at_percent, level: 1, notify: [], methods: [] }));
		const late = { registered_at: at('2026-11-23 13:30') };
		const { steps } = plan(timer(), '2026-11-30 14:00', late, { agreement: agreement({ ladder }) });
		expect(steps.map(({ step }) => step.at_percent)).toEqual([100, 150]);
	});

	it('of the first version is found again, and keeps its row as long as nothing has moved', () => {
		expect(plan(timer({ slot: null }), '2026-11-23 11:00').patch).toBeNull();
		expect(plan(timer({ slot: null }), '2026-11-23 11:30', registered).row.state).toBe('met');
	});
});

describe('a recorded breach', () => {
	it('is not recorded again, nor cured by a registration that came in time', () => {
		const { patch, events } = plan(breached, '2026-11-23 15:00', registered);
		expect(patch).toMatchObject({ state: 'breached', breached_at: at('2026-11-23 12:00') });
		expect(events.map(({ kind }) => kind)).toEqual(['timer_stopped']);
	});

	it('goes on climbing while nothing ends it, without a second breach', () => {
		const ladder = [100, 200].map((at_percent) => ({ at_percent, level: 2, notify: [], methods: [] }));
		const { patch, events, steps } = plan(
			breached,
			'2026-11-23 14:00',
			{},
			{ agreement: agreement({ ladder }) },
		);
		expect(patch).toEqual({
			checked_percent: 200,
			reached_steps: [{ key: '200', at: '2026-11-23T06:00:00.000Z', level: 2 }],
			escalation_level: 2,
			escalated_at: at('2026-11-23 14:00'),
			escalation_accepted_at: null,
			escalation_accepted_by: null,
			next_check_at: null,
		});
		expect(steps.map(({ step }) => step.at_percent)).toEqual([200]);
		expect(events).toEqual([]);
	});

	it('is ended by a withdrawal, and stays one', () => {
		const withdrawn = {
			ticket: 'ticket',
			kind: 'ticket_changed',
			occurredAt: at('2026-11-23 14:00'),
			recordedAt: at('2026-11-23 14:00'),
			actor: null,
			data: { changes: { status: ['new', 'cancelled'] } },
		} as const;
		const { row, events } = plan(
			breached,
			'2026-11-23 15:00',
			{ status: 'cancelled' },
			{ history: [withdrawn] },
		);
		expect(row).toMatchObject({
			state: 'breached',
			stopped_at: at('2026-11-23 14:00'),
			end_reason: 'withdrawn',
		});
		expect(events.map(({ kind }) => kind)).toEqual(['timer_stopped']);
	});

	it('goes on climbing on the promise that was broken, not on what it would be today', () => {
		const ladder = [100, 200].map((at_percent) => ({ at_percent, level: 2, notify: [], methods: [] }));
		const late = timer({
			...breached,
			slot: '2.2.1',
			commitment: '2.2.1',
			clause: '2.2.1',
			metric: 'general_progress',
			started_at: received,
			due_at: at('2026-11-24 18:00'),
			breach_at: at('2026-11-24 18:00'),
			breached_at: at('2026-11-24 18:00'),
		});
		const given = { status: 'registered', registered_at: received } as const;
		// From Monday at ten to Tuesday at six are 14 business hours; as many again end on Thursday at five.
		const usual = plan(late, '2026-11-25 10:00', given, { agreement: agreement({ ladder }) });
		expect(usual.patch).toEqual({ next_check_at: at('2026-11-26 17:00') });
		const longer = agreement({
			ladder,
			agreed: { 'sla.general.progress': { value: 5, unit: 'working_days' } },
		});
		expect(plan(late, '2026-11-25 10:00', given, { agreement: longer }).patch).toEqual(usual.patch);
	});

	it('does not move with the agreement', () => {
		const longer = agreement({ id: 'other', agreed: { 'sla.registration_hours': 8 } });
		expect(plan(breached, '2026-11-23 14:00', {}, { agreement: longer }).patch).toBeNull();
	});
});
