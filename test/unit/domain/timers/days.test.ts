import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';
import { agreementDefinition, readAgreementVectors } from '../calendar/vector-calendar.ts';
import {
	at,
	basis,
	calendars,
	commitmentsWith,
	custom,
	facts,
	line,
	local,
	only,
	registered,
	reply,
	timeline,
	timersOf,
} from './build-timeline.ts';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';

function workingDays(
	value: number,
	registeredAt: string,
	end: 'close_of_business' | 'same_time',
	given = {},
) {
	const rules = readingAnswers({ 'reading.working_day_end': end });
	const commitment = custom('general_progress', {
		target: { value, unit: 'working_days', basis: 'business' },
		rules,
	});
	return line(only(timersOf(commitment, timeline({ registeredAt: at(registeredAt), ...given }))));
}

describe('R4, working days', () => {
	it.each([
		[1, '11-23 10:00', '11-24 18:00', '11-24 10:00'],
		[1, '11-23 08:00', '11-24 18:00', '11-24 09:00'],
		[1, '11-23 12:30', '11-24 18:00', '11-24 13:30'],
		[1, '11-23 19:00', '11-24 18:00', '11-25 09:00'],
		[1, '11-20 17:59', '11-23 18:00', '11-23 17:59'],
		[1, '11-22 15:00', '11-23 18:00', '11-24 09:00'],
		[3, '02-13 10:00', '02-25 18:00', '02-25 10:00'],
		[5, '04-29 16:00', '05-09 18:00', '05-09 16:00'],
		[1, '02-14 20:00', '02-24 18:00', '02-25 09:00'],
	])('%d from %s end with business, or at the same time if agreed', (value, from, close, sameTime) => {
		expect(workingDays(value, from, 'close_of_business')).toBe(`#1 ${from} -> ${close} running`);
		expect(workingDays(value, from, 'same_time')).toBe(`#1 ${from} -> ${sameTime} running`);
	});

	it('end with business: nothing later is in time', () => {
		const late = { messages: [reply('11-24 18:00:00.001', { kind: 'solution' })] };
		expect(workingDays(1, '11-23 10:00', 'close_of_business', late)).toContain('breached');
	});
});

describe('a number of hours', () => {
	it('that ends exactly at closing time is due then and late after the next opening', () => {
		const commitment = custom('first_response', { target: { value: 4.5, unit: 'hours', basis: 'business' } });
		const answered = (time: string) =>
			only(timersOf(commitment, timeline({ receivedAt: at('11-23 13:30'), messages: [reply(time)] })));
		expect(line(answered('11-23 18:00'))).toBe('#1 11-23 13:30 -> 11-23 18:00 (11-24 09:00) met 11-23 18:00');
		expect(answered('11-24 03:00').state).toBe('met');
		expect(answered('11-24 09:00').state).toBe('met');
		expect(answered('11-24 09:00:00.001').state).toBe('breached');
	});

	it('is as exact as a millisecond', () => {
		const third = custom('first_response', { target: { value: 1 / 3, unit: 'hours', basis: 'calendar' } });
		expect(line(only(timersOf(third, registered())))).toBe('#1 11-23 10:00 -> 11-23 10:20 running');
		const odd = custom('first_response', { target: { value: 0.0001, unit: 'hours', basis: 'business' } });
		expect(line(only(timersOf(odd, registered())))).toBe('#1 11-23 10:00 -> 11-23 10:00:00.360 running');
	});
});

describeOnHosts('the vectors of the agreement', () => {
	const days = { true: calendars.standard, false: createBusinessCalendar(agreementDefinition(false)) };
	const { vectors } = readAgreementVectors();
	const asked = vectors.filter(({ timer, start }) => timer !== undefined && start !== undefined);

	it('are there', () => {
		expect(asked.length).toBeGreaterThanOrEqual(19);
	});

	it.each(asked.map((vector) => ({ ...vector, name: `${vector.id} ${vector.timer}` })))('$name', (vector) => {
		const { timer = '', start = '', amount = NaN, unit = '' } = vector;
		const standard = days[vector.makeup_days === false ? 'false' : 'true'];
		const scene = sceneOf(timer, Date.parse(start), { amount, unit });
		const wanted = commitmentsWith(scene.agreed).filter(({ metric }) => metric === scene.metric);
		const found = only(evaluate(wanted, { standard, others: new Map() }, scene.history));
		if (vector.due) expect(local(found.dueAt)).toBe(local(Date.parse(vector.due)));
		if (vector.branch) expect(found.commitment.branch).toBe(vector.branch);
		if (vector.effective_start)
			expect(local(found.effectiveStartAt)).toBe(local(Date.parse(vector.effective_start)));
		expect(found.provisionalYear).toBe(vector.expect === 'provisional' ? 2027 : null);
	});
});

/** A vector as an agreement and a ticket. */
describe('calendar days on a business clock', () => {
	const nights = createBusinessCalendar({
		timezone: 'America/New_York',
		weekly: { mon: [], tue: [['22:00', '06:00']], wed: [], thu: [], fri: [], sat: [], sun: [] },
		overrides: {},
		years: {},
	});
	const start = Date.parse('2026-03-08T00:00:00Z');
	const midnight = Date.parse('2026-03-09T04:00:00Z');

	it.each([start + 3_600_000, midnight + 1])(
		'end where nothing could be used, pause or none (at %d)',
		(from) => {
			const target = { value: 1, unit: 'calendar_days', basis: 'business' } as const;
			const commitment = custom('first_response', { target, pausePolicy: ['pending_customer'] });
			const pauses = [{ from, to: from + 60_000, reason: 'pending_customer' }] as const;
			const told = timeline({ receivedAt: start, pauses });
			const timer = only(evaluate([commitment], { standard: nights, others: new Map() }, told));
			expect([timer.dueAt, timer.breachAt]).toEqual([midnight, midnight]);
		},
	);
});

function sceneOf(timer: string, start: number, { amount, unit }: { amount: number; unit: string }) {
	const clock = unit === 'calendar_hours' ? 'calendar' : 'business';
	const duration = { value: amount, unit: unit === 'working_days' ? 'working_days' : 'hours' } as const;
	const scenes: Record<
		string,
		{ metric: string; agreed: AgreementParameters; history: ReturnType<typeof timeline> }
	> = {
		email_first_reply: {
			metric: 'email_first_reply',
			agreed: { 'sla.email.first_reply_hours': amount, 'sla.email.first_reply_next_open_hours': amount },
			history: timeline({ receivedAt: start, facts: [facts({ channelType: 'email' })] }),
		},
		urgent_response: {
			metric: 'urgent_response',
			agreed: { 'sla.urgent.response_hours': amount, clock_basis: basis('2.2.3', clock) },
			history: timeline({ receivedAt: start, urgentMarks: [{ at: start, by: 'customer' }] }),
		},
		privacy_request: {
			metric: 'privacy_request',
			agreed: { 'sla.privacy.answer_working_days': amount },
			history: timeline({ receivedAt: start, facts: [facts({ ticketType: 'privacy_request' })] }),
		},
	};
	const other = {
		metric: 'general_progress',
		agreed: { 'sla.general.progress': duration, clock_basis: basis('2.2.1', clock) },
		history: timeline({ receivedAt: start, registeredAt: start }),
	};
	return scenes[timer] ?? other;
}
