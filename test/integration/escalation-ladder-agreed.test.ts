import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { refusal, timersOf, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describeEach('an escalation ladder as it is agreed', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance, { contactEmail: null });
		await createAgent(instance, 'manager', { role: 'manager' });
	});
	afterAll(() => instance?.stop());

	it('may be another one for a single commitment, which is frozen with it', async () => {
		const customer = await create(instance, 'desk_organizations', { name: 'Other', role: 'customer' });
		const contact = await create(instance, 'desk_contacts', { name: 'Han', organization: customer['id'] });
		const draft = await create(instance, 'desk_agreements', {
			...{ code: 'KF-OWN', version: '1', provider: desk.provider, customer: customer['id'] },
			...{ calendar: desk.calendar, effective_from: '2026-01-01T00:00:00Z' },
		});
		expect((draft['escalation_ladder'] as Row[]).map((step) => step['level'])).toEqual([1, 1, 2, 2, 3, 3]);
		const commitment = {
			...{ agreement: draft['id'], clause: 'S-1', metric: 'resolution' },
			...{ target_value: 0.02, target_unit: 'hours', basis: 'calendar' },
		};
		const wrong = await instance.request('POST', '/items/desk_commitments', {
			...commitment,
			escalation_ladder: [{ trigger: 'before_due', level: 1, notify: [], methods: [] }],
		});
		expect(wrong.status).toBe(400);
		expect(refusal(wrong)).toContain('desk_commitments.escalation_ladder');
		expect(refusal(wrong)).toContain('0.minutes');
		// A client may well say one thing twice; a second row of the outbox would break the sweep of the ticket.
		const own = [{ at_percent: 2, level: 2, notify: ['manager', 'manager'], methods: ['in_app', 'in_app'] }];
		await create(instance, 'desk_commitments', { ...commitment, escalation_ladder: own });
		const active = await instance.request('PATCH', `/items/desk_agreements/${String(draft['id'])}`, {
			status: 'active',
		});
		expect(active.status, JSON.stringify(active.body)).toBe(200);
		const ticket = String(
			(
				await create(instance, 'desk_tickets', {
					...{ subject: 'Own', contact: contact['id'], channel: 'portal', status: 'in_progress' },
				})
			)['id'],
		);
		const timer = await until(
			async () => {
				const row = (await timersOf(instance, ticket)).find(({ clause }) => clause === 'S-1');
				return row?.['escalation_level'] === 2 ? row : undefined;
			},
			{ what: 'the step of its own' },
		);
		expect(timer).toMatchObject({ checked_percent: 2, state: 'running' });
		const { status, body } = await instance.request('GET', `/desk/tickets/${ticket}/timers`);
		expect(status).toBe(200);
		const shown = (body as { data: { timers: Row[] } }).data.timers.find((row) => row['clause'] === 'S-1');
		expect(shown?.['ladder']).toMatchObject([{ key: '2', level: 2, reached: true, skipped: null }]);
		const verified = await instance.request('GET', '/desk/verify');
		expect(JSON.stringify(verified.body)).not.toContain('agreement_changed');
	});

	it('refuses what makes no sense, naming field and clause', async () => {
		const post = (row: object) => instance.request('POST', '/items/desk_agreements', row);
		const base = {
			...{ code: 'KF-WRONG', version: '1', customer: desk.customer, provider: desk.provider },
			...{ calendar: desk.calendar, effective_from: '2026-01-01T00:00:00Z' },
		};
		const step = { at_percent: 80, level: 1, notify: ['bot'], methods: [] };
		for (const [ladder, part] of [
			[[step], 'escalation_ladder.0.bot'],
			[[{ ...step, bot: 'nowhere' }], 'escalation_ladder.0.bot'],
			[[{ ...step, bot: 'hotline' }], 'escalation_ladder.0.bot'],
			[[{ ...step, notify: [], clauses: ['2.2', '2.9'] }], 'escalation_ladder.0.clauses'],
			[[{ ...step, notify: ['manager'], methods: ['wecom'] }], 'escalation_ladder.0.methods'],
			[[{ ...step, notify: ['named_contact'], methods: ['in_app'] }], 'escalation_ladder.0.methods'],
			[[{ ...step, notify: [], flow: '0190a3c2-7f6f-7e3a-9b51-0d6a5d0c9999' }], 'escalation_ladder.0.flow'],
		] as const) {
			const answer = await post({ ...base, escalation_ladder: ladder });
			expect(answer.status, JSON.stringify(answer.body)).toBe(400);
			expect(refusal(answer)).toContain(`desk_agreements.${part}`);
		}
		const anyone = await createAgent(instance, 'anyone');
		const agent = await instance.request('PATCH', `/items/desk_agents/${anyone.row}`, { duty: [{}] });
		expect(agent.status).toBe(400);
		expect(refusal(agent)).toContain('desk_agents.duty');
	});
});
