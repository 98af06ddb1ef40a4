import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows, refusal, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestAgent, type TestDesk } from '../support/set-up-desk.ts';
import { soundChannels } from '../support/wrong-channels.ts';
import { workOn, type Work } from '../support/work-on.ts';

const late = { metrics: ['registration'], level: 1 } as const;

const agreement = {
	sla_registration_hours: 1,
	escalation_ladder: [
		{ ...late, at_percent: 100, notify: ['on_duty'], methods: ['sms'] },
		{ ...late, at_percent: 110, notify: ['named_contact'], methods: ['email'] },
		{ ...late, at_percent: 120, notify: ['bot'], bot: 'ops', methods: [] },
		{ ...late, at_percent: 150, notify: ['team_lead'], methods: ['in_app'] },
	],
};

describeEach('whom an escalation reaches', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let work: Work;
	let manager: TestAgent;
	let onDuty: TestAgent;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		await create(instance, 'desk_channels', { id: 'ops', name: 'Ops', ...soundChannels['webhook'] });
		desk = await setUpDesk(instance, { agreement, contactEmail: null });
		manager = await createAgent(instance, 'manager', { role: 'manager' });
		onDuty = await createAgent(instance, 'night', { duty: [{ from: '2026-01-01T00:00:00Z' }] });
		const named = { name: 'Director', organization: desk.customer, named_contact: true };
		await create(instance, 'desk_contacts', { ...named, phone: '+86 138 0013 8000' });
		await instance.request('PATCH', '/items/desk_channels/ops', { enabled: false });
		work = workOn(instance, desk);
	});
	afterAll(() => instance?.stop());

	/** Who was told of a step of the ladder of a ticket, and how. */
	async function toldOf(ticket: string, percent: number) {
		const rows = await readRows(instance, 'desk_notifications', `filter[ticket][_eq]=${ticket}`);
		return rows
			.filter(({ idempotency_key: key }) => String(key).split(':')[1]?.startsWith(String(percent)))
			.map(({ method, recipient_user }) => [method, recipient_user]);
	}

	it('is never nobody: who has no such address is told in the studio, and so is whoever stands above', async () => {
		const received_at = new Date(Date.now() - 80 * 60_000).toISOString();
		const ticket = await work.ticketBy('hotline', { status: 'new', received_at });
		// nobody has a phone: neither who is on duty nor anybody above
		expect(await toldOf(ticket, 100)).toContainEqual(['in_app', onDuty.id]);
		// the named contact has a phone only
		expect(await toldOf(ticket, 110)).toEqual([['email', manager.id]]);
		// the bot was switched off after the agreement had been signed
		expect(await toldOf(ticket, 120)).toEqual([['in_app', desk.lead.id]]);
	});

	it('is not the one whom the complaint is about, who does not accept it either (1.4.5)', async () => {
		const received_at = new Date(Date.now() - 90 * 60_000 + 10_000).toISOString();
		const ticket = await work.ticketBy('hotline', { status: 'new', type: 'complaint', received_at });
		const [complaint] = await readRows(instance, 'desk_complaints', `filter[ticket][_eq]=${ticket}`);
		const path = `/items/desk_complaints/${String(complaint?.['id'])}`;
		const { status, body } = await instance.request('PATCH', path, { respondent: desk.lead.id });
		expect(status, JSON.stringify(body)).toBe(200);

		const told = await until(
			async () => {
				const rows = await toldOf(ticket, 150);
				return rows.length > 0 ? rows : undefined;
			},
			{ what: 'the last step', timeoutMs: 20_000 },
		);
		expect(told).toEqual([['in_app', manager.id]]);
		const accept = (token: string) =>
			instance.request('POST', `/desk/tickets/${ticket}/escalations/accept`, {}, token);
		const waiting = await instance.request('GET', '/desk/escalations', undefined, desk.lead.token);
		const { escalations } = (waiting.body as { data: { escalations: Row[] } }).data;
		expect(escalations.find((one) => one['ticket'] === ticket)).toMatchObject({ may_accept: false });
		const refused = await accept(desk.lead.token);
		expect([refused.status, refusal(refused)]).toEqual([403, expect.stringContaining('1.4.5')]);
		expect((await accept(manager.token)).status).toBe(200);
	});
});
