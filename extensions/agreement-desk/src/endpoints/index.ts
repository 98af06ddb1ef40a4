import type { EndpointConfig } from '@directus/types';
import type { Host } from '../install/host.ts';
import { deskOf } from '../hooks/desk.ts';
import { handle } from './handle.ts';
import { readStatus } from '../desk/read-status.ts';

/** `/desk`: what the generated API cannot answer. */
const endpoint: EndpointConfig = {
	id: 'desk',
	handler: (router, context) => {
		const host: Host = context;
		router.get(
			'/status',
			handle(async ({ requireAdmin }) => {
				requireAdmin();
				return readStatus(host.database, { ...deskOf(host).state(), env: host.env, now: Date.now() });
			}),
		);
	},
};

export default endpoint;
