import { ErrorCode, isDirectusError } from '@directus/errors';
import type { Router } from 'express';
import { showMoves } from '../desk/moves/show-moves.ts';
import { revealContact } from '../desk/reveal-contact.ts';
import type { Host } from '../install/host.ts';
import { act, actContextOf } from './act-context.ts';
import { handleWhenReady } from './handle.ts';

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
				mayUpdate: await isLetIn(() => call.requireUpdate('desk_tickets', ticket)),
				mayRead: (complaint: string) => isLetIn(() => call.readItem('desk_complaints', complaint, ['id'])),
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

async function isLetIn(ask: () => Promise<unknown>): Promise<boolean> {
	try {
		await ask();
		return true;
	} catch (problem) {
		if (isDirectusError(problem, ErrorCode.Forbidden)) return false;
		throw problem;
	}
}
