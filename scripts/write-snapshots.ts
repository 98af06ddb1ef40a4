/**
 * Writes snapshots/directus-11.json and directus-12.json: what a fresh instance of each host holds of ours after
 * the installation. `npm run snapshots` builds first and then runs this; its result is committed with the change.
 */
import { hosts } from '../test/harness/hosts.ts';
import { startInstance } from '../test/harness/instance.ts';
import { readOurSchema, writeCommittedSchema } from '../test/support/our-schema.ts';

for (const host of hosts) {
	const instance = await startInstance({ host, database: 'sqlite', extension: true });
	const path = await writeCommittedSchema(host.line, await readOurSchema(instance));
	await instance.stop();
	console.log(path);
}
