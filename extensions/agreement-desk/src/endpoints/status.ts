import { setImmediate } from 'node:timers/promises';
import type { Router } from 'express';
import { readStatus } from '../desk/read-status.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { secretBoxOf } from '../store/secret-box.ts';
import { handle } from './handle.ts';

/** `GET /desk/status`: whether the desk is installed and keeps up, for administrators and monitoring. */
export function routeStatus(router: Router, host: Host): void {
	router.get(
		'/status',
		handle(host, async ({ requireAdmin }) => {
			requireAdmin();
			const { now, publicUrl } = contextOf(host.env);
			const box = secretBoxOf(host.env);
			const here = { env: host.env, box, publicUrl, now, breathe: () => setImmediate() };
			return readStatus(host.database, { ...deskOf(host).state(), ...here });
		}),
	);
}
