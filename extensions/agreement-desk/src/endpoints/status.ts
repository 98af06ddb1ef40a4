import type { Router } from 'express';
import { readStatus } from '../desk/read-status.ts';
import { deskOf } from '../hooks/desk.ts';
import type { Host } from '../install/host.ts';
import { handle } from './handle.ts';

/** `GET /desk/status`: whether the desk is installed and keeps up, for administrators and monitoring. */
export function routeStatus(router: Router, host: Host): void {
	router.get(
		'/status',
		handle(host, async ({ requireAdmin }) => {
			requireAdmin();
			return readStatus(host.database, { ...deskOf(host).state(), env: host.env, now: Date.now() });
		}),
	);
}
