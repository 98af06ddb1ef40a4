import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { describeEverywhere } from '../support/combinations.ts';
import { expectCommittedSchema } from '../support/expect-committed-schema.ts';
import { createForeignProject, type ForeignProject } from '../support/foreign-project.ts';
import { readForeignState, type ForeignState } from '../support/foreign-state.ts';
import { lookInto, readLedger } from '../support/look-into.ts';
import { create } from '../support/set-up-desk.ts';
import { takeSnapshot } from '../support/snapshot.ts';

describeEverywhere('installing beside somebody else’s project', ({ host, database, env }) => {
	let instance: Instance;
	let project: ForeignProject;
	let before: ForeignState;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: false, env });
		project = await createForeignProject(instance);
		before = await readForeignState(instance);
		await instance.restartWith(true);
	});
	afterAll(() => instance?.stop());

	const readStatus = async () => (await instance.request('GET', '/desk/status')).body;

	it('brings the whole schema', async () => {
		expect(pick(await readStatus(), 'data.phase')).toBe('ready');
		await expectCommittedSchema(instance);
		const organization = await create(instance, 'desk_organizations', { name: '客户', role: 'customer' });
		expect(organization).toMatchObject({ name: '客户' });
	});

	it('changes no byte of theirs', async () => {
		expect(await readForeignState(instance)).toEqual(before);
		const path = `/items/products/${project.product}?fields=title,category.name`;
		const { body } = await instance.request('GET', path);
		expect(body).toEqual({ data: { title: 'Chair', category: { name: '椅子 chairs' } } });
	});

	it('does nothing at the second start', async () => {
		const ledger = await readLedger(instance.databaseConfig);
		const snapshot = await takeSnapshot(instance);
		await instance.restart();
		await instance.waitForLog(/Server started/);
		await expect(instance.waitForLog(/Agreement Desk: installing/, 0)).rejects.toThrow();
		expect(pick(await readStatus(), 'data.phase')).toBe('ready');
		expect(await readLedger(instance.databaseConfig)).toEqual(ledger);
		expect(await takeSnapshot(instance)).toEqual(snapshot);
		expect(await readForeignState(instance)).toEqual(before);
	});

	it('refuses a database of a newer version, and lets Directus run', async () => {
		const newer = { id: 999, name: 'from the future', started_at: 1 };
		await lookInto(instance.databaseConfig, ({ knex }) => knex('desk_engine_migrations').insert(newer));
		await instance.restart();
		const problem = /set up by a newer Agreement Desk \(migration 999, from the future\)/;
		const status = await readStatus();
		expect(pick(status, 'data.phase')).toBe('failed');
		expect(pick(status, 'data.problems.0.en-US')).toMatch(problem);
		await instance.waitForLog(problem);
		expect(await readForeignState(instance)).toEqual(before);
		expect((await instance.request('GET', '/items/desk_organizations')).status).toBe(200);
		const refused = await instance.request('POST', '/items/desk_tickets', { subject: 'Too early' });
		expect(refused.status).toBeGreaterThanOrEqual(400);
		expect(JSON.stringify(refused.body)).toMatch(problem);
	});
});
