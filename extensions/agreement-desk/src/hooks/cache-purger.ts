import type { Host } from '../install/host.ts';

/** A reader that began before a write may put its answer into the cache after it, but hardly later than this, ms. */
const lateReaderMs = 1_000;

/**
 * Empties Directus's response cache after the engine has written past Directus's services, which would have done
 * so themselves: at once, and once more for readers that were under way. Does nothing where there is no cache.
 */
export function createCachePurger(host: Host): () => Promise<void> {
	const { env } = host;
	if (String(env['CACHE_ENABLED']) !== 'true' || String(env['CACHE_AUTO_PURGE']) !== 'true') {
		return () => Promise.resolve();
	}
	let again: NodeJS.Timeout | null = null;
	const purgeAgain = () => {
		again = null;
		purge(host).catch((problem: unknown) =>
			host.logger.warn(problem, 'The response cache could not be emptied'),
		);
	};
	return async () => {
		again ??= setTimeout(purgeAgain, lateReaderMs).unref();
		await purge(host);
	};
}

async function purge({ services, database, getSchema }: Host): Promise<void> {
	const accountability = { admin: true, app: true, role: null, roles: [], user: null, ip: null };
	const schema = await getSchema({ database });
	await new services.UtilsService({ knex: database, schema, accountability }).clearCache({ system: false });
}
