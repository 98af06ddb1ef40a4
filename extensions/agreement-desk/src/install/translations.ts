import { choiceSets, type ChoiceSet } from '../../../../schema/choices.ts';
import { collections } from '../../../../schema/collections/index.ts';
import type { CollectionDefinition } from '../../../../schema/define.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { bookmarkKey, choiceKey, noteKey } from './to-directus.ts';

/**
 * Every text of the studio that Directus looks up by key, as vue-i18n messages: choices, notes and the labels inside
 * repeaters.
 */
export function translationTexts(): ReadonlyMap<string, LocalizedText> {
	const texts = new Map<string, LocalizedText>();
	for (const set of Object.keys(choiceSets) as ChoiceSet[]) {
		for (const { value, label } of choiceSets[set]) texts.set(choiceKey(set, value), label);
	}
	for (const definition of collections) addCollection(texts, definition);
	return new Map([...texts].map(([key, label]) => [key, asMessages(label)]));
}

/**
 * One text that the studio cannot read as a message leaves all of them untranslated. It quotes the other signs of
 * vue-i18n itself, but leaves braces to whoever writes the text.
 */
function asMessages(label: LocalizedText): LocalizedText {
	const quoted = (text: string) => text.replaceAll(/[{}]/g, "{'$&'}");
	return { 'zh-CN': quoted(label['zh-CN']), 'en-US': quoted(label['en-US']) };
}

function addCollection(texts: Map<string, LocalizedText>, definition: CollectionDefinition) {
	const { collection } = definition;
	texts.set(noteKey(collection), definition.note);
	for (const bookmark of definition.bookmarks ?? [])
		texts.set(bookmarkKey(collection, bookmark), bookmark.name);
	for (const [name, field] of Object.entries(definition.fields)) {
		if (field.note) texts.set(noteKey(`${collection}_${name}`), field.note);
		if (field.link) texts.set(noteKey(`${collection}_${name}_link`), field.link.label);
		if (!field.repeater) continue;
		texts.set(noteKey(`${collection}_${name}_add`), field.repeater.addLabel);
		for (const [column, { label }] of Object.entries(field.repeater.columns)) {
			texts.set(noteKey(`${collection}_${name}_${column}`), label);
		}
	}
}
