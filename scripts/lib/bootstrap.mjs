import fs from 'node:fs';
import path from 'node:path';
import { commandLineOf, directusEnvironment, writeConfig } from './directus-config.mjs';
import { runLogged } from './run-logged.mjs';
import { isStamped, stamp } from './stamp.mjs';

/**
 * @typedef {{ role: string, email: string, password: string, language: string }} Login
 *
 * @typedef {object} Context
 * @property {string} root
 * @property {string} host folder of the Directus that is run
 * @property {string} version of that Directus
 * @property {import('./data-folder.mjs').DataFolder} data
 * @property {import('./directus-config.mjs').Ports} ports
 * @property {import('./node22.mjs').Node22} node22
 * @property {import('./progress.mjs').Progress} progress
 */

/**
 * Makes the database if there is none, or brings one of an earlier Directus up to date. A new database is made
 * under another name and renamed at the end, so that a bootstrap which was cut off is simply done again.
 *
 * @param {Context} context
 * @param {{ admin: Login }} input
 * @returns {Promise<void>}
 * @throws Failure
 */
export async function bootstrap(context, { admin }) {
	const { database, directus } = context.data;
	const file = path.join(directus, 'bootstrapped');
	if (!fs.existsSync(database)) {
		const unfinished = `${database}.unfinished`;
		removeDatabase(unfinished);
		await runBootstrap(context, { label: 'Making the database', database: unfinished, admin });
		fs.renameSync(unfinished, database);
		return stamp(file, context.version);
	}
	if (isStamped(file, context.version)) return;
	fs.copyFileSync(database, `${database}.before-${context.version}`);
	await runBootstrap(context, {
		label: `Bringing the database to Directus ${context.version}`,
		database,
		admin,
	});
	stamp(file, context.version);
}

/**
 * @param {Context} context
 * @param {{ label: string, database: string, admin: Login }} input
 */
async function runBootstrap({ root, host, data, ports, node22, progress }, { label, database, admin }) {
	// Without extensions: the schema of ours is installed by the first real start, once, on the final file.
	const config = writeConfig({
		data,
		root,
		host,
		ports,
		database,
		extensions: path.join(data.directus, 'no-extensions'),
	});
	const env = directusEnvironment({ base: node22.env, config, data });
	await progress.step(label, (note) =>
		runLogged({
			command: node22.node,
			args: [commandLineOf(host), 'bootstrap'],
			cwd: data.directus,
			env: {
				...env,
				ADMIN_EMAIL: admin.email,
				ADMIN_PASSWORD: admin.password,
				PROJECT_NAME: 'Agreement Desk',
			},
			followed: true,
			log: path.join(root, '.cache/logs/bootstrap.log'),
			note,
		}),
	);
}

/** @param {string} database */
function removeDatabase(database) {
	for (const suffix of ['', '-journal', '-wal', '-shm']) fs.rmSync(`${database}${suffix}`, { force: true });
}
