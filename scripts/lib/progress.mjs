const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const CLEAR_LINE = '\r\u001b[2K';
const SPIN_MS = 100;

/**
 * @typedef {object} Progress
 * @property {(text?: string) => void} say a line that stays
 * @property {<T>(label: string, run: (note: (text: string) => void) => Promise<T>) => Promise<T>} step
 *   a piece of work that shows it is alive: a spinner on a terminal, else a line at least every `everyMs`
 */

/**
 * @param {object} options
 * @param {NodeJS.WritableStream & { isTTY?: boolean, columns?: number }} options.stream
 * @param {() => number} [options.now] milliseconds
 * @param {number} [options.everyMs] the longest silence on a stream that is no terminal
 * @returns {Progress}
 */
export function createProgress({ stream, now = Date.now, everyMs = 10000 }) {
	// A reader that went away (a closed terminal, `| head`) must not end what runs.
	stream.on('error', () => undefined);
	// On a terminal a spinner may be standing in the line.
	const say = (text = '') => void stream.write(`${stream.isTTY ? CLEAR_LINE : ''}${text}\n`);
	return {
		say,
		async step(label, run) {
			const display = stream.isTTY ? spinner({ stream, now, label }) : ticker({ say, now, label, everyMs });
			try {
				const result = await run(display.note);
				display.done();
				return result;
			} catch (error) {
				display.failed();
				throw error;
			}
		},
	};
}

/**
 * @param {number} ms
 * @returns {string}
 */
export function seconds(ms) {
	return ms < 9950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}

/**
 * @typedef {{ note: (text: string) => void, done: () => void, failed: () => void }} Display
 */

/**
 * @param {{ stream: NodeJS.WritableStream & { columns?: number }, now: () => number, label: string }} options
 * @returns {Display}
 */
function spinner({ stream, now, label }) {
	const startedAt = now();
	let frame = 0;
	let last = '';
	const replace = (/** @type {string} */ text) => stream.write(CLEAR_LINE + text);
	const draw = () => {
		frame = (frame + 1) % FRAMES.length;
		const line = `${FRAMES[frame]} ${label} … ${Math.floor((now() - startedAt) / 1000)} s  ${last}`;
		replace(line.slice(0, (stream.columns || 80) - 1));
	};
	const timer = setInterval(draw, SPIN_MS);
	const end = (/** @type {string} */ mark, /** @type {string} */ text) => {
		clearInterval(timer);
		replace(`${mark} ${label}${text} (${seconds(now() - startedAt)})\n`);
	};
	return {
		note: (text) => void (last = text),
		done: () => end('✓', ''),
		failed: () => end('✗', ' failed'),
	};
}

/**
 * @param {{ say: (text: string) => void, now: () => number, label: string, everyMs: number }} options
 * @returns {Display}
 */
function ticker({ say, now, label, everyMs }) {
	const startedAt = now();
	let last = '';
	say(`${label} …`);
	const timer = setInterval(() => {
		const note = last === '' ? '' : ` (${last})`;
		say(
			`still ${label.charAt(0).toLowerCase()}${label.slice(1)} … ${Math.round((now() - startedAt) / 1000)} s${note}`,
		);
	}, everyMs);
	const end = (/** @type {string} */ word) => {
		clearInterval(timer);
		say(`${label}: ${word} after ${seconds(now() - startedAt)}`);
	};
	return { note: (text) => void (last = text), done: () => end('done'), failed: () => end('failed') };
}
