import type { Host, Items } from '../install/host.ts';
import type { Db } from '../store/db.ts';
import type { DeskRequest } from './handle.ts';

/**
 * The rows of a collection with the rights of the one who asks, and with all the rules that hold for the studio; within
 * a transaction where one is given.
 */
export async function itemsFor(
	host: Host,
	{ accountability }: DeskRequest,
	collection: string,
	knex: Db = host.database,
): Promise<Items> {
	const schema = await host.getSchema({ database: knex });
	return new host.services.ItemsService(collection, { knex, schema, accountability: accountability ?? null });
}
