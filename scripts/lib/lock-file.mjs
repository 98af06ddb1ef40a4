import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, extraneous?: boolean, os?: string[], cpu?: string[] }} Entry
 */

/**
 * Whether npm has finished installing what the lock file of a folder asks for: npm writes its own list of what
 * it installed at the very end. Lets an installation that somebody made by hand stand.
 *
 * @param {string} folder
 * @returns {boolean}
 */
export function isInstalledAsLocked(folder) {
	const locked = packagesIn(path.join(folder, 'package-lock.json'));
	const installed = packagesIn(path.join(folder, 'node_modules/.package-lock.json'));
	if (!locked || !installed) return false;
	const here = { platform: process.platform, arch: process.arch };
	return Object.keys(locked).every((name) => agrees(name, locked[name] || {}, installed[name], here));
}

/**
 * @param {string} name
 * @param {Entry} locked
 * @param {Entry | undefined} installed
 * @param {{ platform: string, arch: string }} here
 * @returns {boolean}
 */
function agrees(name, locked, installed, here) {
	if (!name.includes('node_modules/') || locked.link) return true;
	if (!installed) return Boolean(locked.optional || locked.devOptional || locked.extraneous);
	return installed.version === locked.version && runsOn(installed, here);
}

/**
 * @param {Entry} entry
 * @param {{ platform: string, arch: string }} here
 * @returns {boolean} false for a package that was installed on another machine and copied here
 */
function runsOn({ os, cpu }, { platform, arch }) {
	const allows = (/** @type {string[] | undefined} */ list, /** @type {string} */ value) =>
		!list ||
		list.includes(value) ||
		(list.every((item) => item.startsWith('!')) && !list.includes(`!${value}`));
	return allows(os, platform) && allows(cpu, arch);
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | undefined}
 */
function packagesIn(file) {
	try {
		return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
}
