import { baseCompile } from '@intlify/message-compiler';
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

/** What the studio shows of a text: Directus quotes `@`, `$` and `|` and reads the rest as a message of vue-i18n. */
function shown(text: string): string {
	const message = text.replaceAll(/[@$|]/g, "{'$&'}");
	const { body } = baseCompile(message, {
		optimize: false,
		onError: ({ message }) => expect.fail(`${message}: ${text}`),
	}).ast;
	const cases = 'items' in body ? [body] : body.cases;
	return cases.map(({ items }) => items.map(wordsOf).join('')).join('<or>');
}

/** A part of a message is plain or quoted text, or stands for something else. */
function wordsOf(part: object): string {
	return 'value' in part && typeof part.value === 'string' ? part.value : '<something else>';
}

describe('the texts of the studio', () => {
	it('are messages that vue-i18n shows as they are meant: one it cannot read leaves all untranslated', () => {
		for (const label of texts.values()) {
			expect(shown(label['en-US'])).not.toMatch(/<.*>/);
			expect(shown(label['zh-CN'])).not.toMatch(/<.*>/);
		}
		expect(shown(texts.get('desk_note_desk_articles_body')?.['zh-CN'] ?? '')).toContain('{{contact.name}}');
		expect(shown(texts.get('desk_note_desk_articles_data_patterns_pattern')?.['en-US'] ?? '')).toContain(
			'@ letter',
		);
	});

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
