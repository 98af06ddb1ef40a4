import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describe.each([directus12, directus11])('the policies, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance);
	});
	afterAll(() => instance?.stop());

	it('an agent sees colleagues, never their secrets, and changes none of them', async () => {
		const seen = await instance.request('GET', `/users/${desk.lead.id}`, undefined, desk.agent.token);
		expect(seen.status).toBe(200);
		expect(seen.body).toMatchObject({ data: { first_name: 'lead' } });
		expect(JSON.stringify(seen.body)).not.toContain(desk.lead.token);
		expect(JSON.stringify(seen.body)).not.toContain('$argon2');
		const change = { first_name: 'Mallory' };
		const changed = await instance.request('PATCH', `/users/${desk.lead.id}`, change, desk.agent.token);
		expect(changed.status).toBe(403);
	});

	it('an agent assigns a ticket, a supervisor keeps the agreement, and an agent does not', async () => {
		const row = { subject: 'x', contact: desk.contact, assignee: desk.lead.id };
		const made = await instance.request('POST', '/items/desk_tickets', row, desk.agent.token);
		expect(made.status).toBe(200);
		const draft = {
			code: 'KF-P',
			version: '1',
			customer: desk.customer,
			calendar: desk.calendar,
			effective_from: '2030-01-01T00:00:00Z',
		};
		const byAgent = await instance.request('POST', '/items/desk_agreements', draft, desk.agent.token);
		expect(byAgent.status).toBe(403);
		const byLead = await instance.request('POST', '/items/desk_agreements', draft, desk.lead.token);
		expect(byLead.status).toBe(200);
	});

	it('nobody without a policy sees anything', async () => {
		expect((await instance.request('GET', '/items/desk_tickets', undefined, null)).status).toBe(403);
		expect((await instance.request('GET', '/desk/status', undefined, desk.agent.token)).status).toBe(403);
	});
});
