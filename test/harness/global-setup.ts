import { launchServers } from './servers.ts';

/** Holds the database servers for the whole run; none is started before a test asks for it. */
export async function setup(): Promise<() => Promise<void>> {
	const servers = await launchServers();
	return () => servers.stop();
}
