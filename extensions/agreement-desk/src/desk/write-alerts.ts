import { alertWording } from '../domain/wording/alert.ts';
import { toLanguage } from '../domain/localized-text.ts';
import type { RecipientRole } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readActiveStaff, readUsers, type StaffMember } from '../store/read-staff.ts';
import { notificationTable, type NotificationRow } from '../store/tables.ts';
import { notificationRow } from './notify/notification-row.ts';
import type { Alert, PlanContext } from './ticket-plan.ts';

/** Where an alert goes when nobody holds the role it names: better the next above than nobody. */
const deputies: Readonly<Record<RecipientRole, RecipientRole | null>> = {
	assignee: 'team_lead',
	team_lead: 'manager',
	manager: null,
	named_contact: null,
	on_duty: null,
	bot: null,
};

/** Writes the notifications that alerts call for into the outbox, in the transaction that causes them. */
export async function writeAlerts(db: Db, alerts: readonly Alert[], context: PlanContext): Promise<void> {
	if (alerts.length === 0) return;
	const staff = await readActiveStaff(db);
	const assignees = await readUsers(db, [...new Set(alerts.flatMap(({ ticket }) => ticket.assignee ?? []))]);
	const rows = alerts.flatMap((alert) =>
		recipientsOf(alert, staff, assignees).flatMap((member) => notificationsFor(alert, member, context)),
	);
	await notificationTable.insert(db, rows);
}

function recipientsOf(
	alert: Alert,
	staff: readonly StaffMember[],
	assignees: readonly StaffMember[],
): StaffMember[] {
	const inRole = (role: RecipientRole) =>
		role === 'assignee'
			? assignees.filter(({ user }) => user === alert.ticket.assignee)
			: staff.filter((member) => member.role === role);
	const found = alert.step.notify.flatMap((role) => {
		for (let next: RecipientRole | null = role; next; next = deputies[next]) {
			const members = inRole(next);
			if (members.length > 0) return members;
		}
		return [];
	});
	return [...new Map(found.map((member) => [member.user, member])).values()];
}

function notificationsFor(alert: Alert, member: StaffMember, context: PlanContext): NotificationRow[] {
	const { ticket, timer, step } = alert;
	const language = toLanguage(member.language);
	const wording = alertWording(language, {
		number: ticket.number ?? '',
		subject: ticket.subject,
		clause: timer.clause,
		metric: timer.metric ?? 'registration',
		dueAt: timer.due_at ?? 0,
		timezone: alert.timezone,
		breached: timer.state === 'breached',
		level: step.level,
		url: `${context.publicUrl}/admin/content/desk_tickets/${ticket.id}`,
	});
	return step.methods.flatMap((method) => {
		const recipient = method === 'email' ? member.email : member.user;
		if (!recipient) return [];
		return [
			notificationRow(
				{
					idempotency_key: `${timer.id}:${step.at_percent}:${method}:${member.user}`,
					ticket: ticket.id,
					kind: step.level > 0 ? ('escalation' as const) : ('warning' as const),
					method,
					recipient,
					recipient_user: member.user,
					language,
					subject: wording.subject,
					body: wording.body,
				},
				context,
			),
		];
	});
}
