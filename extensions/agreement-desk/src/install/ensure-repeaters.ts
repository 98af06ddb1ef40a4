import { z } from 'zod';
import { collections } from '../../../../schema/collections/index.ts';
import type { Host } from './host.ts';
import { toFieldPayload } from './to-directus.ts';

const choice = z.looseObject({ value: z.string() });
const column = z.looseObject({
	field: z.string(),
	meta: z.looseObject({ options: z.looseObject({ choices: z.array(choice) }).optional() }).optional(),
});
const withColumns = z.looseObject({ fields: z.array(column) });

type Column = z.infer<typeof column>;

/**
 * Adds to the repeaters of an instance that was installed before the inputs that they have learned since, and to their
 * dropdowns the choices. What an admin has reworded or rearranged stays. Safe to run again.
 */
export async function ensureRepeaters({ database }: Host): Promise<void> {
	for (const { collection, fields } of collections) {
		for (const [field, definition] of Object.entries(fields)) {
			if (!definition.repeater) continue;
			const place = { collection, field };
			const wanted: unknown = toFieldPayload(collection, field, definition, 0).meta.options;
			const row: { options: unknown } | undefined = await database('directus_fields')
				.where(place)
				.first('options');
			const options = grownRepeater(row?.options, wanted);
			if (options) await database('directus_fields').where(place).update({ options });
		}
	}
}

/** The options with what is missing, as JSON; null where nothing is. */
export function grownRepeater(stored: unknown, wanted: unknown): string | null {
	const before = withColumns.safeParse(typeof stored === 'string' ? JSON.parse(stored) : stored);
	const after = withColumns.safeParse(wanted);
	if (!before.success || !after.success) return null;
	const wantedBy = new Map(after.data.fields.map((one) => [one.field, one]));
	const known = new Set(before.data.fields.map((one) => one.field));
	const fields = [
		...before.data.fields.map((one) => grownColumn(one, wantedBy.get(one.field))),
		...after.data.fields.filter((one) => !known.has(one.field)),
	];
	const grown = JSON.stringify({ ...before.data, fields });
	return grown === JSON.stringify(before.data) ? null : grown;
}

function grownColumn(before: Column, after: Column | undefined): Column {
	const old = before.meta?.options;
	const choices = after?.meta?.options?.choices;
	if (!old || !choices) return before;
	const known = new Set(old.choices.map(({ value }) => value));
	const missing = choices.filter(({ value }) => !known.has(value));
	if (missing.length === 0) return before;
	return { ...before, meta: { ...before.meta, options: { ...old, choices: [...old.choices, ...missing] } } };
}
