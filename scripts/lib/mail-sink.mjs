import { lastLines, lineCutter } from './child-output.mjs';
import { launch } from './children.mjs';
import { failure } from './failure.mjs';

/**
 * Starts the development mail sink.
 *
 * @param {{ root: string, folder: string, ports: import('./directus-config.mjs').Ports, node22: import('./node22.mjs').Node22 }} input
 * @returns {{ ready: Promise<void>, death: Promise<never> }} death rejects with a Failure when the sink ends
 */
export function startMailSink({ root, folder, ports, node22 }) {
	const child = launch({
		command: node22.node,
		args: ['scripts/mail-sink/main.ts'],
		cwd: root,
		env: {
			...node22.env,
			DESK_MAIL_SMTP_PORT: String(ports.smtp),
			DESK_MAIL_WEB_PORT: String(ports.mailPage),
			DESK_MAIL_FOLDER: folder,
		},
		followed: true,
		output: 'pipe',
	});
	const tail = lastLines(20);
	for (const stream of [child.stdout, child.stderr]) {
		if (!stream) continue;
		stream.setEncoding('utf8');
		stream.on('data', lineCutter(tail.push).push);
	}
	/** @type {Promise<void>} */
	const ready = new Promise((resolve) => void child.once('message', () => resolve()));
	/** @type {Promise<never>} */
	const death = new Promise((_resolve, reject) => {
		child.once('error', (error) => reject(failure(`The mail sink cannot be started: ${error.message}`)));
		child.once('close', (code, signal) => {
			reject(
				failure(
					`The mail sink ended by itself (${signal || `exit code ${code}`}): see its last lines above, then run npm start again.`,
					{
						tail: tail.lines(),
					},
				),
			);
		});
	});
	// Waited for later; until then its rejection must not count as unhandled.
	death.catch(() => undefined);
	return { ready, death };
}
