import { toLanguage } from '../domain/localized-text.ts';
import { reminderWording, staffReminderWording } from '../domain/wording/reminder.ts';
import type { Db } from '../store/db.ts';
import { readContact } from '../store/read-contact.ts';
import { readActiveStaff, readUsers, type StaffMember } from '../store/read-staff.ts';
import { notificationTable, type NotificationRow } from '../store/tables.ts';
import type { FollowUp, PlanContext } from './ticket-plan.ts';
import { notificationRow } from './notify/notification-row.ts';

/** Writes the reminders that follow-ups call for into the outbox, in the transaction that causes them. */
export async function writeFollowUps(
	db: Db,
	followUps: readonly FollowUp[],
	context: PlanContext,
): Promise<void> {
	for (const followUp of followUps) {
		const forCustomer = followUp.kind === 'remind_answer' || followUp.kind === 'remind_confirm';
		const mail = forCustomer ? await customerMail(db, followUp, context) : null;
		// Whom no mail reaches is for the assignee to call.
		await notificationTable.insert(db, mail ? [mail] : await staffNotices(db, followUp, context));
	}
}

const keyOf = ({ ticket, kind, number, since }: FollowUp) => `${ticket.id}:${kind}:${since}:${number}`;

async function customerMail(
	db: Db,
	followUp: FollowUp,
	context: PlanContext,
): Promise<NotificationRow | null> {
	const { ticket, kind } = followUp;
	const contact = ticket.contact ? await readContact(db, ticket.contact) : null;
	if (!contact?.email) return null;
	const language = toLanguage(contact.language);
	const wording = reminderWording(language, {
		kind: kind === 'remind_confirm' ? 'remind_confirm' : 'remind_answer',
		number: ticket.number ?? '',
		subject: ticket.subject,
		contactName: contact.name,
		closesAt: ticket.close_due_at,
		timezone: followUp.timezone,
	});
	return notificationRow(
		{
			idempotency_key: keyOf(followUp),
			ticket: ticket.id,
			kind: 'reminder',
			method: 'email',
			recipient: contact.email,
			language,
			subject: wording.subject,
			body: wording.body,
		},
		context,
	);
}

async function staffNotices(db: Db, followUp: FollowUp, context: PlanContext): Promise<NotificationRow[]> {
	const { ticket, kind } = followUp;
	return (await assigneeOrLeads(db, ticket.assignee)).map((member) => {
		const language = toLanguage(member.language);
		const wording = staffReminderWording(language, {
			kind,
			status: ticket.status ?? 'in_progress',
			number: ticket.number ?? '',
			subject: ticket.subject,
			url: `${context.publicUrl}/admin/content/desk_tickets/${ticket.id}`,
		});
		return notificationRow(
			{
				idempotency_key: `${keyOf(followUp)}:${member.user}`,
				ticket: ticket.id,
				kind: 'reminder',
				method: 'in_app',
				recipient: member.user,
				recipient_user: member.user,
				language,
				subject: wording.subject,
				body: wording.body,
			},
			context,
		);
	});
}

/** Whose business a ticket is: its assignee's, and where nobody has taken it, that of those who hand it out. */
export async function assigneeOrLeads(db: Db, assignee: string | null): Promise<readonly StaffMember[]> {
	const own = assignee === null ? [] : await readUsers(db, [assignee]);
	if (own.length > 0) return own;
	const staff = await readActiveStaff(db);
	const leads = staff.filter(({ role }) => role === 'team_lead');
	return leads.length > 0 ? leads : staff.filter(({ role }) => role === 'manager');
}
