import { stopAll } from './children.mjs';
import { describeFailure } from './failure.mjs';

const PARENT_CHECK_MS = 1000;

/**
 * Runs a script to its end: a failure is told and ends with exit code 1; Ctrl-C, SIGTERM and a closed terminal
 * stop every child first.
 *
 * @param {() => Promise<number>} main resolves to the exit code
 * @param {{ say: (text: string) => void, stoppedCode?: () => number }} options stoppedCode is the exit code when
 *   stopped by a signal
 */
export function runMain(main, { say, stoppedCode = () => 130 }) {
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		say('\nStopping …');
		await stopAll();
		say('Stopped.');
		process.exit(stoppedCode());
	};
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void stop());
	if (process.env.npm_lifecycle_event) whenOrphaned(() => void stop());
	const end = async (/** @type {number} */ code) => {
		// When a signal ends the children, their ends are no news.
		if (stopping) return;
		await stopAll();
		process.exit(code);
	};
	main().then(end, (error) => {
		if (!stopping) for (const line of describeFailure(error)) say(line);
		return end(1);
	});
}

/**
 * npm runs a script through a shell, and a SIGTERM to npm ends npm and that shell but does not come through:
 * all that is left to see of it is that the parent is gone.
 *
 * @param {() => void} act
 */
function whenOrphaned(act) {
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		act();
	}, PARENT_CHECK_MS);
	timer.unref();
}
