import { collections } from '../../../../schema/collections/index.ts';
import type { Host } from './host.ts';
import { toFieldPayload } from './to-directus.ts';

/**
 * Puts an interface of ours in the place of the table in the forms of an instance that was installed before there was
 * one. A list that an admin has given another interface or other columns stays as it is. Safe to run again.
 */
export async function useOwnInterfaces({ database }: Host): Promise<void> {
	for (const { collection, fields } of collections) {
		for (const [field, definition] of Object.entries(fields)) {
			if (definition.type !== 'alias' || !definition.interface?.startsWith('desk-')) continue;
			const { meta } = toFieldPayload(collection, field, definition, 0);
			const row: { interface: string | null; options: unknown } | undefined = await database(
				'directus_fields',
			)
				.where({ collection, field })
				.first('interface', 'options');
			if (row?.interface !== 'list-o2m' || !isSame(row.options, meta.options)) continue;
			await database('directus_fields').where({ collection, field }).update({ interface: meta.interface });
		}
	}
}

/** Whether these are the options that the installer gave it, in whatever order the database keeps them. */
function isSame(stored: unknown, wanted: unknown): boolean {
	const options: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
	return canonical(options) === canonical(wanted);
}

function canonical(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	);
}
