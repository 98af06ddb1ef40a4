import type { Db } from '../store/db.ts';
import { readUsers } from '../store/read-staff.ts';
import { readColleagueName } from '../store/read-colleague-name.ts';
import { notificationTable, type NotificationRow, type TicketRow } from '../store/tables.ts';
import { markAssigned } from '../store/update-agent.ts';
import type { Handover } from './handover.ts';
import type { PlanContext } from './ticket-plan.ts';
import { inAppRow } from './notify/in-app-row.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import { staffTicketFacts } from './notify/ticket-facts.ts';

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
	const facts = {
		...staffTicketFacts(ticket, context),
		'ticket.urgent': ticket.urgent,
		'ticket.due_at': ticket.next_due_at,
		'assignment.by': handover.actor === null ? null : await readColleagueName(db, handover.actor),
		'assignment.reason': handover.reason,
	};
	const texts = await readTemplateTexts(db, context);
	const say = texts.say('assignment', facts, { timezone, organization: ticket.customer });
	const key = `assigned:${ticket.id}:${handover.at}`;
	return [inAppRow({ key, kind: 'assignment', ticket: ticket.id, say, to: reader }, context)];
}
