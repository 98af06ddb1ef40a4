import type { DatabaseConfig, DatabaseKind } from './database-config.ts';
import { bootstrappedDatabase, installedDatabase, temporaryFolder } from './databases.ts';
import { copyExtension, replaceExtension } from './extension-copy.ts';
import { freePort } from './free-port.ts';
import { admin, hostEnv } from './host-env.ts';
import { startHostNode } from './host-node.ts';
import { tail } from './host-process.ts';
import type { Host } from './hosts.ts';
import type { Answer } from './http.ts';
import { until } from './until.ts';
import { extensionsFolder, prepareWorkdir } from './workdir.ts';

type Env = Record<string, string>;

export type InstanceOptions = {
	host: Host;
	/**
	 * A kind, for a new bootstrapped database of that kind, into which Agreement Desk is installed already where it is
	 * the extension; or a database that exists.
	 */
	database: DatabaseKind | DatabaseConfig;
	/** Agreement Desk (true), the folder of another built extension, or none (false). */
	extension: boolean | string;
	/** Over and above the harness's own environment; TZ, LOG_LEVEL and WEBSOCKETS_ENABLED belong here. */
	env?: Env;
	/** The mail server to send to; without one every mail meets a closed port. */
	smtp?: { port: number };
	/** A word for folder names and failure messages. */
	name?: string;
	/** The working directory; a temporary one unless given. */
	cwd?: string;
};

/** One running Directus. */
export type Instance = {
	host: Host;
	url: string;
	port: number;
	adminToken: string;
	databaseConfig: DatabaseConfig;
	workdir: string;
	/** Everything this instance has printed, across restarts. */
	log(): string;
	/** What the running process has printed matches, or comes to match within `timeoutMs` (10 s). */
	waitForLog(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
	/** A JSON request, as the administrator unless a token is given; null for none. */
	request(method: string, path: string, body?: unknown, token?: string | null): Promise<Answer>;
	graphql(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<Answer>;
	/** Ends it as an operator would, by SIGTERM. */
	stop(): Promise<void>;
	/** Ends it as a power cut would, by SIGKILL. */
	kill(): Promise<void>;
	/** Starts it again on the same port and database, after stopping it if it runs. `env` is added for good. */
	restart(env?: Env): Promise<void>;
	/** Starts it again with another extension, or with none: installs, uninstalls, upgrades. */
	restartWith(extension: InstanceOptions['extension']): Promise<void>;
	/** A second node on the same database, with a port and working directory of its own. */
	startSibling(env?: Env): Promise<Instance>;
};

/**
 * Starts Directus in a working directory of its own and waits until it answers a ping.
 *
 * @throws Error with the end of its log when it ends or stays silent instead.
 */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
	const { host, name = 'directus' } = options;
	const databaseConfig = await databaseOf(options);
	const workdir = await workdirOf(options);
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const env = hostEnv({ database: databaseConfig, workdir, port, smtpPort: options.smtp?.port });
	let added = { ...options.env };
	let { extension } = options;
	const node = await startHostNode({ host, url, workdir, name }, { ...env, ...added });

	return {
		...{ host, url, port, adminToken: admin.token, databaseConfig, workdir },
		log: () => node.log(),
		async waitForLog(pattern, timeoutMs = 10_000) {
			const look = () => pattern.exec(node.process().log()) ?? undefined;
			try {
				return await until(look, { what: `${String(pattern)} in the log of ${name}`, timeoutMs });
			} catch (cause) {
				const reason = cause instanceof Error ? cause.message : String(cause);
				throw new Error(`${reason}\n${tail(node.process().log())}`, { cause });
			}
		},
		request: (method, path, body, token = admin.token) => node.request(method, path, body, token),
		graphql: (query, variables = {}, token = admin.token) =>
			node.request('POST', '/graphql', { query, variables }, token),
		stop: () => node.process().end('SIGTERM'),
		kill: () => node.process().end('SIGKILL'),
		restart(more = {}) {
			added = { ...added, ...more };
			return node.restart({ ...env, ...added });
		},
		async restartWith(next) {
			await node.process().end('SIGTERM');
			await replaceExtension(next, extensionsFolder(workdir));
			extension = next;
			await node.restart({ ...env, ...added });
		},
		startSibling(more = {}) {
			const { cwd: _own, ...rest } = options;
			return startInstance({ ...rest, extension, database: databaseConfig, env: { ...added, ...more } });
		},
	};
}

async function databaseOf({ database, host, extension }: InstanceOptions): Promise<DatabaseConfig> {
	if (typeof database !== 'string') return database;
	return extension === true ? installedDatabase(database, host) : bootstrappedDatabase(database, host);
}

async function workdirOf({ cwd, name = 'directus', extension }: InstanceOptions): Promise<string> {
	const workdir = cwd ?? (await temporaryFolder(name));
	await prepareWorkdir(workdir);
	if (extension) await copyExtension(extension, extensionsFolder(workdir));
	return workdir;
}
