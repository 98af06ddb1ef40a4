import { expect, it } from 'vitest';
import type { Metric } from '../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { describeOnHosts } from '../domain/calendar/host-zones.ts';
import { readAgreementVectors } from '../domain/calendar/vector-calendar.ts';
import { onlyTimer, type Request } from './run-simulation.ts';

const { calendar, vectors } = readAgreementVectors();

/** Which parameter holds the amount of a vector, and which event its clock begins with. */
const asked: Readonly<
	Record<string, { metric: Metric; begins: string; parameters: (amount: number, unit: string) => Request }>
> = {
	email_first_reply: {
		metric: 'email_first_reply',
		begins: 'received',
		parameters: (hours) => ({
			'sla.email.first_reply_hours': hours,
			'sla.email.first_reply_next_open_hours': hours,
		}),
	},
	general_progress: {
		metric: 'general_progress',
		begins: 'registered',
		parameters: (value, unit) => ({
			'sla.general.progress': { value, unit: unit === 'working_days' ? unit : 'hours' },
		}),
	},
	urgent_response: {
		metric: 'urgent_response',
		begins: 'urgent_marked',
		parameters: (hours) => ({ 'sla.urgent.response_hours': hours }),
	},
	statutory: {
		metric: 'consultation_answer',
		begins: 'registered',
		parameters: (value, unit) => ({ 'sla.consultation.answer': { value, unit } }),
	},
	privacy_request: {
		metric: 'privacy_request',
		begins: 'received',
		parameters: (days) => ({ 'sla.privacy.answer_working_days': days }),
	},
};

const withAmount = vectors.flatMap((vector) => {
	const how = asked[vector.timer ?? ''];
	if (!how || !vector.start || vector.amount === undefined) return [];
	const { metric, begins, parameters } = how;
	const request = {
		metric,
		calendar,
		parameters: {
			...parameters(vector.amount, vector.unit ?? ''),
			'calendar.include_makeup_workdays': vector.makeup_days !== false,
		},
		received_at: vector.start,
		events: begins === 'received' ? [] : [{ kind: begins, at: vector.start }],
	};
	return [{ ...vector, request }];
});

describeOnHosts('a vector of the agreement, as a simulation', () => {
	it('is one for each vector that names a timer and an amount', () => {
		expect(withAmount).toHaveLength(21);
	});

	it.each(withAmount)('$id', ({ request, due, branch, effective_start, expect: wanted }) => {
		const timer = onlyTimer(request);
		if (due !== undefined) {
			expect(timer.due_local).toBe(due);
			expect(timer.due_at).toBe(new Date(due).toISOString());
			const clock = due.slice(11, 16);
			expect(timer.explanation['zh-CN']).toContain(`${timer.clause} `);
			expect(timer.explanation['zh-CN']).toContain(clock);
			expect(timer.explanation['en-US']).toContain(clock);
		}
		if (branch !== undefined) expect(timer.branch).toBe(branch);
		if (effective_start !== undefined) {
			expect(timer.effective_start_at).toBe(new Date(effective_start).toISOString());
		}
		expect(timer.provisional).toBe(wanted === 'provisional');
	});

	it('V11 and V12: the closing instant is out of hours, the opening instant is not', () => {
		const mail = (received_at: string) => onlyTimer({ metric: 'email_first_reply', calendar, received_at });
		expect(mail('2026-11-23T18:00:00+08:00')).toMatchObject({
			branch: 'b',
			effective_start_at: '2026-11-24T01:00:00.000Z',
		});
		expect(mail('2026-11-24T09:00:00+08:00')).toMatchObject({
			branch: 'a',
			effective_start_at: '2026-11-24T01:00:00.000Z',
		});
	});

	it('V13: four hours lie between', () => {
		const timer = onlyTimer({
			metric: 'email_first_reply',
			calendar,
			received_at: '2026-02-13T17:30:00+08:00',
			events: [{ kind: 'agent_reply', at: '2026-02-14T14:00:00+08:00' }],
		});
		expect(timer).toMatchObject({ state: 'met', elapsed_ms: 240 * 60_000 });
	});

	it('V24: a notice of thirty days', () => {
		const timer = onlyTimer({
			clause: '3.1.1.4',
			calendar,
			parameters: { 'notice.suspension_days': 30 },
			events: [{ kind: 'notice', delivered_at: '2026-11-22' }],
		});
		expect(timer.due_local).toBe('2026-12-23T00:00:00+08:00');
	});

	it('is the same on the calendar that an instance starts with', () => {
		const published = withAmount.filter(({ id }) => id !== 'V10');
		for (const { request, due } of published) {
			const standard = onlyTimer({ ...request, calendar: null });
			expect(standard.due_local).toBe(due);
			expect(standard.provisional).toBe(false);
		}
	});
});
