import type { SchemaOverview } from '@directus/types';
import { addColumnIndexes } from '../store/add-column-indexes.ts';
import type { Host } from './host.ts';
import type { toFieldPayload } from './to-directus.ts';

interface Column {
	readonly collection: string;
	readonly field: ReturnType<typeof toFieldPayload>;
	readonly schema: SchemaOverview;
}

/**
 * MySQL commits each change of a table at once: a node that was killed between that and the registration has
 * left a column without its row in the register, and perhaps without its index, which comes last.
 */
export async function registerColumn(
	{ services, database }: Host,
	{ collection, field, schema }: Column,
): Promise<void> {
	const fields = new services.FieldsService({ knex: database, schema });
	const { schema: existing } = await fields.readOne(collection, field.field);
	const wanted = field.schema ?? {};
	await addColumnIndexes(database, {
		table: collection,
		column: field.field,
		unique: Boolean(wanted.is_unique) && !existing?.is_unique,
		index: Boolean(wanted.is_indexed) && !existing?.is_indexed,
	});
	const rows = new services.ItemsService('directus_fields', { knex: database, schema });
	await rows.createOne({ ...field.meta, collection, field: field.field });
}
