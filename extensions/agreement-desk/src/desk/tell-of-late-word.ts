import type { Db } from '../store/db.ts';
import { notificationTable, type TicketRow } from '../store/tables.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { inAppRow } from './notify/in-app-row.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import { usualTimezone } from './notify/template-texts.ts';
import { contactFacts, staffTicketFacts } from './notify/ticket-facts.ts';
import { assigneeOrLeads } from './assignee-or-leads.ts';

/** Tells whose business it is that a customer wrote to a ticket that is over and could not be followed by a new one. */
export async function tellOfLateWord(trx: Db, ticket: TicketRow, context: ReceiveContext): Promise<void> {
	const members = await assigneeOrLeads(trx, ticket.assignee);
	const facts = { ...staffTicketFacts(ticket, context), ...(await contactFacts(trx, ticket)) };
	const texts = await readTemplateTexts(trx, context);
	const say = texts.say('late_word', facts, { timezone: usualTimezone, organization: ticket.customer });
	const notices = members.map((to) =>
		inAppRow(
			{ key: `${ticket.id}:late_word:${context.newId()}`, kind: 'reminder', ticket: ticket.id, say, to },
			context,
		),
	);
	await notificationTable.insert(trx, notices);
}
