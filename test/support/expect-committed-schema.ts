import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { readCommittedSchema, readOurSchema, type OurSchema } from './our-schema.ts';

const advice = 'The schema is not the one in snapshots/. If it was changed on purpose: npm run snapshots';

/** Our part of an instance's schema is what this version is known to install, whatever way it came about. */
export async function expectCommittedSchema(instance: Instance): Promise<void> {
	const committed = await readCommittedSchema(instance.host.line);
	const { kind } = instance.databaseConfig;
	const expected = kind === 'mariadb' ? withIndexedReferences(committed) : committed;
	expect(await readOurSchema(instance), advice).toEqual(expected);
}

/** MySQL indexes every foreign key by itself. */
function withIndexedReferences({ collections, fields, relations }: OurSchema): OurSchema {
	const indexed = Object.entries(fields).map(([place, field]) => {
		const constrained = (relations[place]?.['on_delete'] ?? null) !== null;
		const column = constrained ? { ...columnOf(field), is_indexed: true } : field['column'];
		return [place, column === undefined ? field : { ...field, column }];
	});
	return { collections, relations, fields: Object.fromEntries(indexed) };
}

function columnOf({ column }: Readonly<Record<string, unknown>>): object {
	return typeof column === 'object' && column !== null ? column : {};
}
