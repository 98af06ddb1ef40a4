import { spawn, spawnSync } from 'node:child_process';

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 *
 * @typedef {object} Command
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} [followed] for a Node 22: it ends by itself when this process is gone without a word
 */

const POSIX = process.platform !== 'win32';
const FOLLOW_PARENT = new URL('./follow-parent.mjs', import.meta.url).href;

const GRACE_MS = 10000;

/** @type {Map<ChildProcess, number>} every child that still runs, so that none outlives this process; with its grace time */
const running = new Map();

/**
 * Starts a child at the head of a process group of its own: npm, node-gyp and make then end together, and a
 * Ctrl-C reaches them through `stopAll`, in order, rather than all at once from the terminal.
 *
 * @param {Command & { output: 'pipe' | 'inherit', graceMs?: number }} input where its standard output and error go
 *   (it has no input), and how long it may take to stop
 * @returns {ChildProcess}
 */
export function launch({ command, args, cwd, env, followed = false, output, graceMs = GRACE_MS }) {
	const child = spawn(command, followed ? ['--import', FOLLOW_PARENT, ...args] : args, {
		cwd,
		env,
		stdio: ['ignore', output, output, followed ? 'ipc' : 'ignore'],
		detached: POSIX,
		windowsHide: true,
	});
	running.set(child, graceMs);
	const forget = () => running.delete(child);
	child.once('exit', forget);
	child.once('error', forget);
	return child;
}

/**
 * Asks a child to stop, and after its grace time makes it.
 *
 * @param {ChildProcess} child
 * @returns {Promise<void>} when it is gone
 */
export function stopChild(child) {
	if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
		return Promise.resolve();
	return new Promise((resolve) => {
		const timer = setTimeout(() => signal(child, 'SIGKILL'), running.get(child));
		child.once('exit', () => {
			clearTimeout(timer);
			resolve();
		});
		signal(child, 'SIGTERM');
	});
}

/** @returns {Promise<void>} when all are gone */
export async function stopAll() {
	await Promise.all([...running.keys()].map(stopChild));
}

/**
 * @param {ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} name
 */
function signal(child, name) {
	if (child.pid === undefined) return;
	if (!POSIX) return void spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
	try {
		process.kill(-child.pid, name);
	} catch {
		child.kill(name);
	}
}
