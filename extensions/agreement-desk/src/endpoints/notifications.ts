import type { Router } from 'express';
import { dropNotification, replayMany, replayNotification } from '../desk/outbox/dead-letters.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { act } from './act-context.ts';
import { handleWhenReady } from './handle.ts';

/**
 * What to do with notifications that did not arrive: `POST /desk/notifications/:id/replay` and `…/drop`, and
 * `POST /desk/notifications/replay` for many. For supervisors.
 */
export function routeNotifications(router: Router, host: Host): void {
	router.post(
		'/notifications/replay',
		handleWhenReady(host, async ({ request, requireSupervisor }) => {
			await requireSupervisor();
			return act(host, () => replayMany(host.database, request.body, contextOf(host.env)));
		}),
	);
	router.post(
		'/notifications/:id/replay',
		handleWhenReady(host, async ({ request, requireSupervisor }) => {
			await requireSupervisor();
			const id = String(request.params['id']);
			return act(host, () => replayNotification(host.database, id, contextOf(host.env)));
		}),
	);
	router.post(
		'/notifications/:id/drop',
		handleWhenReady(host, async ({ request, requireSupervisor, user }) => {
			await requireSupervisor();
			const given = { id: String(request.params['id']), body: request.body as unknown };
			const context = { ...contextOf(host.env), actor: user };
			return act(host, () => dropNotification(host.database, given, context));
		}),
	);
}
