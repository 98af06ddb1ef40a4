import type { Host } from '../install/host.ts';
import { forgetTransaction } from '../store/transaction-memo.ts';
import type { HookCall } from './register.ts';

/**
 * A many-to-one may arrive as a key or as an object to create or change on the way. The rules need the row
 * now, before Directus would write it; so it is written here, in the same transaction and with the rights of
 * whoever asks. Undefined when the field is not given.
 */
export async function keyOfNested(
	collection: string,
	value: unknown,
	{ host, db, context }: { host: Host; db: HookCall['db']; context: HookCall['context'] },
): Promise<unknown> {
	if (typeof value !== 'object' || value === null) return value;
	const schema = context.schema ?? (await host.getSchema({ database: db }));
	const items = new host.services.ItemsService(collection, {
		knex: db,
		schema,
		accountability: context.accountability,
	});
	const key = await items.upsertOne(value);
	forgetTransaction(db);
	return key;
}
