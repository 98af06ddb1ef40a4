import type { Router } from 'express';
import { runBackTest } from '../desk/run-back-test.ts';
import type { Host } from '../install/host.ts';
import { handleWhenReady } from './handle.ts';

/** `POST /desk/agreements/:id/back-test`: a version against the real tickets of a period. Writes nothing. */
export function routeBackTests(router: Router, host: Host): void {
	router.post(
		'/agreements/:id/back-test',
		handleWhenReady(host, async ({ request, requireSupervisor }) => {
			await requireSupervisor();
			const input = { agreement: String(request.params['id']), body: request.body as unknown };
			return runBackTest(host.database, input, { now: Date.now() });
		}),
	);
}
