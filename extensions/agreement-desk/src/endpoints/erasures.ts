import type { Router } from 'express';
import { eraseContact, eraseOneTicket } from '../desk/erasure/erase.ts';
import { holdContactByLaw, holdTicketByLaw } from '../desk/erasure/set-legal-hold.ts';
import type { Host } from '../install/host.ts';
import { act, actContextOf } from './act-context.ts';
import { handleWhenReady } from './handle.ts';

/**
 * `POST /desk/contacts/:id/erase` and `POST /desk/tickets/:id/erase` take what is personal out of the desk, for ever;
 * `…/hold` keeps them from it. For supervisors (3.1.2.3).
 */
export function routeErasures(router: Router, host: Host): void {
	router.post(
		'/contacts/:id/erase',
		handleWhenReady(host, async ({ request, requireSupervisor, requireUser, readItem }) => {
			await requireSupervisor();
			const context = actContextOf(host, requireUser());
			const given = { contact: String(request.params['id']), body: request.body as unknown };
			await readItem('desk_contacts', given.contact, ['id']);
			return act(host, () => eraseContact(host.database, given, context));
		}),
	);
	router.post(
		'/tickets/:id/erase',
		handleWhenReady(host, async ({ request, requireSupervisor, requireUser, readItem }) => {
			await requireSupervisor();
			const context = actContextOf(host, requireUser());
			const given = { ticket: String(request.params['id']), body: request.body as unknown };
			await readItem('desk_tickets', given.ticket, ['id']);
			return act(host, () => eraseOneTicket(host.database, given, context));
		}),
	);
	router.post(
		'/contacts/:id/hold',
		handleWhenReady(host, async ({ request, requireSupervisor, readItem }) => {
			await requireSupervisor();
			const given = { contact: String(request.params['id']), body: request.body as unknown };
			await readItem('desk_contacts', given.contact, ['id']);
			return act(host, () => holdContactByLaw(host.database, given));
		}),
	);
	router.post(
		'/tickets/:id/hold',
		handleWhenReady(host, async ({ request, requireSupervisor, requireUser, readItem }) => {
			await requireSupervisor();
			const context = actContextOf(host, requireUser());
			const given = { ticket: String(request.params['id']), body: request.body as unknown };
			await readItem('desk_tickets', given.ticket, ['id']);
			return act(host, () => holdTicketByLaw(host.database, given, context));
		}),
	);
}
