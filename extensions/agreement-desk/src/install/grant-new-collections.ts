import { policies, permittedActions } from '../../../../schema/policies.ts';
import { collections } from '../../../../schema/collections/index.ts';
import type { Host } from './host.ts';

/**
 * Gives the policies of an instance that was installed before their permissions on the collections that came since.
 * A collection of which any of our policies knows something is left to the admin. Safe to run again.
 */
export async function grantNewCollections({ services, database, getSchema }: Host): Promise<void> {
	const schema = await getSchema({ database, bypassCache: true });
	const items = new services.ItemsService('directus_permissions', { knex: database, schema });
	const present: { id: string }[] = await database('directus_policies')
		.select('id')
		.whereIn(
			'id',
			policies.map(({ id }) => id),
		);
	const ids = new Set(present.map(({ id }) => id));
	const granted: { collection: string }[] = await database('directus_permissions')
		.distinct('collection')
		.whereIn('policy', [...ids]);
	const known = new Set(granted.map(({ collection }) => collection));
	for (const { collection } of collections) {
		if (known.has(collection)) continue;
		for (const policy of policies) {
			if (!ids.has(policy.id)) continue;
			for (const action of permittedActions(policy, collection)) {
				await items.createOne({ policy: policy.id, collection, action, fields: ['*'] });
			}
		}
	}
}
