import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { failure } from './failure.mjs';
import { INSTALL_FLAGS } from './npm.mjs';
import { runLogged } from './run-logged.mjs';

/**
 * Tries out the compiled packages of a target and compiles those that do not load. A build that was skipped
 * (scripts forbidden, an installation made for another Node) would else show in the middle of a start.
 *
 * @param {import('./install.mjs').Target} target
 * @param {import('./install.mjs').Context} context
 * @returns {Promise<void>}
 * @throws Failure
 */
export async function ensureNativeModules(target, { root, progress, node22 }) {
	const broken = target.native.filter((name) => loadError(name, target, node22) !== undefined);
	if (broken.length === 0) return;
	const log = path.join(root, '.cache/logs', `rebuild-${target.name}.log`);
	await progress.step(`Compiling ${broken.join(', ')} for ${target.label}`, (note) =>
		runLogged({
			command: node22.npm.command,
			args: [...node22.npm.args, 'rebuild', '--ignore-scripts=false', ...INSTALL_FLAGS, ...broken],
			cwd: target.folder,
			env: node22.env,
			followed: true,
			log,
			note,
		}),
	);
	for (const name of broken) {
		const error = loadError(name, target, node22);
		if (error === undefined) continue;
		throw failure(
			`The native module ${name} of ${target.label} does not load: delete ${path.join(target.folder, 'node_modules')} ` +
				'and run the command again.',
			{ tail: error.split('\n').slice(0, 8), log },
		);
	}
}

/**
 * @param {string} name
 * @param {import('./install.mjs').Target} target
 * @param {import('./node22.mjs').Node22} node22
 * @returns {string | undefined} why the module does not load; undefined when it does
 */
function loadError(name, target, { node, env }) {
	const run = spawnSync(node, ['-e', `require(${JSON.stringify(name)})`], {
		cwd: target.folder,
		env,
		encoding: 'utf8',
	});
	if (run.status === 0) return undefined;
	return run.stderr || String(run.error || `ended with ${run.signal || run.status}`);
}
