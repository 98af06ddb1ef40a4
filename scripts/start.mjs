#!/usr/bin/env node
// `npm start`: from a fresh checkout to a running Agreement Desk with a demo, on any Node.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { openDataFolder } from './lib/data-folder.mjs';
import { loadDemo, readLogins } from './lib/demo.mjs';
import { startDirectus, waitForDirectus } from './lib/directus.mjs';
import { failure } from './lib/failure.mjs';
import { hostVersion } from './lib/install.mjs';
import { startMailSink } from './lib/mail-sink.mjs';
import { reservePort } from './lib/ports.mjs';
import { prepare } from './lib/prepare.mjs';
import { createProgress } from './lib/progress.mjs';
import { runMain } from './lib/run-main.mjs';
import { welcome } from './lib/welcome.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const host = path.join(root, 'hosts/directus-12');
const env = process.env;
const progress = createProgress({ stream: process.stdout });

/** @type {import('./lib/ports.mjs').PortUse[]} */
const PORTS = [
	{ variable: 'PORT', purpose: 'the studio', fallback: 8055 },
	{ variable: 'DESK_MAIL_SMTP_PORT', purpose: 'the mail sink (SMTP)', fallback: 2525 },
	{ variable: 'DESK_MAIL_WEB_PORT', purpose: 'the page with the mails', fallback: 8025 },
];

let up = false;

async function start() {
	const reserved = [];
	for (const use of PORTS) reserved.push(await reservePort(use, env));
	const [studio = 0, smtp = 0, mailPage = 0] = reserved.map(({ port }) => port);
	const ports = { studio, smtp, mailPage };
	const data = openDataFolder({ root, env });
	const logins = readLogins(root);
	const admin = logins.find(({ role }) => role === 'administrator');
	if (!admin)
		throw failure('scripts/demo/logins.json names no administrator: restore it from the repository.');

	const node22 = await prepare({ root, progress, env, hosts: [12] });
	const context = { root, host, version: hostVersion(host).version, data, ports, node22, progress };
	await bootstrap(context, { admin });
	for (const reservation of reserved) await reservation.release();

	const sink = startMailSink({ root, folder: data.mail, ports, node22 });
	await Promise.race([sink.ready, sink.death]);
	const directus = startDirectus(context);
	await progress.step(`Starting Directus ${context.version}`, () =>
		Promise.race([waitForDirectus({ ports, directus, log: data.directusLog }), sink.death]),
	);
	await Promise.race([loadDemo(context, { admin }), directus.death, sink.death]);
	up = true;
	for (const line of welcome({ ports, logins, data })) progress.say(line);
	return Promise.race([directus.death, sink.death]);
}

runMain(start, { say: progress.say, stoppedCode: () => (up ? 0 : 130) });
