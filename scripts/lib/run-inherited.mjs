import { spawn } from 'node:child_process';
import os from 'node:os';

/**
 * Runs a command in our place: with our environment, input and output, and in our process group, so that it can
 * read from the terminal. It ends with us.
 *
 * @param {{ command: string, args: string[], cwd: string }} input
 * @returns {Promise<number>} its exit code; as a shell tells it when a signal ended it
 */
export function runInherited({ command, args, cwd }) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd, stdio: 'inherit', windowsHide: true });
		const stop = () => void child.kill();
		process.once('exit', stop);
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			process.removeListener('exit', stop);
			resolve(signal === null ? (code ?? 1) : 128 + os.constants.signals[signal]);
		});
	});
}
