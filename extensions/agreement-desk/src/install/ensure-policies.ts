import { collections } from '../../../../schema/collections/index.ts';
import { permittedActions, policies, type PolicyDefinition } from '../../../../schema/policies.ts';
import type { Host } from './host.ts';

/**
 * Adds our policies with their permissions. Whole collections only: without a licence Directus 12 knows no
 * finer rule, and what must not be written is refused by our hooks, whoever asks. A policy that exists
 * belongs to the admin and is left as it is.
 */
export async function ensurePolicies({ services, database, getSchema }: Host): Promise<void> {
	const schema = await getSchema({ database, bypassCache: true });
	const rows: { id: string }[] = await database('directus_policies').select('id');
	const known = new Set(rows.map(({ id }) => id));
	const items = new services.ItemsService('directus_policies', { knex: database, schema });
	for (const policy of policies) {
		if (known.has(policy.id)) continue;
		await items.createOne({
			id: policy.id,
			name: policy.name,
			icon: 'support_agent',
			description: policy.description,
			app_access: policy.appAccess,
			admin_access: false,
			enforce_tfa: false,
			permissions: { create: permissionsOf(policy), update: [], delete: [] },
		});
	}
}

/** Ours by the general rule or their own, and those of Directus that a policy names. */
function permissionsOf(policy: PolicyDefinition) {
	const names = new Set([...collections.map(({ collection }) => collection), ...Object.keys(policy.actions)]);
	return [...names].flatMap((collection) =>
		permittedActions(policy, collection).map((action) => ({
			collection,
			action,
			fields: ['*'],
			permissions: null,
			validation: null,
			presets: null,
		})),
	);
}
