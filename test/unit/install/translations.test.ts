import { describe, expect, it } from 'vitest';
import {
	bookmarkKey,
	choiceKey,
	toCollectionMeta,
	toFieldPayload,
} from '../../../extensions/agreement-desk/src/install/to-directus.ts';
import { translationTexts } from '../../../extensions/agreement-desk/src/install/translations.ts';
import { choiceSets, type ChoiceSet } from '../../../schema/choices.ts';
import { collections } from '../../../schema/collections/index.ts';
import type { CollectionDefinition } from '../../../schema/define.ts';

const texts = translationTexts();
const sets = Object.keys(choiceSets) as ChoiceSet[];

/** The keys of every `$t:…` in what is sent to Directus, at any depth. */
function keysIn(value: unknown): string[] {
	if (typeof value === 'string') return value.startsWith('$t:') ? [value.slice(3)] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(keysIn);
}

const bookmarkKeys = ({ collection, bookmarks = [] }: CollectionDefinition) =>
	bookmarks.map((bookmark) => bookmarkKey(collection, bookmark));

const used = new Set(
	collections.flatMap((definition) => [
		...keysIn(toCollectionMeta(definition)),
		...bookmarkKeys(definition),
		...Object.entries(definition.fields).flatMap(([name, field]) =>
			keysIn(toFieldPayload(definition.collection, name, field, 1)),
		),
	]),
);

describe('the texts of the studio', () => {
	it('are there for every key that a form, a list or a note refers to', () => {
		expect(used.size).toBeGreaterThan(150);
		expect([...used].filter((key) => !texts.has(key))).toEqual([]);
	});

	it('are all used', () => {
		expect([...texts.keys()].filter((key) => !used.has(key))).toEqual([]);
	});

	it('have keys that Directus finds: letters, digits and underscores, under a name of ours', () => {
		expect([...texts.keys()].filter((key) => !/^desk_[A-Za-z0-9_]+$/.test(key))).toEqual([]);
	});

	it.each([...texts].map(([key, label]) => ({ key, label })))(
		'$key is there in both languages',
		({ label }) => {
			expect(label['zh-CN']).toMatch(/\p{Script=Han}/u);
			expect(label['en-US']).toMatch(/^[\x20-\x7e]*[A-Za-z][\x20-\x7e]*$/);
		},
	);

	it('have one key each: no two choices or bookmarks share one', () => {
		const choices = sets.flatMap((set) => choiceSets[set].map(({ value }) => choiceKey(set, value)));
		const keys = [...choices, ...collections.flatMap(bookmarkKeys)];
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('tell the choices of a dropdown apart', () => {
		for (const set of sets) {
			for (const language of ['zh-CN', 'en-US'] as const) {
				const labels = choiceSets[set].map(({ label }) => label[language]);
				expect(new Set(labels).size, `${set} ${language}`).toBe(labels.length);
			}
		}
	});
});
