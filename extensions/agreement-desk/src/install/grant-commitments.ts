import { supervisorPolicyId } from '../../../../schema/policies.ts';
import type { Host } from './host.ts';

/**
 * Lets the supervisors of an instance that was installed before keep commitments of their own, as those of a new one
 * may. Only where their policy still reads them: who took that away meant it. Safe to run again.
 */
export async function grantCommitments({ services, database, getSchema }: Host): Promise<void> {
	const collection = 'desk_commitments';
	const rows: { action: string }[] = await database('directus_permissions')
		.where({ policy: supervisorPolicyId, collection })
		.select('action');
	const known = new Set(rows.map(({ action }) => action));
	if (!known.has('read')) return;
	const schema = await getSchema({ database, bypassCache: true });
	const items = new services.ItemsService('directus_permissions', { knex: database, schema });
	for (const action of ['create', 'update', 'delete']) {
		if (known.has(action)) continue;
		await items.createOne({ policy: supervisorPolicyId, collection, action, fields: ['*'] });
	}
}
