import { createHash } from 'node:crypto';
import type { DigestOfFile } from '../desk/attach-file.ts';
import type { Host } from '../install/host.ts';

/** Reads files through the storage of Directus, wherever that keeps them. */
export function digestOfFileIn(host: Host): DigestOfFile {
	return async (db, file) => {
		const assets = new host.services.AssetsService({
			knex: db,
			schema: await host.getSchema({ database: db }),
			accountability: null,
		});
		try {
			const { stream } = await assets.getAsset(file, undefined, undefined, true);
			const hash = createHash('sha256');
			for await (const piece of await stream()) hash.update(piece as Uint8Array);
			return hash.digest('hex');
		} catch (problem) {
			host.logger.warn(problem, `Agreement Desk could not read file ${file}`);
			return null;
		}
	};
}
