import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isInstalledAsLocked } from './lock-file.mjs';
import { ensureNativeModules } from './native-modules.mjs';
import { INSTALL_FLAGS } from './npm.mjs';
import { runLogged } from './run-logged.mjs';
import { hashOf, isStamped, stamp, unstamp } from './stamp.mjs';

/**
 * @typedef {object} Target a folder with packages of its own
 * @property {string} name of its stamp and log
 * @property {string} label for the progress line
 * @property {string} folder
 * @property {string[]} manifests what decides what is installed, relative to the folder
 * @property {string[]} native packages with compiled code, to be tried out after an installation
 *
 * @typedef {object} Context
 * @property {string} root
 * @property {import('./progress.mjs').Progress} progress
 * @property {import('./node22.mjs').Node22} node22
 */

const MANIFESTS = ['package.json', 'package-lock.json'];

/**
 * @param {string} root
 * @returns {Target} the project's own tools and the extension's packages
 */
export function rootTarget(root) {
	const manifests = [...MANIFESTS, 'extensions/agreement-desk/package.json'];
	return { name: 'root', label: "the project's tools", folder: root, manifests, native: [] };
}

/**
 * @param {string} root
 * @param {number} line 11 or 12
 * @returns {Target} a Directus of that line
 */
export function hostTarget(root, line) {
	const folder = path.join(root, `hosts/directus-${line}`);
	const { version } = hostVersion(folder);
	const native = ['sqlite3', 'isolated-vm', 'argon2'];
	return { name: `directus-${line}`, label: `Directus ${version}`, folder, manifests: MANIFESTS, native };
}

/**
 * @param {string} folder of a host
 * @returns {{ version: string }} of the Directus it pins
 */
export function hostVersion(folder) {
	const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
	return { version: String(manifest.dependencies.directus) };
}

/**
 * Installs a target unless its stamp says that this very state is installed for this very Node.
 *
 * @param {Target} target
 * @param {Context} context
 * @returns {Promise<void>}
 * @throws Failure
 */
export async function install(target, context) {
	const file = path.join(context.root, '.cache/stamps', target.name);
	const identity = nodeIdentity(context.node22);
	const state = () => hashOf({ root: target.folder, entries: target.manifests, also: { identity } });
	if (isStamped(file, state()) && fs.existsSync(path.join(target.folder, 'node_modules'))) return;
	unstamp(file);
	if (!isInstalledAsLocked(target.folder)) {
		await context.progress.step(`Installing ${target.label}`, (note) =>
			runInstall(target, { ...context, note }),
		);
	}
	await ensureNativeModules(target, context);
	stamp(file, state());
}

/**
 * @param {Target} target
 * @param {Context & { note: (text: string) => void }} context
 */
async function runInstall(target, { root, node22, note }) {
	const locked = fs.existsSync(path.join(target.folder, 'package-lock.json'));
	await runLogged({
		command: node22.npm.command,
		args: [
			...node22.npm.args,
			locked ? 'ci' : 'install',
			'--include=dev',
			'--include=optional',
			...INSTALL_FLAGS,
		],
		cwd: target.folder,
		env: node22.env,
		followed: true,
		log: path.join(root, '.cache/logs', `install-${target.name}.log`),
		note,
	});
}

/**
 * What compiled modules depend on.
 *
 * @param {import('./node22.mjs').Node22} node22
 * @returns {string}
 */
function nodeIdentity({ node, env }) {
	const question =
		'process.stdout.write([process.versions.modules, process.platform, process.arch].join(" "))';
	return spawnSync(node, ['-e', question], { env, encoding: 'utf8' }).stdout;
}
