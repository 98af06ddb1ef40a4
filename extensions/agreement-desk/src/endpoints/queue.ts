import type { Router } from 'express';
import { claimNext } from '../desk/claim-next.ts';
import { requireAgent } from '../desk/require-ready.ts';
import { showQueue } from '../desk/show-queue.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { act } from './act-context.ts';
import { handleWhenReady } from './handle.ts';
import { visibleTickets } from './visible-tickets.ts';

/** `/desk/queue`: what an agent may take, and taking the first of it (2.2.3). */
export function routeQueue(router: Router, host: Host): void {
	router.get(
		'/queue',
		handleWhenReady(host, async ({ request, requireUser }) => {
			const { database } = host;
			const context = contextOf(host.env);
			const agent = await requireAgent(database, requireUser(), 'queue.user', context);
			const visible = visibleTickets(host, request);
			return showQueue(database, { agent, query: request.query, visible }, context);
		}),
	);
	router.post(
		'/queue/claim',
		handleWhenReady(host, async ({ request, requireUser }) => {
			const user = requireUser();
			const context = { ...contextOf(host.env), actor: user };
			const visible = visibleTickets(host, request);
			const body: unknown = request.body;
			return act(host, () => claimNext(host.database, { user, body, visible }, context));
		}),
	);
}
