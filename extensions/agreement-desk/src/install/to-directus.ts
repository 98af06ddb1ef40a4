import type { ChoiceSet } from '../../../../schema/choices.ts';
import { choiceSets } from '../../../../schema/choices.ts';
import type { Bookmark, CollectionDefinition, FieldDefinition, Link } from '../../../../schema/define.ts';
import type { Folder } from '../../../../schema/folders.ts';
import type { RepeaterColumn } from '../../../../schema/repeater.ts';
import type { LocalizedText } from '../domain/localized-text.ts';

/** Labels of collections and fields, in the form Directus keeps them. */
function translations(label: LocalizedText) {
	return [
		{ language: 'zh-CN', translation: label['zh-CN'] },
		{ language: 'en-US', translation: label['en-US'] },
	];
}

/** The translation key of a choice, as `$t:` finds it. */
export function choiceKey(set: ChoiceSet, value: string): string {
	return `desk_${set}_${value}`.replaceAll('-', '_');
}

/** The translation key of a bookmark's name. */
export function bookmarkKey(collection: string, { icon }: Bookmark): string {
	return `desk_bookmark_${collection}_${icon}`;
}

/** The translation key of a note or another free text: the place it stands in. */
export function noteKey(place: string): string {
	return `desk_note_${place}`;
}

function choicesOf(set: ChoiceSet) {
	return choiceSets[set].map(({ value, color }) => ({
		value,
		text: `$t:${choiceKey(set, value)}`,
		...(color ? { color, foreground: color, background: 'var(--theme--background-normal)' } : {}),
	}));
}

export function toCollectionMeta(definition: CollectionDefinition) {
	return {
		icon: definition.icon,
		note: `$t:${noteKey(definition.collection)}`,
		group: definition.folder,
		sort: definition.sort,
		display_template: definition.displayTemplate ?? null,
		accountability: definition.tracked ? 'all' : null,
		...(definition.hidden ? { hidden: true } : {}),
		...(definition.copiedFields ? { item_duplication_fields: [...definition.copiedFields] } : {}),
		translations: (['zh-CN', 'en-US'] as const).map((language) => ({
			language,
			translation: definition.plural[language],
			singular: definition.singular[language],
			plural: definition.plural[language],
		})),
	};
}

export function toFolderPayload(folder: Folder, sort: number) {
	return {
		collection: folder.collection,
		schema: null,
		meta: {
			icon: folder.icon,
			group: folder.parent,
			sort,
			collapse: 'open',
			translations: translations(folder.label),
		},
	};
}

export function toFieldPayload(
	collection: string,
	name: string,
	field: FieldDefinition<unknown>,
	sort: number,
) {
	return {
		field: name,
		type: field.type,
		schema: field.type === 'alias' ? null : { ...field.column },
		meta: {
			interface: field.interface,
			special: field.special ?? null,
			options: optionsOf(collection, name, field),
			display: field.display ?? null,
			display_options: displayOptionsOf(field),
			readonly: field.readonly ?? false,
			hidden: field.hidden ?? field.shownWhen !== undefined,
			conditions: conditionsOf(field),
			required: (field.required ?? false) && !field.engineOwned,
			width: field.width ?? 'half',
			group: field.group ?? null,
			note: field.note ? `$t:${noteKey(`${collection}_${name}`)}` : null,
			translations: translations(field.label),
			sort,
		},
	};
}

/** A form that shows everything at once is read by nobody. */
function conditionsOf({ shownWhen }: FieldDefinition<unknown>) {
	if (!shownWhen) return null;
	const { field, values } = shownWhen;
	return [{ name: field, rule: { _and: [{ [field]: { _in: [...values] } }] }, hidden: false }];
}

function optionsOf(collection: string, name: string, field: FieldDefinition<unknown>) {
	if (field.choices) return { ...field.options, choices: choicesOf(field.choices) };
	if (field.link) return { links: [linkOf(collection, name, field.link)] };
	if (!field.repeater) return field.options ?? null;
	const { template, columns } = field.repeater;
	return {
		template,
		addLabel: `$t:${noteKey(`${collection}_${name}_add`)}`,
		fields: Object.entries(columns).map(([column, definition]) =>
			repeaterField(collection, name, column, definition),
		),
	};
}

function linkOf(collection: string, name: string, { icon, url }: Link) {
	const label = `$t:${noteKey(`${collection}_${name}_link`)}`;
	return { label, icon, url, type: 'primary', actionType: 'url' };
}

function repeaterField(collection: string, name: string, column: string, definition: RepeaterColumn) {
	const inputs = {
		integer: ['integer', 'input'],
		amount: ['float', 'input'],
		string: ['string', 'input'],
		text: ['text', 'input-multiline'],
		boolean: ['boolean', 'boolean'],
		date: ['date', 'datetime'],
		instant: ['timestamp', 'datetime'],
		tags: ['json', 'tags'],
		select: ['string', 'select-dropdown'],
		'multi-select': ['json', 'select-multiple-dropdown'],
	} as const;
	const [type, input] = inputs[definition.type];
	return {
		field: column,
		name: `$t:${noteKey(`${collection}_${name}_${column}`)}`,
		type,
		meta: {
			field: column,
			type,
			width: 'half',
			interface: input,
			...('choices' in definition ? choiceMeta(definition.choices) : {}),
		},
	};
}

/** The display makes the closed row of a repeater read its labels instead of the stored words. */
function choiceMeta(set: ChoiceSet) {
	const choices = choicesOf(set);
	return { options: { choices }, display: 'labels', display_options: { choices, format: false } };
}

function displayOptionsOf(field: FieldDefinition<unknown>) {
	if (field.displayOptions || !field.choices) return field.displayOptions ?? null;
	return labelsOf(field.choices);
}

/** How a dropdown is shown in lists unless it has a display of its own. */
export function labelsOf(set: ChoiceSet) {
	return { showAsDot: false, choices: choicesOf(set) };
}

export interface RelationPlan {
	readonly collection: string;
	readonly field: string;
	readonly related: string;
	readonly alias: string | null;
	/** Of a collection that joins two others: its field for the other one. */
	readonly junctionField: string | null;
	/** Null: the relation is known to Directus but not enforced by the database. */
	readonly onDelete: 'NO ACTION' | 'SET NULL' | 'CASCADE' | null;
	/** What taking a row out of the list on the other side does to it. */
	readonly onDeselect: 'nullify' | 'delete';
}

/** The relation of a many-to-one field, or null for any other field. */
export function toRelationPlan(
	collection: string,
	name: string,
	field: FieldDefinition<unknown>,
): RelationPlan | null {
	const { references } = field;
	if (!references) return null;
	const onDelete =
		references.onDelete ?? (references.collection === 'directus_users' ? 'SET NULL' : 'NO ACTION');
	return {
		collection,
		field: name,
		related: references.collection,
		alias: references.aliasOnOther ?? null,
		junctionField: references.junctionField ?? null,
		onDelete: references.constrained ? onDelete : null,
		// A row without a life of its own would be lost beside its list.
		onDeselect: references.onDelete === 'CASCADE' ? 'delete' : 'nullify',
	};
}
