import { z } from 'zod';
import type { Visible } from '../desk/show-queue.ts';
import type { Host } from '../install/host.ts';
import type { Db } from '../store/db.ts';
import type { DeskRequest } from './handle.ts';
import { itemsFor } from './items-for.ts';

const rowsSchema = z.array(z.object({ id: z.string() }));

/** Which tickets Directus lets the one who asks see, whatever rules of their own an installation has. */
export function visibleTickets(host: Host, request: DeskRequest): Visible {
	return visibleIn(host, request, 'desk_tickets');
}

/** The same of the rows of any collection, as a transaction sees them where one is given. */
export function visibleIn(host: Host, request: DeskRequest, collection: string, knex?: Db): Visible {
	return async (ids) => {
		if (ids.length === 0) return new Set();
		const items = await itemsFor(host, request, collection, knex);
		const query = { filter: { id: { _in: [...ids] } }, fields: ['id'], limit: -1 };
		const rows: unknown = await items.readByQuery(query);
		return new Set(rowsSchema.parse(rows).map(({ id }) => id));
	};
}
