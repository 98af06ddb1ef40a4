import type { Router } from 'express';
import { claimTicket } from '../desk/claim-ticket.ts';
import { passOnTicket, type PassingOn } from '../desk/pass-on-ticket.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { act } from './act-context.ts';
import { handleWhenReady, type Call } from './handle.ts';

const ways: readonly PassingOn[] = ['assign', 'transfer', 'release'];

/** `POST /desk/tickets/:id/claim`, `/assign`, `/transfer` and `/release`: who has a ticket (3.1.2.1). */
export function routeAssignments(router: Router, host: Host): void {
	router.post(
		'/tickets/:id/claim',
		handleWhenReady(host, async (call) => {
			const { id, user, context } = await changeable(call);
			await act(host, () => claimTicket(host.database, { id, user }, context));
			return { ticket: id, assignee: user };
		}),
	);
	for (const way of ways) {
		router.post(
			`/tickets/:id/${way}`,
			handleWhenReady(host, async (call) => {
				const { id, user: actor, context } = await changeable(call);
				const body: unknown = call.request.body;
				return act(host, () => passOnTicket(host.database, { id, way, body, actor }, context));
			}),
		);
	}

	async function changeable({ request, requireUser, requireUpdate }: Call) {
		const user = requireUser();
		const id = String(request.params['id']);
		await requireUpdate('desk_tickets', id);
		return { id, user, context: { ...contextOf(host.env), actor: user } };
	}
}
