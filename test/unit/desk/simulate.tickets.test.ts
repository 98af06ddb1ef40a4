import { describe, expect, it } from 'vitest';
import { onlyTimer, received, timersOf, type Request } from './run-simulation.ts';

describe('the life of a ticket', () => {
	const complex = {
		...received,
		ticket: { complexity: 'complex' },
		events: [
			{ kind: 'registered', at: '2026-11-23 10:00' },
			{ kind: 'info_request', at: '2026-11-23 11:00' },
			{ kind: 'paused', at: '2026-11-23 11:00' },
			{ kind: 'customer_message', at: '2026-11-24 09:30' },
			{ kind: 'escalated', at: '2026-11-24 15:00', within_team: true },
			{ kind: 'escalated', at: '2026-11-24 16:00' },
			{ kind: 'eta_notice', at: '2026-11-24 17:00', promised_at: '2026-11-26 12:00' },
			{ kind: 'eta_notice', at: '2026-11-26 10:00', promised_at: '2026-11-27 12:00' },
			{ kind: 'resolved', at: '2026-11-27 11:00' },
		],
	};

	it('has the four duties of a complex request, each promise a clock of its own', () => {
		const brief = timersOf({ ...complex, clause: '2.2.2' }).map(
			({ commitment, cycle, state, due_local, end_reason }) =>
				[commitment, cycle, state, due_local?.slice(5, 16), end_reason].join(' ').trim(),
		);
		expect(brief).toEqual([
			'2.2.2-escalation 1 met 11-25T16:30',
			'2.2.2-eta 1 met 11-25T16:30',
			'2.2.2-update 1 met 11-24T18:00',
			'2.2.2-update 2 met 11-25T16:30',
			'2.2.2-update 3 breached 11-25T18:00',
			'2.2.2-update 4 cancelled 11-27T18:00 resolved',
			'2.2.2-promise 1 superseded 11-26T12:00 revised',
			'2.2.2-promise 2 met 11-27T12:00',
		]);
	});

	it('stands as it stood at `now`: what came later has not happened', () => {
		const timers = timersOf({ ...complex, clause: '2.2.2', now: '2026-11-23 14:00' });
		expect(timers.map(({ commitment, cycle, state }) => `${commitment} ${cycle} ${state}`)).toEqual([
			'2.2.2-escalation 1 paused',
			'2.2.2-eta 1 paused',
			'2.2.2-update 1 met',
			'2.2.2-update 2 paused',
		]);
		expect(timers[0]).toMatchObject({ due_at: null, remaining_ms: 13 * 3_600_000 });
	});

	it('does not know at `now` what becomes of a message or a notice later', () => {
		const mail = { ...received, metric: 'email_first_reply', now: '2026-11-23 11:15' };
		const reply = { kind: 'agent_reply', at: '2026-11-23 11:00' };
		const stateOf = (given: Request) => onlyTimer({ ...mail, events: [{ ...reply, ...given }] }).state;
		expect(stateOf({ bounced_at: '2026-11-23 11:15' })).toBe('running');
		expect(stateOf({ bounced_at: '2026-11-23 11:30' })).toBe('met');
		expect(stateOf({ sent_at: '2026-11-23 11:15' })).toBe('met');
		expect(stateOf({ sent_at: '2026-11-23 11:30' })).toBe('running');

		const planned = {
			clause: '3.1.1.4',
			now: '2026-11-23 10:00',
			events: [{ kind: 'notice', delivered_at: '2026-11-22', effective_at: '2026-12-23' }],
		};
		expect(onlyTimer(planned)).toMatchObject({ state: 'running', stopped_at: null });
		expect(onlyTimer({ ...planned, now: '2026-12-23 00:00' }).state).toBe('met');
	});

	it('is breached at `now` once its last moment has passed', () => {
		const mail = { ...received, metric: 'email_first_reply' };
		const at = (now: string) => onlyTimer({ ...mail, now });
		expect(at('2026-11-23 12:30')).toMatchObject({
			state: 'running',
			remaining_ms: 2 * 3_600_000,
			breached_at: null,
		});
		expect(at('2026-11-23 15:30')).toMatchObject({ state: 'running', remaining_ms: 0 });
		expect(at('2026-11-23 15:30:00.001')).toMatchObject({
			state: 'breached',
			breached_at: '2026-11-23T07:30:00.000Z',
		});
		expect(at('2026-11-23 16:00').explanation['zh-CN']).toContain('已超时，尚未完成。');
		expect(onlyTimer(mail)).toMatchObject({ state: 'running', remaining_ms: null });
	});

	it('keeps a notice that has not taken effect from being late', () => {
		const notice = { clause: '3.1.1.4', events: [{ kind: 'notice', delivered_at: '2026-06-01' }] };
		expect(onlyTimer({ ...notice, now: '2026-11-23 10:00' })).toMatchObject({
			state: 'running',
			breached_at: null,
		});
	});

	it('ends in each way that a ticket can end', () => {
		const stateAfter = (kind: string) => {
			const events = [
				{ kind: 'registered', at: '2026-11-23 10:00' },
				{ kind, at: '2026-11-23 11:00' },
			];
			const { state, end_reason } = onlyTimer({ ...received, clause: '2.2.1', events });
			return [state, end_reason];
		};
		expect(stateAfter('withdrawn')).toEqual(['cancelled', 'withdrawn']);
		expect(stateAfter('cancelled')).toEqual(['cancelled', 'withdrawn']);
		expect(stateAfter('rejected')).toEqual(['cancelled', 'rejected']);
		expect(stateAfter('merged')).toEqual(['cancelled', 'merged']);
	});

	it('has a status for each word, and words for most of them', () => {
		const dueAfter = (events: Request[]) =>
			onlyTimer({
				...received,
				clause: '2.2.1',
				parameters: {
					'sla.general.progress': { value: 4, unit: 'hours' },
					pause_on_pending_third_party: true,
				},
				events: [{ kind: 'registered', at: '2026-11-23 10:00' }, ...events],
			}).due_local;
		const back = { kind: 'resumed', at: '2026-11-23 11:00' };
		const inOneHour = [
			[{ kind: 'paused', at: '2026-11-23 10:00' }, back],
			[{ kind: 'paused', reason: 'pending_third_party', at: '2026-11-23 10:00' }, back],
			[
				{ kind: 'status', status: 'pending_customer', at: '2026-11-23 10:00' },
				{ kind: 'status', status: 'in_progress', at: '2026-11-23 11:00' },
			],
			[{ kind: 'pending_third_party', at: '2026-11-23 10:00' }, back],
			[
				{ kind: 'paused', at: '2026-11-23 10:00' },
				{ kind: 'message', author: 'customer', at: '2026-11-23 11:00' },
			],
		];
		for (const events of inOneHour) expect(dueAfter(events)).toBe('2026-11-23T16:30:00+08:00');
	});

	it('is measured on the phone and in a chat', () => {
		const calls = timersOf({
			clause: ['2.1.1', '2.1.3'],
			ticket: { channel: 'chat' },
			events: [
				{ kind: 'call_queued', at: '2026-11-23 10:00', id: 'a', from: '138' },
				{ kind: 'call_abandoned', at: '2026-11-23 10:04', id: 'a' },
				{ kind: 'call_queued', at: '2026-11-23 10:10', id: 'b', from: '138' },
				{ kind: 'call_answered', at: '2026-11-23 10:11', id: 'b' },
				{ kind: 'chat_requested', at: '2026-11-23 11:00' },
				{ kind: 'message', author: 'bot', at: '2026-11-23 11:00:01' },
				{ kind: 'agent_reply', at: '2026-11-23 11:02' },
			],
		});
		expect(
			calls.map(({ metric, state, end_reason, elapsed_ms }) => [metric, state, end_reason, elapsed_ms]),
		).toEqual([
			['phone_answer', 'breached', 'abandoned', 240_000],
			['phone_answer', 'not_applicable', 'repeat_attempt', null],
			['chat_response', 'met', null, 120_000],
		]);
	});

	it('is not answered by what nobody of ours wrote, in whatever words it is told', () => {
		const mail = { ...received, metric: 'email_first_reply' };
		const after = (event: Request) =>
			onlyTimer({ ...mail, events: [{ at: '2026-11-23 10:01', ...event }] }).state;
		expect(after({ kind: 'auto_ack' })).toBe('running');
		expect(after({ kind: 'system' })).toBe('running');
		expect(after({ kind: 'message', message_kind: 'auto_ack' })).toBe('running');
		expect(after({ kind: 'auto_ack', author: 'agent' })).toBe('running');
		expect(after({ kind: 'message', author: 'third_party' })).toBe('running');
		expect(after({ kind: 'message', author: 'agent' })).toBe('met');
	});

	it('tells truly what set each clock going', () => {
		const registered = { kind: 'registered', at: '2026-11-23 10:00' };
		const openings = (request: Request) =>
			timersOf({ ...received, ...request }).map(
				({ explanation }) => /: (.*?) on (?:Mon|Tues|Wednes|Thurs)day/.exec(explanation['en-US'])?.[1],
			);
		const cadence = { metric: 'complex_update_cadence', ticket: { complexity: 'general' } };
		const later = { kind: 'classified', at: '2026-11-24 10:00', complexity: 'complex' };
		const spoken = { kind: 'agent_reply', at: '2026-11-24 11:00' };
		const again = [
			{ kind: 'resolved', at: '2026-11-24 12:00' },
			{ kind: 'reopened', at: '2026-11-25 10:00' },
		];
		expect(openings({ ...cadence, events: [registered, later, spoken, ...again] })).toEqual([
			'work on the request as a complex one began',
			'the customer last heard from us',
			'work on the request as a complex one began',
		]);

		const urgent = { kind: 'urgent_marked', at: '2026-11-23 14:00' };
		const commitment = { key: 'S-1', clause: '1.4.6', target: { value: 4, unit: 'hours' }, urgent: true };
		const own = (metric: string) =>
			openings({
				commitment: 'S-1',
				commitments: [{ ...commitment, metric }],
				events: [registered, urgent],
			});
		expect(own('resolution')).toEqual(['the request was registered and marked urgent']);
		expect(own('first_response')).toEqual(['the request was received and marked urgent']);

		const byStaff = { ...urgent, by: 'staff' };
		const either = { 'reading.urgent_by': 'customer_or_staff' };
		const mark = { metric: 'urgent_response', events: [byStaff], parameters: either };
		expect(openings(mark)).toEqual(['the request was marked urgent']);
		expect(openings({ ...mark, events: [urgent], parameters: {} })).toEqual([
			'the customer marked the request urgent',
		]);
	});

	it('leaves no gap between Chinese words', () => {
		const call = (answered: string) =>
			onlyTimer({
				metric: 'phone_answer',
				events: [
					{ kind: 'call_queued', at: '2026-11-23 10:00' },
					{ kind: 'call_answered', at: `2026-11-23 ${answered}` },
				],
			}).explanation['zh-CN'];
		expect(call('10:03:00.001')).toContain('超时不到 1 秒（业务时间）。');
		expect(call('10:00:00.001')).toContain('计不到 1 秒。');
		expect(call('10:00:00.001')).toContain('用时不到 1 秒（业务时间）');
		expect(call('10:01')).toContain('用时 1 分钟（业务时间）');
	});

	it('does not count mail that came back, or never left', () => {
		const state = (reply: Request) =>
			onlyTimer({
				...received,
				metric: 'email_first_reply',
				events: [{ kind: 'agent_reply', at: '2026-11-23 11:00', ...reply }],
			}).state;
		expect(state({})).toBe('met');
		expect(state({ bounced_at: '2026-11-23 11:05' })).toBe('running');
		expect(state({ sent_at: null })).toBe('running');
		expect(state({ sent_at: '2026-11-23 16:00' })).toBe('breached');
		expect(state({ public: false })).toBe('running');
		expect(state({ channel: 'chat' })).toBe('running');
		expect(state({ author: 'bot' })).toBe('running');
	});
});
