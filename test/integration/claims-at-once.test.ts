import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../harness/http.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { newCustomer, newVersion } from '../support/agreement-versions.ts';
import { combinations } from '../support/combinations.ts';
import { places } from '../support/places.ts';
import { eventsOf, readRows, readTicket, type Row } from '../support/read.ts';
import { create, createAgent, setUpDesk, type TestAgent, type TestDesk } from '../support/set-up-desk.ts';

const onPostgres = combinations.filter(({ database }) => database === 'postgres');

describe.each(onPostgres)(
	'agents of two nodes who take tickets at once: $title',
	({ host, database, env }) => {
		let first: Instance;
		let second: Instance;
		let desk: TestDesk;
		let agents: TestAgent[];

		beforeAll(async () => {
			first = await startInstance({ host, database, extension: true, env });
			second = await first.startSibling();
			desk = await setUpDesk(first);
			agents = await Promise.all(places(5).map((place) => createAgent(first, `agent-${place}`)));
		}, 120_000);
		afterAll(async () => {
			await second?.stop();
			await first?.stop();
		});

		const nodeOf = (place: number) => (place % 2 === 0 ? first : second);
		const agentOf = (place: number) => agents[place % agents.length] as TestAgent;
		const newTicket = async (row: object = {}) => {
			const given = {
				subject: 'Printer',
				contact: desk.contact,
				channel: 'hotline',
				status: 'registered',
				...row,
			};
			return String((await create(first, 'desk_tickets', given))['id']);
		};
		const assigned = async (ticket: string) =>
			(await eventsOf(first, ticket))
				.filter(({ kind }) => kind === 'assigned')
				.map(({ data }) => data as Row);

		it('each ticket goes to one of them, and each claim brings one ticket', async () => {
			const tickets = await Promise.all(
				places(25).map((place) => newTicket({ subject: `Printer ${place}` })),
			);
			const answers = await Promise.all(
				places(30).map((place) =>
					nodeOf(place).request('POST', '/desk/queue/claim', {}, agentOf(place).token),
				),
			);
			const taken = answers.map(({ status, body }) => {
				expect(status, JSON.stringify(body)).toBe(200);
				return (body as { data: { ticket: string | null } }).data.ticket;
			});
			expect(taken.filter((ticket) => ticket === null)).toHaveLength(5);
			expect(taken.filter((ticket) => ticket !== null).toSorted()).toEqual(tickets.toSorted());
			for (const [place, ticket] of taken.entries()) {
				if (ticket === null) continue;
				const { id } = agentOf(place);
				expect(await readTicket(first, ticket)).toMatchObject({ assignee: id, first_handler: id });
				expect(await assigned(ticket)).toEqual([
					{ from: null, to: id, team: null, by: 'claim', reason: null },
				]);
			}
		}, 120_000);

		it('one ticket that all want has one owner, and the others are told who', async () => {
			for (const _ of places(3)) {
				const ticket = await newTicket();
				const answers: Answer[] = await Promise.all(
					places(10).map((place) =>
						nodeOf(place).request(
							'POST',
							`/desk/tickets/${ticket}/claim`,
							{},
							agentOf(Math.floor(place / 2)).token,
						),
					),
				);
				const { assignee } = await readTicket(first, ticket);
				const owner = agents.findIndex(({ id }) => id === assignee);
				expect(owner).toBeGreaterThanOrEqual(0);
				for (const [place, { status, body }] of answers.entries()) {
					if (Math.floor(place / 2) === owner) expect(status, JSON.stringify(body)).toBe(200);
					else expect(JSON.stringify(body)).toContain(`agent-${owner} has this ticket`);
				}
				expect(await assigned(ticket)).toHaveLength(1);
			}
		}, 120_000);

		it('what is given out by rule on both nodes is given out once, and evenly', async () => {
			const customer = await newCustomer(first);
			await newVersion(first, desk, { customer, status: 'active', assignment_rule: 'round_robin' });
			const contact = String(
				(await create(first, 'desk_contacts', { name: 'Han', language: 'zh-CN', organization: customer }))[
					'id'
				],
			);
			await Promise.all(
				agents.map(({ token }, place) =>
					nodeOf(place).request('POST', '/desk/me/presence', { presence: 'online' }, token),
				),
			);
			const tickets = await Promise.all(
				places(20).map(async (place) => {
					const row = { subject: 'x', contact, channel: 'hotline', status: 'registered' };
					const { status, body } = await nodeOf(place).request('POST', '/items/desk_tickets', row);
					expect(status, JSON.stringify(body)).toBe(200);
					return String((body as { data: Row }).data['id']);
				}),
			);
			const owners = await until(
				async () => {
					const rows = await readRows(
						first,
						'desk_tickets',
						`filter[contact][_eq]=${contact}&filter[assignee][_nnull]=true`,
					);
					return rows.length === 20 ? rows.map(({ assignee }) => assignee) : undefined;
				},
				{ what: 'all tickets to be given out', timeoutMs: 30_000 },
			);
			expect(agents.map(({ id }) => owners.filter((owner) => owner === id).length)).toEqual([4, 4, 4, 4, 4]);
			for (const ticket of tickets) expect(await assigned(ticket)).toHaveLength(1);
		}, 120_000);

		it('every timeline tells all of it', async () => {
			const { body } = await second.request('GET', '/desk/verify');
			expect(body).toMatchObject({ data: { findings: [] } });
		});
	},
);
