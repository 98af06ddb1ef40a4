import { expect } from 'vitest';
import { policies } from '../../schema/policies.ts';
import type { Instance } from '../harness/instance.ts';
import type { Row } from './read.ts';
import { takeSnapshot } from './snapshot.ts';

async function rowsOf(instance: Instance, path: string, query = 'sort=id'): Promise<Row[]> {
	const { status, body } = await instance.request('GET', `/${path}?limit=-1&${query}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return (body as { data: Row[] }).data;
}

async function send(instance: Instance, method: string, path: string, change?: object) {
	const { status, body } = await instance.request(method, path, change);
	expect(status, JSON.stringify(body)).toBeLessThan(300);
}

/** Does to our rows what an admin may do in the studio: rewords, renames, hides, restricts and removes. */
export async function changeOurRows(instance: Instance): Promise<void> {
	const translations = [{ language: 'zh-CN', translation: '我的工单表' }];
	const changes: [string, object][] = [
		['/collections/desk_tickets', { meta: { translations, icon: 'bug_report', group: null } }],
		['/collections/desk', { meta: { translations, collapse: 'closed' } }],
		['/fields/desk_tickets/subject', { meta: { translations, note: 'Mine', width: 'half', sort: 1 } }],
		['/fields/desk_tickets/deadlines', { meta: { translations, options: { start: 'closed' } } }],
	];
	for (const [path, change] of changes) await send(instance, 'PATCH', path, change);
	await changeAccess(instance);
	await changePresets(instance);
	const [first] = await rowsOf(instance, 'translations', 'filter[key][_starts_with]=desk_&sort=key');
	await send(instance, 'PATCH', `/translations/${String(first?.['id'])}`, { value: 'Reworded' });
}

async function changeAccess(instance: Instance) {
	const [agent] = policies;
	await send(instance, 'PATCH', `/policies/${agent?.id}`, { name: 'Colleagues', description: null });
	const [permission] = await rowsOf(instance, 'permissions', `filter[policy][_eq]=${agent?.id}&sort=id`);
	await send(instance, 'DELETE', `/permissions/${String(permission?.['id'])}`);
}

async function changePresets(instance: Instance) {
	const presets = await rowsOf(instance, 'presets', 'filter[collection][_eq]=desk_tickets&sort=id');
	const [list, renamed, restricted] = presets.map(({ id }) => String(id));
	const role = await roleOfTheirs(instance);
	const layout_query = { tabular: { fields: ['number'] } };
	await send(instance, 'PATCH', `/presets/${list}`, { layout_query });
	await send(instance, 'PATCH', `/presets/${renamed}`, { bookmark: 'Renamed', filter: null, layout_query });
	await send(instance, 'PATCH', `/presets/${restricted}`, { bookmark: 'For some', role });
}

async function roleOfTheirs(instance: Instance): Promise<unknown> {
	await send(instance, 'POST', '/roles', { name: 'Some' });
	const [role] = await rowsOf(instance, 'roles', 'filter[name][_eq]=Some');
	return role?.['id'];
}

/** All that we brought and an admin may have changed. */
export async function readOurRows(instance: Instance) {
	return {
		snapshot: await takeSnapshot(instance),
		texts: await rowsOf(instance, 'translations'),
		presets: await rowsOf(instance, 'presets'),
		policies: await rowsOf(instance, 'policies'),
		permissions: await rowsOf(instance, 'permissions'),
	};
}
