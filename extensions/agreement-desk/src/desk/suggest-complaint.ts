import { complaintWordsIn } from '../domain/lifecycle/complaint-words.ts';
import { text } from '../domain/localized-text.ts';
import { appendEvents, type NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { readActiveStaff } from '../store/read-staff.ts';
import { notificationTable, ticketTable, type MessageRow, type TicketRow } from '../store/tables.ts';
import type { PlanContext } from './ticket-plan.ts';
import { inAppRow } from './notify/in-app-row.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import { usualTimezone } from './notify/template-texts.ts';
import { staffTicketFacts } from './notify/ticket-facts.ts';

/** What a customer has said in a message; nothing for a message of ours. */
export function wordsOfCustomer({ author_type, body }: MessageRow): string {
	return author_type === 'customer' ? (body ?? '') : '';
}

/**
 * Tells supervisors, once for each ticket, that the words of the customer are those of a complaint. It only suggests:
 * whether it is one is for the customer to say (1.4.5). In the caller's transaction, which holds the ticket.
 */
export async function suggestComplaint(
	db: Db,
	{ ticket, words }: { ticket: TicketRow; words: string },
	context: PlanContext,
): Promise<void> {
	if (ticket.type === 'complaint' || ticket.complaint_suggested_at !== null) return;
	const found = complaintWordsIn(words);
	if (found.length === 0) return;
	await ticketTable.update(db, ticket.id, { complaint_suggested_at: context.now });
	await appendEvents(db, [suggestionEvent(ticket, found, context)], context);
	await notifySupervisors(db, { ticket, found }, context);
}

/** The same for a ticket whose row is yet to be inserted: returns what the caller has to write with it. */
export async function suggestAtReceipt(
	db: Db,
	ticket: TicketRow,
	context: PlanContext,
): Promise<{ readonly events: readonly NewEvent[]; readonly patch: Partial<TicketRow> }> {
	if (ticket.type === 'complaint') return nothing;
	const found = complaintWordsIn(`${ticket.subject}\n${ticket.description ?? ''}`);
	if (found.length === 0) return nothing;
	await notifySupervisors(db, { ticket, found }, context);
	return {
		events: [suggestionEvent(ticket, found, context)],
		patch: { complaint_suggested_at: context.now },
	};
}

const nothing = { events: [], patch: {} };

function suggestionEvent({ id }: TicketRow, words: readonly string[], { now }: PlanContext): NewEvent {
	return {
		ticket: id,
		kind: 'complaint_suggested',
		occurredAt: now,
		actor: null,
		clause: '1.4.5',
		data: { words },
	};
}

async function notifySupervisors(
	db: Db,
	{ ticket, found }: { ticket: TicketRow; found: readonly string[] },
	context: PlanContext,
): Promise<void> {
	const staff = await readActiveStaff(db);
	const supervisors = staff.filter(({ role }) => role === 'team_lead' || role === 'manager');
	const words = text(found.join('、'), found.join(', '));
	const facts = { ...staffTicketFacts(ticket, context), 'complaint.words': words };
	const texts = await readTemplateTexts(db, context);
	const say = texts.say('complaint_suggested', facts, {
		timezone: usualTimezone,
		organization: ticket.customer,
	});
	const rows = supervisors.map((to) =>
		inAppRow(
			{ key: `${ticket.id}:complaint_suggested`, kind: 'complaint', ticket: ticket.id, say, to },
			context,
		),
	);
	await notificationTable.insert(db, rows);
}
