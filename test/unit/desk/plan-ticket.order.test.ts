import { describe, expect, it } from 'vitest';
import type { LadderStep } from '../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { inOrderOfTime } from '../../../extensions/agreement-desk/src/desk/in-order-of-time.ts';
import type { TicketPlan } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { timerEvent } from '../../../extensions/agreement-desk/src/desk/timer-event.ts';
import { agreement, at, local, state, timer } from './build-state.ts';
import { look, write, type Step } from './run-plans.ts';

const tells = { notify: ['manager'], methods: ['email'] } satisfies Partial<LadderStep>;
const ladder: readonly LadderStep[] = [
	{ ...tells, at_percent: 80, level: 1 },
	{ ...tells, at_percent: 100, level: 2 },
	{ ...tells, at_percent: 200, level: 3 },
];
const mail = state({ ticket: { channel: 'email' }, agreement: agreement({ ladder }) });
const begun = look(mail, '2026-11-23 10:00').state;

/** What the plan tells, with when it happened and the metric that it is about. */
function told({ events }: TicketPlan): string[] {
	return events.map(
		({ kind, occurredAt, data }) =>
			`${String(local(occurredAt)).slice(5, 16)} ${kind} ${String(data?.['metric'])}`,
	);
}

describe('what fell due while nothing ran', () => {
	it('is told in the order in which it happened, whichever timer it is about', () => {
		expect(told(look(begun, '2026-11-24 20:00').plan)).toEqual([
			'11-23 11:36 escalation_skipped registration',
			'11-23 12:00 timer_breached registration',
			'11-23 12:00 escalated registration',
			'11-23 14:00 escalated registration',
			'11-23 14:42 escalation_skipped email_first_reply',
			'11-23 15:30 timer_breached email_first_reply',
			'11-23 15:30 escalated email_first_reply',
			'11-24 10:30 escalated email_first_reply',
		]);
	});

	it('comes before what ended it', () => {
		const late = write(begun, '2026-11-24 20:00', { channel: 'email' }).plan;
		const reply = told(late).filter((line) => line.endsWith('email_first_reply'));
		expect(reply.at(-1)).toBe('11-24 20:00 timer_stopped email_first_reply');
	});

	it('comes after what moved the timer there, however long ago that would have been', () => {
		const [warned, moved, other] = [
			timerEvent(timer(), 'timer_warned', at('2026-11-23 11:00'), {}),
			timerEvent(timer(), 'timer_moved', at('2026-11-23 13:00'), {}),
			timerEvent(timer({ id: 'other' }), 'timer_breached', at('2026-11-23 12:00'), {}),
		];
		expect(inOrderOfTime([moved, warned, other])).toEqual([other, moved, warned]);
	});
});

describe('steps at one and the same instant', () => {
	const withLadder = (steps: readonly LadderStep[]) => state({ agreement: agreement({ ladder: steps }) });
	const firedBy = ({ plan }: Step) => plan.alerts.map(({ key }) => key);
	const leads = { ...tells, at_percent: 80, level: 1 } satisfies LadderStep;
	const night: LadderStep = { ...leads, metrics: ['registration'], notify: ['on_duty'] };

	it('are all told where none is above the other', () => {
		const keys = firedBy(
			look(look(withLadder([leads, night]), '2026-11-23 10:00').state, '2026-11-23 11:40'),
		);
		expect(keys).toEqual(['80', expect.stringMatching(/^80-/)]);
	});

	it('are all on record where they are mere warnings', () => {
		const both = [leads, night].map((step) => ({ ...step, level: 0 }));
		const { plan } = look(look(withLadder(both), '2026-11-23 10:00').state, '2026-11-23 11:40');
		expect(plan.alerts).toHaveLength(2);
		expect(plan.events.map(({ kind }) => kind)).toEqual(['timer_warned', 'timer_warned']);
	});

	it('give way to one above them', () => {
		const above = { ...night, level: 2 };
		const start = look(withLadder([leads, above]), '2026-11-23 10:00').state;
		expect(firedBy(look(start, '2026-11-23 11:40'))).toEqual([expect.stringMatching(/^80-/)]);
	});
});

describe('a warning that came too late to be given', () => {
	it('is on record even where nothing is told in its place', () => {
		const warning: LadderStep = { ...tells, at_percent: 80, level: 0, hours: 'business' };
		const evening = at('2026-11-23 17:50');
		const call = state({
			ticket: { received_at: evening, date_created: evening },
			agreement: agreement({ ladder: [warning] }),
		});
		const night = look(look(call, '2026-11-23 17:50').state, '2026-11-23 20:00').state;
		expect(look(night, '2026-11-24 09:00').plan.events).toMatchObject([
			{ kind: 'escalation_skipped', data: { step: '80-business', level: 0, reason: 'overdue' } },
		]);
	});
});
