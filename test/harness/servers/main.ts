/**
 * The process that holds every database server of a test run. Tests ask it over HTTP on loopback; it starts
 * a server when the first test wants one. It lives as long as its standard input stays open, that is as long
 * as the process that started it: however a run ends, this one still stops the servers and removes the files.
 */
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { DatabaseConfig, DatabaseKind } from '../database-config.ts';
import type { Host } from '../hosts.ts';
import { hosts } from '../hosts.ts';
import { installInto } from '../install-into.ts';
import type { DatabaseMaker } from './database-maker.ts';
import { startMariadb } from './mariadb.ts';
import { startPostfix } from './postfix.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import { stopServerProcesses } from './server-process.ts';
import { startSqlite } from './sqlite.ts';
import type { Wish } from './wish.ts';
import { wish } from './wish.ts';

const starters = { sqlite: startSqlite, postgres: startPostgres, mariadb: startMariadb };
const started = new Map<DatabaseKind, Promise<DatabaseMaker>>();
const templates = new Map<string, Promise<DatabaseConfig>>();
const runDirectory = await mkdtemp(join(tmpdir(), 'agreement-desk-test-'));
await chmod(runDirectory, 0o755); // PostgreSQL runs as somebody else

async function makeDatabase({ kind, line, installed }: Wish & { want: 'database' }): Promise<DatabaseConfig> {
	const pending = started.get(kind) ?? starters[kind](runDirectory);
	started.set(kind, pending);
	const maker = await pending;
	const host = hosts.find((candidate) => candidate.line === line);
	if (!host) return maker.empty();
	return installed ? maker.copyOf(await installedTemplate(maker, kind, host)) : maker.bootstrapped(host);
}

/** One for the run, since most tests want the tables and few want to see them made. */
function installedTemplate(maker: DatabaseMaker, kind: DatabaseKind, host: Host): Promise<DatabaseConfig> {
	const name = `${kind}-${host.line}`;
	const pending = templates.get(name) ?? install(maker, host);
	templates.set(name, pending);
	return pending;
}

async function install(maker: DatabaseMaker, host: Host): Promise<DatabaseConfig> {
	const database = await maker.bootstrapped(host);
	await installInto(host, database, runDirectory);
	return database;
}

async function fulfil(request: IncomingMessage): Promise<unknown> {
	const wanted = wish.parse(await json(request));
	if (wanted.want === 'database') return makeDatabase(wanted);
	if (wanted.want === 'redis') return startRedis(runDirectory);
	if (wanted.want === 'postfix') return startPostfix(runDirectory, wanted.routes);
	return { path: await mkdtemp(join(runDirectory, `${wanted.name}-`)) };
}

const server = createServer((request, response) => {
	fulfil(request).then(
		(result) => response.end(JSON.stringify(result)),
		(error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
	);
});

async function leave(): Promise<void> {
	await stopServerProcesses();
	await rm(runDirectory, { recursive: true, force: true, maxRetries: 5 });
	process.exit();
}

process.stdin.once('close', leave).once('error', leave).resume();
process.once('SIGTERM', leave).once('SIGINT', leave);
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The test servers have no port.');
console.log(`http://127.0.0.1:${address.port}`);
