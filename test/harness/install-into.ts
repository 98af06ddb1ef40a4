import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseConfig } from './database-config.ts';
import { copyExtension } from './extension-copy.ts';
import { freePort } from './free-port.ts';
import { hostEnv } from './host-env.ts';
import { startHostNode } from './host-node.ts';
import type { Host } from './hosts.ts';
import { extensionsFolder, prepareWorkdir } from './workdir.ts';

/**
 * Installs Agreement Desk, as it is built now, into a bootstrapped database by starting its host once.
 *
 * @param folder where to make a working directory for it
 * @throws Error with the end of Directus's log when it does not start.
 */
export async function installInto(host: Host, database: DatabaseConfig, folder: string): Promise<void> {
	const workdir = await mkdtemp(join(folder, 'install-'));
	await prepareWorkdir(workdir);
	await copyExtension(true, extensionsFolder(workdir));
	const port = await freePort();
	const place = { host, url: `http://127.0.0.1:${port}`, workdir, name: 'install' };
	const node = await startHostNode(place, hostEnv({ database, workdir, port }));
	await node.process().end('SIGTERM');
}
