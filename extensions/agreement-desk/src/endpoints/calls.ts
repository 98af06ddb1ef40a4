import type { Router } from 'express';
import { z } from 'zod';
import { endCall, ticketOfCall } from '../desk/calls/end-call.ts';
import { logCall } from '../desk/calls/log-call.ts';
import type { CallDoors } from '../desk/calls/who-called.ts';
import { deskOf } from '../hooks/desk.ts';
import { notingRefusals } from '../hooks/note-refusal.ts';
import { bytesReader } from '../hooks/read-bytes.ts';
import type { Host } from '../install/host.ts';
import type { Db } from '../store/db.ts';
import { isKey } from '../store/is-key.ts';
import { act, actContextOf } from './act-context.ts';
import { handleWhenReady, type Call, type DeskRequest } from './handle.ts';
import { itemsFor } from './items-for.ts';
import { visibleIn } from './visible-tickets.ts';

/**
 * `POST /desk/calls`: a telephone call, and the ticket that it makes or belongs to (2.1.1, 2.1.4). `POST …/:call/end`: one
 * that was logged while it went on is over.
 */
export function routeCalls(router: Router, host: Host): void {
	router.post(
		'/calls',
		handleWhenReady(host, async (call) => {
			const user = call.requireUser();
			await requireTicket(call);
			const context = {
				...actContextOf(host, user),
				doors: doorsOf(host, call.request),
				conduct: { readBytes: bytesReader(host), acting: call.acting },
				acting: await call.acting(),
			};
			const desk = deskOf(host);
			return notingRefusals({ desk, host }, user, () =>
				act(host, () => logCall(host.database, call.request.body, context)),
			);
		}),
	);
	router.post(
		'/calls/:call/end',
		handleWhenReady(host, async ({ request, requireUser, requireUpdate, readItem }) => {
			const user = requireUser();
			const call = String(request.params['call']).toLowerCase();
			const ticket = await ticketOfCall(host.database, call);
			await readItem('desk_tickets', ticket, ['id']);
			await requireUpdate('desk_tickets', ticket);
			const given = { call, ticket, body: request.body as unknown };
			return act(host, () => endCall(host.database, given, actContextOf(host, user)));
		}),
	);
}

/** Whoever adds a call to a ticket may change it. */
async function requireTicket({ request, requireUpdate, readItem }: Call) {
	const { ticket } = z.object({ ticket: z.unknown() }).catch({ ticket: null }).parse(request.body);
	if (typeof ticket !== 'string' || !isKey(ticket)) return;
	await readItem('desk_tickets', ticket, ['id']);
	await requireUpdate('desk_tickets', ticket);
}

/** Contacts and tickets are made by Directus, with the rights of the one who asks and all the rules that hold there. */
function doorsOf(host: Host, request: DeskRequest): CallDoors {
	const items = (collection: string, trx: Db) => itemsFor(host, request, collection, trx);
	// whoever listens is told by the desk itself, once it is committed
	const silently = { bypassEmitAction: () => {} };
	return {
		createContact: async (trx, row) =>
			String(await (await items('desk_contacts', trx)).createOne(row, silently)),
		createTicket: async (trx, row) =>
			String(await (await items('desk_tickets', trx)).createOne(row, silently)),
		visibleContacts: (trx, ids) => visibleIn(host, request, 'desk_contacts', trx)(ids),
	};
}
