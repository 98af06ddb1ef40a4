import { agreements } from '../../../../schema/collections/agreements.ts';
import { commitments } from '../../../../schema/collections/commitments.ts';
import type { CollectionDefinition } from '../../../../schema/define.ts';
import type { Host } from './host.ts';
import { toFieldPayload } from './to-directus.ts';

/**
 * In the first release commitments were the engine's alone, and locked in the studio, and a version could not be
 * copied there. An instance that was installed then is opened as a new one is; labels, notes and whatever else an
 * admin may have changed stay. Safe to run again.
 */
export async function openAgreements({ database }: Host): Promise<void> {
	const fields = Object.entries(commitments.fields).filter(
		([, { engineOwned, hidden }]) => !engineOwned && !hidden,
	);
	for (const [name] of fields) await open(database, commitments, name);
	await open(database, agreements, 'commitments');
	await database('directus_relations')
		.where({ many_collection: commitments.collection, many_field: 'agreement' })
		.update({ one_deselect_action: 'delete' });
	await database('directus_collections')
		.where({ collection: agreements.collection })
		.whereNull('item_duplication_fields')
		.update({ item_duplication_fields: JSON.stringify(agreements.copiedFields) });
}

async function open(database: Host['database'], definition: CollectionDefinition, name: string) {
	const field = definition.fields[name];
	if (!field) return;
	const { collection } = definition;
	const { meta } = toFieldPayload(collection, name, field, 0);
	await database('directus_fields')
		.where({ collection, field: name })
		.update({
			readonly: meta.readonly,
			required: meta.required,
			...(meta.options ? { options: JSON.stringify(meta.options) } : {}),
		});
}
