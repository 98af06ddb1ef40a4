import { compileCommitments } from '../../../../extensions/agreement-desk/src/domain/agreement/compile-commitments.ts';
import type { Commitment } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters.ts';
import { validateParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/validate-parameters.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import type {
	Timeline,
	TimelineMessage,
} from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { agreementDefinition } from '../calendar/vector-calendar.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** Mon to Fri 09:00–12:00 and 13:30–18:00 in Shanghai, with the holidays and make-up days of 2026. */
export const calendar = createBusinessCalendar(agreementDefinition(true));

/** A local time of that calendar, such as `2026-11-23 14:00`, as epoch ms. */
export function at(local: string): number {
	const ms = Date.parse(`${local.replace(' ', 'T')}+08:00`);
	if (Number.isNaN(ms)) throw new Error(`"${local}" is no time`);
	return ms;
}

/** An epoch instant as that local time, to the millisecond: failures then read like the agreement does. */
export function local(ms: number | null): string | null {
	return ms === null ? null : new Date(ms + 8 * HOUR).toISOString().replace('T', ' ').slice(0, 23);
}

/** The commitments of an agreement with the usual values, apart from those given. */
export function commitmentsWith(agreed: Partial<AgreementParameters> = {}): readonly Commitment[] {
	const { parameters, problems } = validateParameters(agreed);
	if (!parameters) throw new Error(`${problems[0]?.field} ${problems[0]?.sentence}`);
	return compileCommitments(parameters);
}

export function commitmentFor(metric: Metric, agreed: Partial<AgreementParameters> = {}): Commitment {
	const found = commitmentsWith(agreed).find((commitment) => commitment.metric === metric);
	if (!found) throw new Error(`Nothing is promised about ${metric}`);
	return found;
}

/** A request by phone, received on a Monday at ten, about which nothing has happened yet. */
export function timeline(given: Partial<Timeline> = {}): Timeline {
	return {
		receivedAt: at('2026-11-23 10:00'),
		channelType: 'phone',
		registeredAt: null,
		urgentMarkedAt: null,
		cancelledAt: null,
		messages: [],
		...given,
	};
}

/** A reply by a human to the customer, by e-mail, delivered an hour after receipt. */
export function message(given: Partial<TimelineMessage> = {}): TimelineMessage {
	return {
		id: 'reply',
		kind: 'agent_reply',
		author: 'agent',
		isPublic: true,
		byEmail: true,
		sentAt: at('2026-11-23 11:00'),
		...given,
	};
}
