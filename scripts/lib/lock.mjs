import fs from 'node:fs';
import path from 'node:path';

const HEARTBEAT_MS = 5000;
const SILENT_MS = 30000;

/**
 * @typedef {{ pid: number, what: string }} Holder
 * @typedef {{ release: () => void }} Lock
 */

/**
 * Takes a lock file, or tells who has it. A holder that was killed does not keep it: its process is gone, or,
 * where the number of its process has been given to another, its heartbeat has stopped.
 *
 * @param {{ file: string, what: string }} input `what` is told to whoever finds the lock taken
 * @returns {{ lock: Lock } | { holder: Holder }}
 */
export function takeLock({ file, what }) {
	fs.mkdirSync(path.dirname(file), { recursive: true });
	for (let attempt = 0; attempt < 3; attempt += 1) {
		if (create(file, { pid: process.pid, what })) return { lock: keep(file) };
		const holder = livingHolder(file);
		if (holder) return { holder };
		fs.rmSync(file, { force: true });
	}
	return { holder: livingHolder(file) || { pid: 0, what: 'another command' } };
}

/**
 * @param {string} file
 * @param {Holder} holder
 * @returns {boolean} false when the file is there already
 */
function create(file, holder) {
	try {
		fs.writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function keep(file) {
	const timer = setInterval(() => {
		const now = new Date();
		// A folder that was deleted under a running command is no reason to stop it.
		fs.utimes(file, now, now, () => undefined);
	}, HEARTBEAT_MS);
	timer.unref();
	const release = () => {
		clearInterval(timer);
		process.removeListener('exit', release);
		fs.rmSync(file, { force: true });
	};
	process.once('exit', release);
	return { release };
}

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function livingHolder(file) {
	try {
		const silentFor = Date.now() - fs.statSync(file).mtimeMs;
		if (silentFor > SILENT_MS) return undefined;
		const text = fs.readFileSync(file, 'utf8');
		// Just created and not yet written: its owner is at work this very moment.
		if (text === '') return { pid: 0, what: 'another command' };
		const holder = JSON.parse(text);
		return isAlive(holder.pid) ? holder : undefined;
	} catch {
		return undefined;
	}
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
	return !isZombie(pid);
}

/**
 * A process that was killed in a container without an init keeps its number for good.
 *
 * @param {number} pid
 * @returns {boolean}
 */
function isZombie(pid) {
	try {
		return /\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return false;
	}
}
