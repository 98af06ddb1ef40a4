import { ErrorCode, isDirectusError } from '@directus/errors';
import type { ReadAsCaller } from '../desk/read-as-caller.ts';
import type { Host } from '../install/host.ts';
import type { DeskRequest } from './handle.ts';
import { itemsFor } from './items-for.ts';

/** Reads collections as the one who asks may, whatever rules of their own an installation has. */
export function readAsCaller(host: Host, request: DeskRequest): ReadAsCaller {
	return async (collection, query) => {
		const items = await itemsFor(host, request, collection);
		try {
			return await items.readByQuery(query);
		} catch (problem) {
			if (isDirectusError(problem, ErrorCode.Forbidden)) return null;
			throw problem;
		}
	};
}
