import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DatabaseConfig } from '../harness/database-config.ts';
import { bootstrappedDatabase } from '../harness/databases.ts';
import { migrations } from '../../extensions/agreement-desk/src/install/migrations.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { expectCommittedSchema } from '../support/expect-committed-schema.ts';
import { expectInstalledOnce } from '../support/expect-installed-once.ts';
import { interruptInstallation } from '../support/interrupted-installation.ts';
import { lookInto } from '../support/look-into.ts';
import { create, setUpDesk } from '../support/set-up-desk.ts';

/** One kill while the collections are made, one while the rest is; the whole takes some 1,300 ms. */
const latestKillsMs = [700, 500];
const leaseMs = 15_000;

const everyMigration = new RegExp(
	`installing 1/${migrations.length}[^]*installing ${migrations.length}/${migrations.length}`,
);

describeEachDatabase('an installation that is killed', ({ host, database: kind, env }) => {
	let database: DatabaseConfig;
	let instance: Instance;

	beforeAll(async () => {
		database = await bootstrappedDatabase(kind, host);
	});
	afterAll(() => instance?.stop());

	async function expectComplete() {
		expect(pick((await instance.request('GET', '/desk/status')).body, 'data.phase')).toBe('ready');
		await expectCommittedSchema(instance);
		await expectInstalledOnce(instance);
	}

	it('is completed by the next start, and nothing is doubled', async () => {
		for (const latestMs of latestKillsMs) {
			const afterMs = Math.round(Math.random() * latestMs);
			await interruptInstallation({ host, database, afterMs });
			console.log(`Killed ${afterMs} ms after the first migration had begun`);
			const until = await readLease(database);
			expect(until - Date.now()).toBeLessThanOrEqual(leaseMs);
			await endLease(database);
		}
		instance = await startInstance({ host, database, extension: true, env });
		await expectComplete();
		const desk = await setUpDesk(instance);
		const row = { subject: 'Works', contact: desk.contact, channel: 'email' };
		expect((await create(instance, 'desk_tickets', row))['number']).toMatch(/-0*1$/);
	});

	it('waits for the lock of a dead node, says so, and completes what that one left', async () => {
		await instance.stop();
		if (kind === 'mariadb') await leaveHalfDone(database);
		await lookInto(database, async ({ knex }) => {
			await knex('desk_engine_migrations').update({ finished_at: null });
			await knex('desk_engine_locks').update({ token: 'dead', until: Date.now() + 10 * leaseMs });
		});
		const restarted = instance.restart();
		await instance.waitForLog(/another node is installing, or was stopped while it did/, 60_000);
		await endLease(database);
		await restarted;
		await instance.waitForLog(everyMigration);
		await expectComplete();
	});
});

async function readLease(database: DatabaseConfig): Promise<number> {
	const [row] = await lookInto(database, ({ rows }) => rows('desk_engine_locks'));
	return Number(row?.['until'] ?? 0);
}

/** As if its time had passed. */
async function endLease(database: DatabaseConfig) {
	await lookInto(database, ({ knex }) => knex('desk_engine_locks').update({ until: 1 }));
}

/** What a kill can leave on MySQL, where every change of a table is final at once. */
async function leaveHalfDone(database: DatabaseConfig) {
	await lookInto(database, async ({ knex }) => {
		await knex('directus_collections').whereIn('collection', ['desk_events', 'desk_tickets']).delete();
		await knex('directus_fields').where({ collection: 'desk_events' }).delete();
		await knex('directus_fields').where({ collection: 'desk_tickets' }).where('sort', '>', 1).delete();
		await knex('directus_relations').where({ many_collection: 'desk_tickets' }).delete();
		await knex.raw('alter table desk_tickets drop index desk_tickets_number_unique');
		await knex.raw('alter table desk_tickets drop index desk_tickets_next_due_at_index');
		await knex.raw('alter table desk_tickets modify next_due_at timestamp null');
	});
}
