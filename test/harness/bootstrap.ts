import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseConfig } from './database-config.ts';
import { prepareWorkdir } from './workdir.ts';
import { hostEnv } from './host-env.ts';
import { runHost, tail } from './host-process.ts';
import type { Host } from './hosts.ts';

/**
 * Installs the system tables of a bare Directus, without any extension, into an empty database.
 *
 * @param folder where to make a working directory for it
 * @throws Error with the end of Directus's log when it does not succeed.
 */
export async function bootstrap(host: Host, database: DatabaseConfig, folder: string): Promise<void> {
	const workdir = await mkdtemp(join(folder, 'bootstrap-'));
	await prepareWorkdir(workdir);
	const process = runHost({
		host,
		command: ['bootstrap'],
		env: hostEnv({ database, workdir }),
		cwd: workdir,
	});
	const ended = await process.finished;
	if (ended === 'exit code 0') return;
	const where = `Directus ${host.version} on ${database.kind}`;
	throw new Error(`Bootstrapping ${where} ended with ${ended}:\n${tail(process.log())}`);
}
