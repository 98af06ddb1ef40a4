import net from 'node:net';
import { failure } from './failure.mjs';

const LOOPBACK = '127.0.0.1';

/**
 * @typedef {{ variable: string, purpose: string, fallback: number }} PortUse
 * @typedef {{ port: number, release: () => Promise<void> }} Reservation
 */

/**
 * Reads a port from the environment.
 *
 * @param {PortUse} use
 * @param {NodeJS.ProcessEnv} env
 * @returns {number}
 * @throws Failure when it is no port number
 */
export function portFrom({ variable, purpose, fallback }, env) {
	const text = env[variable];
	if (text === undefined || text === '') return fallback;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (port >= 1 && port <= 65535) return port;
	throw failure(`${variable} is the port of ${purpose} and must be a number from 1 to 65535, not "${text}".`);
}

/**
 * Takes a loopback port at once and keeps it until it is released to the program it is for: a second start
 * in the minutes of an installation finds it taken.
 *
 * @param {PortUse} use
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Reservation>}
 * @throws Failure when the port is taken or not allowed
 */
export async function reservePort(use, env) {
	const port = portFrom(use, env);
	const other = `${use.variable}=${port < 65535 ? port + 1 : port - 1} npm start`;
	if (await answers(port)) {
		throw failure(
			`Port ${port}, wanted for ${use.purpose}, is taken by another program: stop that, or choose another port, for instance ${other}`,
		);
	}
	try {
		return { port, release: await hold(port) };
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw failure(
			`Port ${port}, wanted for ${use.purpose}, cannot be opened (${code === 'EADDRINUSE' ? 'it is taken by another program' : code}): choose another port, for instance ${other}`,
		);
	}
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether the port is free on the loopback address
 */
export async function isPortFree(port) {
	if (await answers(port)) return false;
	try {
		const release = await hold(port);
		await release();
		return true;
	} catch {
		return false;
	}
}

/**
 * Asked first, because some systems let a loopback listener be opened beside another that has all addresses.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
	return new Promise((resolve) => {
		const socket = net.connect({ port, host: LOOPBACK });
		const end = (/** @type {boolean} */ answer) => {
			socket.destroy();
			resolve(answer);
		};
		socket.setTimeout(1000, () => end(false));
		socket.once('connect', () => end(true));
		socket.once('error', () => end(false));
	});
}

/**
 * @param {number} port
 * @returns {Promise<() => Promise<void>>} gives the port back
 */
function hold(port) {
	return new Promise((resolve, reject) => {
		const server = net.createServer((socket) => socket.destroy());
		server.once('error', reject);
		server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
			resolve(() => new Promise((closed) => void server.close(() => closed())));
		});
	});
}
