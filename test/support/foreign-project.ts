import type { Instance } from '../harness/instance.ts';
import { create } from './set-up-desk.ts';

/** Keys of some rows of a project that was there before us. */
export interface ForeignProject {
	readonly product: number;
}

async function post(instance: Instance, path: string, body: object): Promise<Record<string, unknown>> {
	return create(instance, `directus_${path}`, body);
}

const label = (translation: string) => [{ language: 'zh-CN', translation }];

/** Names that begin almost like ours, and every kind of relation. */
const collections = [
	{
		collection: 'desks',
		schema: null,
		meta: { icon: 'store', note: 'A folder', translations: label('商店') },
	},
	{
		collection: 'deskwork',
		schema: {},
		meta: { group: 'desks', icon: 'category', singleton: false, translations: label('类别') },
		fields: [
			{ field: 'id', type: 'uuid', schema: { is_primary_key: true }, meta: { special: ['uuid'] } },
			{ field: 'name', type: 'string', schema: { is_unique: true }, meta: { interface: 'input' } },
			{ field: 'products', type: 'alias', meta: { special: ['o2m'], interface: 'list-o2m' } },
		],
	},
	{
		collection: 'products',
		schema: {},
		meta: { group: 'desks', accountability: 'all', archive_field: 'status', archive_value: 'archived' },
		fields: [
			{
				field: 'id',
				type: 'integer',
				schema: { is_primary_key: true, has_auto_increment: true },
				meta: { hidden: true },
			},
			{
				field: 'details',
				type: 'alias',
				meta: { special: ['alias', 'no-data', 'group'], interface: 'group-detail' },
			},
			{
				field: 'title',
				type: 'string',
				schema: { is_nullable: false },
				meta: { translations: label('标题') },
			},
			{ field: 'status', type: 'string', schema: { default_value: 'draft' }, meta: { group: 'details' } },
			{ field: 'price', type: 'decimal', schema: { numeric_precision: 10, numeric_scale: 2 }, meta: {} },
			{ field: 'tags', type: 'json', meta: { special: ['cast-json'], interface: 'tags' } },
			{ field: 'sold_at', type: 'timestamp', schema: { is_indexed: true }, meta: { interface: 'datetime' } },
			{ field: 'wall_time', type: 'dateTime', meta: { note: 'Without a zone' } },
			{ field: 'category', type: 'uuid', meta: { special: ['m2o'], interface: 'select-dropdown-m2o' } },
			{ field: 'parent', type: 'integer', meta: { special: ['m2o'] } },
			{ field: 'owner', type: 'uuid', meta: { special: ['m2o', 'user-created'] } },
			{ field: 'keepers', type: 'alias', meta: { special: ['m2m'], interface: 'list-m2m' } },
		],
	},
	{
		collection: 'products_directus_users',
		schema: {},
		meta: { hidden: true },
		fields: [
			{ field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true }, meta: {} },
			{ field: 'product', type: 'integer', meta: { hidden: true } },
			{ field: 'keeper', type: 'uuid', meta: { hidden: true } },
		],
	},
];

const onDelete = { on_delete: 'SET NULL' };
const relations = [
	{
		collection: 'products',
		field: 'category',
		related_collection: 'deskwork',
		meta: { one_field: 'products' },
		schema: onDelete,
	},
	{
		collection: 'products',
		field: 'parent',
		related_collection: 'products',
		meta: {},
		schema: { on_delete: 'NO ACTION' },
	},
	{
		collection: 'products',
		field: 'owner',
		related_collection: 'directus_users',
		meta: {},
		schema: onDelete,
	},
	{
		collection: 'products_directus_users',
		field: 'product',
		related_collection: 'products',
		meta: { one_field: 'keepers', junction_field: 'keeper' },
		schema: onDelete,
	},
	{
		collection: 'products_directus_users',
		field: 'keeper',
		related_collection: 'directus_users',
		meta: { junction_field: 'product' },
		schema: onDelete,
	},
];

/** A small shop, as an instance may hold one before Agreement Desk comes: something of everything Directus keeps. */
export async function createForeignProject(instance: Instance): Promise<ForeignProject> {
	for (const collection of collections) await post(instance, 'collections', collection);
	for (const relation of relations) await post(instance, 'relations', relation);
	await createAccess(instance);
	await createFlow(instance);
	await createStudioThings(instance);
	const category = await create(instance, 'deskwork', { name: '椅子 chairs' });
	const product = await create(instance, 'products', {
		title: 'Chair',
		price: '19.90',
		tags: ['wood', '木'],
		sold_at: '2026-02-03T04:05:06Z',
		wall_time: '2026-02-03T04:05:06',
		category: category['id'],
	});
	return { product: Number(product['id']) };
}

async function createAccess(instance: Instance) {
	const role = await post(instance, 'roles', { name: 'Shop', icon: 'store', description: 'Sells' });
	const policy = await post(instance, 'policies', { name: 'Sells chairs', app_access: false });
	for (const action of ['create', 'read', 'update']) {
		await post(instance, 'permissions', {
			policy: policy['id'],
			collection: 'products',
			action,
			fields: ['*'],
		});
	}
	const email = 'seller@example.com';
	const access = { policies: { create: [{ policy: { id: policy['id'] } }], update: [], delete: [] } };
	await post(instance, 'users', { first_name: 'Seller', email, role: role['id'], ...access });
}

async function createFlow(instance: Instance) {
	const flow = await post(instance, 'flows', {
		name: 'On sale',
		status: 'active',
		trigger: 'event',
		options: { type: 'action', scope: ['items.create'], collections: ['products'] },
	});
	const operation = await post(instance, 'operations', {
		flow: flow['id'],
		...{
			name: 'Note it',
			key: 'note',
			type: 'log',
			options: { message: 'sold' },
			position_x: 19,
			position_y: 1,
		},
	});
	await instance.request('PATCH', `/flows/${String(flow['id'])}`, { operation: operation['id'] });
}

async function createStudioThings(instance: Instance) {
	const list = { layout: 'tabular', layout_query: { tabular: { fields: ['title', 'price'] } } };
	await post(instance, 'presets', { collection: 'products', bookmark: null, ...list });
	await post(instance, 'presets', {
		collection: 'products',
		bookmark: '便宜 Cheap',
		filter: { price: { _lt: 10 } },
		...list,
	});
	const dashboard = await post(instance, 'dashboards', { name: 'Sales', icon: 'insights' });
	const place = { position_x: 1, position_y: 1, width: 8, height: 6 };
	await post(instance, 'panels', {
		dashboard: dashboard['id'],
		name: 'Count',
		type: 'metric',
		...place,
		options: {},
	});
	for (const language of ['zh-CN', 'en-US']) {
		await post(instance, 'translations', { key: 'shop_greeting', language, value: `Hello in ${language}` });
	}
	const settings = {
		project_name: '椅子店 Chairs',
		project_color: '#aa3300',
		custom_css: 'body { color: #123 }',
	};
	await instance.request('PATCH', '/settings', settings);
}
