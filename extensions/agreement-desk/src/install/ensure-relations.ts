import type { SchemaOverview } from '@directus/types';
import { collections } from '../../../../schema/collections/index.ts';
import type { Host } from './host.ts';
import { quiet } from './quiet.ts';
import { readRegisters } from './read-registers.ts';
import { toRelationPlan, type RelationPlan } from './to-directus.ts';

/** Adds the relations that are not registered, and links lists that came back, once all collections and fields exist. */
export async function ensureRelations(host: Host): Promise<void> {
	const schema = await host.getSchema({ database: host.database, bypassCache: true });
	const { relations } = await readRegisters(host);
	const plans = collections.flatMap(({ collection, fields }) =>
		Object.entries(fields).flatMap(([name, field]) => toRelationPlan(collection, name, field) ?? []),
	);
	for (const plan of plans) {
		const linked = relations.get(`${plan.collection}.${plan.field}`);
		if (linked === undefined) await createRelation(host, plan, schema);
		else if (linked === null && plan.alias !== null) await linkList(host, plan);
	}
}

/** Directus forgets the list of a relation when its field is removed. */
async function linkList({ database }: Host, { collection, field, alias }: RelationPlan) {
	await database('directus_relations')
		.where({ many_collection: collection, many_field: field })
		.update({ one_field: alias });
}

/**
 * Directus's own service always adds a constraint; without one, the relation is a row of its register alone.
 * So is what remains to be done where MySQL committed the constraint and the node was killed before the row.
 */
async function createRelation(host: Host, plan: RelationPlan, schema: SchemaOverview) {
	const { collection, field, related, alias, junctionField, onDelete, onDeselect } = plan;
	const junction = junctionField === null ? {} : { junction_field: junctionField };
	const constrained = schema.relations.some(
		(relation) => relation.collection === collection && relation.field === field,
	);
	if (onDelete === null || constrained) {
		const rows = new host.services.ItemsService('directus_relations', { knex: host.database, schema });
		await rows.createOne({
			many_collection: collection,
			many_field: field,
			one_collection: related,
			one_field: alias,
			one_deselect_action: onDeselect,
			...junction,
		});
		return;
	}
	const service = new host.services.RelationsService({ knex: host.database, schema });
	const meta = { one_field: alias, one_deselect_action: onDeselect, ...junction };
	await service.createOne(
		{ collection, field, related_collection: related, meta, schema: { on_delete: onDelete } },
		quiet,
	);
}
