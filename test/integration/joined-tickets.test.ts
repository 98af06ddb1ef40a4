import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../harness/connect.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { eventsOf, readRows, readTicket, refusal, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { inHours } from '../support/work-on.ts';

const unknown = '01890000-0000-7000-8000-000000000000';

describe.each([directus12, directus11])('tickets that have to do with each other, Directus $line', (host) => {
	let instance: Instance;
	let desk: TestDesk;
	let on: Actors;
	let knex: Knex;

	beforeAll(async () => {
		instance = await startInstance({ host, database: 'sqlite', extension: true });
		knex = connect(instance.databaseConfig);
		desk = await setUpDesk(instance);
		on = await actorsOn(instance, desk);
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
	});

	const send = (id: string, act: string, body: object) =>
		instance.request('POST', `/desk/tickets/${id}/${act}`, body, desk.agent.token);
	async function act(id: string, name: string, body: object): Promise<Row> {
		const answer = await send(id, name, body);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: Row }).data;
	}
	const refused = async (id: string, name: string, body: object) => refusal(await send(id, name, body));

	/** A ticket of another customer with an agreement of its own. */
	async function strangersTicket(): Promise<string> {
		const customer = await create(instance, 'desk_organizations', { name: 'Other', role: 'customer' });
		await create(instance, 'desk_agreements', {
			code: 'KF-OTHER',
			version: '1.0',
			status: 'active',
			provider: desk.provider,
			customer: customer['id'],
			calendar: desk.calendar,
			effective_from: '2026-01-01T00:00:00Z',
		});
		const contact = await create(instance, 'desk_contacts', { name: 'S', organization: customer['id'] });
		return on.ticket({ contact: contact['id'] });
	}

	it('are not merged where that makes no sense, and stay as they are', async () => {
		const id = await on.ticket();
		const stranger = await strangersTicket();
		const complaint = await on.ticket({ type: 'complaint' });
		const over = await on.ticket();
		await on.customer(over, 'withdraw');
		const cases: [string, object, RegExp][] = [
			[id, { into: id }, /merge\.into \(clause 1\.4\.2\).*itself/],
			[id, {}, /merge\.into/],
			[id, { into: 'x' }, /merge\.into.*id of a ticket/],
			[id, { into: unknown }, /there is no ticket/],
			[id, { into: stranger }, /merge\.into \(clause 1\.2\).*another customer/],
			[id, { into: over }, /merge\.into \(clause 1\.4\.2\).*is over.*link it/],
			[over, { into: id }, /is over/],
			[complaint, { into: id }, /merge\.ticket \(clause 1\.4\.5\).*complaint/],
		];
		const before = await eventsOf(instance, id);
		for (const [from, body, words] of cases) expect(await refused(from, 'merge', body)).toMatch(words);
		expect(await eventsOf(instance, id)).toEqual(before);
		expect(await readTicket(instance, id)).toMatchObject({ status: 'in_progress', merged_into: null });
	});

	it('are merged in a chain, whose words and urgency end up where the work goes on', async () => {
		const [first, second, third] = [
			await on.ticket({
				received_at: inHours(-3),
				urgent: true,
				urgent_via: 'api',
				urgent_evidence: 'said so',
			}),
			await on.ticket({ received_at: inHours(-2) }),
			await on.ticket({ received_at: inHours(-1) }),
		];
		await act(first, 'merge', { into: second });
		await act(second, 'merge', { into: third });
		const [one, , three] = [
			await readTicket(instance, first),
			await readTicket(instance, second),
			await readTicket(instance, third),
		];
		expect(three).toMatchObject({
			urgent: true,
			urgent_evidence: 'said so',
			received_at: one['received_at'],
		});
		expect(await on.customer(first, 'messages', { body: '补充' })).toMatchObject({ id: third });
		expect(await on.sayRefused(first, {})).toMatch(/desk_messages\.ticket \(clause 1\.4\.2\).*answer there/);
		expect(await refused(first, 'merge', { into: third })).toMatch(/is over/);
		expect(await refused(first, 'split', { subject: 'x' })).toMatch(/merged into another/);
		for (const id of [first, second, third]) {
			const told = (await eventsOf(instance, id)).map(({ kind }) => kind);
			expect(told).toContain('ticket_merged');
			expect(told).toContain('ticket_linked');
		}
		for (const id of [first, second, third]) {
			const verify = await instance.request('GET', `/desk/tickets/${id}/verify`, undefined, desk.lead.token);
			expect(verify.body).toMatchObject({ data: { ticket: id, findings: [] } });
		}
	});

	it('tell both customers, in words of their own', async () => {
		const [from, to] = [await on.ticket(), await on.ticket()];
		await act(from, 'merge', { into: to });
		for (const id of [from, to]) {
			const [told] = await readRows(instance, 'desk_messages', `filter[ticket][_eq]=${id}`);
			expect(told).toMatchObject({ author_type: 'system', is_public: true });
			expect(String(told?.['body'])).toMatch(/已合并处理/);
		}
	});

	it('are linked both ways and once, whatever state they are in', async () => {
		const [one, two] = [await on.ticket(), await on.ticket()];
		await on.customer(two, 'withdraw');
		await act(one, 'links', { ticket: two, kind: 'duplicate_of' });
		const again = await act(one, 'links', { ticket: two, kind: 'duplicate_of' });
		expect(again['related']).toMatchObject([{ kind: 'duplicate_of', ticket: two }]);
		expect((await readTicket(instance, two))['related']).toMatchObject([
			{ kind: 'duplicated_by', ticket: one },
		]);
		expect(await refused(one, 'links', { ticket: one })).toMatch(/links?\.ticket.*itself/);
		expect(await refused(one, 'links', { ticket: two, kind: 'merged_into' })).toMatch(/link\.kind/);
		expect(await refused(one, 'links', { ticket: unknown })).toMatch(/there is no ticket/);
	});

	it('are split with what is given, by agents who may have the new one', async () => {
		const id = await on.ticket();
		expect(await refused(id, 'split', {})).toMatch(/split\.subject/);
		expect(await refused(id, 'split', { subject: 'x', status: 'closed' })).toMatch(/split\./);
		expect(await refused(id, 'split', { subject: 'x', assignee: unknown })).toMatch(/assignee/);
		expect(await refused(id, 'split', { subject: 'x', catalog_item: unknown })).toMatch(
			/catalog_item \(clause 1\.4\)/,
		);
		const made = await act(id, 'split', { subject: 'Second', assignee: desk.agent.id });
		expect(await readTicket(instance, String(made['ticket']))).toMatchObject({
			assignee: desk.agent.id,
			status: 'new',
		});
		expect(await readTicket(instance, id)).toMatchObject({
			related: [{ kind: 'split_into', number: made['number'] }],
		});
	});

	describe('about a service of the catalogue', () => {
		const procedure = [
			{ step: '核实身份', mandatory: true },
			{ step: '备份数据', mandatory: true },
			{ step: '回访' },
		];
		const service = async (row: object = {}) =>
			String(
				(
					await create(instance, 'desk_catalog_items', {
						code: `S-${Math.random()}`,
						name_zh: '打印机维修',
						procedure,
						...row,
					})
				)['id'],
			);
		const openRefused = async (row: object) =>
			refusal(
				await instance.request('POST', '/items/desk_tickets', {
					subject: 'x',
					contact: desk.contact,
					channel: 'portal',
					...row,
				}),
			);

		it('have its steps, team and type', async () => {
			const item = await service({ team: 'printers', ticket_type: 'problem' });
			const id = await on.ticket({ catalog_item: item });
			expect(await readTicket(instance, id)).toMatchObject({
				team: 'printers',
				type: 'problem',
				checklist: [
					{ step: '核实身份', mandatory: true, done: false },
					{ step: '备份数据', mandatory: true, done: false },
					{ step: '回访', mandatory: false, done: false },
				],
			});
			const own = await on.ticket({
				catalog_item: item,
				team: 'mine',
				checklist: [{ step: '核实身份', done: true }],
			});
			const row = await readTicket(instance, own);
			expect(row).toMatchObject({ team: 'mine' });
			expect((row['checklist'] as unknown[])[0]).toEqual({ step: '核实身份', mandatory: true, done: true });
		});

		it('are solved once the mandatory steps are done, and these cannot be taken away', async () => {
			const id = await on.ticket({ catalog_item: await service() });
			const checklist = (await readTicket(instance, id))['checklist'] as {
				step: string;
				mandatory: boolean;
			}[];
			await on.say(id, { kind: 'solution', channel: 'portal' });
			expect(await on.refused(id, { status: 'resolved' })).toMatch(
				/checklist \(clause 2\.3\.3\).*not done: 核实身份, 备份数据/,
			);
			for (const given of [
				[],
				null,
				checklist.slice(1),
				checklist.map((step) => ({ ...step, mandatory: false })),
			]) {
				expect(await on.refused(id, { status: 'resolved', checklist: given })).toMatch(/mandatory step/);
			}
			expect(await on.refused(id, { checklist: 'x' })).toMatch(/checklist.*must be a list/);
			await on.set(id, {
				status: 'resolved',
				checklist: checklist.map((step) => ({ ...step, done: step.mandatory })),
			});
		});

		it('are refused where it is not offered, unknown, or for others', async () => {
			expect(await openRefused({ catalog_item: await service({ active: false }) })).toMatch(
				/catalog_item \(clause 1\.4\).*not offered any more/,
			);
			expect(await openRefused({ catalog_item: unknown })).toMatch(
				/catalog_item \(clause 1\.4\).*no catalogue item/,
			);
			const problems = await service({ ticket_type: 'problem' });
			expect(await openRefused({ catalog_item: problems, type: 'consultation' })).toMatch(
				/desk_tickets\.type \(clause 1\.4\).*of the type problem/,
			);
			const complaint = await on.ticket({ catalog_item: problems, type: 'complaint' });
			expect(await readTicket(instance, complaint)).toMatchObject({ type: 'complaint' });
			const id = await on.ticket();
			expect(await on.refused(id, { catalog_item: problems })).toMatch(/desk_tickets\.type/);
			expect(await on.refused(id, { catalog_item: await service({ active: false }) })).toMatch(
				/catalog_item/,
			);
			expect(await openRefused({ checklist: 7 })).toMatch(/checklist \(clause 2\.3\.3\)/);
		});
	});

	describe('that are complex', () => {
		it('say why, unless an app knows it from the start', async () => {
			const id = await on.ticket();
			expect(await on.refused(id, { complexity: 'complex' })).toMatch(
				/desk_tickets\.complex_reason \(clause 2\.2\.2\).*say why/,
			);
			await on.set(id, { complexity: 'complex', complex_reason: '需要原厂支持' });
			expect(await on.refused(id, { complex_reason: '' })).toMatch(/complex_reason/);
			const taken = { subject: 'x', contact: desk.contact, complexity: 'complex' };
			const answer = await instance.request('POST', '/items/desk_tickets', taken, desk.agent.token);
			expect([answer.status, refusal(answer)]).toEqual([400, expect.stringContaining('complex_reason')]);
			const known = await on.ticket({ complexity: 'complex' });
			expect(await readTicket(instance, known)).toMatchObject({
				complexity: 'complex',
				complex_reason: null,
			});
		});

		it('are escalated to a team, into its queue or to somebody in it', async () => {
			const expert = await createAgent(instance, `expert-${host.line}`, { teams: ['experts'] });
			const id = await on.ticket({ complexity: 'complex', assignee: desk.agent.id, team: 'first' });
			expect(await refused(id, 'escalate', { reason: 'x', team: 'nobody' })).toMatch(
				/escalate\.team \(clause 2\.2\.2\).*the teams are: .*experts/,
			);
			expect(await refused(id, 'escalate', { reason: 'x', team: 'experts', within_team: true })).toMatch(
				/escalate\.team.*leave within_team out/,
			);
			expect(await refused(id, 'escalate', { team: 'experts' })).toMatch(/escalate\.reason/);
			await act(id, 'escalate', { reason: '需要专家', team: 'experts' });
			expect(await readTicket(instance, id)).toMatchObject({
				team: 'experts',
				assignee: null,
				escalation_level: 0,
			});
			const over = await on.ticket();
			await on.customer(over, 'withdraw');
			expect(await refused(over, 'escalate', { reason: 'x' })).toMatch(
				/escalate\.ticket \(clause 2\.2\.2\).*withdrawn/,
			);
			const [told] = (await eventsOf(instance, id)).filter(({ kind }) => kind === 'escalated');
			expect(told).toMatchObject({
				clause: '2.2.2',
				data: { from_team: 'first', to_team: 'experts', from: desk.agent.id, to: null },
				words: { reason: '需要专家' },
			});
			const solution = {
				kind: 'solution',
				channel: 'portal',
				body: '您好，问题已解决。',
				next_status: 'resolved',
			};
			expect(await on.sayRefused(id, solution)).toMatch(
				/next_status \(clause 2\.2\.2\).*nobody has taken it/,
			);
			await on.say(id, { ...solution, next_status: 'in_progress' });
			expect(await on.refused(id, { status: 'resolved' })).toMatch(/desk_tickets\.status \(clause 2\.2\.2\)/);
			expect(await refused(id, 'escalate', { reason: 'x', team: 'experts' })).toMatch(
				/escalate\.team \(clause 2\.2\.2\).*experts already/,
			);
			await act(id, 'escalate', { reason: '请接手', team: 'experts', assignee: expert.id, level: 2 });
			expect(await readTicket(instance, id)).toMatchObject({ assignee: expert.id, escalation_level: 2 });
			await on.set(id, { status: 'resolved' });
		});
	});
});
