import type { NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { removeDraft } from '../store/drafts.ts';
import { sha256 } from '../store/digest.ts';
import { messageText } from '../domain/timeline/message-text.ts';
import { notificationTable, type MessageRow } from '../store/tables.ts';
import { checkCollision, checkNextStatus, checkRequestedItems, refuseVaguePromise } from './check-message.ts';
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
import { iso } from './timer-event.ts';
import { writePlans } from './write-plans.ts';

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
	context: ReceiveContext,
): Promise<Partial<MessageRow>> {
	const ticket = await targetTicket(db, payload, context);
	const draft = await newMessage(db, payload, { ticket, context });
	refuseVaguePromise(draft, context.now);
	checkRequestedItems(payload, draft);
	await checkCollision(db, draft, context);
	if (draft.is_public && draft.author_type !== 'customer')
		await requireReadyAuthor(db, { user: context.actor, ticket }, context);
	const mail = await outgoingMail(db, draft, ticket, context);
	const message = mail ? { ...draft, sent_at: null, email_message_id: mail.email_message_id } : draft;

	const [state] = await loadTicketStates(db, [ticket], context);
	if (!state) throw new Error(`The agreement of ticket ${ticket.id} does not exist`);
	refuseHastyDecision(message, state);
	const told = { ...state, messages: [...state.messages, message] };
	if (payload['next_status'] !== undefined) checkNextStatus(told, message, context);
	const plan = await planWhenFree(db, told, context);
	if (mail) await notificationTable.insert(db, [mail]);
	await writePlans(db, [plan], { ...context, before: [addedEvent(message, context)] });
	await forgetDraft(db, message);
	noteNewMessage(db, message.id, ticket.id);
	await suggestComplaint(db, { ticket, words: wordsOfCustomer(message) }, context);
	return message;
}

/** What was written is no draft any more. */
async function forgetDraft(db: Db, { ticket, author }: MessageRow) {
	if (ticket !== null && author !== null) await removeDraft(db, { ticket, user: author });
}

function addedEvent(message: MessageRow, context: ReceiveContext): NewEvent {
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
		},
	};
}
