import type { Host } from './host.ts';

/** What Directus has registered, by name: a collection, or `collection.field`. */
export interface Registers {
	readonly collections: ReadonlySet<string>;
	readonly fields: ReadonlySet<string>;
	/** Many-to-one fields, with the list on the other side that is linked to each. */
	readonly relations: ReadonlyMap<string, string | null>;
}

/**
 * Reads the registers themselves, since the schema that Directus gives out is no measure of what is complete:
 * it leaves out the groups of a form, and shows tables and columns that are not registered.
 */
export async function readRegisters({ database }: Host): Promise<Registers> {
	const collections: { collection: string }[] = await database('directus_collections').select('collection');
	const fields: { collection: string; field: string }[] = await database('directus_fields').select(
		'collection',
		'field',
	);
	const relations: { many_collection: string; many_field: string; one_field: string | null }[] =
		await database('directus_relations').select('many_collection', 'many_field', 'one_field');
	return {
		collections: new Set(collections.map(({ collection }) => collection)),
		fields: new Set(fields.map(({ collection, field }) => `${collection}.${field}`)),
		relations: new Map(
			relations.map((row) => [`${row.many_collection}.${row.many_field}`, row.one_field] as const),
		),
	};
}
