import { z } from 'zod';
import { collections } from '../../../../schema/collections/index.ts';
import type { Host } from './host.ts';
import { toFieldPayload } from './to-directus.ts';

const withChoices = z.looseObject({ choices: z.array(z.looseObject({ value: z.string() })) });

/**
 * Adds to the dropdowns of an instance that was installed before what they have learned to offer since: a ticket may
 * wait for the customer, an agreement be signed. Choices that an admin has reworded, recoloured or rearranged stay.
 * Safe to run again.
 */
export async function ensureChoices({ database }: Host): Promise<void> {
	for (const { collection, fields } of collections) {
		for (const [field, definition] of Object.entries(fields)) {
			if (!definition.choices) continue;
			const { meta } = toFieldPayload(collection, field, definition, 0);
			const row: { options: unknown; display_options: unknown } | undefined = await database(
				'directus_fields',
			)
				.where({ collection, field })
				.first('options', 'display_options');
			const patch = {
				...grown('options', row?.options, meta.options),
				...grown('display_options', row?.display_options, meta.display_options),
			};
			if (Object.keys(patch).length === 0) continue;
			await database('directus_fields').where({ collection, field }).update(patch);
		}
	}
}

/** The column with the choices that are missing at its end; nothing where none is. */
function grown(name: string, stored: unknown, wanted: unknown): Record<string, string> {
	const before = withChoices.safeParse(typeof stored === 'string' ? JSON.parse(stored) : stored);
	const after = withChoices.safeParse(wanted);
	if (!before.success || !after.success) return {};
	const known = new Set(before.data.choices.map(({ value }) => value));
	const missing = after.data.choices.filter(({ value }) => !known.has(value));
	if (missing.length === 0) return {};
	return { [name]: JSON.stringify({ ...before.data, choices: [...before.data.choices, ...missing] }) };
}
