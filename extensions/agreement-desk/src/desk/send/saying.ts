import { eventVariables } from '../../domain/templates/event-variables.ts';
import type { Variables } from '../../domain/templates/variable.ts';
import type { Db } from '../../store/db.ts';
import { readAgreements } from '../../store/find-agreement-in-force.ts';
import { readContact } from '../../store/read-contact.ts';
import { readTimers } from '../../store/read-timers.ts';
import type { TicketRow } from '../../store/tables.ts';
import type { Notice } from '../notify/notice.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { knownOfTicket } from '../templates/known-of-ticket.ts';
import { readFacts } from './read-facts.ts';
import type { SendRequest } from './read-request.ts';

export interface Saying {
	readonly say: SendRequest['say'];
	readonly ticket: TicketRow | null;
	/** IANA; in which instants are told. */
	readonly timezone: string;
}

/** What is sent: the words of the Flow, or the template of an event with what the ticket and the Flow tell. */
export async function sayingOf(
	db: Db,
	{ say, ticket, timezone }: Saying,
	context: PlanContext,
): Promise<Notice['say']> {
	if (!('event' in say)) {
		const { subject, body } = say;
		const data = { subject, text: body, ticket: ticket?.id ?? null, number: ticket?.number ?? null };
		return ({ method }) => (method === 'webhook' ? { subject, body, data } : { subject, body });
	}
	const { event, facts } = say;
	const known = ticket ? await factsOf(db, ticket, context) : {};
	const texts = await readTemplateTexts(db, context);
	const told = { ...blank(eventVariables[event]), ...known, ...readFacts(facts, eventVariables[event]) };
	const organization = ticket?.customer ?? null;
	return texts.sayAny(event, told, { timezone, organization });
}

function blank(variables: Variables): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(variables).map(([name, { kind }]) => [name, kind === 'list' ? [] : null]),
	);
}

async function factsOf(
	db: Db,
	ticket: TicketRow,
	context: PlanContext,
): Promise<Readonly<Record<string, unknown>>> {
	const contact = ticket.contact === null ? null : await readContact(db, ticket.contact);
	const [agreement] = await readAgreements(db, ticket.agreement === null ? [] : [ticket.agreement]);
	return knownOfTicket(ticket, {
		...{ contact: contact?.name ?? null, provider: agreement?.providerName ?? null },
		...{ timers: await readTimers(db, [ticket.id]), publicUrl: context.publicUrl },
	});
}
