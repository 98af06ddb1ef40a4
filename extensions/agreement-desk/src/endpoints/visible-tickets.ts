import { z } from 'zod';
import type { Countable } from '../desk/agreement-page/agreement-figures.ts';
import type { Visible } from '../desk/show-queue.ts';
import type { Host } from '../install/host.ts';
import { countReceived } from '../store/quality-inputs.ts';
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

const countSchema = z.array(z.object({ count: z.coerce.number() }));

/**
 * Which of the tickets received under a version in a period the one who asks may see: undefined where they may see all
 * of them, as nearly everybody may, so that nobody has to carry a list of a hundred thousand.
 */
export function countableTickets(host: Host, { accountability }: DeskRequest): Countable {
	return async ({ agreement, from, to }) => {
		if (accountability?.admin === true) return undefined;
		const items = new host.services.ItemsService('desk_tickets', {
			knex: host.database,
			schema: await host.getSchema(),
			accountability: accountability ?? null,
		});
		const filter = {
			agreement: { _eq: agreement },
			received_at: { _gte: new Date(from).toISOString(), _lt: new Date(to).toISOString() },
		};
		const counted: unknown = await items.readByQuery({ filter, aggregate: { count: ['*'] } });
		const [seen] = countSchema.parse(counted);
		if (seen?.count === (await countReceived(host.database, { agreement, from, to }))) return undefined;
		const rows: unknown = await items.readByQuery({ filter, fields: ['id'], limit: -1 });
		return rowsSchema.parse(rows).map(({ id }) => id);
	};
}
