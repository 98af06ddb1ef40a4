import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../connect.ts';
import type { ServerDatabase } from '../database-config.ts';
import { freePort } from '../free-port.ts';
import { hosts } from '../hosts.ts';
import { until } from '../until.ts';
import { bootstrap } from '../bootstrap.ts';
import type { DatabaseMaker } from './database-maker.ts';
import type { PostgresProgram } from './postgres-program.ts';
import { postgresProgram } from './postgres-program.ts';
import { run } from './run.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';
import { templateCache } from './template-cache.ts';

type Cluster = { address: Omit<ServerDatabase, 'database'>; process: ServerProcess };

// A crash of the server is not what is tested here, a crash of Directus is.
const settings = [
	...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
	...['-c', 'max_connections=300', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
];

/**
 * One PostgreSQL cluster for the run. It starts as a copy of a cached one that already holds a bootstrapped
 * template database for every host; a test's database is cloned from that inside the server.
 */
export async function startPostgres(runDirectory: string): Promise<DatabaseMaker> {
	const program = await postgresProgram(runDirectory);
	const template = await templateCache('postgres', (path) => makeTemplate(path, program, runDirectory));
	const data = join(runDirectory, 'postgres-data');
	await cp(template, data, { recursive: true });
	await giveAway(data, program);
	const cluster = await startCluster(data, program);
	let count = 0;

	async function create(template: string): Promise<ServerDatabase> {
		const database = `test_${(count += 1)}`;
		await execute(cluster, `CREATE DATABASE ${database} TEMPLATE ${template}`);
		return { ...cluster.address, database };
	}

	return {
		empty: () => create('template0'),
		bootstrapped: (host) => create(templateName(host.line)),
		copyOf(database) {
			if (database.kind !== 'postgres') throw new Error(`A ${database.kind} database is no template here.`);
			return create(database.database);
		},
	};
}

const templateName = (line: string) => `directus_${line}`;

async function makeTemplate(path: string, program: PostgresProgram, runDirectory: string): Promise<void> {
	const data = join(runDirectory, 'postgres-template');
	await mkdir(data);
	await giveAway(data, program);
	const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
	const args = ['-D', data, '-U', 'directus', '--auth=trust', '--no-sync', ...locale];
	await run(program.initdb, args, { ...program.user, cwd: '/' });
	const cluster = await startCluster(data, program);
	for (const host of hosts) {
		const database = templateName(host.line);
		await execute(cluster, `CREATE DATABASE ${database}`);
		await bootstrap(host, { ...cluster.address, database }, runDirectory);
	}
	await cluster.process.stop('SIGINT'); // a clean shutdown: this one is kept
	await cp(data, path, { recursive: true });
}

async function startCluster(data: string, { postgres, user }: PostgresProgram): Promise<Cluster> {
	const port = await freePort();
	const args = ['-D', data, '-p', String(port), ...settings];
	const process = startServerProcess({ program: postgres, args, user, stopSignal: 'SIGQUIT' });
	const cluster: Cluster = {
		address: { kind: 'postgres', host: '127.0.0.1', port, user: 'directus', password: 'trusted' },
		process,
	};
	await until(
		async () => {
			process.check();
			await execute(cluster, 'SELECT 1');
			return true;
		},
		{ what: 'PostgreSQL to accept connections', timeoutMs: 60_000 },
	);
	return cluster;
}

async function execute(cluster: Cluster, sql: string): Promise<void> {
	const knex = connect({ ...cluster.address, database: 'postgres' });
	try {
		await knex.raw(sql);
	} finally {
		await knex.destroy();
	}
}

/** initdb and postgres insist on owning their data folder. */
async function giveAway(folder: string, { user }: PostgresProgram): Promise<void> {
	if (!user) return;
	await run('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
}
