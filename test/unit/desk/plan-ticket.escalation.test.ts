import { describe, expect, it } from 'vitest';
import type { LadderStep } from '../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { agreement, state } from './build-state.ts';
import { change, look, run } from './run-plans.ts';

const step = (at_percent: number, level: number): LadderStep => ({
	at_percent,
	level,
	notify: ['manager'],
	methods: ['email'],
});

describe('the escalation level', () => {
	it('never sinks by itself', () => {
		const high = state({ ticket: { escalation_level: 3 } });
		expect(run(high, '2026-11-23 10:00', '2026-11-23 13:00').state.ticket.escalation_level).toBe(3);
	});

	it('rises to the highest of several timers', () => {
		const ladder = [step(100, 1), step(200, 2)];
		const both = state({
			ticket: { channel: 'email' },
			agreement: agreement({ ladder, agreed: { 'sla.registration_hours': 1 } }),
		});
		// Registration is at 200 % when the reply has not even reached 100 %.
		expect(run(both, '2026-11-23 10:00', '2026-11-23 12:01').state.ticket.escalation_level).toBe(2);
	});

	it('is told with the step that raised it, once for each', () => {
		const start = state({ agreement: agreement({ ladder: [step(100, 1), step(150, 0), step(200, 2)] }) });
		const { plans } = run(start, '2026-11-23 10:00', '2026-11-24 10:00');
		const told = plans.at(-1)?.events.filter(({ kind }) => kind === 'escalated');
		expect(told?.map(({ data, actor, clause }) => [data, actor, clause])).toEqual([
			[{ metric: 'registration', percent: 100, step: '100', level: 1, notify: ['manager'] }, null, '2.1.4'],
			[{ metric: 'registration', percent: 200, step: '200', level: 2, notify: ['manager'] }, null, '2.1.4'],
		]);
	});

	it('is not written again when it stays as it is', () => {
		const high = state({ ticket: { escalation_level: 3 } });
		const { last } = run(high, '2026-11-23 10:00', '2026-11-23 13:00');
		expect(last.ticketPatch).not.toHaveProperty('escalation_level');
	});

	it('is what the ladder says when its steps are reached one by one', () => {
		const ladder = [step(80, 1), step(100, 2), step(150, 3)];
		const start = state({ agreement: agreement({ ladder }) });
		const levels = ['2026-11-23 10:00', '2026-11-23 11:36', '2026-11-23 12:01', '2026-11-23 13:00'].map(
			(time, i, all) => run(start, ...all.slice(0, i), time).state.ticket.escalation_level,
		);
		expect(levels).toEqual([0, 1, 2, 3]);
	});

	it('is that of the highest step that was reached, even when a mere reminder comes after it', () => {
		const ladder = [step(100, 2), step(150, 0)];
		const start = state({ agreement: agreement({ ladder }) });
		const afterDowntime = run(start, '2026-11-23 10:00', '2026-11-24 10:00');
		expect(afterDowntime.state.ticket.escalation_level).toBe(2);
	});
});

describe('a ticket that is done with', () => {
	const closed = change(
		run(state({ ticket: { channel: 'email', status: 'in_progress' } }), '2026-11-23 10:00').state,
		'2026-11-23 10:30',
		{ status: 'closed' },
	).state;
	const late = look(closed, '2026-11-23 16:00');

	it('is on record as late, of which nobody was told', () => {
		expect(late.plan.alerts).toEqual([]);
		const escalated = late.plan.events.filter(({ kind }) => kind === 'escalated');
		expect(escalated).toMatchObject([{ data: { level: 1, told: [] } }]);
	});

	it('asks nobody to accept what they were not told once it is opened again', () => {
		const again = change(late.state, '2026-11-23 16:30', { status: 'in_progress' });
		expect(again.state.ticket).toMatchObject({ escalation_level: 1, unaccepted_since: null });
	});
});
