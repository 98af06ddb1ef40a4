import { isDeepStrictEqual } from 'node:util';
import { collections } from '../../../../schema/collections/index.ts';
import type { FieldDefinition } from '../../../../schema/define.ts';
import type { Host } from './host.ts';
import { labelsOf, toFieldPayload } from './to-directus.ts';

/** How a field was shown before the displays of the desk, as far as that is what we installed. */
interface Shown {
	readonly display: string | null;
	readonly options: unknown;
}

const ours = new Set(['desk-due', 'desk-timer-state', 'desk-masked']);

/**
 * Gives fields of an instance that was installed before the displays of the desk. One that an admin shows in another way
 * than we installed it keeps that way. Safe to run again.
 */
export async function ensureDisplays({ database }: Host): Promise<void> {
	for (const { collection, fields } of collections) {
		for (const [field, definition] of Object.entries(fields)) {
			if (!definition.display || !ours.has(definition.display)) continue;
			const row: { display: string | null; display_options: unknown } | undefined = await database(
				'directus_fields',
			)
				.where({ collection, field })
				.first('display', 'display_options');
			if (!row || !isAsInstalled(row, before(definition))) continue;
			const { meta } = toFieldPayload(collection, field, definition, 0);
			await database('directus_fields')
				.where({ collection, field })
				.update({ display: meta.display, display_options: JSON.stringify(meta.display_options) });
		}
	}
}

function before({ display, choices }: FieldDefinition<unknown>): Shown {
	if (choices) return { display: 'labels', options: labelsOf(choices) };
	if (display === 'desk-due') return { display: 'datetime', options: { relative: true, format: 'short' } };
	return { display: null, options: null };
}

function isAsInstalled(
	{ display, display_options: stored }: { display: string | null; display_options: unknown },
	{ display: installed, options }: Shown,
): boolean {
	const found: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
	return display === installed && isDeepStrictEqual(found ?? null, options);
}
