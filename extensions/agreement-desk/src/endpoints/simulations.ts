import type { Router } from 'express';
import { explainTicket } from '../desk/explain-ticket.ts';
import { resolveSimulation } from '../desk/resolve-simulation.ts';
import { simulate } from '../desk/simulate.ts';
import type { Host } from '../install/host.ts';
import { handleWhenReady } from './handle.ts';

/**
 * `POST /desk/simulate`: what would become of a ticket, at any date and without touching data, for whoever has logged
 * in. `GET /desk/tickets/:id/timers`: how each deadline of a ticket came about, for whoever may read the ticket; with
 * `days=true` the days of the calendars as well.
 */
export function routeSimulations(router: Router, host: Host): void {
	router.post(
		'/simulate',
		handleWhenReady(host, async ({ request, requireUser, readItem }) => {
			requireUser();
			const body: unknown = request.body;
			const mayRead = (collection: string, id: string) => readItem(collection, id, ['id']);
			return simulate(body, await resolveSimulation(host.database, body, { now: Date.now(), mayRead }));
		}),
	);
	router.get(
		'/tickets/:id/timers',
		handleWhenReady(host, async ({ request, requireUser, readItem }) => {
			requireUser();
			const ticket = String(request.params['id']);
			await readItem('desk_tickets', ticket, ['id']);
			const withDays = request.query['days'] === 'true';
			return explainTicket(host.database, ticket, { now: Date.now(), withDays });
		}),
	);
}
