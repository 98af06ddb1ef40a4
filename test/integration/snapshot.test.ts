import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { expectCommittedSchema } from '../support/expect-committed-schema.ts';
import { readLedger } from '../support/look-into.ts';

describe.each(hosts)('Directus $version', (host) => {
	let instance: Instance;

	beforeAll(async () => {
		instance = await startInstance({ host, database: 'sqlite', extension: true });
	});
	afterAll(() => instance?.stop());

	it('holds after the installation what is committed in snapshots/', async () => {
		await expectCommittedSchema(instance);
	});

	it('gets back at the next start what somebody removed of it', async () => {
		const ledger = await readLedger(instance.databaseConfig);
		for (const path of [
			'/fields/desk_contacts/phone',
			'/fields/desk_tickets/timers',
			'/collections/desk_events',
		]) {
			expect((await instance.request('DELETE', path)).status).toBe(204);
		}
		await instance.restart();
		await expectCommittedSchema(instance);
		const names = (await readLedger(instance.databaseConfig)).map(({ name }) => name);
		expect(names).toEqual(ledger.map(({ name }) => name));
	});
});
