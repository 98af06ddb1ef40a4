import type { Router } from 'express';
import { escalateTicket } from '../desk/escalate-ticket.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { handleWhenReady } from './handle.ts';

/** `POST /desk/tickets/:id/escalate`: 2.2.2, by whoever may see the ticket. */
export function routeEscalations(router: Router, host: Host): void {
	router.post(
		'/tickets/:id/escalate',
		handleWhenReady(host, async ({ request, requireUser, readItem }) => {
			const context = { ...contextOf(host.env), actor: requireUser() };
			const ticket = String(request.params['id']);
			await readItem('desk_tickets', ticket, ['id']);
			const result = await escalateTicket(host.database, { ticket, body: request.body }, context);
			const desk = deskOf(host);
			await desk.changed();
			desk.wake();
			return result;
		}),
	);
}
