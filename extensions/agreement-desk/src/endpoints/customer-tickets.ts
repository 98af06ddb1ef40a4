import type { Router } from 'express';
import { z } from 'zod';
import { actOnTicket, noTicket, requireContact } from '../desk/acts/act-on-ticket.ts';
import { customerActs } from '../desk/acts/customer-acts.ts';
import { noContact, openAsCustomer } from '../desk/acts/open-as-customer.ts';
import { readBody } from '../desk/acts/read-body.ts';
import { showToCustomer, summaryForCustomer } from '../desk/acts/show-to-customer.ts';
import { writeAsCustomer } from '../desk/acts/write-as-customer.ts';
import { answerDecision } from '../desk/answer-decision.ts';
import { complain } from '../desk/complain.ts';
import { withdrawComplaint } from '../desk/withdraw-complaint.ts';
import { openStatuses } from '../domain/lifecycle/ticket-transitions.ts';
import { customerDoors } from '../hooks/conduct-doors.ts';
import type { Host } from '../install/host.ts';
import type { Db } from '../store/db.ts';
import { findTicketsOf } from '../store/find-tickets-of.ts';
import { lockTickets, readTickets } from '../store/lock-tickets.ts';
import { readContact } from '../store/read-contact.ts';
import { act, actContextOf } from './act-context.ts';
import { serveEvidence } from './evidence.ts';
import { handleWhenReady, type DeskRequest } from './handle.ts';

/** What external apps do in the name of a contact: `/desk/contacts/:contact/tickets`. */
export function routeCustomerTickets(router: Router, host: Host): void {
	router.get(
		'/contacts/:contact/tickets',
		handleWhenReady(host, async ({ request, requireIntegration }) => {
			await requireIntegration();
			return listTickets(host, request);
		}),
	);
	router.post(
		'/contacts/:contact/tickets',
		handleWhenReady(host, async ({ request, user, requireIntegration }) => {
			await requireIntegration();
			const given = { contact: contactIn(request), body: request.body as unknown };
			return act(host, () => openAsCustomer(host.database, given, actContextOf(host, user)));
		}),
	);
	router.get(
		'/contacts/:contact/tickets/:ticket',
		handleWhenReady(host, async ({ request, requireIntegration }) => {
			await requireIntegration();
			return readTicket(host, request);
		}),
	);
	router.get(
		'/contacts/:contact/tickets/:ticket/evidence',
		handleWhenReady(host, async ({ request, requireIntegration }) => {
			await requireIntegration();
			const [contact, ticket] = [contactIn(request), ticketIn(request)];
			await requireOwn(host.database, { contact, ticket });
			const language = async () => (await readContact(host.database, contact))?.language;
			return serveEvidence(host, request, { ticket, audience: 'customer', language });
		}),
	);
	router.post(
		'/contacts/:contact/tickets/:ticket/messages',
		handleWhenReady(host, async ({ request, user, requireIntegration }) => {
			await requireIntegration();
			const given = { ticket: ticketIn(request), contact: contactIn(request), body: request.body as unknown };
			const conduct = customerDoors(host, user);
			return act(host, () => writeAsCustomer(host.database, given, { ...actContextOf(host, user), conduct }));
		}),
	);
	for (const name of Object.keys(customerActs)) routeAct(router, host, name);
	for (const name of Object.keys(complaintActs)) routeComplaintAct(router, host, name);
}

function routeAct(router: Router, host: Host, name: string) {
	router.post(
		`/contacts/:contact/tickets/:ticket/${name}`,
		handleWhenReady(host, async ({ request, user, requireIntegration }) => {
			await requireIntegration();
			const context = actContextOf(host, user);
			const given = { contact: contactIn(request), body: request.body as unknown };
			return act(host, () =>
				actOnTicket(host.database, ticketIn(request), context, async (trx, ticket) => {
					await customerActs[name]?.(trx, { ...given, ticket }, context);
					const [now] = await lockTickets(trx, [ticket.id]);
					return showToCustomer(trx, now ?? ticket);
				}),
			);
		}),
	);
}

/** What customers say about a complaint; the record is held together with its ticket. */
const complaintActs: Readonly<Record<string, typeof complain | typeof answerDecision>> = {
	complain,
	decision: answerDecision,
	'withdraw-complaint': withdrawComplaint,
};

function routeComplaintAct(router: Router, host: Host, name: string) {
	router.post(
		`/contacts/:contact/tickets/:ticket/${name}`,
		handleWhenReady(host, async ({ request, user, requireIntegration }) => {
			await requireIntegration();
			const { database } = host;
			const [contact, ticket] = [contactIn(request), ticketIn(request)];
			await requireOwn(database, { contact, ticket });
			const body: unknown = request.body;
			await act(host, async () =>
				complaintActs[name]?.(database, { ticket, body, contact }, actContextOf(host, user)),
			);
			return showToCustomer(database, await requireOwn(database, { contact, ticket }));
		}),
	);
}

async function requireOwn(db: Db, { contact, ticket: id }: { contact: string; ticket: string }) {
	const [ticket] = await readTickets(db, [id]);
	if (!ticket) throw noTicket(id);
	await requireContact(db, contact, ticket);
	return ticket;
}

const contactIn = (request: DeskRequest) => String(request.params['contact']);
const ticketIn = (request: DeskRequest) => String(request.params['ticket']);

const querySchema = z.object({
	status: z.enum(['open', 'all']).default('all'),
	limit: z.coerce.number('must be a whole number from 1 to 100').int().min(1).max(100).default(25),
	offset: z.coerce.number('must be a whole number that is not below 0').int().min(0).default(0),
});

async function listTickets(host: Host, request: DeskRequest) {
	const contact = contactIn(request);
	const { status, limit, offset } = readBody(querySchema, request.query, { act: 'query', clause: '1.2' });
	if (!(await readContact(host.database, contact))) throw noContact(contact);
	const statuses = status === 'open' ? [...openStatuses] : [];
	const found = await findTicketsOf(host.database, { contact, statuses, limit, offset });
	return found.map(summaryForCustomer);
}

async function readTicket(host: Host, request: DeskRequest) {
	const own = { contact: contactIn(request), ticket: ticketIn(request) };
	return showToCustomer(host.database, await requireOwn(host.database, own));
}
