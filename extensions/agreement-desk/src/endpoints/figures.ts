import { ForbiddenError } from '@directus/errors';
import type { Router } from 'express';
import { showFigures } from '../desk/figures/show-figures.ts';
import type { Host } from '../install/host.ts';
import { handleWhenReady } from './handle.ts';
import { readAsCaller } from './read-as-caller.ts';

/** `GET /desk/figures`: how promises were kept in a period, for whoever may read tickets and timers. */
export function routeFigures(router: Router, host: Host): void {
	router.get(
		'/figures',
		handleWhenReady(host, async ({ request, requireUser }) => {
			requireUser();
			const asking = { query: request.query, read: readAsCaller(host, request) };
			const figures = await showFigures(host.database, asking, { now: Date.now() });
			if (figures === null) throw new ForbiddenError();
			return figures;
		}),
	);
}
