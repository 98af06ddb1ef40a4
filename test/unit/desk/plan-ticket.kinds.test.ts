import { describe, expect, it } from 'vitest';
import { agreement, at, local, state, timer } from './build-state.ts';
import { calendarShutOn, loaded } from './office.ts';
import { after, change, eventsOf, kinds, look, rowOf, run, write } from './run-plans.ts';

const shutAll = loaded({ revision: 'r2', business: calendarShutOn('2026-11-23') });

describe('a chat', () => {
	const chat = (received: string) => state({ ticket: { channel: 'chat', received_at: at(received) } });

	it('has to be answered within minutes, by a human, on the chat', () => {
		const asked = after(chat('2026-11-23 10:00'), (s) => look(s, '2026-11-23 10:00'));
		expect(rowOf(asked, '2.1.3')).toMatchObject({
			metric: 'chat_response',
			state: 'running',
			started_by: 'ticket',
			due_at: at('2026-11-23 10:03'),
		});
		expect(asked.ticket.first_response_due_at).toBe(at('2026-11-23 10:03'));
		const line = { channel: 'chat', email_message_id: null } as const;
		expect(
			rowOf(write(asked, '2026-11-23 10:01', { ...line, author_type: 'bot' }).state, '2.1.3').state,
		).toBe('running');
		expect(rowOf(write(asked, '2026-11-23 10:01', {}).state, '2.1.3').state).toBe('running');
		expect(rowOf(write(asked, '2026-11-23 10:01', line).state, '2.1.3').state).toBe('met');
	});

	it('out of hours is on record as one to which the clause does not apply', () => {
		const { state: asked, last } = run(chat('2026-11-23 12:30'), '2026-11-23 12:30');
		expect(rowOf(asked, '2.1.3')).toMatchObject({
			state: 'not_applicable',
			end_reason: 'out_of_hours',
			due_at: null,
			started_at: at('2026-11-23 12:30'),
			stopped_at: at('2026-11-23 12:30'),
			breached_at: null,
			next_check_at: null,
		});
		expect(eventsOf(last, rowOf(asked, '2.1.3')).map(({ kind, data }) => [kind, data?.['reason']])).toEqual([
			['timer_started', undefined],
			['timer_cancelled', 'out_of_hours'],
		]);
		expect(eventsOf(last, rowOf(asked, '2.1.3'))[0]?.data).toMatchObject({ due_at: null });
		expect(asked.ticket).toMatchObject({ first_response_due_at: null, next_due_metric: 'registration' });
	});

	it('out of hours counts from the next opening where that was agreed', () => {
		const agreed = { 'reading.out_of_hours_contact': 'next_opening' } as const;
		const waiting = { ...chat('2026-11-23 12:30'), agreement: agreement({ agreed }) };
		expect(local(rowOf(run(waiting, '2026-11-23 12:30').state, '2.1.3').due_at)).toBe(
			'2026-11-23 13:33:00.000',
		);
	});

	it('that runs does not count any more when the calendar says that nobody was there', () => {
		const asked = after(chat('2026-11-23 10:00'), (s) => look(s, '2026-11-23 10:00'));
		const { state: after_ } = look(
			{ ...asked, agreement: agreement({ calendar: shutAll }) },
			'2026-11-23 10:01',
		);
		expect(rowOf(after_, '2.1.3')).toMatchObject({ state: 'not_applicable', end_reason: 'out_of_hours' });
	});

	it('that was missed stays missed, whatever the calendar says later', () => {
		const late = run(chat('2026-11-23 10:00'), '2026-11-23 10:00', '2026-11-23 10:04').state;
		const { state: after_, plan } = look(
			{ ...late, agreement: agreement({ calendar: shutAll }) },
			'2026-11-23 10:05',
		);
		expect(rowOf(after_, '2.1.3')).toMatchObject({
			state: 'breached',
			breached_at: at('2026-11-23 10:03'),
			stopped_at: at('2026-11-23 10:05'),
			end_reason: 'out_of_hours',
		});
		expect(eventsOf(plan, rowOf(late, '2.1.3')).map(({ kind }) => kind)).toEqual(['timer_stopped']);
	});
});

describe('a request that becomes urgent later', () => {
	const begun = after(state(), (s) => change(s, '2026-11-23 10:00', { status: 'registered' }));
	const marked = after(begun, (s) => change(s, '2026-11-23 16:00', { urgent: true }));

	it('has an hour from the mark, and keeps what was due before', () => {
		expect(rowOf(marked, '2.2.3')).toMatchObject({
			started_at: at('2026-11-23 16:00'),
			due_at: at('2026-11-23 17:00'),
		});
		expect(rowOf(marked, '2.2.1')).toEqual(rowOf(begun, '2.2.1'));
		expect(marked.ticket).toMatchObject({
			next_due_at: at('2026-11-23 17:00'),
			next_due_metric: 'urgent_response',
		});
	});

	it('is answered by a word after the mark, not by one before it', () => {
		const before = after(
			begun,
			(s) => write(s, '2026-11-23 15:00', {}),
			(s) => change(s, '2026-11-23 16:00', { urgent: true }),
		);
		expect(rowOf(before, '2.2.3').state).toBe('running');
		expect(rowOf(write(before, '2026-11-23 16:10', {}).state, '2.2.3').state).toBe('met');
	});
});

describe('a question and a complaint', () => {
	it('have clauses of their own, beside that of every request', () => {
		const question = run(
			state({ ticket: { type: 'consultation', registered_at: at('2026-11-23 10:00') } }),
			'2026-11-23 10:00',
		);
		expect(question.state.timers.map(({ clause }) => clause)).toEqual(['1.4.1', '2.1.4', '2.2.1']);
		const complaint = run(
			state({ ticket: { type: 'complaint', registered_at: at('2026-11-23 10:00') } }),
			'2026-11-23 10:00',
		);
		expect(complaint.state.timers.map(({ slot }) => slot)).toEqual([
			'1.4.5-ack',
			'1.4.5-reply',
			'1.4.5-decision',
			'2.1.4',
			'2.2.1',
		]);
		expect(local(complaint.state.ticket.resolution_due_at)).toBe('2026-11-26 18:00:00.000');
	});

	it('that a request turns into begins then', () => {
		const turned = after(
			state(),
			(s) => change(s, '2026-11-23 10:00', { status: 'registered' }),
			(s) => change(s, '2026-11-24 10:00', { type: 'complaint' }),
		);
		expect(rowOf(turned, '1.4.5-ack')).toMatchObject({
			started_at: at('2026-11-24 10:00'),
			due_at: at('2026-11-24 12:00'),
		});
	});
});

describe('rows of the first version', () => {
	const first = state({
		ticket: { channel: 'email', status: 'registered', registered_at: at('2026-11-23 10:30') },
		timers: [
			timer({
				id: 'reply',
				slot: null,
				commitment: '2.1.2a',
				clause: '2.1.2',
				metric: 'email_first_reply',
				branch: 'a',
				target_value: 4,
				basis: 'business',
				due_at: at('2026-11-23 15:30'),
				breach_at: at('2026-11-23 15:30'),
				next_check_at: at('2026-11-23 14:42'),
			}),
			timer({ id: 'registration', slot: null, state: 'met', stopped_at: at('2026-11-23 10:30') }),
			timer({
				id: 'progress',
				slot: null,
				commitment: '2.2.1',
				clause: '2.2.1',
				metric: 'general_progress',
				target_value: 1,
				target_unit: 'working_days',
				basis: 'business',
				started_at: at('2026-11-23 10:30'),
				effective_start_at: at('2026-11-23 10:30'),
				due_at: at('2026-11-24 18:00'),
				breach_at: at('2026-11-24 18:00'),
				next_check_at: at('2026-11-24 15:18'),
			}),
		],
	});

	it('are known again: nothing begins twice, and nothing moves', () => {
		const { plan } = look(first, '2026-11-23 11:00');
		expect(plan.newTimers).toEqual([]);
		expect(plan.timerPatches).toEqual([]);
		expect(plan.events).toEqual([]);
	});

	it('are paused, superseded and met like any other', () => {
		const paused = look(
			{
				...first,
				ticket: { ...first.ticket, status: 'pending_customer', stale_since: at('2026-11-23 11:00') },
			},
			'2026-11-23 11:00',
		);
		expect(paused.state.timers.map(({ id, state: now }) => [id, now])).toEqual([
			['reply', 'running'],
			['registration', 'met'],
			['progress', 'paused'],
		]);
		const complex = change(first, '2026-11-23 11:00', { complexity: 'complex' });
		expect(complex.state.timers.find(({ id }) => id === 'progress')?.state).toBe('superseded');
		expect(complex.plan.newTimers.map(({ slot }) => slot)).toEqual([
			'2.2.2-escalation',
			'2.2.2-eta',
			'2.2.2-update',
		]);
		const replied = write(first, '2026-11-23 11:00', {});
		expect(replied.state.timers.find(({ id }) => id === 'reply')?.state).toBe('met');
	});
});

describe('a ticket created', () => {
	it('in a status that waits for the customer is paused from its very beginning', () => {
		const { state: born, last } = run(state({ ticket: { status: 'pending_customer' } }), '2026-11-23 10:00');
		expect(rowOf(born, '2.2.1')).toMatchObject({ state: 'paused', due_at: null });
		expect(rowOf(born, '2.1.4').state).toBe('met');
		expect(kinds(last)).toContain('timer_paused');
	});

	it('and withdrawn, and then closed, has nothing left to do either', () => {
		const closed = after(
			state(),
			(s) => change(s, '2026-11-23 11:00', { status: 'cancelled' }),
			(s) => change(s, '2026-11-23 11:30', { status: 'closed' }),
			(s) => look(s, '2026-12-23 11:30'),
		);
		expect(closed.timers.map(({ slot, state: now }) => [slot, now])).toEqual([['2.1.4', 'cancelled']]);
		expect(closed.ticket).toMatchObject({ registered_at: null, cancelled_at: at('2026-11-23 11:00') });
	});

	it('as withdrawn has nothing left to do', () => {
		const { state: born } = run(state({ ticket: { status: 'cancelled' } }), '2026-11-23 10:00');
		expect(born.timers.map(({ state: now }) => now)).toEqual(['cancelled']);
		expect(born.ticket.next_due_at).toBeNull();
	});
});
