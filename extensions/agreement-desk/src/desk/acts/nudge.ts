import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { readAgreements } from '../../store/find-agreement-in-force.ts';
import { readActiveStaff, readUsers, type StaffMember } from '../../store/read-staff.ts';
import { notificationTable, ticketTable, type NotificationRow, type TicketRow } from '../../store/tables.ts';
import { parametersOf } from '../agreement-parameters.ts';
import { handlingTerms } from '../handling-terms.ts';
import { invalid } from '../refusal.ts';
import { inAppRow } from '../notify/in-app-row.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
import { usualTimezone } from '../notify/template-texts.ts';
import { contactFacts, staffTicketFacts } from '../notify/ticket-facts.ts';
import type { ActContext } from './act-on-ticket.ts';
import { requireOpen, type CustomerAct } from './customer-act.ts';
import { readBody, words } from './read-body.ts';

const schema = z.strictObject({ comment: words(2000).optional() });
const minuteMs = 60_000;

/** 催单: the customer asks where it stands. The assignee and the team leads are told, and it is counted. */
export async function nudge(
	trx: Db,
	{ ticket, contact, body }: CustomerAct,
	context: ActContext,
): Promise<void> {
	const { comment } = readBody(schema, body, { act: 'nudge', clause: '1.4.2' });
	requireOpen(ticket, 'nudge', '1.4.2');
	await refuseTooSoon(trx, ticket, context.now);
	const count = (ticket.nudge_count ?? 0) + 1;
	await ticketTable.update(trx, ticket.id, { nudge_count: count, nudged_at: context.now });
	const data = { count, contact, ...(comment ? { comment } : {}) };
	const event = { ticket: ticket.id, kind: 'nudged', occurredAt: context.now, actor: context.actor } as const;
	await appendEvents(trx, [{ ...event, clause: '1.4.2', data }], context);
	await notificationTable.insert(
		trx,
		await notices(trx, { ticket, count, comment: comment ?? null }, context),
	);
}

async function refuseTooSoon(trx: Db, ticket: TicketRow, now: number) {
	if (ticket.nudged_at === null) return;
	const [version] = await readAgreements(trx, [ticket.agreement ?? '']);
	const { nudgeMinutes } = handlingTerms(version ? parametersOf(version.agreement) : {});
	const waitMs = ticket.nudged_at + nudgeMinutes * minuteMs - now;
	if (waitMs <= 0) return;
	const minutes = Math.ceil(waitMs / minuteMs);
	throw invalid(
		'nudge.ticket',
		'1.4.2',
		text(`已催单，请 ${minutes} 分钟后再试`, `has been nudged already; try again in ${minutes} minutes`),
	);
}

interface Nudge {
	readonly ticket: TicketRow;
	readonly count: number;
	readonly comment: string | null;
}

async function notices(
	trx: Db,
	{ ticket, count, comment }: Nudge,
	context: ActContext,
): Promise<NotificationRow[]> {
	const facts = {
		...staffTicketFacts(ticket, context),
		...(await contactFacts(trx, ticket)),
		'nudge.count': count,
		'nudge.comment': comment,
	};
	const texts = await readTemplateTexts(trx, context);
	const say = texts.say('nudge', facts, { timezone: usualTimezone, organization: ticket.customer });
	return (await recipients(trx, ticket)).map((to) =>
		inAppRow({ key: `${ticket.id}:nudge:${count}`, kind: 'nudge', ticket: ticket.id, say, to }, context),
	);
}

/** Whose ticket it is, and those who see to it that tickets are worked on. */
async function recipients(trx: Db, { assignee }: TicketRow): Promise<readonly StaffMember[]> {
	const own = assignee === null ? [] : await readUsers(trx, [assignee]);
	const leads = (await readActiveStaff(trx)).filter(({ role }) => role !== 'agent');
	return [...new Map([...own, ...leads].map((member) => [member.user, member])).values()];
}
