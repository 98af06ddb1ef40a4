import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { readCommittedSchema, readOurSchema, type OurSchema, type Part } from './our-schema.ts';

const advice = 'The schema is not the one in snapshots/. If it was changed on purpose: npm run snapshots';

/** Our part of an instance's schema is what this version is known to install, whatever way it came about. */
export async function expectCommittedSchema(instance: Instance): Promise<void> {
	const committed = await readCommittedSchema(instance.host.line);
	const actual = await readOurSchema(instance);
	const comparable = instance.databaseConfig.kind === 'mariadb' ? withoutReferenceIndexes : same;
	expect(comparable(actual), advice).toEqual(comparable(committed));
}

const same = (schema: OurSchema) => schema;

/** MySQL indexes foreign keys by itself, where no other index begins with their column. */
function withoutReferenceIndexes({ collections, fields, relations }: OurSchema): OurSchema {
	const comparable = Object.entries(fields).map(([place, { column, ...field }]): [string, Part] => {
		const constrained = typeof relations[place]?.['on_delete'] === 'string';
		return [place, { ...field, column: constrained ? withoutIndex(column) : column }];
	});
	return { collections, relations, fields: Object.fromEntries(comparable) };
}

function withoutIndex(column: unknown): unknown {
	return typeof column === 'object' && column !== null ? { ...column, is_indexed: undefined } : column;
}
