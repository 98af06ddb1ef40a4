import { ForbiddenError } from '@directus/errors';
import type { Router } from 'express';
import { z } from 'zod';
import { readBody } from '../desk/acts/read-body.ts';
import { hintsForDraft, hintsForMessage, readHintRequest } from '../desk/conduct/hint.ts';
import { changeIncident, openByHand, tellIncident } from '../desk/conduct/incidents.ts';
import { bytesReader } from '../hooks/read-bytes.ts';
import type { Host } from '../install/host.ts';
import { readIncidents } from '../store/incidents.ts';
import { act, actContextOf } from './act-context.ts';
import { handleWhenReady, type Call } from './handle.ts';

/** The check of a reply before it is sent, and what becomes of misconduct (2.3). */
export function routeConduct(router: Router, host: Host): void {
	router.post(
		'/lint',
		handleWhenReady(host, async ({ request, requireUser, readItem }) => {
			const actor = requireUser();
			const asked = readHintRequest(request.body);
			if (!asked) return hintsForDraft(host.database, request.body);
			await readItem('desk_tickets', asked.message.ticket, ['id']);
			for (const file of asked.files) await readItem('directus_files', file, ['id']);
			const context = { actor, readBytes: bytesReader(host), now: Date.now() };
			return hintsForMessage(host.database, asked.message, context);
		}),
	);
	router.get(
		'/incidents',
		handleWhenReady(host, async ({ request, acting, requireUser }) => {
			const reader = requireUser();
			await requireDecider(acting);
			const query = readBody(querySchema, request.query, { act: 'query', clause: '2.3' });
			const now = Date.now();
			return (await readIncidents(host.database, { ...query, reader })).map((one) => tellIncident(one, now));
		}),
	);
	router.post(
		'/incidents',
		handleWhenReady(host, async ({ request, acting, requireUser }) => {
			const context = actContextOf(host, requireUser());
			await requireDecider(acting);
			return act(host, () => openByHand(host.database, request.body, context));
		}),
	);
	router.post(
		'/incidents/:id',
		handleWhenReady(host, async ({ request, acting, requireUser }) => {
			const context = actContextOf(host, requireUser());
			await requireDecider(acting);
			const given = { id: String(request.params['id']), body: request.body as unknown };
			return act(host, () => changeIncident(host.database, given, context));
		}),
	);
}

const querySchema = z.object({
	state: z.enum(['open', 'closed', 'all']).default('open'),
	ticket: z.guid().optional(),
	agent: z.guid().optional(),
	limit: z.coerce.number('must be a whole number from 1 to 200').int().min(1).max(200).default(50),
	offset: z.coerce.number('must be a whole number that is not below 0').int().min(0).default(0),
});

/** Team leads and managers decide, as everywhere in the desk. */
async function requireDecider(acting: Call['acting']) {
	if (!(await acting()).isSupervisor) throw new ForbiddenError();
}
