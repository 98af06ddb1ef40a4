import type { Router } from 'express';
import { actOnTicket, type ActContext } from '../desk/acts/act-on-ticket.ts';
import { linkTwo, mergeTickets, splitTicket } from '../desk/acts/join-tickets.ts';
import { staffActs } from '../desk/acts/staff-acts.ts';
import type { Host } from '../install/host.ts';
import type { Db } from '../store/db.ts';
import { act, actContextOf } from './act-context.ts';
import { handleWhenReady } from './handle.ts';

/** What takes two tickets at once. */
const joining: Readonly<Record<string, Join>> = { merge: mergeTickets, split: splitTicket, links: linkTwo };

type Join = (db: Db, given: { ticket: string; body: unknown }, context: ActContext) => Promise<object>;

/** What staff do to a ticket that a change of its row does not say: `POST /desk/tickets/:id/…`, by whoever may see it. */
export function routeTicketActs(router: Router, host: Host): void {
	for (const [name, work] of Object.entries(joining)) {
		router.post(
			`/tickets/:id/${name}`,
			handleWhenReady(host, async ({ request, requireUser, readItem }) => {
				const context = actContextOf(host, requireUser());
				const ticket = String(request.params['id']);
				await readItem('desk_tickets', ticket, ['id']);
				return act(host, () => work(host.database, { ticket, body: request.body }, context));
			}),
		);
	}
	for (const name of Object.keys(staffActs)) routeAct(router, host, name);
}

function routeAct(router: Router, host: Host, name: string) {
	router.post(
		`/tickets/:id/${name}`,
		handleWhenReady(host, async ({ request, requireUser, readItem, acting }) => {
			const context = actContextOf(host, requireUser());
			const id = String(request.params['id']);
			const body: unknown = request.body;
			await readItem('desk_tickets', id, ['id']);
			const who = await acting();
			await act(host, () =>
				actOnTicket(host.database, id, context, async (trx, ticket) => {
					await staffActs[name]?.(trx, { ticket, body, acting: who }, context);
				}),
			);
			return readItem('desk_tickets', id);
		}),
	);
}
