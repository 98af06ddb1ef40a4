import type { Router } from 'express';
import { acknowledgeConduct } from '../desk/acknowledge-conduct.ts';
import { describeAgent } from '../desk/describe-agent.ts';
import { requireAgent } from '../desk/require-ready.ts';
import { setPresence } from '../desk/set-presence.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { act } from './act-context.ts';
import { handleWhenReady } from './handle.ts';

/** `/desk/me`: what an agent has to know of themselves, and what they say of themselves. */
export function routeMe(router: Router, host: Host): void {
	router.get(
		'/me',
		handleWhenReady(host, async ({ requireUser }) => {
			const context = contextOf(host.env);
			const agent = await requireAgent(host.database, requireUser(), 'me.user', context);
			return describeAgent(host.database, agent, context);
		}),
	);
	router.post(
		'/me/presence',
		handleWhenReady(host, async ({ request, requireUser }) => {
			const said = { user: requireUser(), body: request.body as unknown };
			return act(host, () => setPresence(host.database, said, contextOf(host.env)));
		}),
	);
	router.post(
		'/me/conduct-acknowledgement',
		handleWhenReady(host, async ({ request, requireUser }) => {
			const said = { user: requireUser(), body: request.body as unknown };
			return act(host, () => acknowledgeConduct(host.database, said, contextOf(host.env)));
		}),
	);
}
