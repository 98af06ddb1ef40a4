import { ForbiddenError } from '@directus/errors';
import type { Router } from 'express';
import type { ReadAsCaller } from '../desk/read-as-caller.ts';
import { overviewParts, readOverview, type OverviewPart } from '../desk/overview/read-overview.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { secretBoxOf } from '../store/secret-box.ts';
import { handleWhenReady } from './handle.ts';
import { oneOf } from './one-of.ts';
import { readAsCaller } from './read-as-caller.ts';
import { visibleTickets } from './visible-tickets.ts';

/** `GET /desk/overview`: how the desk stands now, in one answer, for whoever may read tickets. */
export function routeOverview(router: Router, host: Host): void {
	router.get(
		'/overview',
		handleWhenReady(host, async ({ request, requireUser, acting }) => {
			const user = requireUser();
			const { isSupervisor } = await acting();
			const read = readAsCaller(host, request);
			const { now, publicUrl } = contextOf(host.env);
			const parts = readParts(request.query['parts']);
			const asking = { user, isSupervisor, read, visible: visibleTickets(host, request), parts };
			const context = { now, publicUrl, box: secretBoxOf(host.env) };
			if (!(await mayRead(read))) throw new ForbiddenError();
			return readOverview(host.database, asking, context);
		}),
	);
}

async function mayRead(read: ReadAsCaller): Promise<boolean> {
	return (await read('desk_tickets', { fields: ['id'], limit: 1 })) !== null;
}

/** @throws Refusal for a part that there is not. */
function readParts(given: unknown): readonly OverviewPart[] {
	if (given === undefined) return overviewParts;
	const named: readonly unknown[] = typeof given === 'string' ? given.split(',') : [given];
	return named.map((part) => oneOf('parts', part ?? '', overviewParts));
}
