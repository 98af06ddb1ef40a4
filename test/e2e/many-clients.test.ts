import { afterAll, beforeAll, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { newCustomer, newVersion } from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { runCrowd, type Crowd, type Scene } from '../support/crowd.ts';
import { actsOf } from '../support/crowd-acts.ts';
import {
	expectLegalPaths,
	expectLocksGivenBack,
	expectNothingBroken,
	expectNothingLost,
	expectNumbersOnce,
	expectOneComplaintEach,
	expectOneOwner,
	expectTimersOnce,
	expectVerified,
	remainsOf,
	type Remains,
} from '../support/crowd-checks.ts';
import { figuresOf } from '../support/crowd-figures.ts';
import { places } from '../support/places.ts';
import { create, createAgent, createUser, integrationPolicy, setUpDesk } from '../support/set-up-desk.ts';

/** PostgreSQL is what many work on; the others have to stand what they are given. */
const sizes = {
	postgres: { nodes: 2, clients: 200, turns: 9 },
	mariadb: { nodes: 2, clients: 40, turns: 12 },
	sqlite: { nodes: 1, clients: 40, turns: 12 },
} as const;

describeEach('many clients at once', ({ database, env }) => {
	const size = sizes[database];
	let smtp: SmtpServer;
	let nodes: Instance[] = [];
	let crowd: Crowd;
	let remains: Remains;
	let seen: string[] = [];
	let first: Instance;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		first = await startInstance({ host: directus12, database, extension: true, env, smtp });
		nodes = size.nodes === 2 ? [first, await first.startSibling()] : [first];
	}, 180_000);
	afterAll(async () => {
		await Promise.all(nodes.map((node) => node.stop()));
		await smtp?.stop();
	});

	it(`${size.clients} on ${size.nodes} are all answered, as the agreement allows`, async () => {
		const scene = await sceneOn(first);
		crowd = await runCrowd({ nodes, scene, clients: size.clients, turns: size.turns, actsOf });
		seen = scene.tickets.map(({ id }) => id);
		if (process.env['FIGURES'] === 'true') console.info(figuresOf(crowd));
		expectNothingBroken(crowd.told, nodes);
	}, 600_000);

	it('the engine catches up', async () => {
		remains = await remainsOf(first);
		expect(remains.tickets.length).toBeGreaterThan(size.clients);
	}, 180_000);

	it('no number is given twice', () => expectNumbersOnce(remains));
	it('no word and no ticket is lost, and what was refused is not there', () =>
		expectNothingLost(remains, crowd.told, seen));
	it('no ticket has two owners', () => expectOneOwner(remains, crowd.told));
	it('statuses go the ways of the agreement', () => expectLegalPaths(remains));
	it('no obligation is counted twice', () => expectTimersOnce(remains));
	it('each complaint has one record', () => expectOneComplaintEach(remains, crowd.told, seen));
	it('every timeline verifies', () => expectVerified(first), 120_000);
	it('what was held is given back', () => expectLocksGivenBack(first, remains));
});

/** Two customers: of one agents take the tickets themselves, to the other one they are given by rule. */
async function sceneOn(instance: Instance): Promise<Scene> {
	const desk = await setUpDesk(instance);
	const customer = await newCustomer(instance);
	await newVersion(instance, desk, { customer, status: 'active', assignment_rule: 'round_robin' });
	const contacts = await Promise.all(
		places(8).map(async (place) => {
			const organization = place % 2 === 0 ? desk.customer : customer;
			const email = `contact-${place}@customer.example`;
			const row = { name: `Contact ${place}`, language: 'zh-CN', email, organization };
			return String((await create(instance, 'desk_contacts', row))['id']);
		}),
	);
	const agents = await Promise.all(places(20).map((place) => createAgent(instance, `agent-${place}`)));
	await Promise.all(
		agents.map(({ token }) => instance.request('POST', '/desk/me/presence', { presence: 'online' }, token)),
	);
	const { token: app } = await createUser(instance, 'app', integrationPolicy);
	const tickets = await Promise.all(
		places(24).map(async (place) => {
			const contact = contacts[place % contacts.length] ?? desk.contact;
			const row = { subject: 'Printer', contact, channel: 'hotline', status: 'registered' };
			return { id: String((await create(instance, 'desk_tickets', row))['id']), contact };
		}),
	);
	return { app, lead: desk.lead.token, agents, contacts, tickets };
}
