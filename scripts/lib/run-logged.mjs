import fs from 'node:fs';
import path from 'node:path';
import { adviceFor } from './advice.mjs';
import { lastLines, lineCutter, meaning } from './child-output.mjs';
import { launch, stopChild } from './children.mjs';
import { failure } from './failure.mjs';
import { registryWatch } from './registry-watch.mjs';

const TAIL_LINES = 15;
const ADVICE_LINES = 400;
/** What is left half done is done anew: nothing is lost by not waiting for it. */
const GRACE_MS = 2000;

/**
 * Runs a command to its end with its whole output in a log file.
 *
 * @param {import('./children.mjs').Command & {
 *   log: string,
 *   note: (text: string) => void,
 *   advise?: (output: string) => string,
 * }} input `note` is told what the command is doing; `advise` finds the sentence for its failure
 * @returns {Promise<void>}
 * @throws Failure when the command cannot be started, fails, is killed or waits in vain for the registry
 */
export async function runLogged({ log, note, advise = adviceFor, ...command }) {
	fs.mkdirSync(path.dirname(log), { recursive: true });
	const file = fs.openSync(log, 'w');
	const kept = lastLines(ADVICE_LINES);
	try {
		const { end, gaveUp } = await finished(command, (line) => {
			fs.writeSync(file, `${line}\n`);
			kept.push(line);
			const text = meaning(line);
			if (text) note(text);
		});
		if (end === 'code 0') return;
		const output = kept.lines().join('\n');
		const killed = end === 'signal SIGKILL' && !gaveUp;
		const sentence = killed ? killedSentence(command.command) : gaveUp ? adviceFor(output) : advise(output);
		throw failure(sentence, { tail: telling(kept.lines()), log });
	} finally {
		fs.closeSync(file);
	}
}

/**
 * @param {import('./children.mjs').Command} command
 * @param {(line: string) => void} take
 * @returns {Promise<{ end: string, gaveUp: boolean }>} end is like `code 0` or `signal SIGTERM`
 */
function finished(command, take) {
	return new Promise((resolve, reject) => {
		const child = launch({ ...command, output: 'pipe', graceMs: GRACE_MS });
		const isHopeless = registryWatch();
		let gaveUp = false;
		const onLine = (/** @type {string} */ line) => {
			take(line);
			if (gaveUp || !isHopeless(line)) return;
			gaveUp = true;
			void stopChild(child);
		};
		for (const stream of [child.stdout, child.stderr]) {
			if (!stream) continue;
			const cutter = lineCutter(onLine);
			stream.setEncoding('utf8');
			stream.on('data', cutter.push);
			stream.on('end', cutter.end);
		}
		child.once('error', (error) => {
			reject(
				failure(
					`${command.command} cannot be started (${error.message}): install Node with its npm and try again.`,
				),
			);
		});
		child.once('close', (code, signal) =>
			resolve({ end: signal ? `signal ${signal}` : `code ${code}`, gaveUp }),
		);
	});
}

/**
 * The lines to show: what a compiler says comes last, what npm itself says comes first, before its advice.
 *
 * @param {string[]} lines
 * @returns {string[]}
 */
function telling(lines) {
	const compiler = lines.filter((line) => /\bgyp ERR!|\berror:/.test(line));
	if (compiler.length > 0) return compiler.slice(-TAIL_LINES);
	const npm = lines.filter((line) => /^npm (error|ERR!) \S/.test(line));
	return npm.length > 0 ? npm.slice(0, TAIL_LINES) : lines.slice(-TAIL_LINES);
}

/**
 * @param {string} command
 * @returns {string}
 */
function killedSentence(command) {
	return `The system killed ${path.basename(command)}, most likely for want of memory: free about 2 GB and run the command again.`;
}
