import { ForbiddenError } from '@directus/errors';
import type { Router } from 'express';
import { showMoves } from '../desk/moves/show-moves.ts';
import { revealContact } from '../desk/reveal-contact.ts';
import type { Host } from '../install/host.ts';
import { act, actContextOf } from './act-context.ts';
import { handleWhenReady, type Call } from './handle.ts';

/**
 * What the page of a ticket has to know: `GET /desk/tickets/:id/moves`, where it can go and what the caller may do, and
 * `POST /desk/tickets/:id/reveal`, personal data of the contact in the clear, with a reason.
 */
export function routeTicketPage(router: Router, host: Host): void {
	router.get(
		'/tickets/:id/moves',
		handleWhenReady(host, async (call) => {
			call.requireUser();
			const ticket = String(call.request.params['id']);
			await call.readItem('desk_tickets', ticket, ['id']);
			const context = {
				acting: await call.acting(),
				mayUpdate: await mayUpdate(call, ticket),
				now: Date.now(),
			};
			return showMoves(host.database, ticket, context);
		}),
	);
	router.post(
		'/tickets/:id/reveal',
		handleWhenReady(host, async ({ request, requireUser, readItem }) => {
			const context = actContextOf(host, requireUser());
			const ticket = String(request.params['id']);
			const found: { contact?: unknown } = await readItem('desk_tickets', ticket, ['id', 'contact']);
			// whoever may not read contacts sees nothing of them by this way either
			if (typeof found.contact === 'string')
				await readItem('desk_contacts', found.contact, ['id', 'email', 'phone']);
			const body: unknown = request.body;
			return act(host, () => revealContact(host.database, { ticket, body }, context));
		}),
	);
}

async function mayUpdate({ requireUpdate }: Call, ticket: string): Promise<boolean> {
	try {
		await requireUpdate('desk_tickets', ticket);
		return true;
	} catch (problem) {
		if (problem instanceof ForbiddenError) return false;
		throw problem;
	}
}
