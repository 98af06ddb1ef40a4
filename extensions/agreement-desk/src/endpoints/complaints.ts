import type { Router } from 'express';
import { draftDecisionLetter } from '../desk/draft-decision-letter.ts';
import { notAComplaint } from '../desk/not-a-complaint.ts';
import { customerDoors } from '../hooks/conduct-doors.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { handleWhenReady } from './handle.ts';

/** What supervisors do about complaints beside editing their records (1.4.5). */
export function routeComplaints(router: Router, host: Host): void {
	// `POST /desk/tickets/:id/not-a-complaint`: a supervisor turns one back, and the customer reads why
	router.post(
		'/tickets/:id/not-a-complaint',
		handleWhenReady(host, async ({ request, acting, requireSupervisor, requireUser, readItem }) => {
			await requireSupervisor();
			const actor = requireUser();
			const conduct = { ...customerDoors(host, actor), acting };
			const context = { ...contextOf(host.env), actor, conduct };
			const ticket = String(request.params['id']);
			await readItem('desk_tickets', ticket, ['id']);
			const result = await notAComplaint(host.database, { ticket, body: request.body }, context);
			const desk = deskOf(host);
			await desk.changed();
			desk.wake();
			return result;
		}),
	);
	// `POST /desk/complaints/:id/decision-letter`: the letter that the record makes; sending it is a message like any other
	router.post(
		'/complaints/:id/decision-letter',
		handleWhenReady(host, async ({ request, readItem }) => {
			const id = String(request.params['id']);
			await readItem('desk_complaints', id, ['id']);
			return draftDecisionLetter(host.database, id, { now: Date.now() });
		}),
	);
}
