import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseConfig } from '../harness/database-config.ts';
import { temporaryFolder } from '../harness/databases.ts';
import { copyExtension } from '../harness/extension-copy.ts';
import { freePort } from '../harness/free-port.ts';
import { hostEnv } from '../harness/host-env.ts';
import { runHost } from '../harness/host-process.ts';
import type { Host } from '../harness/hosts.ts';
import { until } from '../harness/until.ts';
import { extensionsFolder, prepareWorkdir } from '../harness/workdir.ts';

interface Interruption {
	readonly host: Host;
	readonly database: DatabaseConfig;
	/** Milliseconds from the first migration that is begun to the kill. */
	readonly afterMs: number;
}

/** Starts Directus with Agreement Desk and kills it by SIGKILL while it installs. Returns what it had printed. */
export async function interruptInstallation({ host, database, afterMs }: Interruption): Promise<string> {
	const workdir = await temporaryFolder('interrupted');
	await prepareWorkdir(workdir);
	await copyExtension(true, extensionsFolder(workdir));
	const env = hostEnv({ database, workdir, port: await freePort() });
	const process = runHost({ host, command: ['start'], env, cwd: workdir });
	try {
		await until(() => /installing \d\/\d|Server started/.test(process.log()), {
			what: 'the installation to begin',
			timeoutMs: 60_000,
			everyMs: 2,
		});
		await sleep(afterMs);
	} finally {
		await process.end('SIGKILL');
	}
	return process.log();
}
