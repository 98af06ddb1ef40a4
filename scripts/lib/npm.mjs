import fs from 'node:fs';
import path from 'node:path';

/**
 * How to run an npm: a program and the arguments that come first.
 *
 * @typedef {{ command: string, args: string[], version: string | undefined }} Npm
 */

/** For every installation: nothing but the work, told line by line so that progress can be shown. */
export const INSTALL_FLAGS = [
	'--no-audit',
	'--no-fund',
	'--no-update-notifier',
	'--no-progress',
	'--loglevel=info',
];

/**
 * Finds the npm that came with the running Node.
 *
 * @param {{ env: NodeJS.ProcessEnv, execPath: string }} context
 * @returns {Npm} with no version when only a program called npm is known of
 */
export function findNpm({ env, execPath }) {
	const bin = path.dirname(execPath);
	const candidates = [
		env.npm_execpath,
		path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
		path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
		...npmOnPath(env),
	];
	for (const candidate of candidates) {
		const version = candidate && versionOf(candidate);
		if (candidate && version) return { command: execPath, args: [candidate], version };
	}
	return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [], version: undefined };
}

/**
 * @param {string} cli npm's bin/npm-cli.js; anything else (yarn, pnpm, a wrapper) is not npm
 * @returns {string | undefined}
 */
export function versionOf(cli) {
	if (path.basename(cli) !== 'npm-cli.js' || !fs.existsSync(cli)) return undefined;
	try {
		const manifest = JSON.parse(fs.readFileSync(path.join(path.dirname(cli), '../package.json'), 'utf8'));
		return manifest.name === 'npm' ? String(manifest.version) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Whether an npm runs on Node 22 and reads our lock files: 9, 10 and 11 do.
 *
 * @param {Npm} npm
 * @returns {boolean}
 */
export function suitsNode22({ version }) {
	const major = Number((version || '').split('.')[0]);
	return major >= 9 && major <= 11;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function npmOnPath(env) {
	const folders = (env.PATH || env.Path || '').split(path.delimiter).filter((folder) => folder !== '');
	return folders
		.map((folder) => path.join(folder, 'npm'))
		.filter((file) => fs.existsSync(file))
		.map((file) => fs.realpathSync(file));
}
