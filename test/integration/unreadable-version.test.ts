import { afterAll, beforeAll, describe, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { lookInto } from '../support/look-into.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { seconds } from '../support/short-targets.ts';
import { workOn } from '../support/work-on.ts';

/* SQLite alone keeps what is no JSON in a column of JSON. */
describe('a version of an agreement that cannot be read', () => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance, { agreement: { sla_registration_hours: seconds(4) } });
	});
	afterAll(() => instance?.stop());

	it('holds up no deadline of anybody else', async () => {
		const customer = await create(instance, 'desk_organizations', { name: 'Other', role: 'customer' });
		const draft = await create(instance, 'desk_agreements', {
			...{ code: 'KF-TORN', version: '1', provider: desk.provider, customer: customer['id'] },
			...{ calendar: desk.calendar, effective_from: '2026-01-01T00:00:00Z' },
		});
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_agreements')
				.where({ id: String(draft['id']) })
				.update({ credit_tiers: '{', stale_since: Date.now() }),
		);
		const work = workOn(instance, desk);
		const ticket = await work.ticketBy('hotline', { status: 'new' });
		await work.settled(ticket, '2.1.4', 'breached');
		await instance.waitForLog(/the commitments of agreement .* could not be written/);
	});
});
