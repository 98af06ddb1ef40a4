import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../../extensions/agreement-desk/src/install/migrations.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { changeOurRows, readOurRows } from '../support/admin-changes.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { readRows, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const everyMigration = new RegExp(
	`installing 1/${migrations.length}[^]*installing ${migrations.length}/${migrations.length}`,
);

describeEachDatabase('uninstalling and installing again', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let ticket: Row;
	let changed: unknown;

	const createTicket = (subject: string) =>
		create(instance, 'desk_tickets', { subject, contact: desk.contact, channel: 'email' });

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		ticket = await createTicket('Kept');
		await changeOurRows(instance);
		changed = await readOurRows(instance);
		await instance.restartWith(false);
	});
	afterAll(() => instance?.stop());

	it('leaves the data in the database and in the API', async () => {
		expect((await instance.request('GET', '/desk/status')).status).toBe(404);
		const query = 'fields=id,number,timers.clause&deep[timers][_sort]=clause';
		expect(await readRows(instance, 'desk_tickets', query)).toEqual([
			{ id: ticket['id'], number: ticket['number'], timers: [{ clause: '2.1.2' }, { clause: '2.1.4' }] },
		]);
		expect(await readOurRows(instance)).toEqual(changed);
	});

	it('leaves what the admin changed, even when every migration runs again', async () => {
		await lookInto(instance.databaseConfig, ({ knex }) => knex('desk_engine_migrations').delete());
		await instance.restartWith(true);
		await instance.waitForLog(everyMigration);
		expect(pick((await instance.request('GET', '/desk/status')).body, 'data.phase')).toBe('ready');
		expect(await readOurRows(instance)).toEqual(changed);
	});

	it('goes on where it was', async () => {
		const next = await createTicket('Next');
		expect(next['number']).toMatch(/-0*2$/);
		expect(await readRows(instance, 'desk_tickets')).toHaveLength(2);
	});
});
