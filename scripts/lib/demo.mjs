import fs from 'node:fs';
import path from 'node:path';
import { studioUrl } from './directus-config.mjs';
import { failure } from './failure.mjs';
import { runLogged } from './run-logged.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const LOADER = 'scripts/demo/load.ts';

/**
 * @param {string} root
 * @returns {import('./bootstrap.mjs').Login[]}
 */
export function readLogins(root) {
	return JSON.parse(fs.readFileSync(path.join(root, 'scripts/demo/logins.json'), 'utf8'));
}

/**
 * Loads the demo, once: when it has been loaded the data are the user's, who may have changed the password that
 * the loader knows or deleted what it made. A changed loader runs again, and then may fail without harm.
 *
 * @param {import('./bootstrap.mjs').Context} context
 * @param {{ admin: import('./bootstrap.mjs').Login }} input
 * @returns {Promise<void>}
 * @throws Failure when the first load fails; the next start takes it up again
 */
export async function loadDemo(context, { admin }) {
	const { root, data, progress } = context;
	if (!fs.existsSync(path.join(root, LOADER))) {
		throw failure(`${LOADER} is missing: restore it from the repository and run npm start again.`);
	}
	const file = path.join(data.directus, 'demo-loaded');
	const state = hashOf({ root, entries: ['scripts/demo', 'schema/seed/sample'] });
	if (isStamped(file, state)) return;
	const before = fs.existsSync(file);
	try {
		await progress.step('Loading the demo', (note) => runLoader(context, { admin, note }));
	} catch (error) {
		if (!before) throw error;
		progress.say(
			'The demo has changed since it was loaded and could not be brought up to date; your data are untouched.',
		);
	}
	stamp(file, state);
}

/**
 * @param {import('./bootstrap.mjs').Context} context
 * @param {{ admin: import('./bootstrap.mjs').Login, note: (text: string) => void }} input
 */
async function runLoader({ root, ports, node22 }, { admin, note }) {
	await runLogged({
		command: node22.node,
		args: [LOADER, '--url', studioUrl(ports), '--email', admin.email, '--password', admin.password],
		cwd: root,
		env: node22.env,
		followed: true,
		log: path.join(root, '.cache/logs/demo.log'),
		note,
		advise: () =>
			'The demo could not be loaded: the lines above say why; run npm start again to take it up where it stopped, ' +
			'or delete the data folder to begin anew.',
	});
}
