import { dashboard } from '../../../../schema/dashboard.ts';
import { policies } from '../../../../schema/policies.ts';
import type { Host } from './host.ts';

const collections = ['directus_dashboards', 'directus_panels'];

/**
 * Adds the dashboard of the desk, and lets those who work in the studio see dashboards. It is run once for an
 * instance: a dashboard that an admin has deleted stays deleted, and whatever is there already stays as it is. Safe to
 * run again.
 */
export async function ensureDashboard(host: Host): Promise<void> {
	await grantInsights(host);
	const { services, database, getSchema } = host;
	const { id, panels, ...columns } = dashboard;
	const known: unknown = await database('directus_dashboards').where({ id }).first('id');
	if (known !== undefined) return;
	const schema = await getSchema({ database, bypassCache: true });
	const items = new services.ItemsService('directus_dashboards', { knex: database, schema });
	const rows = panels.map(({ type, name, icon, at: [x, y], size: [width, height], options }) => ({
		...{ type, name, icon, show_header: name !== null, options },
		...{ position_x: x, position_y: y, width, height },
	}));
	await items.createOne({ id, ...columns, panels: { create: rows, update: [], delete: [] } });
}

/** Policies of an instance that was installed before; only where they say nothing of dashboards: who changed that meant it. */
async function grantInsights({ services, database, getSchema }: Host) {
	const ids = policies.map(({ id }) => id);
	const present: { id: string }[] = await database('directus_policies').select('id').whereIn('id', ids);
	const there = new Set(present.map(({ id }) => id));
	const rows: { policy: string }[] = await database('directus_permissions')
		.whereIn('policy', ids)
		.whereIn('collection', collections)
		.select('policy');
	const known = new Set(rows.map(({ policy }) => policy));
	const schema = await getSchema({ database, bypassCache: true });
	const items = new services.ItemsService('directus_permissions', { knex: database, schema });
	for (const { id: policy, actions } of policies) {
		if (!there.has(policy) || known.has(policy)) continue;
		for (const collection of collections)
			for (const action of actions[collection] ?? [])
				await items.createOne({ policy, collection, action, fields: ['*'] });
	}
}
