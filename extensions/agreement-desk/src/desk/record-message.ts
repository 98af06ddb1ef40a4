import { messages } from '../../../../schema/collections/messages.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { removeDraft } from '../store/drafts.ts';
import { sha256 } from '../store/digest.ts';
import { messageText } from '../domain/timeline/message-text.ts';
import { iso } from '../domain/iso.ts';
import { notificationTable, type MessageRow } from '../store/tables.ts';
import { checkCollision, checkNextStatus, checkRequestedItems, refuseVaguePromise } from './check-message.ts';
import { checkValues } from './check-values.ts';
import { filesIn } from './conduct/attachments.ts';
import { checkConduct, type CheckedConduct, type ConductDoors } from './conduct/check-conduct.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { targetTicket } from './message-target.ts';
import { newMessage } from './new-message.ts';
import { noteNewMessage } from './new-messages.ts';
import { outgoingMail } from './outgoing-mail.ts';
import type { Payload } from './payload.ts';
import { planWhenFree } from './plan-when-free.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { refuseHastyDecision } from './refuse-hasty-decision.ts';
import { requireReadyAuthor } from './require-ready.ts';
import { suggestComplaint, wordsOfCustomer } from './suggest-complaint.ts';
import type { TicketState } from './ticket-plan.ts';
import { writePlans } from './write-plans.ts';

export interface RecordContext extends ReceiveContext {
	/** What the reply check needs; null for what the desk itself says. */
	readonly conduct: ConductDoors | null;
	/** When it was said, where that was by telephone and it is written down later; epoch ms. */
	readonly saidAt?: number;
}

/**
 * Records a message inside the transaction that will insert its row, and stops the timers that it fulfils.
 * A reply that leaves by e-mail goes to the outbox first: it counts from the instant at which the mail server
 * accepts it (2.1.2). Returns the columns that the engine adds to the row.
 *
 * @throws Refusal naming field and clause.
 */
export async function recordMessage(
	db: Db,
	payload: Payload,
	context: RecordContext,
): Promise<Partial<MessageRow>> {
	checkValues(messages, payload);
	const ticket = await targetTicket(db, payload, context);
	const written = await newMessage(db, payload, { ticket, context });
	refuseVaguePromise(written, context.now);
	checkRequestedItems(payload, written);
	await checkCollision(db, written, context);
	if (written.is_public && written.author_type !== 'customer')
		await requireReadyAuthor(db, { user: context.actor, ticket }, context);
	const [state] = await loadTicketStates(db, [ticket], context);
	if (!state) throw new Error(`The agreement of ticket ${ticket.id} does not exist`);
	refuseHastyDecision(written, state);
	const checked = await checkedBy(db, { payload, message: written, state }, context);
	const draft = { ...written, ...checked.columns };
	const { timezone } = state.agreement.calendar.business.definition;
	const mail = await outgoingMail(db, draft, { ticket, timezone }, context);
	const message = mail ? { ...draft, sent_at: null, email_message_id: mail.email_message_id } : draft;

	const told = { ...state, messages: [...state.messages, message] };
	if (payload['next_status'] !== undefined) checkNextStatus(told, message, context);
	const plan = await planWhenFree(db, told, context);
	if (mail) await notificationTable.insert(db, [mail]);
	const before = [addedEvent(message, context), ...checked.events];
	await writePlans(db, [plan], { ...context, before });
	await forgetDraft(db, message);
	noteNewMessage(db, message.id, { ticket: ticket.id, files: filesIn(payload) });
	await suggestComplaint(db, { ticket, words: wordsOfCustomer(message) }, context);
	return message;
}

/** The rules of conduct are for what people and bots write; the words of the desk itself were checked with its code. */
async function checkedBy(
	db: Db,
	given: { payload: Payload; message: MessageRow; state: TicketState },
	{ conduct, ...context }: RecordContext,
): Promise<CheckedConduct> {
	if (conduct === null) return { columns: { lint: null, override_reason: null }, events: [] };
	return checkConduct(db, given, { ...context, conduct });
}

/** What was written is no draft any more. */
async function forgetDraft(db: Db, { ticket, author }: MessageRow) {
	if (ticket !== null && author !== null) await removeDraft(db, { ticket, user: author });
}

function addedEvent(message: MessageRow, context: ReceiveContext): NewEvent {
	// slips of tone are in the row; the timeline tells what the customer should not have had to read, or wrote
	const noted = (message.lint ?? [])
		.filter(({ category }) => category !== 'tone' && category !== 'attachment')
		.map(({ code, category, clause, gate }) => ({ code, category, clause, gate }));
	return {
		ticket: message.ticket ?? '',
		kind: 'message_added',
		occurredAt: context.now,
		actor: context.actor,
		data: {
			message: message.id,
			kind: message.kind,
			author_type: message.author_type,
			is_public: message.is_public,
			by_email: message.email_message_id !== null,
			sent_at: iso(message.sent_at),
			digest: sha256(messageText(message)),
			...(noted.length > 0 ? { noted } : {}),
		},
	};
}
