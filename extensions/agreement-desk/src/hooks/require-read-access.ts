import type { Host } from '../install/host.ts';
import type { HookCall } from './register.ts';

/** @throws ForbiddenError for somebody who may not read a collection. */
export async function requireReadAccess(
	{ context, db }: HookCall,
	{ collection, host }: { collection: string; host: Host },
): Promise<void> {
	const { accountability } = context;
	// Null is Directus itself or an extension.
	if (!accountability) return;
	const schema = context.schema ?? (await host.getSchema({ database: db }));
	const items = new host.services.ItemsService(collection, { knex: db, schema, accountability });
	await items.readByQuery({ fields: ['id'], limit: 1 });
}
