import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { collections } from '../../schema/collections/index.ts';
import { listTables, lookInto } from '../support/look-into.ts';
import { create } from '../support/set-up-desk.ts';
import { takeSnapshot, type Snapshot } from '../support/snapshot.ts';

const coreLimit = 25;
const room = coreLimit - collections.length;
const names = Array.from({ length: room + 1 }, (_, index) => `shop_${index + 1}`);

describe('Directus 12 without a licence key', () => {
	let instance: Instance;
	let before: Snapshot;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: false });
		const fields = [
			{ field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } },
		];
		for (const collection of [...names, 'desk_contacts']) {
			await create(instance, 'directus_collections', { collection, schema: {}, meta: {}, fields });
		}
		await create(instance, 'desk_contacts', {});
		before = await takeSnapshot(instance);
		await instance.restartWith(true);
	});
	afterAll(() => instance?.stop());

	async function expectRefused(problem: RegExp) {
		const status = await instance.request('GET', '/desk/status');
		expect(status.body).toMatchObject({ data: { phase: 'failed' } });
		expect(pick(status.body, 'data.problems.0.en-US')).toMatch(problem);
		await instance.waitForLog(problem);
		expect((await instance.request('GET', '/desk/status', undefined, null)).status).toBe(403);
		const setup = await instance.request('GET', '/desk/setup');
		expect(setup.body).toMatchObject({ data: { phase: 'failed', steps: null } });
		expect(pick(setup.body, 'data.checks.0.text.en-US')).toMatch(problem);
		expect((await instance.request('GET', '/desk/ready')).body).toMatchObject({ data: { phase: 'failed' } });
		expect((await instance.request('POST', '/desk/sample-data', {})).status).toBe(503);
		expect(await takeSnapshot(instance)).toEqual(before);
		const tables = await lookInto(instance.databaseConfig, listTables);
		const made = tables.filter((table) => table.startsWith('desk_') && !table.startsWith('desk_engine_'));
		expect(made).toEqual(
			before.collections.some(({ collection }) => collection === 'desk_contacts') ? ['desk_contacts'] : [],
		);
		expect((await instance.request('GET', '/items/shop_1')).status).toBe(200);
	}

	it('is left alone when it has a collection of one of our names', async () => {
		await expectRefused(/This instance has collections of its own named desk_contacts,.*Nothing was changed/);
		expect((await instance.request('GET', '/items/desk_contacts')).body).toEqual({ data: [{ id: 1 }] });
		await instance.request('DELETE', '/collections/desk_contacts');
	});

	it('is left alone when our collections would exceed the limit', async () => {
		before = await takeSnapshot(instance);
		await instance.restart();
		await expectRefused(
			new RegExp(
				`needs ${collections.length} more collections, but this instance has ${room + 1} .*deactivate 1 of yours`,
			),
		);
	});

	it('is installed into up to the limit once there is room, and is not locked', async () => {
		const deactivated = await instance.request('PATCH', '/collections/shop_2', {
			meta: { status: 'inactive' },
		});
		expect(deactivated.status).toBe(200);
		await instance.restart();
		expect(pick((await instance.request('GET', '/desk/status')).body, 'data.phase')).toBe('ready');
		for (const collection of ['shop_1', 'desk_tickets']) {
			expect((await instance.request('GET', `/items/${collection}`)).status).toBe(200);
		}
		const more = await instance.request('POST', '/collections', {
			collection: 'one_more',
			schema: {},
			meta: {},
		});
		expect(JSON.stringify(more.body)).toContain('LIMIT_EXCEEDED');
	});
});
