import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { readCommittedSchema, readOurSchema, type OurSchema, type Part } from './our-schema.ts';

const advice = 'The schema is not the one in snapshots/. If it was changed on purpose: npm run snapshots';

/** Our part of an instance's schema is what this version is known to install, whatever way it came about. */
export async function expectCommittedSchema(instance: Instance): Promise<void> {
	const committed = await readCommittedSchema(instance.host.line);
	const actual = await readOurSchema(instance);
	const isMariadb = instance.databaseConfig.kind === 'mariadb';
	const comparable = (schema: OurSchema) => (isMariadb ? withoutOtherIndexes(schema, committed) : schema);
	expect(comparable(actual), advice).toEqual(comparable(committed));
}

/**
 * MySQL indexes foreign keys by itself, and Directus calls a column indexed there with which an index of several
 * begins. What we have indexed by itself has to be.
 */
function withoutOtherIndexes(schema: OurSchema, committed: OurSchema): OurSchema {
	const comparable = Object.entries(schema.fields).map(([place, field]): [string, Part] => {
		const isConstrained = typeof schema.relations[place]?.['on_delete'] === 'string';
		const isOurs = isIndexed(committed.fields[place]?.['column']) && !isConstrained;
		return [place, isOurs ? field : { ...field, column: withoutIndex(field['column']) }];
	});
	return { ...schema, fields: Object.fromEntries(comparable) };
}

function isIndexed(column: unknown): boolean {
	return (
		typeof column === 'object' && column !== null && 'is_indexed' in column && column.is_indexed === true
	);
}

function withoutIndex(column: unknown): unknown {
	return typeof column === 'object' && column !== null ? { ...column, is_indexed: undefined } : column;
}
