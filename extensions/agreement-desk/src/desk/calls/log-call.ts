import { toLanguage } from '../../domain/localized-text.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { isUniqueViolation } from '../../store/db.ts';
import { lockTickets, readTickets } from '../../store/lock-tickets.ts';
import { findTicketOfCall } from '../../store/read-calls.ts';
import { readChannels } from '../../store/read-channels.ts';
import type { ContactFacts } from '../../store/read-contact.ts';
import { ticketTable, type TicketRow } from '../../store/tables.ts';
import type { ActingUser } from '../acting-user.ts';
import { noTicket, type ActContext } from '../acts/act-on-ticket.ts';
import { staffActs } from '../acts/staff-acts.ts';
import { addMessage } from '../add-message.ts';
import { bringInLine } from '../bring-in-line.ts';
import type { ConductDoors } from '../conduct/check-conduct.ts';
import { callEvents } from './call-events.ts';
import { notAPhone, readCall, wasSpoken, type CallRequest } from './call-request.ts';
import { earlierCalls } from './earlier-calls.ts';
import { showCall, type LoggedCall } from './show-call.ts';
import { whoCalled, type CallDoors } from './who-called.ts';

export interface CallContext extends ActContext {
	readonly doors: CallDoors;
	readonly conduct: ConductDoors;
	readonly acting: ActingUser;
}

/**
 * Writes down a telephone call, all of it or nothing: who called, the ticket that it makes or belongs to, what was
 * said, and the events by which 2.1.1 is judged. A call that was logged before under its key is only shown again.
 * Clauses 1.3.1, 2.1.1, 2.1.4, 2.2.3.
 *
 * @throws Refusal naming field and clause.
 */
export async function logCall(db: Db, body: unknown, context: CallContext): Promise<LoggedCall> {
	const call = readCall(body, context);
	const before = await findTicketOfCall(db, call.id);
	if (before !== null) return showCall(db, { call: call.id, ticket: before, repeated: true });
	try {
		const ticket = await db.transaction((trx) => write(trx, call, context));
		return await showCall(db, { call: call.id, ticket, repeated: false });
	} catch (problem) {
		// the same call is logged twice at once, and somebody was faster
		const faster = isUniqueViolation(problem) ? await findTicketOfCall(db, call.id) : null;
		if (faster === null) throw problem;
		return showCall(db, { call: call.id, ticket: faster, repeated: true });
	}
}

/** Writes it down and answers the key of its ticket. */
async function write(trx: Db, call: CallRequest, context: CallContext): Promise<string> {
	const [channel] = await readChannels(trx, [call.channel]);
	if (channel?.type !== 'phone' || channel.enabled === false) throw notAPhone(call.channel);
	const contact = await whoCalled(trx, call, context.doors);
	const id = call.ticket
		? await addToTicket(trx, { call, id: call.ticket, contact }, context)
		: await context.doors.createTicket(trx, newTicket(call, contact));
	const caller = await earlierCalls(trx, { call: call.id, from: call.number, queuedAt: call.ringingAt });
	await lockTickets(trx, [id]);
	await appendEvents(trx, callEvents(call, { ticket: id, actor: context.actor, caller }), context);
	if (call.ticket) await markOf(trx, { call, id }, context);
	if (call.reply) await addMessage(trx, replyOf(call, id), saidIn(call, context));
	await bringInLine(trx, [id], { ...context, keepStatus: true });
	return id;
}

/** What the customer said on the phone about a ticket that is there; it may go on in another one (R7). */
async function addToTicket(
	trx: Db,
	{ call, id, contact }: { call: CallRequest; id: string; contact: ContactFacts | null },
	context: CallContext,
): Promise<string> {
	const [ticket] = await lockTickets(trx, [id]);
	if (!ticket) throw noTicket(id);
	if (!call.description || !wasSpoken(call)) return id;
	const message = {
		ticket: id,
		kind: 'customer_message',
		body: call.description,
		channel: call.channel,
		...(contact === null ? {} : { contact: contact.id }),
	};
	const written = await addMessage(trx, message, saidIn(call, context));
	return written.ticket ?? id;
}

/** The row of a ticket that begins with a call. */
function newTicket(call: CallRequest, contact: ContactFacts | null): object {
	const registers = wasSpoken(call) && call.number_told !== false;
	const urgent = { urgent: true, urgent_via: 'phone', urgent_evidence: evidenceOf(call) };
	return {
		subject: call.subject ?? missedCall(call, contact),
		...given({ description: call.description, type: call.type, catalog_item: call.catalog_item }),
		...given({ contact: contact?.id, customer: contact ? null : call.customer }),
		channel: call.channel,
		received_at: new Date(call.ringingAt).toISOString(),
		...(call.urgent ? urgent : {}),
		...(registers ? { status: 'registered' } : {}),
	};
}

function given(columns: Readonly<Record<string, string | null | undefined>>): object {
	return Object.fromEntries(Object.entries(columns).filter(([, value]) => value));
}

function missedCall({ number }: CallRequest, contact: ContactFacts | null): string {
	const who = [contact?.name, number].filter(Boolean).join(' ');
	return toLanguage(contact?.language) === 'zh-CN' ? `未接来电 ${who}`.trim() : `Missed call ${who}`.trim();
}

/** 2.2.3: what shows that the customer called it urgent. */
function evidenceOf({ id, ringingAt, number }: CallRequest): string {
	return ['Call', id, new Date(ringingAt).toISOString(), number].filter(Boolean).join(' ');
}

/** What the call makes of a ticket that was there: registered, and urgent by the word of the customer. */
async function markOf(trx: Db, { call, id }: { call: CallRequest; id: string }, context: CallContext) {
	const [ticket] = await readTickets(trx, [id]);
	if (!ticket) return;
	if (ticket.status === 'new' && wasSpoken(call) && call.number_told === true)
		await register(trx, ticket, context);
	if (!call.urgent) return;
	const [now] = await readTickets(trx, [id]);
	const body = { via: 'phone', evidence: evidenceOf(call) };
	await staffActs['urgent']?.(trx, { ticket: now ?? ticket, body, acting: context.acting }, context);
}

async function register(trx: Db, { id }: TicketRow, context: CallContext) {
	await ticketTable.update(trx, id, {
		status: 'registered',
		stale_since: context.now,
		user_updated: context.actor,
	});
	await bringInLine(trx, [id], { ...context, keepStatus: true });
}

function replyOf(call: CallRequest, ticket: string) {
	return { ...call.reply, ticket, channel: call.channel };
}

/** What is said on the phone has reached the other side when it is said, not when it is written down. */
function saidIn(call: CallRequest, context: CallContext) {
	return { ...context, saidAt: call.endedAt ?? context.now };
}
