import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { environmentFor } from './environment.mjs';
import { failure } from './failure.mjs';
import { hasHeadersOf, isSuitableNode, nodePackageFor } from './node-package.mjs';
import { findNpm, INSTALL_FLAGS, suitsNode22, versionOf } from './npm.mjs';
import { runLogged } from './run-logged.mjs';

/**
 * @typedef {object} Node22
 * @property {string} node the program
 * @property {import('./npm.mjs').Npm} npm run by that Node
 * @property {NodeJS.ProcessEnv} env with that Node first on the path and its headers for native builds
 *
 * @typedef {object} Context
 * @property {string} root the project's folder
 * @property {import('./progress.mjs').Progress} progress
 * @property {NodeJS.ProcessEnv} env
 */

const NPM_VERSION = '10.9.9';
const HERE = nodePackageFor(process.platform, process.arch);
const WANTED_NODE = `${HERE.name}@${HERE.version}`;

/**
 * The running Node when it is a 22, else a Node 22 from the npm registry, kept in the project's cache.
 *
 * @param {Context} context
 * @returns {Promise<Node22>}
 * @throws Failure when it cannot be installed or does not run here
 */
export async function ensureNode22({ root, progress, env }) {
	const cache = cacheIn(root);
	const npm = findNpm({ env, execPath: process.execPath });
	const ownNode = isSuitableNode(process.versions.node) && !isMisled(env);
	const ownNpm = suitsNode22(npm);
	const wanted = [];
	if (!ownNode) wanted.push(WANTED_NODE);
	if (!ownNpm) wanted.push(`npm@${NPM_VERSION}`);
	if (!isReady(cache, wanted)) await fetchPackages({ root, progress, env }, { cache, wanted, npm });

	const node = ownNode ? process.execPath : programIn(cache);
	const cli = (ownNpm && npm.args[0]) || path.join(cache, 'node_modules/npm/bin/npm-cli.js');
	const nodedir = ownNode ? ownHeaders() : path.join(cache, 'node_modules', HERE.name);
	return {
		node,
		npm: { command: node, args: [cli], version: versionOf(cli) },
		// On Windows the folder would also need a node.lib, which no package has; node-gyp fetches both there.
		env: environmentFor({ base: env, node, nodedir: process.platform === 'win32' ? undefined : nodedir }),
	};
}

/**
 * @param {string} root the project's folder
 * @returns {string | undefined} the program of the Node 22 in the project's cache, if one was fetched
 */
export function fetchedNode22(root) {
	const cache = cacheIn(root);
	return isReady(cache, [WANTED_NODE]) ? programIn(cache) : undefined;
}

/**
 * Whether npm would be told to compile against another Node's headers while the running one has none beside it
 * to be told of instead: a `nodedir` in the user's npm configuration cannot be taken back, only replaced.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
function isMisled(env) {
	return Boolean(env.npm_config_nodedir) && ownHeaders() === undefined;
}

/** @returns {string | undefined} the folder with the running Node's own headers, if it came with them */
function ownHeaders() {
	const prefix = path.dirname(path.dirname(process.execPath));
	return hasHeadersOf(prefix, process.versions.node) ? prefix : undefined;
}

/**
 * @param {Context} context
 * @param {{ cache: string, wanted: string[], npm: import('./npm.mjs').Npm }} input
 */
async function fetchPackages({ root, progress, env }, { cache, wanted, npm }) {
	fs.rmSync(cache, { recursive: true, force: true });
	fs.mkdirSync(cache, { recursive: true });
	const args = ['install', '--prefix', cache, '--no-save', '--no-package-lock', '--ignore-scripts'];
	await progress.step(`Fetching ${wanted.join(' and ')} (this is Node ${process.versions.node})`, (note) =>
		runLogged({
			command: npm.command,
			args: [...npm.args, ...args, ...INSTALL_FLAGS, ...wanted],
			cwd: cache,
			env: environmentFor({ base: env, node: process.execPath, nodedir: undefined }),
			log: path.join(root, '.cache/logs/node-22.log'),
			note,
		}),
	);
	checkProgram(cache);
	fs.writeFileSync(path.join(cache, 'ready.json'), JSON.stringify(wanted));
}

/**
 * @param {string} cache
 * @throws Failure when the fetched program does not run on this system
 */
function checkProgram(cache) {
	if (!fs.existsSync(programIn(cache))) return;
	const answer = spawnSync(programIn(cache), ['--version'], { encoding: 'utf8' });
	if (answer.status === 0 && isSuitableNode(answer.stdout.trim().replace(/^v/, ''))) return;
	throw failure(
		`The Node 22 of the npm registry does not run on this system (${process.platform} ${process.arch}): install Node 22 ` +
			'by other means (on Alpine: apk add nodejs npm) and run the command again with it.',
		{ tail: [String(answer.error || answer.stderr || '')] },
	);
}

/**
 * @param {string} cache
 * @param {string[]} wanted
 * @returns {boolean}
 */
function isReady(cache, wanted) {
	if (wanted.length === 0) return true;
	try {
		/** @type {string[]} */
		const ready = JSON.parse(fs.readFileSync(path.join(cache, 'ready.json'), 'utf8'));
		return wanted.every((name) => {
			const folder = path.join(cache, 'node_modules', name.replace(/@[^@]+$/, ''));
			return ready.includes(name) && fs.existsSync(folder);
		});
	} catch {
		return false;
	}
}

/**
 * @param {string} root
 * @returns {string}
 */
function cacheIn(root) {
	return path.join(root, '.cache/node-22');
}

/**
 * @param {string} cache
 * @returns {string}
 */
function programIn(cache) {
	const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
	return path.join(cache, 'node_modules', HERE.name, program);
}
