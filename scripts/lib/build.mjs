import fs from 'node:fs';
import path from 'node:path';
import { runLogged } from './run-logged.mjs';
import { hashOf, isStamped, stamp, unstamp } from './stamp.mjs';

const EXTENSION = 'extensions/agreement-desk';
const SOURCES = [
	`${EXTENSION}/src`,
	`${EXTENSION}/package.json`,
	'schema',
	'scripts/bundle-cli.mjs',
	'package.json',
	'package-lock.json',
];
const RESULTS = [`${EXTENSION}/dist/api.js`, `${EXTENSION}/dist/app.js`, `${EXTENSION}/dist/cli.js`];

/**
 * Builds the extension bundle when its sources are not those of the last build.
 *
 * @param {import('./install.mjs').Context} context
 * @returns {Promise<void>}
 * @throws Failure when the build fails
 */
export async function build({ root, progress, node22 }) {
	const file = path.join(root, '.cache/stamps/build');
	const state = hashOf({ root, entries: SOURCES });
	if (isStamped(file, state) && RESULTS.every((name) => fs.existsSync(path.join(root, name)))) return;
	unstamp(file);
	const log = path.join(root, '.cache/logs/build.log');
	await progress.step('Building the extension', (note) =>
		runLogged({
			command: node22.npm.command,
			args: [...node22.npm.args, 'run', 'build'],
			cwd: root,
			env: node22.env,
			followed: true,
			log,
			note,
			advise: () =>
				'The extension could not be built: mend the sources that the lines above name and run the command again.',
		}),
	);
	stamp(file, state);
}
