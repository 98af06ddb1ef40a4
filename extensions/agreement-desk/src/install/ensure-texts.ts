import { v5 as uuidv5 } from 'uuid';
import type { Host } from './host.ts';
import { translationTexts } from './translations.ts';

/** The namespace of our fixed row ids; drawn once at random. */
const namespace = '5b0c6e0e-4f0b-4c3c-9d58-3f2f8a7c1d11';

/** Adds the missing texts of the studio in both languages; what an admin has reworded stays. */
export async function ensureTexts({ services, database, getSchema }: Host): Promise<void> {
	const schema = await getSchema({ database, bypassCache: true });
	const existing: { key: string; language: string }[] = await database('directus_translations').select(
		'key',
		'language',
	);
	const known = new Set(existing.map(({ key, language }) => `${language}:${key}`));
	const rows = [...translationTexts()].flatMap(([key, label]) =>
		(['zh-CN', 'en-US'] as const)
			.filter((language) => !known.has(`${language}:${key}`))
			.map((language) => ({
				id: uuidv5(`${language}:${key}`, namespace),
				key,
				language,
				value: label[language],
			})),
	);
	if (rows.length === 0) return;
	await new services.ItemsService('directus_translations', { knex: database, schema }).createMany(rows, {
		bypassLimits: true,
	});
}
