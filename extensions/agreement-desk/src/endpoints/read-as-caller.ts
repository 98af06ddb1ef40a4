import { ErrorCode, isDirectusError } from '@directus/errors';
import type { ReadAsCaller } from '../desk/read-as-caller.ts';
import type { Host } from '../install/host.ts';
import type { DeskRequest } from './handle.ts';

/** Reads collections as the one who asks may, whatever rules of their own an installation has. */
export function readAsCaller(host: Host, { accountability }: DeskRequest): ReadAsCaller {
	return async (collection, query) => {
		const items = new host.services.ItemsService(collection, {
			knex: host.database,
			schema: await host.getSchema(),
			accountability: accountability ?? null,
		});
		try {
			return await items.readByQuery(query);
		} catch (problem) {
			if (isDirectusError(problem, ErrorCode.Forbidden)) return null;
			throw problem;
		}
	};
}
