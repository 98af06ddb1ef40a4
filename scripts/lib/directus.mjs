import fs from 'node:fs';
import http from 'node:http';
import { lastLines, lineCutter } from './child-output.mjs';
import { launch } from './children.mjs';
import { commandLineOf, directusEnvironment, studioUrl, writeConfig } from './directus-config.mjs';
import { failure } from './failure.mjs';

const TAIL_LINES = 20;
const LOG_LIMIT = 10 * 1024 * 1024;
const POLL_MS = 200;
const START_LIMIT_MS = 180000;
/** Warnings about what we do not use. */
const HARMLESS = /Spatialite isn't installed/;

/**
 * @typedef {object} RunningDirectus
 * @property {Promise<never>} death rejects with a Failure when Directus ends
 */

/**
 * Starts Directus; its log goes to the data folder, warnings and errors also to the terminal.
 *
 * @param {import('./bootstrap.mjs').Context} context
 * @returns {RunningDirectus}
 */
export function startDirectus({ root, host, data, ports, node22, progress }) {
	const config = writeConfig({ data, root, host, ports, database: data.database, extensions: 'extensions' });
	const child = launch({
		command: node22.node,
		args: [commandLineOf(host), 'start'],
		cwd: data.directus,
		env: directusEnvironment({ base: node22.env, config, data }),
		followed: true,
		output: 'pipe',
	});
	const tail = logOutput(child, { file: data.directusLog, say: progress.say });
	/** @type {Promise<never>} */
	const death = new Promise((_resolve, reject) => {
		child.once('error', (error) => reject(failure(`Directus cannot be started: ${error.message}`)));
		child.once('close', (code, signal) => {
			reject(
				failure(
					`Directus ended by itself (${signal || `exit code ${code}`}): see its last lines above, then run npm start again.`,
					{
						tail: tail(),
						log: data.directusLog,
					},
				),
			);
		});
	});
	// Waited for later; until then its rejection must not count as unhandled.
	death.catch(() => undefined);
	return { death };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ file: string, say: (text: string) => void }} to
 * @returns {() => string[]} its last lines
 */
function logOutput(child, { file, say }) {
	if (fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT) fs.renameSync(file, `${file}.1`);
	const log = fs.createWriteStream(file, { flags: 'a' });
	// A full disk must not take the running service down with its log.
	log.on('error', () => undefined);
	const tail = lastLines(TAIL_LINES);
	let telling = false;
	const cutter = lineCutter((line) => {
		log.write(`${line}\n`);
		tail.push(line);
		// The lines after a warning belong to it until the next entry begins with its time.
		if (/^\[\d\d:\d\d:\d\d/.test(line))
			telling = /\b(WARN|ERROR|FATAL)\b/.test(line.slice(0, 40)) && !HARMLESS.test(line);
		if (telling) say(`  Directus: ${line}`);
	});
	for (const stream of [child.stdout, child.stderr]) {
		if (!stream) continue;
		stream.setEncoding('utf8');
		stream.on('data', cutter.push);
	}
	child.once('close', () => {
		cutter.end();
		log.end();
	});
	return tail.lines;
}

/**
 * Waits until Directus answers; extensions have then been loaded and have installed their schema.
 *
 * @param {{ ports: import('./directus-config.mjs').Ports, directus: RunningDirectus, log: string }} input
 * @returns {Promise<void>}
 * @throws Failure when it ends or has not answered after three minutes
 */
export async function waitForDirectus({ ports, directus, log }) {
	const giveUpAt = Date.now() + START_LIMIT_MS;
	while (Date.now() < giveUpAt) {
		const pause = new Promise((resolve) => setTimeout(resolve, POLL_MS));
		if (await Promise.race([isAnswering(`${studioUrl(ports)}/server/ping`), directus.death])) return;
		await Promise.race([pause, directus.death]);
	}
	throw failure(
		'Directus has not answered for three minutes: read its log, mend what it says and run npm start again.',
		{ log },
	);
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
function isAnswering(url) {
	return new Promise((resolve) => {
		const request = http.get(url, { timeout: 2000 }, (response) => {
			response.resume();
			resolve(response.statusCode === 200);
		});
		request.once('timeout', () => request.destroy());
		request.once('error', () => resolve(false));
	});
}
