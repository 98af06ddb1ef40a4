import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { isKey } from '../../store/is-key.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import { findTicketOfCall, readCallEvents } from '../../store/read-calls.ts';
import type { EventRow } from '../../store/tables.ts';
import type { ActContext } from '../acts/act-on-ticket.ts';
import { readBody } from '../acts/read-body.ts';
import { readInstant } from '../payload.ts';
import { invalid, missing } from '../refusal.ts';
import { showCall, type LoggedCall } from './show-call.ts';

const schema = z.strictObject({ ended_at: z.string('must be a text').max(40) });

/**
 * The ticket of a call that is on record.
 *
 * @throws Refusal (404) where there is no such call.
 */
export async function ticketOfCall(db: Db, call: string): Promise<string> {
	const ticket = isKey(call) ? await findTicketOfCall(db, call) : null;
	if (ticket !== null) return ticket;
	throw missing('calls', '2.1.1', text(`没有这通电话（${shown(call)}）`, `there is no call ${shown(call)}`));
}

/**
 * Writes down that a call is over which was logged while it went on. One that is over already stays as it is.
 *
 * @throws Refusal for an end that cannot be, and for a call that nobody answered: it ended when it was given up.
 */
export async function endCall(
	db: Db,
	{ call, ticket, body }: { call: string; ticket: string; body: unknown },
	context: ActContext,
): Promise<LoggedCall> {
	const given = readBody(schema, body, { act: 'calls', clause: '2.1.1' });
	const endedAt = Math.min(readInstant(given, 'calls', 'ended_at', '2.1.1') ?? context.now, context.now);
	await db.transaction(async (trx) => {
		await lockTickets(trx, [ticket]);
		const events = await readCallEvents(trx, { call, ticket });
		if (events.some(({ kind }) => kind === 'call_ended' || kind === 'call_abandoned')) return;
		const answeredAt = answerIn(events);
		if (endedAt < answeredAt) throw tooEarly();
		const data = { call, talked_ms: endedAt - answeredAt };
		const ended = { ticket, kind: 'call_ended', occurredAt: endedAt, actor: context.actor } as const;
		await appendEvents(trx, [{ ...ended, clause: '2.1.1', data }], context);
	});
	return showCall(db, { call, ticket, repeated: false });
}

/** When it began to be spoken, epoch ms: an answered call by its answer, one that we made by itself. */
function answerIn(events: readonly EventRow[]): number {
	const answered = events.find(({ kind }) => kind === 'call_answered') ?? events[0];
	return answered?.occurred_at ?? 0;
}

function tooEarly() {
	return invalid('calls.ended_at', '2.1.1', text('不能早于接听时间', 'is before the call was answered'));
}
