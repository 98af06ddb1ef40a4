import type { SchemaOverview } from '@directus/types';
import { collections } from '../../../../schema/collections/index.ts';
import type { CollectionDefinition } from '../../../../schema/define.ts';
import { folders } from '../../../../schema/folders.ts';
import { ensureRelations } from './ensure-relations.ts';
import type { Host } from './host.ts';
import { quiet } from './quiet.ts';
import { readRegisters, type Registers } from './read-registers.ts';
import { registerColumn } from './register-column.ts';
import { toCollectionMeta, toFieldPayload, toFolderPayload } from './to-directus.ts';

/** What an ensure of one collection works with. */
interface Work {
	readonly definition: CollectionDefinition;
	readonly schema: SchemaOverview;
	readonly registers: Registers;
}

/**
 * Adds what is missing of our collections, fields and relations, and touches nothing that exists: not ours,
 * where the admin may have changed a label, and certainly not what belongs to others. Running it again, or
 * after it was cut off half-way, completes it.
 */
export async function ensureSchema(host: Host): Promise<void> {
	const schema = await host.getSchema({ database: host.database, bypassCache: true });
	const registers = await readRegisters(host);
	await ensureFolders(host, schema, registers);
	for (const definition of collections) {
		const work = { definition, schema, registers };
		if (schema.collections[definition.collection]) await completeCollection(host, work);
		else await createCollection(host, work);
	}
	await ensureRelations(host);
}

async function ensureFolders(host: Host, schema: SchemaOverview, { collections: known }: Registers) {
	const service = new host.services.CollectionsService({ knex: host.database, schema });
	for (const [sort, folder] of folders.entries()) {
		if (!known.has(folder.collection)) await service.createOne(toFolderPayload(folder, sort + 1), quiet);
	}
}

async function createCollection(host: Host, { definition, schema }: Work) {
	const service = new host.services.CollectionsService({ knex: host.database, schema });
	const { collection } = definition;
	const meta = toCollectionMeta(definition);
	const fields = fieldPayloads(definition);
	await service.createOne({ collection, schema: {}, meta, fields }, quiet);
}

function fieldPayloads(definition: CollectionDefinition) {
	return Object.entries(definition.fields).map(([name, field], index) =>
		toFieldPayload(definition.collection, name, field, index + 1),
	);
}

async function completeCollection(host: Host, work: Work) {
	const { definition, schema, registers } = work;
	const { collection } = definition;
	const columns = schema.collections[collection]?.fields ?? {};
	const service = new host.services.FieldsService({ knex: host.database, schema });
	for (const field of fieldPayloads(definition)) {
		if (registers.fields.has(`${collection}.${field.field}`)) continue;
		if (columns[field.field]) await registerColumn(host, { collection, field, schema });
		else await service.createField(collection, field, undefined, quiet);
	}
	if (registers.collections.has(collection)) return;
	const rows = new host.services.ItemsService('directus_collections', { knex: host.database, schema });
	await rows.createOne({ ...toCollectionMeta(definition), collection });
}
