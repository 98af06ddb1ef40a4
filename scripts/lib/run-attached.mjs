import { launch } from './children.mjs';

/**
 * Runs a command with our own output.
 *
 * @param {import('./children.mjs').Command} command
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function runAttached(command) {
	return new Promise((resolve, reject) => {
		const child = launch({ ...command, output: 'inherit' });
		child.once('error', reject);
		child.once('exit', (code) => resolve(code === null ? 1 : code));
	});
}
