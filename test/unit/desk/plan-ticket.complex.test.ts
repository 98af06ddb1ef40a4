import { describe, expect, it } from 'vitest';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { agreement, at, local, state } from './build-state.ts';
import { after, change, customerWrites, eventsOf, kinds, look, rowOf, write } from './run-plans.ts';

/** Registered on Monday at ten, with the usual working day for 2.2.1 and 2.2.2: until Tuesday 18:00. */
const general = after(state(), (s) => change(s, '2026-11-23 10:00', { status: 'in_progress' }));
const complex = after(general, (s) => change(s, '2026-11-23 11:00', { complexity: 'complex' }));

const stateOf = (of: TicketState, slot: string, cycle = 1) => rowOf(of, slot, cycle).state;
const eta = (promised: string) => ({ kind: 'eta_notice', promised_at: at(promised) }) as const;

/** What escalating by hand writes before the desk follows. */
function escalated(before: TicketState, time: string, withinTeam = false) {
	const data = { reason: 'Beyond us', level: 1, within_team: withinTeam };
	const occurredAt = at(time);
	const event = {
		ticket: 'ticket',
		kind: 'escalated',
		actor: 'anna',
		occurredAt,
		recordedAt: occurredAt,
		data,
	} as const;
	return look({ ...before, history: [...before.history, event] }, time);
}

describe('a general request that turns out complex', () => {
	it('before the due time of 2.2.1 has it replaced by the duties of 2.2.2', () => {
		const { state: now, plan } = change(general, '2026-11-23 11:00', { complexity: 'complex' });
		expect(rowOf(now, '2.2.1')).toMatchObject({
			state: 'superseded',
			stopped_at: at('2026-11-23 11:00'),
			end_reason: 'reclassified',
			breached_at: null,
			next_check_at: null,
		});
		expect(eventsOf(plan, rowOf(now, '2.2.1'))).toMatchObject([
			{ kind: 'timer_superseded', occurredAt: at('2026-11-23 11:00'), data: { reason: 'reclassified' } },
		]);
		for (const slot of ['2.2.2-escalation', '2.2.2-eta', '2.2.2-update']) {
			expect(rowOf(now, slot)).toMatchObject({ state: 'running', clause: '2.2.2', cycle: 1 });
		}
		expect(now.ticket.sla_state).toBe('ok');
	});

	it('is escalated and told a time within a working day of its registration (R13)', () => {
		for (const slot of ['2.2.2-escalation', '2.2.2-eta']) {
			const { started_at, due_at } = rowOf(complex, slot);
			expect([local(started_at), local(due_at)]).toEqual([
				'2026-11-23 10:00:00.000',
				'2026-11-24 18:00:00.000',
			]);
		}
		expect(local(complex.ticket.complex_due_at)).toBe('2026-11-24 18:00:00.000');
	});

	it('counts the duties from the moment it was found complex, where that was agreed', () => {
		const agreed = {
			'complex.clock_start': 'classification',
			'sla.complex.escalate': { value: 2, unit: 'hours' },
		} as const;
		const other = after({ ...general, agreement: agreement({ agreed }) }, (s) =>
			change(s, '2026-11-23 11:30', { complexity: 'complex' }),
		);
		expect(local(rowOf(other, '2.2.2-escalation').due_at)).toBe('2026-11-23 15:00:00.000');
	});

	it('after the due time of 2.2.1 keeps the breach (R14)', () => {
		const late = after(general, (s) => change(s, '2026-11-25 09:00', { complexity: 'complex' }));
		expect(rowOf(late, '2.2.1')).toMatchObject({
			state: 'breached',
			breached_at: at('2026-11-24 18:00'),
			stopped_at: at('2026-11-25 09:00'),
			end_reason: 'reclassified',
		});
		expect(late.ticket.sla_state).toBe('breached');
	});

	it('after the due time has it excused where the agreement says so, though the breach was on record', () => {
		const lenient = agreement({ agreed: { 'reading.late_reclassification_cures': true } });
		const late = after({ ...general, agreement: lenient }, (s) => look(s, '2026-11-24 18:01'));
		expect(stateOf(late, '2.2.1')).toBe('breached');
		const { state: cured, plan } = change(late, '2026-11-25 09:00', { complexity: 'complex' });
		expect(rowOf(cured, '2.2.1')).toMatchObject({ state: 'superseded', breached_at: null });
		expect(eventsOf(plan, rowOf(late, '2.2.1')).map(({ kind }) => kind)).toEqual(['timer_superseded']);
	});

	it('that was complex from the beginning never had a 2.2.1', () => {
		const born = after(state({ ticket: { complexity: 'complex' } }), (s) =>
			change(s, '2026-11-23 10:00', { status: 'registered' }),
		);
		expect(born.timers.map(({ slot }) => slot)).toEqual([
			'2.1.4',
			'2.2.2-escalation',
			'2.2.2-eta',
			'2.2.2-update',
		]);
	});

	it('and turns out general after all has 2.2.1 again, from its registration, as a second row', () => {
		const { state: back } = change(complex, '2026-11-23 14:00', { complexity: 'general' });
		expect(stateOf(back, '2.2.1')).toBe('superseded');
		expect(rowOf(back, '2.2.1', 2)).toMatchObject({ state: 'running', due_at: at('2026-11-24 18:00') });
		expect(stateOf(back, '2.2.2-eta')).toBe('superseded');
	});
});

describe('the four duties of 2.2.2', () => {
	it('are missed one by one when nothing is done: escalation, promised time, word', () => {
		const { state: late, plan } = look(complex, '2026-11-24 18:01');
		expect(kinds(plan).filter((kind) => kind === 'timer_breached')).toHaveLength(3);
		expect(late.ticket.sla_state).toBe('breached');
		expect(late.timers.filter(({ state: now }) => now === 'breached').map(({ slot }) => slot)).toEqual([
			'2.2.2-escalation',
			'2.2.2-eta',
			'2.2.2-update',
		]);
	});

	it('are each kept by something else: handing it on does not tell the customer', () => {
		const { state: now } = escalated(complex, '2026-11-23 15:00');
		expect(rowOf(now, '2.2.2-escalation')).toMatchObject({
			state: 'met',
			stopped_at: at('2026-11-23 15:00'),
		});
		expect(stateOf(now, '2.2.2-eta')).toBe('running');
		expect(stateOf(now, '2.2.2-update')).toBe('running');
	});

	it('are not kept by handing it to a colleague, nor by the ladder', () => {
		expect(stateOf(escalated(complex, '2026-11-23 15:00', true).state, '2.2.2-escalation')).toBe('running');
		const climbed = after(complex, (s) => look(s, '2026-11-24 18:01'));
		expect(climbed.history.filter(({ kind }) => kind === 'escalated').length).toBeGreaterThan(0);
		expect(rowOf(climbed, '2.2.2-escalation')).toMatchObject({ state: 'breached', stopped_at: null });
	});

	it('are not kept by soothing words', () => {
		const { state: soothed } = write(complex, '2026-11-23 15:00', { kind: 'agent_reply' });
		expect(stateOf(soothed, '2.2.2-eta')).toBe('running');
		expect(stateOf(soothed, '2.2.2-escalation')).toBe('running');
		expect(stateOf(soothed, '2.2.2-update')).toBe('met');
	});

	it('are kept by telling a time: that is a promise of its own, and a word to the customer', () => {
		const { state: told } = write(complex, '2026-11-23 15:00', eta('2026-11-26 12:00'));
		expect(stateOf(told, '2.2.2-eta')).toBe('met');
		expect(stateOf(told, '2.2.2-update')).toBe('met');
		expect(rowOf(told, '2.2.2-promise')).toMatchObject({
			state: 'running',
			due_at: at('2026-11-26 12:00'),
			started_by: 'message at 2026-11-23 15:00',
			target_unit: 'promise',
		});
		expect(told.ticket).toMatchObject({
			promised_resolution_at: at('2026-11-26 12:00'),
			resolution_due_at: at('2026-11-26 12:00'),
		});
	});

	it('are moot once the request is solved', () => {
		const { state: solved, plan } = change(complex, '2026-11-23 15:00', { status: 'resolved' });
		for (const slot of ['2.2.2-escalation', '2.2.2-eta', '2.2.2-update']) {
			expect(rowOf(solved, slot)).toMatchObject({
				state: 'cancelled',
				stopped_at: at('2026-11-23 15:00'),
				end_reason: 'resolved',
			});
		}
		expect(kinds(plan).filter((kind) => kind === 'timer_cancelled')).toHaveLength(3);
		expect(solved.ticket.next_due_at).toBeNull();
	});
});

describe('the update cadence', () => {
	const first = after(complex, (s) => write(s, '2026-11-23 15:00', { kind: 'progress_update' }));

	it('is a row for each silence of ours, from word to word', () => {
		const second = after(first, (s) => write(s, '2026-11-24 17:00', { kind: 'agent_reply' }));
		const rows = [1, 2, 3].map((cycle) => rowOf(second, '2.2.2-update', cycle));
		expect(
			rows.map(({ state: now, started_at, due_at, stopped_by }) => [
				now,
				local(started_at),
				local(due_at),
				stopped_by,
			]),
		).toEqual([
			['met', '2026-11-23 11:00:00.000', '2026-11-24 18:00:00.000', 'message at 2026-11-23 15:00'],
			['met', '2026-11-23 15:00:00.000', '2026-11-24 18:00:00.000', 'message at 2026-11-24 17:00'],
			['running', '2026-11-24 17:00:00.000', '2026-11-25 18:00:00.000', null],
		]);
		expect(local(second.ticket.update_due_at)).toBe('2026-11-25 18:00:00.000');
	});

	it('does not count the word of the customer, nor what he does not see', () => {
		const { plan } = write(first, '2026-11-24 09:00', customerWrites);
		expect(plan.newTimers).toEqual([]);
		const note = { kind: 'internal_note', is_public: false, sent_at: null } as const;
		expect(write(first, '2026-11-24 09:00', note).plan.newTimers).toEqual([]);
	});

	it('does not run while the ball is with the customer', () => {
		const asked = after(first, (s) => change(s, '2026-11-24 09:00', { status: 'pending_customer' }));
		expect(rowOf(asked, '2.2.2-update', 2)).toMatchObject({ state: 'paused', due_at: null });
		expect(asked.ticket.update_due_at).toBeNull();
		// The customer is reminded, and that is all.
		expect(kinds(look(asked, '2026-12-10 09:00').plan)).toEqual(['close_proposed']);
		const { state: answered } = write(asked, '2026-11-25 09:00', customerWrites);
		// A working day of seven and a half hours passed on the side of the customer.
		expect(local(rowOf(answered, '2.2.2-update', 2).due_at)).toBe('2026-11-25 18:00:00.000');
	});

	it('that was broken is one miss, and begins anew with the next word', () => {
		const late = after(first, (s) => write(s, '2026-11-25 10:00', { kind: 'progress_update' }));
		expect(rowOf(late, '2.2.2-update', 2)).toMatchObject({
			state: 'breached',
			breached_at: at('2026-11-24 18:00'),
			stopped_at: at('2026-11-25 10:00'),
		});
		expect(rowOf(late, '2.2.2-update', 3)).toMatchObject({
			state: 'running',
			started_at: at('2026-11-25 10:00'),
		});
	});

	it('begins anew with a reopening, and nothing else does', () => {
		const reopened = after(
			complex,
			(s) => write(s, '2026-11-23 15:00', eta('2026-11-26 12:00')),
			(s) => escalated(s, '2026-11-23 15:30'),
			(s) => change(s, '2026-11-24 10:00', { status: 'resolved' }),
			(s) => change(s, '2026-11-24 16:00', { status: 'closed' }),
		);
		const { plan, state: again } = change(reopened, '2026-11-30 10:00', { status: 'in_progress' });
		expect(
			plan.newTimers.map(({ slot, cycle, started_at, due_at }) => [slot, cycle, started_at, local(due_at)]),
		).toEqual([['2.2.2-update', 3, at('2026-11-30 10:00'), '2026-12-01 18:00:00.000']]);
		expect(plan.timerPatches).toEqual([]);
		expect(stateOf(again, '2.2.2-promise')).toBe('met');
		expect(again.ticket.sla_state).toBe('ok');
	});
});

describe('a promised time', () => {
	const told = after(complex, (s) => write(s, '2026-11-23 15:00', eta('2026-11-25 12:00')));

	it('is kept by the solution', () => {
		const { state: solved } = change(told, '2026-11-25 12:00', { status: 'resolved' });
		expect(rowOf(solved, '2.2.2-promise')).toMatchObject({
			state: 'met',
			stopped_at: at('2026-11-25 12:00'),
		});
		expect(solved.ticket.promised_resolution_at).toBe(at('2026-11-25 12:00'));
	});

	it('is broken by the clock, at night as well', () => {
		const tonight = after(complex, (s) => write(s, '2026-11-23 15:00', eta('2026-11-23 23:00')));
		const { state: late } = look(tonight, '2026-11-23 23:00:01');
		expect(rowOf(late, '2.2.2-promise')).toMatchObject({
			state: 'breached',
			breached_at: at('2026-11-23 23:00'),
		});
	});

	it('does not wait for the customer', () => {
		const asked = after(told, (s) => change(s, '2026-11-24 10:00', { status: 'pending_customer' }));
		expect(rowOf(asked, '2.2.2-promise')).toMatchObject({ state: 'running', due_at: at('2026-11-25 12:00') });
	});

	it('is replaced by another one that is told in time', () => {
		const { state: revised, plan } = write(told, '2026-11-24 16:00', eta('2026-11-27 12:00'));
		expect(rowOf(revised, '2.2.2-promise')).toMatchObject({
			state: 'superseded',
			end_reason: 'revised',
			stopped_at: at('2026-11-24 16:00'),
			due_at: at('2026-11-25 12:00'),
		});
		expect(eventsOf(plan, rowOf(told, '2.2.2-promise'))).toMatchObject([
			{ kind: 'timer_superseded', data: { reason: 'revised' } },
		]);
		expect(rowOf(revised, '2.2.2-promise', 2)).toMatchObject({
			state: 'running',
			due_at: at('2026-11-27 12:00'),
		});
		expect(revised.ticket).toMatchObject({
			promised_resolution_at: at('2026-11-27 12:00'),
			resolution_due_at: at('2026-11-27 12:00'),
		});
	});

	it('that had passed stays broken, whatever is promised then', () => {
		const { state: revised } = write(told, '2026-11-25 12:01', eta('2026-11-27 12:00'));
		expect(rowOf(revised, '2.2.2-promise')).toMatchObject({
			state: 'breached',
			breached_at: at('2026-11-25 12:00'),
			end_reason: 'revised',
		});
		expect(revised.ticket.sla_state).toBe('breached');
		expect(rowOf(revised, '2.2.2-promise', 2).state).toBe('running');
	});

	it('binds once the mail has left, not when it was written', () => {
		const writing = write(complex, '2026-11-23 15:00', { ...eta('2026-11-26 12:00'), sent_at: null });
		expect(writing.plan.newTimers).toEqual([]);
		expect(writing.state.ticket.promised_resolution_at).toBeNull();
	});
});
