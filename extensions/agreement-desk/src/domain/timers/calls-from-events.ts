import { text } from '../localized-text.ts';
import { EventContradiction } from './event-contradiction.ts';
import type { EventOf, TicketEvent } from './ticket-event.ts';
import type { Call } from './timeline.ts';

type CallEvent = EventOf<'call_queued' | 'call_answered' | 'call_abandoned'>;

/**
 * The calls that events in order of time tell of. An answer or a hang-up without an id belongs to the last call that
 * waits.
 *
 * @throws EventContradiction for an answer or a hang-up of no call that waits, and for an id used twice.
 */
export function callsFromEvents(events: readonly TicketEvent[]): readonly Call[] {
	const calls = new Map<string, Call>();
	for (const event of events) {
		if (event.kind === 'call_queued') {
			if (calls.has(event.id))
				throw contradiction(event, text('这个 id 已有来电', 'its id is that of another call'));
			calls.set(event.id, queued(event));
		} else if (event.kind === 'call_answered' || event.kind === 'call_abandoned') {
			const call = waitingCall(event, calls);
			calls.set(
				call.id,
				event.kind === 'call_answered' ? answered(call, event) : { ...call, abandonedAt: event.at },
			);
		}
	}
	return [...calls.values()];
}

function queued({ id, from, at }: EventOf<'call_queued'>): Call {
	return { id, from, queuedAt: at, answeredAt: null, answeredBy: null, abandonedAt: null };
}

/** A human answers after the menu did, never the reverse; of two menus the first one did. */
function answered(call: Call, { at, by }: EventOf<'call_answered'>): Call {
	if (call.answeredAt === null) return { ...call, answeredAt: at, answeredBy: by };
	return by === 'bot' ? call : { ...call, answeredAt: at, answeredBy: by, answeredByBotAt: call.answeredAt };
}

function waitingCall(
	event: Exclude<CallEvent, EventOf<'call_queued'>>,
	calls: ReadonlyMap<string, Call>,
): Call {
	const waits = ({ abandonedAt, answeredBy }: Call) => abandonedAt === null && answeredBy !== 'human';
	const call = event.id === null ? [...calls.values()].findLast(waits) : calls.get(event.id);
	if (call && waits(call)) return call;
	throw contradiction(
		event,
		call
			? text('该来电已接通或已挂断', 'that call was answered or given up before')
			: text('此前没有进入队列的来电（call_queued）', 'no call joined the queue before it (call_queued)'),
	);
}

function contradiction(event: CallEvent, words: ReturnType<typeof text>): EventContradiction {
	return new EventContradiction(event, '2.1.1', words);
}
