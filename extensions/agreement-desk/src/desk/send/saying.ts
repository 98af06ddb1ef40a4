import { eventVariables } from '../../domain/templates/event-variables.ts';
import type { Variables } from '../../domain/templates/variable.ts';
import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import type { TemplateEvent } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readContact } from '../../store/read-contact.ts';
import type { TicketRow } from '../../store/tables.ts';
import type { Notice } from '../notify/notice.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { ticketUrl } from '../ticket-url.ts';
import { refuse, type SendRequest } from './read-request.ts';

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
	const told = { ...blank(eventVariables[event]), ...known, ...readFacts(event, facts) };
	const organization = ticket?.customer ?? null;
	return texts.sayAny(event, told, { timezone, organization });
}

function blank(variables: Variables): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(variables).map(([name, { kind }]) => [name, kind === 'list' ? [] : null]),
	);
}

async function factsOf(db: Db, ticket: TicketRow, context: PlanContext): Promise<Record<string, unknown>> {
	const contact = ticket.contact === null ? null : await readContact(db, ticket.contact);
	return {
		'ticket.number': ticket.number,
		'ticket.subject': ticket.subject,
		'ticket.url': ticketUrl(ticket.id, context),
		'ticket.urgent': ticket.urgent,
		'contact.name': contact?.name ?? null,
	};
}

/** Instants come as text from a Flow. */
function readFacts(event: TemplateEvent, facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const variables: Variables = eventVariables[event];
	return Object.fromEntries(
		Object.entries(facts).map(([name, fact]) => {
			const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
			if (!variable) throw refuse('facts', unknownFact(name, Object.keys(variables)));
			if (variable.kind !== 'instant' || typeof fact !== 'string') return [name, fact];
			const instant = Date.parse(fact);
			if (!Number.isNaN(instant)) return [name, instant];
			throw refuse(
				'facts',
				text(`${name} 不是有效的时间：${shown(fact)}`, `${name} is not an instant: ${shown(fact)}`),
			);
		}),
	);
}

function unknownFact(name: string, names: readonly string[]) {
	const list = names.join(', ');
	return text(
		`没有变量 ${shown(name)}；可用：${list}`,
		`there is no variable ${shown(name)}; there are ${list}`,
	);
}
