import { z } from 'zod';
import type { Visible } from '../desk/show-queue.ts';
import type { Host } from '../install/host.ts';
import type { DeskRequest } from './handle.ts';

const rowsSchema = z.array(z.object({ id: z.string() }));

/** Which tickets Directus lets the one who asks see, whatever rules of their own an installation has. */
export function visibleTickets(host: Host, request: DeskRequest): Visible {
	return visibleIn(host, request, 'desk_tickets');
}

/** The same of the rows of any collection. */
export function visibleIn(host: Host, { accountability }: DeskRequest, collection: string): Visible {
	return async (ids) => {
		if (ids.length === 0) return new Set();
		const items = new host.services.ItemsService(collection, {
			knex: host.database,
			schema: await host.getSchema(),
			accountability: accountability ?? null,
		});
		const query = { filter: { id: { _in: [...ids] } }, fields: ['id'], limit: -1 };
		const rows: unknown = await items.readByQuery(query);
		return new Set(rowsSchema.parse(rows).map(({ id }) => id));
	};
}
