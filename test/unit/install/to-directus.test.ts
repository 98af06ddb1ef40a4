import { describe, expect, it } from 'vitest';
import {
	choiceKey,
	toCollectionMeta,
	toFieldPayload,
	toFolderPayload,
	toRelationPlan,
} from '../../../extensions/agreement-desk/src/install/to-directus.ts';
import { text } from '../../../extensions/agreement-desk/src/domain/localized-text.ts';
import { collections } from '../../../schema/collections/index.ts';
import { folders } from '../../../schema/folders.ts';
import {
	boolean,
	group,
	link,
	records,
	reference,
	requiredString,
	select,
	string,
} from '../../../schema/fields.ts';

const label = text('名称', 'Name');
const fields = collections.flatMap(({ collection, fields: own }) =>
	Object.entries(own).map(([name, field], i) => ({
		place: `${collection}.${name}`,
		field,
		payload: toFieldPayload(collection, name, field, i + 1),
	})),
);
const chinese = /\p{Script=Han}/u;

/** Both languages, the Chinese one in Chinese. */
function expectBoth(translations: readonly { language: string; translation: string }[]) {
	const found = new Map(translations.map(({ language, translation }) => [language, translation]));
	expect([...found.keys()]).toEqual(['zh-CN', 'en-US']);
	expect(found.get('zh-CN')).toMatch(chinese);
	expect(found.get('en-US')).toMatch(/^[\x20-\x7e]+$/);
}

describe('what people read', () => {
	it.each(fields)('$place has a name in both languages', ({ payload }) => {
		expectBoth(payload.meta.translations);
	});

	it.each(collections)('$collection has a name in both languages, for one and for many', (definition) => {
		const { translations } = toCollectionMeta(definition);
		expectBoth(translations);
		expectBoth(translations.map(({ language, singular }) => ({ language, translation: singular })));
		expectBoth(translations.map(({ language, plural }) => ({ language, translation: plural })));
	});

	it.each(folders)('the folder $collection has a name in both languages', (folder) => {
		expectBoth(toFolderPayload(folder, 1).meta.translations);
	});
});

describe('a field', () => {
	it('that the engine owns is locked and never asked for', () => {
		for (const { field, payload, place } of fields) {
			if (!field.engineOwned) continue;
			expect(payload.meta.readonly, place).toBe(true);
			expect(payload.meta.required, place).toBe(false);
		}
	});

	it('that a client must fill is asked for', () => {
		expect(toFieldPayload('desk_x', 'name', requiredString(label), 1).meta.required).toBe(true);
		expect(toFieldPayload('desk_x', 'name', string(label), 1).meta.required).toBe(false);
	});

	it('without a column has no schema', () => {
		expect(toFieldPayload('desk_x', 'box', group(label, 'timer'), 1)).toMatchObject({
			type: 'alias',
			schema: null,
		});
	});

	it('that is a button leads out of the studio, in the language of its reader', () => {
		const to = { label, icon: 'send', url: '../desk/x/{{id}}' } as const;
		expect(toFieldPayload('desk_x', 'go', link(label, to), 1)).toMatchObject({
			type: 'alias',
			schema: null,
			meta: {
				interface: 'presentation-links',
				options: { links: [{ label: '$t:desk_note_desk_x_go_link', url: '../desk/x/{{id}}', icon: 'send' }] },
			},
		});
	});

	it('with a dropdown reads its choices through translation keys, in the form and in lists', () => {
		const { meta } = toFieldPayload('desk_x', 'role', select(label, 'organization_role'), 1);
		const choices = [
			{ value: 'provider', text: '$t:desk_organization_role_provider' },
			{ value: 'customer', text: '$t:desk_organization_role_customer' },
		];
		expect(meta.options).toMatchObject({ choices });
		expect(meta.display_options).toMatchObject({ choices });
	});

	it('with a repeater has one input for each column', () => {
		const ladder = records(label, {
			template: '{{level}}',
			addLabel: label,
			columns: {
				level: { type: 'integer', label },
				days: { type: 'multi-select', label, choices: 'weekday' },
			},
		});
		expect(toFieldPayload('desk_x', 'ladder', ladder, 1).meta.options).toMatchObject({
			addLabel: '$t:desk_note_desk_x_ladder_add',
			fields: [
				{ field: 'level', type: 'integer', meta: { interface: 'input' } },
				{ field: 'days', type: 'json', meta: { interface: 'select-multiple-dropdown' } },
			],
		});
	});

	it('keeps its place in the form', () => {
		expect(toFieldPayload('desk_x', 'name', boolean(label, true, { group: 'box' }), 7).meta).toMatchObject({
			sort: 7,
			group: 'box',
			width: 'half',
		});
	});
});

describe('a relation', () => {
	const plan = (field: ReturnType<typeof reference>) => toRelationPlan('desk_x', 'other', field);

	it.each([
		['to one of ours is kept by the database', reference(label, 'desk_channels'), 'NO ACTION'],
		['to a user lets the user go', reference(label, 'directus_users'), 'SET NULL'],
		[
			'of a row without a life of its own goes with it',
			reference(label, 'desk_x', { onDelete: 'CASCADE' }),
			'CASCADE',
		],
		[
			'that is written before its target is not enforced',
			reference(label, 'desk_tickets', { constrained: false }),
			null,
		],
	])('%s', (_, field, onDelete) => {
		expect(plan(field)?.onDelete).toBe(onDelete);
	});

	it('knows the list on the other side, if there is one', () => {
		expect(plan(reference(label, 'desk_tickets', { aliasOnOther: 'rows' }))).toMatchObject({
			related: 'desk_tickets',
			alias: 'rows',
		});
		expect(plan(reference(label, 'desk_tickets'))?.alias).toBeNull();
	});

	it('is none for any other field', () => {
		expect(toRelationPlan('desk_x', 'name', string(label))).toBeNull();
	});
});

it('a translation key has no dash, which would end it', () => {
	expect(choiceKey('language', 'zh-CN')).toBe('desk_language_zh_CN');
});
