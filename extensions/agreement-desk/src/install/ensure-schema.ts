import type { SchemaOverview } from '@directus/types';
import { collections } from '../../../../schema/collections/index.ts';
import type { CollectionDefinition } from '../../../../schema/define.ts';
import { folders } from '../../../../schema/folders.ts';
import type { Host } from './host.ts';
import {
	toCollectionMeta,
	toFieldPayload,
	toFolderPayload,
	toRelationPlan,
	type RelationPlan,
} from './to-directus.ts';

/** Every cache is cleared once, at the end, instead of after each of some two hundred changes. */
const quiet = { autoPurgeSystemCache: false, autoPurgeCache: false } as const;

/**
 * Adds what is missing of our collections, fields and relations, and touches nothing that exists: not ours,
 * where the admin may have changed a label, and certainly not what belongs to others. Running it again, or
 * after it was cut off half-way, completes it.
 */
export async function ensureSchema(host: Host): Promise<void> {
	await ensureFolders(host);
	for (const [sort, definition] of collections.entries()) {
		const schema = await freshSchema(host);
		if (schema.collections[definition.collection]) await ensureFields(host, definition, schema);
		else await createCollection(host, definition, sort + 1, schema);
	}
	await ensureRelations(host);
}

/** What `ensureSchema` would have to add, so that a start with nothing to do costs one look. */
export function missingFromSchema(schema: SchemaOverview): string[] {
	return collections.flatMap(({ collection, fields }) => {
		const existing = schema.collections[collection];
		if (!existing) return [collection];
		return Object.keys(fields)
			.filter((name) => !existing.fields[name])
			.map((name) => `${collection}.${name}`);
	});
}

function freshSchema({ getSchema, database }: Host): Promise<SchemaOverview> {
	return getSchema({ database, bypassCache: true });
}

async function ensureFolders(host: Host) {
	const schema = await freshSchema(host);
	const service = new host.services.CollectionsService({ knex: host.database, schema });
	const rows: { collection: string }[] = await host.database('directus_collections').select('collection');
	const known = new Set(rows.map(({ collection }) => collection));
	for (const [sort, folder] of folders.entries()) {
		if (!known.has(folder.collection)) await service.createOne(toFolderPayload(folder, sort + 1), quiet);
	}
}

type Definition = CollectionDefinition;

async function createCollection(host: Host, definition: Definition, sort: number, schema: SchemaOverview) {
	const service = new host.services.CollectionsService({ knex: host.database, schema });
	const fields = fieldPayloads(definition);
	const { collection } = definition;
	await service.createOne(
		{ collection, schema: {}, meta: toCollectionMeta(definition, sort), fields },
		quiet,
	);
}

function fieldPayloads(definition: Definition) {
	return Object.entries(definition.fields).map(([name, field], index) =>
		toFieldPayload(definition.collection, name, field, index + 1),
	);
}

async function ensureFields(host: Host, definition: Definition, schema: SchemaOverview) {
	const existing = schema.collections[definition.collection]?.fields ?? {};
	const missing = fieldPayloads(definition).filter(({ field }) => !existing[field]);
	if (missing.length === 0) return;
	const service = new host.services.FieldsService({ knex: host.database, schema });
	for (const field of missing) await service.createField(definition.collection, field, undefined, quiet);
}

async function ensureRelations(host: Host) {
	const plans = collections.flatMap(({ collection, fields }) =>
		Object.entries(fields).flatMap(([name, field]) => toRelationPlan(collection, name, field) ?? []),
	);
	for (const plan of plans) {
		const schema = await freshSchema(host);
		const exists = schema.relations.some(
			({ collection, field }) => collection === plan.collection && field === plan.field,
		);
		if (!exists) await createRelation(host, plan, schema);
	}
}

/** Directus's own service always adds a constraint; without one, the relation is a row of its register alone. */
async function createRelation(host: Host, plan: RelationPlan, schema: SchemaOverview) {
	const { collection, field, related, alias, onDelete } = plan;
	if (onDelete === null) {
		const rows = new host.services.ItemsService('directus_relations', { knex: host.database, schema });
		await rows.createOne({
			many_collection: collection,
			many_field: field,
			one_collection: related,
			one_field: alias,
		});
		return;
	}
	const service = new host.services.RelationsService({ knex: host.database, schema });
	const meta = { one_field: alias };
	await service.createOne(
		{ collection, field, related_collection: related, meta, schema: { on_delete: onDelete } },
		quiet,
	);
}
