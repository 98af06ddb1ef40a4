import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import { readContact } from '../store/read-contact.ts';
import { notificationTable, type NotificationRow } from '../store/tables.ts';
import { assigneeOrLeads } from './assignee-or-leads.ts';
import type { FollowUp, PlanContext } from './ticket-plan.ts';
import { notificationRow } from './notify/notification-row.ts';
import { inAppRow } from './notify/in-app-row.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import type { TemplateTexts } from './notify/template-texts.ts';
import { waysOfContacts } from './notify/other-ways.ts';
import { textColumns } from './notify/text-columns.ts';
import { contactFacts, staffTicketFacts, ticketFacts } from './notify/ticket-facts.ts';

/** Writes the reminders that follow-ups call for into the outbox, in the transaction that causes them. */
export async function writeFollowUps(
	db: Db,
	followUps: readonly FollowUp[],
	context: PlanContext,
): Promise<void> {
	if (followUps.length === 0) return;
	const texts = await readTemplateTexts(db, context);
	for (const followUp of followUps) {
		const forCustomer = followUp.kind === 'remind_answer' || followUp.kind === 'remind_confirm';
		const mail = forCustomer ? await customerMail(db, { followUp, texts }, context) : null;
		// Whom no mail reaches is for the assignee to call.
		await notificationTable.insert(db, mail ? [mail] : await staffNotices(db, { followUp, texts }, context));
	}
}

const keyOf = ({ ticket, kind, number, since }: FollowUp) => `${ticket.id}:${kind}:${since}:${number}`;

interface Told {
	readonly followUp: FollowUp;
	readonly texts: TemplateTexts;
}

async function customerMail(
	db: Db,
	{ followUp, texts }: Told,
	context: PlanContext,
): Promise<NotificationRow | null> {
	const { ticket, kind, timezone } = followUp;
	const contact = ticket.contact ? await readContact(db, ticket.contact) : null;
	if (!contact?.email) return null;
	const [agreement] = await readAgreements(db, ticket.agreement ? [ticket.agreement] : []);
	const facts = {
		...ticketFacts(ticket),
		'contact.name': contact.name,
		'provider.name': agreement?.providerName ?? null,
	};
	const about = { timezone, organization: contact.organization };
	const say =
		kind === 'remind_confirm'
			? texts.say('remind_confirm', { ...facts, 'ticket.closes_at': ticket.close_due_at }, about)
			: texts.say('remind_answer', facts, about);
	return notificationRow(
		{
			idempotency_key: keyOf(followUp),
			ticket: ticket.id,
			kind: 'reminder',
			recipient: contact.email,
			recipient_contact: contact.id,
			...textColumns(say, { language: contact.language, method: 'email', others: waysOfContacts }),
		},
		context,
	);
}

async function staffNotices(
	db: Db,
	{ followUp, texts }: Told,
	context: PlanContext,
): Promise<NotificationRow[]> {
	const { ticket, kind, timezone } = followUp;
	const facts = {
		...staffTicketFacts(ticket, context),
		...(await contactFacts(db, ticket)),
		'ticket.status': ticket.status ?? 'in_progress',
		'follow_up.kind': kind,
	};
	const say = texts.say('follow_up', facts, { timezone, organization: ticket.customer });
	return (await assigneeOrLeads(db, ticket.assignee)).map((to) =>
		inAppRow({ key: keyOf(followUp), kind: 'reminder', ticket: ticket.id, say, to }, context),
	);
}
