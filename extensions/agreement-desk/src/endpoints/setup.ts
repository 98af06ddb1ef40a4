import { setImmediate } from 'node:timers/promises';
import type { Router } from 'express';
import { checkMail } from '../desk/health/check-mail.ts';
import { describeSetup, type Installation } from '../desk/health/describe-setup.ts';
import { readReadiness } from '../desk/health/read-readiness.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import { countCollections, readServerInfo } from '../install/describe-host.ts';
import type { Host } from '../install/host.ts';
import { describeMigrations } from '../install/install.ts';
import { ownVersion } from '../install/own-version.ts';
import { secretBoxOf } from '../store/secret-box.ts';
import { handle, handleWhenReady, type DeskRequest } from './handle.ts';

/**
 * `GET /desk/setup`: what is installed, how it is set up and how it does, for administrators; `POST /desk/setup/mail-check`
 * speaks to the mail servers. `GET /desk/ready` tells anybody who works at the desk whether it works at all.
 */
export function routeSetup(router: Router, host: Host): void {
	router.get(
		'/setup',
		handle(host, async ({ request, requireAdmin }) => {
			requireAdmin();
			const { now, publicUrl } = contextOf(host.env);
			return describeSetup(host.database, {
				...deskOf(host).state(),
				...{ env: host.env, box: secretBoxOf(host.env), publicUrl, now },
				installation: await installationOf(host, request),
				breathe: () => setImmediate(),
			});
		}),
	);
	router.post(
		'/setup/mail-check',
		handleWhenReady(host, async ({ requireAdmin }) => {
			requireAdmin();
			return checkMail(host.database, { env: host.env, box: secretBoxOf(host.env) });
		}),
	);
	router.get(
		'/ready',
		handle(host, async ({ requireUser }) => {
			requireUser();
			return readReadiness(host.database, { ...deskOf(host).state(), now: Date.now() });
		}),
	);
}

async function installationOf(host: Host, { accountability }: DeskRequest): Promise<Installation> {
	const { version, licence } = await readServerInfo(host, accountability ?? null);
	const { ours, counted } = await countCollections(host);
	return {
		desk: ownVersion(),
		directus: version,
		node: process.versions.node,
		migrations: await describeMigrations(host),
		collections: { ours, others: counted - ours },
		licence,
	};
}
