import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerDatabase } from '../database-config.ts';
import { findProgram } from '../find-program.ts';
import { freePort } from '../free-port.ts';
import { until } from '../until.ts';
import { bootstrap } from '../bootstrap.ts';
import type { DatabaseMaker } from './database-maker.ts';
import { run } from './run.ts';
import { startServerProcess } from './server-process.ts';
import { templateCache } from './template-cache.ts';

// Debian's own defaults for text; --no-defaults would otherwise leave latin1. Durability is not tested here.
const settings = [
	...['--character-set-server=utf8mb4', '--collation-server=utf8mb4_general_ci', '--skip-name-resolve'],
	...[
		'--innodb-flush-method=nosync',
		'--innodb-flush-log-at-trx-commit=0',
		'--skip-log-bin',
		'--max-connections=300',
	],
];
const account = { user: 'directus', password: 'directus' };

/** One MariaDB server for the run, from the system's package. A template is a dump that is loaded again. */
export async function startMariadb(runDirectory: string): Promise<DatabaseMaker> {
	const data = join(runDirectory, 'mariadb-data');
	// A server that starts deletes what it takes for left-over temporary tables, of another run's server as well.
	const temporary = join(runDirectory, 'mariadb-tmp');
	const socket = join(runDirectory, 'mariadb.sock');
	const port = await freePort();
	const server = await startServer({ data, temporary, socket, port });
	const login = ['--no-defaults', `--socket=${socket}`, '--user=root'];
	const execute = (sql: string) => run(program('mariadb'), [...login, '--execute', sql]);
	await until(
		() => {
			server.check();
			return execute('SELECT 1');
		},
		{ what: 'MariaDB to accept connections', timeoutMs: 60_000 },
	);
	await execute(`CREATE USER '${account.user}'@'127.0.0.1' IDENTIFIED BY '${account.password}'`);
	await execute(`GRANT ALL PRIVILEGES ON *.* TO '${account.user}'@'127.0.0.1'`);
	let count = 0;

	async function empty(): Promise<ServerDatabase> {
		const database = `test_${(count += 1)}`;
		await execute(`CREATE DATABASE ${database}`);
		return { kind: 'mariadb', host: '127.0.0.1', port, ...account, database };
	}

	async function dump(database: string, path: string): Promise<string> {
		await run(program('mariadb-dump'), [...login, `--result-file=${path}`, database]);
		return path;
	}

	async function load(path: string): Promise<ServerDatabase> {
		const { database, ...rest } = await empty();
		await run(program('mariadb'), [...login, `--database=${database}`, '--execute', `source ${path}`]);
		return { ...rest, database };
	}

	const dumps = new Map<string, Promise<string>>();

	return {
		empty,
		async bootstrapped(host) {
			const template = await templateCache(`${host.line}-mariadb`, async (path) => {
				const fresh = await empty();
				await bootstrap(host, fresh, runDirectory);
				await dump(fresh.database, path);
			});
			return load(template);
		},
		async copyOf(database) {
			if (database.kind !== 'mariadb') throw new Error(`A ${database.kind} database is none of this server.`);
			const path = join(runDirectory, `${database.database}.sql`);
			const dumped = dumps.get(path) ?? dump(database.database, path);
			dumps.set(path, dumped);
			return load(await dumped);
		},
	};
}

interface Place {
	readonly data: string;
	readonly temporary: string;
	readonly socket: string;
	readonly port: number;
}

async function startServer({ data, temporary, socket, port }: Place) {
	const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
	const where = ['--no-defaults', `--datadir=${data}`, `--tmpdir=${temporary}`, ...asRoot];
	await mkdir(data);
	await mkdir(temporary);
	await run(program('mariadb-install-db'), [
		...where,
		...['--auth-root-authentication-method=normal', '--skip-test-db'],
	]);
	const network = [
		'--bind-address=127.0.0.1',
		`--port=${port}`,
		`--socket=${socket}`,
		`--pid-file=${data}/pid`,
	];
	const args = [...where, ...network, ...settings];
	return startServerProcess({ program: program('mariadbd'), args, stopSignal: 'SIGKILL' });
}

function program(name: string): string {
	const path = findProgram(name);
	if (path) return path;
	throw new Error(`${name} is not installed: apt-get install mariadb-server`);
}
