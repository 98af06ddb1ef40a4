import type { NewEvent } from '../../store/append-events.ts';
import { wasSpoken, type CallRequest } from './call-request.ts';
import type { Caller } from './earlier-calls.ts';

/**
 * What the timeline of a ticket tells of a call: the events that the simulator knows, at the instants at which they
 * happened, and how long it was spoken. The first of them has the key of the call.
 */
export function callEvents(
	call: CallRequest,
	{ ticket, actor, caller }: { ticket: string; actor: string | null; caller: Caller },
): NewEvent[] {
	const { id, channel, ringingAt, answeredAt, endedAt } = call;
	const base = { ticket, actor, clause: '2.1.1' } as const;
	if (call.direction === 'outbound') {
		const data = { call: id, channel, to: call.number, answered: answeredAt !== null };
		const made = { ...base, id, kind: 'call_made', occurredAt: ringingAt, data } as const;
		return [made, ...ended(call, base)];
	}
	const data = { call: id, channel, from: call.number, ...caller };
	const queued: NewEvent = { ...base, id, kind: 'call_queued', occurredAt: ringingAt, data };
	const abandoned = (at: number): NewEvent => ({
		...base,
		kind: 'call_abandoned',
		occurredAt: at,
		data: { call: id },
	});
	if (answeredAt === null) return [queued, abandoned(endedAt ?? ringingAt)];
	const answer: NewEvent = {
		...base,
		kind: 'call_answered',
		occurredAt: answeredAt,
		data: { call: id, by: call.answered_by, number_told: call.number_told ?? false },
	};
	if (wasSpoken(call)) return [queued, answer, ...ended(call, base)];
	// who hangs up on the menu was not answered by anybody (R9)
	return [queued, answer, ...(endedAt === null ? [] : [abandoned(endedAt)])];
}

function ended(
	{ id, answeredAt, endedAt }: CallRequest,
	base: Pick<NewEvent, 'ticket' | 'actor' | 'clause'>,
): NewEvent[] {
	if (endedAt === null) return [];
	const talked_ms = answeredAt === null ? 0 : endedAt - answeredAt;
	return [{ ...base, kind: 'call_ended', occurredAt: endedAt, data: { call: id, talked_ms } }];
}
