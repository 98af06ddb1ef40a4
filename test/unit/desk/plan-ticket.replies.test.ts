import { describe, expect, it } from 'vitest';
import { planTicket } from '../../../extensions/agreement-desk/src/desk/plan-ticket.ts';
import { applied, at, contextAt, message, MINUTE } from './build-state.ts';
import { kinds, ofMail, run } from './run-plans.ts';

describe('a reply', () => {
	const replied = (sent_at: number | null) => ({ ...ofMail, messages: [message({ sent_at })] });

	it('in time meets the obligation', () => {
		const { last, state: after } = run(replied(at('2026-11-23 11:00')), '2026-11-23 11:00');
		expect(kinds(last)).toEqual(['timer_started', 'timer_started', 'timer_met']);
		expect(after.timers[0]).toMatchObject({
			state: 'met',
			stopped_at: at('2026-11-23 11:00'),
			stopped_by: 'reply',
			elapsed_ms: 60 * MINUTE,
			breached_at: null,
			next_check_at: null,
		});
	});

	it('in time counts as in time however late one looks', () => {
		const { state: after } = run(replied(at('2026-11-23 15:30')), '2026-12-24 10:00');
		expect(after.timers[0]).toMatchObject({ state: 'met', breached_at: null });
	});

	it('too late ends the timer and leaves the breach', () => {
		const { last, state: after } = run(replied(at('2026-11-24 09:00')), '2026-11-24 09:00');
		expect(kinds(last).filter((kind) => kind !== 'timer_started')).toEqual([
			'timer_breached',
			'escalated',
			'timer_breached',
			'escalated',
			'timer_stopped',
		]);
		expect(after.timers[0]).toMatchObject({
			state: 'breached',
			breached_at: at('2026-11-23 15:30'),
			stopped_at: at('2026-11-24 09:00'),
		});
	});

	it('after a breach was recorded does not cure it', () => {
		const { state: breached } = run(ofMail, '2026-11-23 10:00', '2026-11-23 16:00');
		const { last, state: after } = run(
			{ ...breached, messages: [message({ sent_at: at('2026-11-23 17:00') })] },
			'2026-11-23 17:00',
		);
		expect(kinds(last)).toEqual(['timer_stopped']);
		expect(after.timers[0]).toMatchObject({ state: 'breached', stopped_at: at('2026-11-23 17:00') });
		expect(last.alerts).toEqual([]);
	});

	it('that arrives in the record late, but was sent in time, does not cure a recorded breach either', () => {
		const { state: breached } = run(ofMail, '2026-11-23 10:00', '2026-11-23 16:00');
		const { state: after } = run(
			{ ...breached, messages: [message({ sent_at: at('2026-11-23 11:00') })] },
			'2026-11-23 16:05',
		);
		expect(after.timers[0]).toMatchObject({ state: 'breached', breached_at: at('2026-11-23 15:30') });
	});
});

describe('while mail is being handed to the mail server', () => {
	const underWay = { ...run(ofMail, '2026-11-23 10:00').state, mailUnderWay: true };
	const late = at('2026-11-23 15:30:00.500');

	it('a breach waits, and is looked at again a second later', () => {
		const plan = planTicket(underWay, contextAt(late));
		const mail = plan.timerPatches.find(({ id }) => id === underWay.timers[0]?.id);
		expect(mail?.patch).toEqual({ next_check_at: late + 1000 });
		expect(kinds(plan)).toEqual([]);
		expect(plan.alerts).toEqual([]);
	});

	it('the mail that was accepted in time keeps the promise', () => {
		const waited = applied(underWay, planTicket(underWay, contextAt(late)));
		const messages = [message({ sent_at: at('2026-11-23 15:30') })];
		const after = applied(
			waited,
			planTicket({ ...waited, messages, mailUnderWay: false }, contextAt(late + 1000)),
		);
		expect(after.timers[0]?.state).toBe('met');
	});

	it('the breach is recorded, at its true instant, once the mail is given up', () => {
		const waited = applied(underWay, planTicket(underWay, contextAt(late)));
		const after = applied(waited, planTicket({ ...waited, mailUnderWay: false }, contextAt(late + 60_000)));
		expect(after.timers[0]).toMatchObject({ state: 'breached', breached_at: at('2026-11-23 15:30') });
	});

	it('a warning does not wait', () => {
		const plan = planTicket(underWay, contextAt(at('2026-11-23 11:40')));
		expect(kinds(plan)).toEqual(['timer_warned']);
	});
});
