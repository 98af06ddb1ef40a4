/**
 * Preloaded into every host process. Its standard input is a pipe held by the test: when the test ends for
 * whatever reason, SIGKILL included, the pipe closes and the host goes too. No process is left behind.
 */
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

// A worker thread has an input of its own that ends at once.
if (isMainThread) {
	process.stdin.on('close', () => process.exit(1));
	process.stdin.on('error', () => process.exit(1));
	process.stdin.resume();
	process.stdin.unref();
}
