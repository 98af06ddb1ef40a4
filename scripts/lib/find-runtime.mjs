import fs from 'node:fs';
import path from 'node:path';
import { isSuitableNode } from './node-package.mjs';
import { fetchedNode22 } from './node22.mjs';

/**
 * The Node that runs the extension's sources as they lie there, found without starting anything.
 *
 * @param {{ root: string, extension: string }} folders
 * @returns {string | undefined} the program; undefined when Node 22 or packages have to be installed first
 */
export function findRuntime({ root, extension }) {
	if (!hasPackages({ root, extension })) return undefined;
	return isSuitableNode(process.versions.node) ? process.execPath : fetchedNode22(root);
}

/**
 * Whether the packages that the extension needs are installed, in the versions it asks for.
 *
 * @param {{ root: string, extension: string }} folders
 * @returns {boolean}
 */
export function hasPackages({ root, extension }) {
	/** @type {Record<string, string>} */
	const wanted = readJson(path.join(extension, 'package.json')).dependencies || {};
	return Object.entries(wanted).every(([name, version]) =>
		[extension, root].some((folder) => {
			const file = path.join(folder, 'node_modules', name, 'package.json');
			return fs.existsSync(file) && readJson(file).version === version;
		}),
	);
}

/** @param {string} file */
function readJson(file) {
	return JSON.parse(fs.readFileSync(file, 'utf8'));
}
