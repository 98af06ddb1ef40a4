import { z } from 'zod';
import type { DatabaseConfig, DatabaseKind } from './database-config.ts';
import { databaseConfig } from './database-config.ts';
import type { Host } from './hosts.ts';
import { askServers } from './servers.ts';

/** A new database with the system tables of `host`: a bare Directus, its administrator, nothing of ours. */
export function bootstrappedDatabase(kind: DatabaseKind, host: Host): Promise<DatabaseConfig> {
	return askServers({ want: 'database', kind, line: host.line, installed: false }, databaseConfig);
}

/** The same with Agreement Desk installed, by a start of that host with the extension as it is built now. */
export function installedDatabase(kind: DatabaseKind, host: Host): Promise<DatabaseConfig> {
	return askServers({ want: 'database', kind, line: host.line, installed: true }, databaseConfig);
}

/** A new database without any table. */
export function emptyDatabase(kind: DatabaseKind): Promise<DatabaseConfig> {
	return askServers({ want: 'database', kind, line: null, installed: false }, databaseConfig);
}

/** A Redis server of its own, and the environment that makes several Directus nodes share it. */
export async function redis(): Promise<{ port: number; env: Record<string, string> }> {
	const { port } = await askServers({ want: 'redis' }, z.object({ port: z.number() }));
	const url = `redis://127.0.0.1:${port}`;
	return { port, env: { REDIS: url, SYNCHRONIZATION_STORE: 'redis' } };
}

/**
 * A Postfix of its own that takes mail for the domains in `routes` and hands it on to those ports on loopback; what is
 * refused there comes back to the sender as a real bounce.
 */
export function postfix(routes: Readonly<Record<string, number>>): Promise<{ port: number }> {
	return askServers({ want: 'postfix', routes: { ...routes } }, z.object({ port: z.number() }));
}

/** A folder under the system's temporary folder that is removed when the run ends. */
export async function temporaryFolder(name: string): Promise<string> {
	const { path } = await askServers({ want: 'directory', name }, z.object({ path: z.string() }));
	return path;
}
