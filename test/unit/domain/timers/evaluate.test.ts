import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type { Timeline } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import type { Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';
import {
	agreementDefinition,
	type AgreementVector,
	readAgreementVectors,
} from '../calendar/vector-calendar.ts';
import { at, calendar, commitmentsWith, HOUR, local, message, timeline } from './build-timeline.ts';

function timersOf(given: Partial<Timeline>, agreed: Partial<AgreementParameters> = {}): readonly Timer[] {
	return evaluate(commitmentsWith(agreed), calendar, timeline(given));
}

function timerFor(
	metric: Metric,
	given: Partial<Timeline>,
	agreed: Partial<AgreementParameters> = {},
): Timer {
	const found = timersOf(given, agreed).filter(({ commitment }) => commitment.metric === metric);
	expect(found).toHaveLength(1);
	const [timer] = found;
	if (!timer) throw new Error(`No timer for ${metric}`);
	return timer;
}

describeOnHosts('the vectors of the agreement', () => {
	const withMakeupDays = createBusinessCalendar(agreementDefinition(true));
	const literal = createBusinessCalendar(agreementDefinition(false));
	const answered = readAgreementVectors().vectors.flatMap((vector) => {
		const scene = sceneOf(vector);
		return scene ? [{ id: vector.id, vector, scene }] : [];
	});

	it('are answered wherever they ask about one of the four metrics', () => {
		expect(answered).toHaveLength(19);
	});

	it.each(answered)('$id', ({ vector, scene }) => {
		const days = vector.makeup_days === false ? literal : withMakeupDays;
		const found = evaluate(commitmentsWith(scene.agreed), days, timeline(scene.timeline)).filter(
			({ commitment }) => commitment.metric === scene.metric,
		);
		expect(found).toHaveLength(1);
		const [timer] = found;
		if (vector.due) expect(local(timer?.dueAt ?? null)).toBe(local(Date.parse(vector.due)));
		if (vector.branch) expect(timer?.commitment.branch).toBe(vector.branch);
		if (vector.effective_start) expect(timer?.effectiveStartAt).toBe(Date.parse(vector.effective_start));
		expect(timer?.provisionalYear).toBe(vector.expect === 'provisional' ? 2027 : null);
	});
});

interface Scene {
	metric: Metric;
	agreed: Partial<AgreementParameters>;
	timeline: Partial<Timeline>;
}

/** The vector as an agreement and a ticket; null where it asks about something else. */
function sceneOf({ timer, start, amount = Number.NaN, unit }: AgreementVector): Scene | null {
	const instant = Date.parse(start ?? '');
	const basis = unit === 'calendar_hours' ? 'calendar' : 'business';
	if (timer === 'email_first_reply') {
		const hours = { sla_email_first_reply_hours: amount, sla_email_first_reply_next_open_hours: amount };
		return { metric: timer, agreed: hours, timeline: { receivedAt: instant, channelType: 'email' } };
	}
	if (timer === 'urgent_response') {
		const hours = { sla_urgent_response_hours: amount, sla_urgent_response_basis: basis } as const;
		return { metric: timer, agreed: hours, timeline: { receivedAt: instant, urgentMarkedAt: instant } };
	}
	if (timer !== 'general_progress') return null;
	const agreed = {
		sla_general_progress_value: amount,
		sla_general_progress_unit: unit === 'working_days' ? unit : 'hours',
		sla_general_progress_basis: basis,
	} as const;
	return { metric: timer, agreed, timeline: { receivedAt: instant, registeredAt: instant } };
}

describe('which obligations apply', () => {
	it.each<[string, Partial<Timeline>, string[]]>([
		['a call', {}, ['2.1.4']],
		['a request without a channel', { channelType: null }, ['2.1.4']],
		['mail in business hours', { channelType: 'email' }, ['2.1.2a', '2.1.4']],
		['mail at lunch', { channelType: 'email', receivedAt: at('2026-11-23 12:30') }, ['2.1.2b', '2.1.4']],
		[
			'mail at closing time',
			{ channelType: 'email', receivedAt: at('2026-11-23 18:00') },
			['2.1.2b', '2.1.4'],
		],
		[
			'mail at opening time',
			{ channelType: 'email', receivedAt: at('2026-11-23 09:00') },
			['2.1.2a', '2.1.4'],
		],
		['a registered call', { registeredAt: at('2026-11-23 10:30') }, ['2.1.4', '2.2.1']],
		['an urgent call', { urgentMarkedAt: at('2026-11-23 10:00') }, ['2.1.4', '2.2.3']],
	])('to %s', (_, given, keys) => {
		expect(timersOf(given).map(({ commitment }) => commitment.key)).toEqual(keys);
	});
});

describe('when an obligation begins', () => {
	const received = at('2026-11-23 10:00');
	const registeredAt = at('2026-11-23 11:30');
	const urgentMarkedAt = at('2026-11-24 08:00');

	it.each<[Metric, number]>([
		['registration', received],
		['email_first_reply', received],
		['general_progress', registeredAt],
		['urgent_response', urgentMarkedAt],
	])('%s', (metric, start) => {
		const timer = timerFor(metric, { channelType: 'email', registeredAt, urgentMarkedAt });
		expect(timer).toMatchObject({ startedAt: start, effectiveStartAt: start, cycle: 1 });
	});

	it('is kept apart from where counting begins, for mail received out of hours', () => {
		const receivedAt = at('2026-11-21 20:00');
		const timer = timerFor('email_first_reply', { channelType: 'email', receivedAt });
		expect(timer.startedAt).toBe(receivedAt);
		expect(local(timer.effectiveStartAt)).toBe('2026-11-23 09:00:00.000');
	});
});

describe('a target that ends exactly at closing time', () => {
	const mail = { channelType: 'email', receivedAt: at('2026-11-23 13:30') } as const;
	const agreed = { sla_email_first_reply_hours: 4.5 };
	const replied = (sentAt: number) =>
		timerFor('email_first_reply', { ...mail, messages: [message({ sentAt })] }, agreed);

	it('is due at closing and breached after the next opening', () => {
		const timer = timerFor('email_first_reply', mail, agreed);
		expect(local(timer.dueAt)).toBe('2026-11-23 18:00:00.000');
		expect(local(timer.breachAt)).toBe('2026-11-24 09:00:00.000');
	});

	it.each([
		['2026-11-23 18:00:00.000', 'met', 4.5 * HOUR],
		['2026-11-24 03:00:00.000', 'met', 4.5 * HOUR],
		['2026-11-24 09:00:00.000', 'met', 4.5 * HOUR],
		['2026-11-24 09:00:00.001', 'breached', 4.5 * HOUR + 1],
	])('and answered at %s is %s', (sentAt, state, elapsedMs) => {
		expect(replied(at(sentAt))).toMatchObject({
			state,
			elapsedMs,
			stoppedAt: at(sentAt),
			stoppedBy: 'reply',
		});
	});
});

describe('any other target', () => {
	const mail = { channelType: 'email', receivedAt: at('2026-11-23 10:00') } as const;

	it.each([
		['2026-11-23 15:29:59.999', 'met'],
		['2026-11-23 15:30:00.000', 'met'],
		['2026-11-23 15:30:00.001', 'breached'],
	])('has one last instant: answered at %s it is %s', (sentAt, state) => {
		const timer = timerFor('email_first_reply', { ...mail, messages: [message({ sentAt: at(sentAt) })] });
		expect(timer.dueAt).toBe(timer.breachAt);
		expect(timer.state).toBe(state);
	});

	it('in working days ends when business closes: nothing later is in time', () => {
		const timer = timerFor('general_progress', { registeredAt: at('2026-11-23 10:00') });
		expect(local(timer.dueAt)).toBe('2026-11-24 18:00:00.000');
		expect(timer.breachAt).toBe(timer.dueAt);
	});
});

describe('a timer', () => {
	it('runs on when it is overdue: only the sweep declares a breach', () => {
		expect(timerFor('registration', { receivedAt: at('2026-01-05 10:00') })).toMatchObject({
			state: 'running',
			stoppedAt: null,
			elapsedMs: null,
		});
	});

	it('on the calendar clock is certain, whatever is known of the year', () => {
		const timer = timerFor('registration', { receivedAt: at('2031-06-01 10:00') });
		expect(timer.provisionalYear).toBeNull();
	});

	it('on the business clock is provisional from the first year that is not approved', () => {
		const timer = timerFor('general_progress', { registeredAt: at('2026-12-31 10:00') });
		expect(timer.provisionalYear).toBe(2027);
	});

	it('has the same answer however the agreement orders its commitments', () => {
		const scene = timeline({ channelType: 'email', registeredAt: at('2026-11-23 10:05') });
		const keyed = (timers: readonly Timer[]) => new Map(timers.map((timer) => [timer.commitment.key, timer]));
		const commitments = commitmentsWith();
		expect(keyed(evaluate(commitments.toReversed(), calendar, scene))).toEqual(
			keyed(evaluate(commitments, calendar, scene)),
		);
	});
});
