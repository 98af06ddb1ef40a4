import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { desk as ask } from '../support/agreement-versions.ts';
import { loadDemo } from '../support/load-demo.ts';
import { lookInto } from '../support/look-into.ts';
import { readRows } from '../support/read.ts';

const nothing = { chain_length: null, chain_hash: null, chain_seal: null };

describe('timelines of a release without seals', () => {
	let instance: Instance;
	let broken: string;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true });
		const { code, errors } = await loadDemo(instance.url);
		expect(code, errors).toBe(0);
	});
	afterAll(() => instance?.stop());

	const verify = () => ask(instance, 'GET', 'verify');

	it('are whole on a demo that nobody touched', async () => {
		expect(await verify()).toMatchObject({ findings: [], sealed: true });
	});

	it('are sealed by the upgrade, but for those that were broken before', async () => {
		await instance.stop();
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			await knex('desk_tickets').update(nothing);
			const second: { ticket: string } = await knex('desk_events').where({ sequence: 2 }).first('ticket');
			broken = second.ticket;
			await knex('desk_events').where({ ticket: broken, sequence: 2 }).update({ data: '{"other":true}' });
			await knex('desk_engine_migrations').where({ name: 'seals of timelines' }).delete();
		});
		await instance.restart();
		const tickets = await readRows(instance, 'desk_tickets');
		for (const { id, chain_length, chain_seal } of tickets) {
			expect(chain_length === null).toBe(id === broken);
			expect(chain_seal === null).toBe(id === broken);
		}
		const { findings } = await verify();
		expect(findings).toEqual([
			expect.objectContaining({ kind: 'event_changed', ticket: broken, sequence: 2 }),
			expect.objectContaining({ kind: 'seal_missing', ticket: broken }),
		]);
	});

	it('do not fit another secret, until that one is named as a former one', async () => {
		await instance.restart({ SECRET: 'another-secret-of-more-than-32-characters-too' });
		const { findings } = await verify();
		const tickets = await readRows(instance, 'desk_tickets');
		expect(
			(findings as object[]).filter((finding) => 'kind' in finding && finding.kind === 'seal_wrong'),
		).toHaveLength(tickets.length - 1);
		await instance.restart({ DESK_FORMER_SECRETS: 'agreement-desk-test-secret-of-more-than-32-characters' });
		expect((await verify())['findings']).toHaveLength(2);
	});

	it('are verified without seals where there is no secret, and it is said', async () => {
		await instance.restart({ SECRET: '' });
		expect(await verify()).toMatchObject({ sealed: false });
	});
});
