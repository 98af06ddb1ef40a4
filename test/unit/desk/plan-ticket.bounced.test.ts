import { describe, expect, it } from 'vitest';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import type { MessageRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { agreement, at, local, state } from './build-state.ts';
import { after, change, eventsOf, look, rowOf, write } from './run-plans.ts';

const received = state({ ticket: { channel: 'email' } });
/** Answered by e-mail an hour after it came in. */
const answered = after(
	received,
	(s) => look(s, '2026-11-23 10:00'),
	(s) => write(s, '2026-11-23 11:00', {}),
);

/** The mail of a message comes back. */
function comesBack(before: TicketState, id: string, when: string) {
	const back = (one: MessageRow) => (one.id === id ? { ...one, undelivered_at: at(when) } : one);
	return look({ ...before, messages: before.messages.map(back) }, when);
}

const rowsOf = ({ timers }: TicketState, slot: string) => timers.filter((row) => row.slot === slot);
const lastId = ({ messages }: TicketState) => String(messages.at(-1)?.id);

describe('a first reply that comes back', () => {
	it('within the hour answered nothing: its clock runs as if it had never stopped', () => {
		const before = rowOf(answered, '2.1.2');
		expect(before).toMatchObject({ state: 'met', stopped_by: lastId(answered) });
		const { plan, state: again } = comesBack(answered, lastId(answered), '2026-11-23 11:30');
		expect(rowOf(again, '2.1.2')).toMatchObject({
			...{ state: 'running', stopped_at: null, stopped_by: null, elapsed_ms: null, explanation: null },
			...{ started_at: before.started_at, due_at: before.due_at },
		});
		expect(rowOf(again, '2.1.2').next_check_at).not.toBeNull();
		expect(eventsOf(plan, before)).toMatchObject([
			{ kind: 'timer_reopened', occurredAt: at('2026-11-23 11:30'), data: { bounced: lastId(answered) } },
		]);
		const kept = after(again, (s) => write(s, '2026-11-23 11:45', { id: 'second' }));
		expect(rowOf(kept, '2.1.2')).toMatchObject({ state: 'met', stopped_by: 'second' });
	});

	it('after its time has passed is missed, at the instant at which it was', () => {
		const late = comesBack(answered, lastId(answered), '2026-11-23 11:59');
		const { state: missed, plan } = look(late.state, '2026-11-23 16:00');
		const row = rowOf(missed, '2.1.2');
		expect(row).toMatchObject({ state: 'breached', breached_at: row.breach_at, stopped_at: null });
		expect(eventsOf(plan, row).map(({ kind }) => kind)).toContain('timer_breached');
	});

	it('later than that has answered in good faith', () => {
		const { state: later } = comesBack(answered, lastId(answered), '2026-11-23 12:01');
		expect(rowOf(later, '2.1.2')).toEqual(rowOf(answered, '2.1.2'));
	});
});

describe('word of progress that comes back', () => {
	const agreed = { 'sla.complex.update_interval': { value: 24, unit: 'hours' } } as const;
	const complex = after(
		state({ ticket: { channel: 'email' }, agreement: agreement({ agreed }) }),
		(s) => change(s, '2026-11-23 10:00', { status: 'in_progress', complexity: 'complex' }),
		(s) => write(s, '2026-11-23 12:00', { kind: 'progress_update', id: 'first' }),
	);
	const cadence = (of: TicketState) => rowsOf(of, '2.2.2-update').map(({ state: is, cycle }) => [cycle, is]);

	it('takes back the turn that it began, which begins with the next word', () => {
		expect(cadence(complex)).toEqual([
			[1, 'met'],
			[2, 'running'],
		]);
		const back = comesBack(complex, 'first', '2026-11-23 12:30').state;
		expect(cadence(back)).toEqual([
			[1, 'running'],
			[2, 'superseded'],
		]);
		expect(rowsOf(back, '2.2.2-update').at(-1)).toMatchObject({ end_reason: 'undelivered' });
		const next = after(back, (s) => write(s, '2026-11-23 15:00', { kind: 'progress_update', id: 'second' }));
		expect(cadence(next)).toEqual([
			[1, 'met'],
			[2, 'running'],
		]);
		const turn = rowsOf(next, '2.2.2-update').at(-1);
		expect(local(turn?.started_at ?? null)).toBe('2026-11-23 15:00:00.000');
		expect(turn?.due_at).toBeGreaterThan(rowOf(back, '2.2.2-update').due_at ?? Infinity);
	});

	it('leaves a breach of that turn on record', () => {
		const missed = rowsOf(complex, '2.2.2-update').map((row) =>
			row.cycle === 2 ? { ...row, state: 'breached' as const, breached_at: at('2026-11-23 12:20') } : row,
		);
		const others = complex.timers.filter(({ slot }) => slot !== '2.2.2-update');
		const late = { ...complex, timers: [...others, ...missed] };
		const back = comesBack(late, 'first', '2026-11-23 12:30').state;
		const next = after(back, (s) => write(s, '2026-11-23 15:00', { kind: 'progress_update', id: 'second' }));
		expect(rowsOf(next, '2.2.2-update').at(-1)).toMatchObject({
			state: 'breached',
			breached_at: at('2026-11-23 12:20'),
		});
	});
});
