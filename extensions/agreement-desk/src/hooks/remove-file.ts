import type { RemoveFile } from '../desk/erasure/remove-erased-files.ts';
import type { Host } from '../install/host.ts';

/** Through the service of Directus, which knows the storage and what it has made of the file. */
export function removeFileIn(host: Host): RemoveFile {
	return async (trx, file) => {
		const schema = await host.getSchema({ database: trx });
		await new host.services.FilesService({ knex: trx, schema }).deleteOne(file);
	};
}
