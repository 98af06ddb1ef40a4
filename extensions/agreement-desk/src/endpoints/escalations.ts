import type { Router } from 'express';
import { acceptEscalation } from '../desk/accept-escalation.ts';
import { escalateTicket } from '../desk/escalate-ticket.ts';
import { openEscalations } from '../desk/open-escalations.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { act } from './act-context.ts';
import { handleWhenReady } from './handle.ts';
import { visibleTickets } from './visible-tickets.ts';

/**
 * `POST /desk/tickets/:id/escalate`: 2.2.2, by whoever may see the ticket. `POST /desk/tickets/:id/escalations/accept`:
 * taking on what the ladder escalated. `GET /desk/escalations`: what waits for that.
 */
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
	router.post(
		'/tickets/:id/escalations/accept',
		handleWhenReady(host, async ({ request, requireUser, readItem, acting }) => {
			const user = requireUser();
			const ticket = String(request.params['id']);
			await readItem('desk_tickets', ticket, ['id']);
			const { isSupervisor } = await acting();
			const context = { ...contextOf(host.env), actor: user };
			const body: unknown = request.body;
			const accepting = { ticket, body, by: { user, isSupervisor } };
			return act(host, () => acceptEscalation(host.database, accepting, context));
		}),
	);
	router.get(
		'/escalations',
		handleWhenReady(host, async ({ request, requireUser, acting }) => {
			const user = requireUser();
			const { isSupervisor } = await acting();
			const visible = visibleTickets(host, request);
			return openEscalations(host.database, { user, isSupervisor, query: request.query, visible });
		}),
	);
}
