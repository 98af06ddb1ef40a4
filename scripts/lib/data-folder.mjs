import fs from 'node:fs';
import path from 'node:path';
import { failure } from './failure.mjs';
import { takeLock } from './lock.mjs';

/**
 * @typedef {object} DataFolder everything that a start keeps
 * @property {string} root
 * @property {string} directus
 * @property {string} mail
 * @property {string} database
 * @property {string} directusLog
 */

/**
 * Makes the data folder and takes it for this process.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv }} input DESK_DATA names another folder than <root>/data
 * @returns {DataFolder}
 * @throws Failure when it cannot be written or another start is using it
 */
export function openDataFolder({ root, env }) {
	const folder = path.resolve(env.DESK_DATA || path.join(root, 'data'));
	const directus = path.join(folder, 'directus');
	const mail = path.join(folder, 'mail');
	try {
		for (const needed of [directus, mail, path.join(directus, 'uploads')]) {
			makeFolder(needed);
			const probe = path.join(needed, `.probe-${process.pid}`);
			fs.writeFileSync(probe, 'probe');
			fs.unlinkSync(probe);
		}
	} catch (error) {
		throw failure(
			`The data folder ${folder} cannot be written (${error instanceof Error ? error.message : error}): make it writable ` +
				'and free space on its disk, or name another one, for instance DESK_DATA=$HOME/desk-data npm start',
		);
	}
	const taken = takeLock({ file: path.join(directus, 'start.lock'), what: 'npm start' });
	if ('holder' in taken) {
		throw failure(
			`The data folder ${folder} is in use by another npm start (process ${taken.holder.pid}): stop that, or name ` +
				'another folder, for instance DESK_DATA=$HOME/desk-data npm start',
		);
	}
	return {
		root: folder,
		directus,
		mail,
		database: path.join(directus, 'database.sqlite'),
		directusLog: path.join(directus, 'directus.log'),
	};
}

/**
 * Node's own recursive mkdir never returns where a file system refuses a new folder with ENOENT (as /proc does).
 *
 * @param {string} folder
 */
function makeFolder(folder) {
	if (fs.existsSync(folder)) return;
	makeFolder(path.dirname(folder));
	fs.mkdirSync(folder);
}
