import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { readRows, refusal } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describe.each(['sqlite', 'postgres'] as const)('tickets and messages do not take, on %s,', (database) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database, extension: true });
		desk = await setUpDesk(instance);
	});
	afterAll(async () => {
		await instance?.stop();
	});

	async function refusedTicket(row: object): Promise<string> {
		const answer = await instance.request('POST', '/items/desk_tickets', row);
		expect(answer.status, JSON.stringify(answer.body)).toBe(400);
		return refusal(answer);
	}

	it('what is no text, no truth and cannot be stored', async () => {
		const given = { subject: 'x', contact: desk.contact };
		for (const subject of [5, ['x'], {}, 'a\0b', '\ud800', 'x'.repeat(300)]) {
			expect(await refusedTicket({ ...given, subject })).toMatch(/desk_tickets\.subject \(clause 2\.1\.4\)/);
		}
		expect(await refusedTicket({ ...given, urgent: 'true' })).toMatch(
			/desk_tickets\.urgent .*must be true or false/,
		);
		const ticket = await create(instance, 'desk_tickets', given);
		const path = `/items/desk_tickets/${String(ticket['id'])}`;
		for (const change of [{ subject: 7 }, { description: 'a\0b' }, { status_reason: ['x'] }]) {
			const answer = await instance.request('PATCH', path, change);
			expect([answer.status, refusal(answer)]).toEqual([400, expect.stringContaining('desk_tickets.')]);
		}
		for (const row of [{ body: 'a\0b' }, { body: 'x', is_public: 'false' }, { body: 'x', channel: 5 }]) {
			const answer = await instance.request('POST', '/items/desk_messages', { ticket: ticket['id'], ...row });
			expect([answer.status, refusal(answer)]).toEqual([400, expect.stringContaining('desk_messages.')]);
		}
		const contact = { name: 7, organization: desk.customer };
		expect(refusal(await instance.request('POST', '/items/desk_contacts', contact))).toMatch(
			/desk_contacts\.name.*must be a text/,
		);
	});

	it('the word of the customer, by staff who have no record as agents', async () => {
		const [row] = await readRows(instance, 'desk_agents', `filter[user][_eq]=${desk.lead.id}`);
		await instance.request('DELETE', `/items/desk_agents/${String(row?.['id'])}`);
		const calm = await create(instance, 'desk_tickets', { subject: 'Calm', contact: desk.contact });
		const path = `/items/desk_tickets/${String(calm['id'])}`;
		const marked = await instance.request('PATCH', path, { urgent: true }, desk.lead.token);
		expect([marked.status, refusal(marked)]).toEqual([403, expect.stringContaining('2.2.3')]);
		const taken = { subject: 'x', contact: desk.contact, urgent: true };
		const answer = await instance.request('POST', '/items/desk_tickets', taken, desk.lead.token);
		expect([answer.status, refusal(answer)]).toEqual([400, expect.stringContaining('urgent_via')]);
		await create(instance, 'desk_agents', { user: desk.lead.id, role: 'team_lead' });
	});
});
