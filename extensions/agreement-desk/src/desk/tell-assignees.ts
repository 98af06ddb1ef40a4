import { toLanguage } from '../domain/localized-text.ts';
import { assignmentWording } from '../domain/wording/assignment.ts';
import type { Db } from '../store/db.ts';
import { readUsers } from '../store/read-staff.ts';
import { readColleagueName } from '../store/read-colleague-name.ts';
import { notificationTable, type NotificationRow, type TicketRow } from '../store/tables.ts';
import { markAssigned } from '../store/update-agent.ts';
import type { Handover } from './handover.ts';
import type { PlanContext } from './ticket-plan.ts';
import { ticketUrl } from './ticket-url.ts';
import { notificationRow } from './notify/notification-row.ts';

export interface ToldHandover {
	readonly handover: Handover;
	readonly ticket: TicketRow;
	/** In which the due time is told. */
	readonly timezone: string;
}

/** Remembers whose turn it was, and tells new assignees of what they did not take themselves. */
export async function tellAssignees(
	db: Db,
	handovers: readonly ToldHandover[],
	context: PlanContext,
): Promise<void> {
	for (const told of handovers) {
		const { to, actor, at } = told.handover;
		if (to === null) continue;
		await markAssigned(db, [to], at);
		if (to !== actor) await notificationTable.insert(db, await noticeFor(db, { ...told, to }, context));
	}
}

async function noticeFor(
	db: Db,
	{ handover, ticket, timezone, to }: ToldHandover & { to: string },
	context: PlanContext,
): Promise<NotificationRow[]> {
	const [reader] = await readUsers(db, [to]);
	if (!reader) return [];
	const language = toLanguage(reader.language);
	const wording = assignmentWording(language, {
		number: ticket.number ?? '',
		subject: ticket.subject,
		url: ticketUrl(ticket.id, context),
		urgent: ticket.urgent,
		dueAt: ticket.next_due_at,
		timezone,
		by: handover.actor === null ? null : await readColleagueName(db, handover.actor),
		reason: handover.reason,
	});
	return [
		inAppNotice(
			{ key: `assigned:${ticket.id}:${handover.at}`, ticket: ticket.id, user: to, language, ...wording },
			context,
		),
	];
}

interface Notice {
	readonly key: string;
	readonly ticket: string;
	readonly user: string;
	readonly language: NotificationRow['language'];
	readonly subject: string;
	readonly body: string;
}

/** A notification in the studio, about who has a ticket. */
export function inAppNotice(
	{ key, ticket, user, language, subject, body }: Notice,
	context: PlanContext,
): NotificationRow {
	return notificationRow(
		{
			idempotency_key: `${key}:${user}`,
			ticket,
			kind: 'assignment',
			method: 'in_app',
			recipient: user,
			recipient_user: user,
			language,
			subject,
			body,
		},
		context,
	);
}
