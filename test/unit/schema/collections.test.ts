import { describe, expect, it } from 'vitest';
import { choiceSets } from '../../../schema/choices.ts';
import { collections } from '../../../schema/collections/index.ts';
import type { CollectionDefinition, FieldDefinition } from '../../../schema/define.ts';
import { folders } from '../../../schema/folders.ts';
import { policies } from '../../../schema/policies.ts';

/** What Directus adds to every path, and fields of its own collections that templates read. */
const userFields = ['first_name', 'last_name'];

const byName = new Map(collections.map((definition) => [definition.collection, definition]));
const all = collections.flatMap((definition) =>
	Object.entries(definition.fields).map(([name, field]) => ({
		definition,
		name,
		field,
		place: `${definition.collection}.${name}`,
	})),
);
const references = all.flatMap(({ definition, name, field, place }) =>
	field.references ? [{ definition, name, references: field.references, field, place }] : [],
);
const lists = all.filter(({ field }) => field.special?.includes('o2m'));

/** Whether a dotted path such as `user.first_name` leads to a field. */
function leadsSomewhere(definition: CollectionDefinition, path: string): boolean {
	const [name = '', ...rest] = path.replace(/^-/, '').split('.');
	const field: FieldDefinition<unknown> | undefined = definition.fields[name];
	if (!field) return false;
	if (rest.length === 0) return true;
	const target = field.references?.collection ?? '';
	if (target === 'directus_users') return userFields.includes(rest.join('.'));
	if (target === 'directus_files') return rest.join('.') === 'title';
	const next = byName.get(target);
	return next !== undefined && leadsSomewhere(next, rest.join('.'));
}

function pathsIn(template: string | undefined): string[] {
	return [...(template ?? '').matchAll(/\{\{(.+?)\}\}/g)].map(([, path = '']) => path);
}

describe('the collections', () => {
	it('fit on Directus 12 without a licence, with room for three of the customer', () => {
		expect(collections.length).toBeLessThanOrEqual(22);
	});

	it('have names of their own, apart from the folders', () => {
		const names = [...collections, ...folders].map(({ collection }) => collection);
		expect(new Set(names).size).toBe(names.length);
		for (const { collection } of collections) expect(collection).toMatch(/^desk_[a-z_]+$/);
	});

	it('have a place of their own within their folder', () => {
		const places = collections.map(({ folder, sort }) => `${folder} ${sort}`);
		expect(new Set(places).size).toBe(places.length);
	});

	it('come after those they point to, so that a constraint finds its table', () => {
		const order = collections.map(({ collection }) => collection);
		for (const { definition, references: target, place } of references) {
			if (!target.constrained || !byName.has(target.collection)) continue;
			expect(order.indexOf(target.collection), place).toBeLessThanOrEqual(
				order.indexOf(definition.collection),
			);
		}
	});

	it('have known rights only: no policy speaks of a collection that does not exist', () => {
		for (const { actions } of policies) {
			const others = Object.entries(actions).filter(([name]) => !byName.has(name));
			// Of Directus's own only these, and only to see whom a ticket is assigned to, and the dashboards.
			const seen = ['directus_users', 'directus_roles', 'directus_dashboards', 'directus_panels'];
			for (const [name, allowed] of others) {
				expect([...seen, 'directus_files']).toContain(name);
				// Attachments are uploaded as files of Directus.
				expect(allowed).toEqual(name === 'directus_files' ? ['create', 'read'] : ['read']);
			}
		}
	});
});

describe.each(collections.map((definition) => ({ definition, name: definition.collection })))(
	'$name',
	({ definition }) => {
		it('has one key, the first of its fields', () => {
			const keys = Object.entries(definition.fields).filter(([, field]) => field.column?.is_primary_key);
			expect(keys.map(([name]) => name)).toEqual(['id']);
			expect(Object.keys(definition.fields)[0]).toBe('id');
		});

		it('stands in a folder that exists', () => {
			expect(folders.map(({ collection }) => collection)).toContain(definition.folder);
		});

		it('shows, lists and sorts by fields that exist', () => {
			const paths = [
				...pathsIn(definition.displayTemplate),
				...definition.listFields,
				...definition.listSort,
				...Object.keys(definition.listWidths ?? {}),
				...(definition.bookmarks ?? []).flatMap(({ sort }) => sort),
				...(definition.bookmarks ?? []).flatMap(({ filter }) => fieldsOfFilter(filter)),
			];
			expect(paths.filter((path) => !leadsSomewhere(definition, path))).toEqual([]);
		});

		it('has names that every database takes', () => {
			for (const [name, field] of Object.entries(definition.fields)) {
				const { collection } = definition;
				expect(name).toMatch(/^[a-z][a-z_]*$/);
				expect(name.length).toBeLessThanOrEqual(64);
				// Directus names indexes and constraints after table and column; PostgreSQL cuts them at 63.
				const made = [
					field.column?.is_indexed ? `${collection}_${name}_index` : '',
					field.column?.is_unique ? `${collection}_${name}_unique` : '',
					field.references?.constrained ? `${collection}_${name}_foreign` : '',
				];
				for (const one of made) expect(one.length, one).toBeLessThanOrEqual(63);
			}
		});
	},
);

/** `{ _and: [{ status: { _eq: 'new' } }] }` speaks of `status`. */
function fieldsOfFilter(filter: unknown): string[] {
	if (Array.isArray(filter)) return filter.flatMap(fieldsOfFilter);
	if (typeof filter !== 'object' || filter === null) return [];
	return Object.entries(filter).flatMap(([key, inner]: [string, unknown]) =>
		key.startsWith('_') ? fieldsOfFilter(inner) : [key],
	);
}

/** Those of Directus itself that ours point to. */
const systemCollections = new Set(['directus_users', 'directus_files']);

describe('relations', () => {
	it.each(references)('$place points to a collection that exists', ({ references: target, field }) => {
		if (systemCollections.has(target.collection)) return;
		const other = byName.get(target.collection);
		expect(other).toBeDefined();
		expect(field.type).toBe(other?.fields['id']?.type);
		const template = field.options?.['template'];
		const paths = pathsIn(typeof template === 'string' ? template : '');
		expect(paths.filter((path) => other && !leadsSomewhere(other, path))).toEqual([]);
	});

	it.each(references.filter((one) => one.references.aliasOnOther))(
		'$place has its list on the other side',
		({ references: target }) => {
			const list = byName.get(target.collection)?.fields[target.aliasOnOther ?? ''];
			expect(list?.type).toBe('alias');
			expect(['o2m', 'files']).toContain(list?.special?.[0]);
		},
	);

	it.each(lists)('$place lists what points here', ({ definition, name, field }) => {
		const pointing = references.filter(
			({ references: target }) => target.collection === definition.collection && target.aliasOnOther === name,
		);
		expect(pointing).toHaveLength(1);
		const rows = pointing[0]?.definition;
		const shown = [field.options?.['fields'], field.options?.['sort']].flat().map(String);
		expect(shown.filter((path) => !rows || !leadsSomewhere(rows, path))).toEqual([]);
	});
});

describe('fields', () => {
	const groups = (definition: CollectionDefinition) =>
		Object.entries(definition.fields).flatMap(([name, { special }]) =>
			special?.includes('group') ? [name] : [],
		);

	it('stand in groups that exist', () => {
		const lost = all.filter(
			({ definition, field }) => field.group && !groups(definition).includes(field.group),
		);
		expect(lost.map(({ place }) => place)).toEqual([]);
	});

	it('that the engine owns cannot be typed into', () => {
		const open = all.filter(({ field }) => field.engineOwned && !field.readonly);
		expect(open.map(({ place }) => place)).toEqual([]);
	});

	it('have a column exactly when they are no alias', () => {
		const odd = all.filter(({ field }) => (field.column === undefined) !== (field.type === 'alias'));
		expect(odd.map(({ place }) => place)).toEqual([]);
	});

	it('start with a choice that their dropdown offers', () => {
		const odd = all.filter(({ field }) => {
			const start = field.column?.default_value;
			if (!field.choices || start === undefined || start === null) return false;
			const chosen: unknown = field.type === 'json' ? JSON.parse(String(start)) : [start];
			const offered = choiceSets[field.choices].map(({ value }) => String(value));
			return !Array.isArray(chosen) || !chosen.every((one) => offered.includes(String(one)));
		});
		expect(odd.map(({ place }) => place)).toEqual([]);
	});

	it('hold every value of their dropdown', () => {
		const short = all.filter(({ field }) =>
			field.choices && field.type === 'string'
				? choiceSets[field.choices].some(({ value }) => value.length > (field.column?.max_length ?? 0))
				: false,
		);
		expect(short.map(({ place }) => place)).toEqual([]);
	});

	it('are edited in repeaters whose summary names their columns', () => {
		for (const { field, place } of all) {
			if (!field.repeater) continue;
			const columns = Object.keys(field.repeater.columns);
			expect(
				pathsIn(field.repeater.template).filter((path) => !columns.includes(path)),
				place,
			).toEqual([]);
		}
	});
});
