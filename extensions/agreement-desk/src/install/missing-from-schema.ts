import { collections } from '../../../../schema/collections/index.ts';
import type { Host } from './host.ts';
import { readRegisters } from './read-registers.ts';

/** Our collections and fields that are neither in the database nor registered, by name. */
export async function missingFromSchema(host: Host): Promise<string[]> {
	const schema = await host.getSchema({ database: host.database, bypassCache: true });
	const registers = await readRegisters(host);
	return collections.flatMap(({ collection, fields }) => {
		const existing = schema.collections[collection];
		if (!existing) return [collection];
		return Object.keys(fields)
			.filter((name) => !existing.fields[name] && !registers.fields.has(`${collection}.${name}`))
			.map((name) => `${collection}.${name}`);
	});
}
