import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { collections } from '../../schema/collections/index.ts';
import { ids } from '../../schema/seed/sample/ids.ts';
import { describeEach } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { readRows, refusal } from '../support/read.ts';
import { create, createUser, integrationPolicy } from '../support/set-up-desk.ts';

interface Status {
	readonly state: string;
	readonly running: string | null;
	readonly present: number;
	readonly total: number;
	readonly tried_tickets: string[];
	readonly in_use: unknown;
	readonly problem: unknown;
	readonly colleagues: { present: number };
}

const statusOf = (instance: Instance): Promise<Status> =>
	instance.request('GET', '/desk/sample-data').then(({ body }) => pick(body, 'data') as Status);

const ended = (instance: Instance) =>
	until(
		async () => {
			const status = await statusOf(instance);
			return status.running === null ? status : undefined;
		},
		{ what: 'the end of it', timeoutMs: 60_000 },
	);

async function putIn(instance: Instance, body: object = {}): Promise<Status> {
	const { status, body: answer } = await instance.request('POST', '/desk/sample-data', body);
	expect(status, JSON.stringify(answer)).toBe(200);
	return ended(instance);
}

/** How many rows each table has that the sample writes to, and who may log in. */
const countRows = (instance: Instance) =>
	lookInto(instance.databaseConfig, async ({ rows }) => {
		const tables = [...collections.map(({ collection }) => collection), 'directus_users', 'directus_roles'];
		const engine = ['desk_engine_drafts', 'desk_engine_presence', 'desk_engine_unpublished_events'];
		const counts = await Promise.all(
			[...tables, ...engine].map(async (table) => [table, (await rows(table)).length] as const),
		);
		return Object.fromEntries(counts);
	});

describeEach('sample data', ({ host, database, env }) => {
	let instance: Instance;
	let before: Record<string, number>;
	let smtp: SmtpServer;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, env, smtp });
		before = await countRows(instance);
	}, 120_000);
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	it('is for administrators', async () => {
		const user = await createUser(instance, 'app', integrationPolicy);
		for (const method of ['GET', 'POST', 'DELETE']) {
			for (const token of [user.token, null])
				expect((await instance.request(method, '/desk/sample-data', undefined, token)).status).toBe(403);
		}
		await instance.request('DELETE', `/users/${user.id}`);
		expect(await statusOf(instance)).toMatchObject({
			state: 'out',
			running: null,
			present: 0,
			problem: null,
		});
	});

	it('refuses a request that asks for something else', async () => {
		const answer = await instance.request('POST', '/desk/sample-data', { colleagues: { password: 'short' } });
		expect(answer.status).toBe(400);
		expect(refusal(answer)).toContain('sample_data.colleagues.password');
		expect(await countRows(instance)).toEqual(before);
	});

	it('goes on where the process was killed', async () => {
		await instance.request('POST', '/desk/sample-data', {});
		await until(async () => ((await statusOf(instance)).present > 0 ? true : undefined), {
			what: 'some of it',
		});
		await instance.kill();
		await instance.restart();
		const half = await statusOf(instance);
		expect(half).toMatchObject({ state: 'part' });
		expect(half.present).toBeLessThan(half.total);
		await until(
			async () => {
				await instance.request('POST', '/desk/sample-data', {});
				const { state, running } = await statusOf(instance);
				return state === 'in' && running === null ? true : undefined;
			},
			{ what: 'all of it', timeoutMs: 60_000 },
		);
		const status = await statusOf(instance);
		expect(status).toMatchObject({ present: status.total, in_use: null, tried_tickets: [], problem: null });
		expect(await readRows(instance, 'desk_tickets')).toHaveLength(4);
		const tickets = await readRows(instance, 'desk_tickets', 'sort=id&fields=status');
		expect(tickets.map((ticket) => ticket['status'])).toEqual([
			'resolved',
			'in_progress',
			'in_progress',
			expect.any(String),
		]);
	}, 120_000);

	it('changes nothing when all of it is there', async () => {
		const present = await countRows(instance);
		expect(await putIn(instance)).toMatchObject({ state: 'in' });
		const { desk_events: _events, desk_notifications: _sent, ...rest } = await countRows(instance);
		expect(present).toMatchObject(rest);
	});

	it('stays while a real record refers to it, and says which', async () => {
		const contact = await create(instance, 'desk_contacts', { name: 'Real', organization: ids.customer });
		expect((await statusOf(instance)).in_use).toMatchObject({
			'en-US': expect.stringContaining('Contacts (1)') as unknown,
		});
		const present = await countRows(instance);
		const answer = await instance.request('DELETE', '/desk/sample-data');
		expect(answer.status).toBe(400);
		expect(refusal(answer)).toMatch(/sample data stay: .*Contacts \(1\)/);
		const { desk_events: _events, desk_notifications: _sent, ...rest } = await countRows(instance);
		expect(present).toMatchObject(rest);
		await instance.request('DELETE', `/items/desk_contacts/${String(contact['id'])}`);
	});

	it('takes tickets that were tried out on it only when they are named', async () => {
		const tried = await create(instance, 'desk_tickets', {
			...{ subject: 'Tried', channel: 'email', contact: ids.emilyChen, description: 'How does it work?' },
		});
		const number = String(tried['number']);
		expect((await statusOf(instance)).tried_tickets).toEqual([number]);
		const unnamed = await instance.request('DELETE', '/desk/sample-data');
		expect(unnamed.status).toBe(400);
		expect(refusal(unnamed)).toContain('Tickets (1)');
		const wrong = await instance.request('DELETE', '/desk/sample-data', { tickets: ['CS-1'] });
		expect(wrong.status).toBe(400);

		const out = await instance.request('DELETE', '/desk/sample-data', { tickets: [number] });
		expect(out.status, JSON.stringify(out.body)).toBe(200);
		expect(pick(out.body, 'data.state')).toBe('out');
	});

	it('leaves nothing behind and nothing wrong', async () => {
		expect(await countRows(instance)).toEqual(before);
		const verified = await instance.request('POST', '/desk/verify', {});
		if (verified.status !== 404) expect(pick(verified.body, 'data.findings') ?? []).toEqual([]);
	});

	it('leaves a channel of the same key that is somebody else’s', async () => {
		await create(instance, 'desk_channels', {
			id: 'email',
			name: 'Ours',
			type: 'email',
			address: 'help@own.test',
		});
		expect(await putIn(instance)).toMatchObject({ state: 'in', problem: null });
		expect((await instance.request('DELETE', '/desk/sample-data')).status).toBe(200);
		const [channel] = await readRows(instance, 'desk_channels');
		expect(channel).toMatchObject({ id: 'email', address: 'help@own.test' });
	});
});

describe('sample data with colleagues', () => {
	let instance: Instance;
	let smtp: SmtpServer;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true, smtp });
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	it('says so when there is no seat for them, and goes on without', async () => {
		const agent = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7b01';
		const seated = await createUser(instance, 'seated', agent);
		const full = await putIn(instance, { colleagues: { password: 'agreement-desk' } });
		expect(full).toMatchObject({
			state: 'part',
			problem: { 'en-US': expect.stringMatching(/not enough seats/) as unknown },
		});
		expect(await putIn(instance)).toMatchObject({ state: 'in', problem: null, colleagues: { present: 0 } });
		await instance.request('DELETE', `/users/${seated.id}`);
	});

	it('takes them out with the rest, unless somebody real has been given their role', async () => {
		const withThem = await putIn(instance, { colleagues: { password: 'agreement-desk' } });
		expect(withThem).toMatchObject({ state: 'in', colleagues: { present: 2 } });
		const login = { email: 'agent@example.com', password: 'agreement-desk' };
		expect((await instance.request('POST', '/auth/login', login, null)).status).toBe(200);
		const real = await create(instance, 'directus_users', {
			...{ email: 'real@example.org', password: 'long-enough', status: 'suspended', role: ids.agentRole },
		});
		const refused = await instance.request('DELETE', '/desk/sample-data');
		expect(refusal(refused)).toContain('Users (1)');
		await instance.request('DELETE', `/users/${String(real['id'])}`);
		const out = await instance.request('DELETE', '/desk/sample-data');
		expect(out.status, JSON.stringify(out.body)).toBe(200);
		const users = await instance.request('GET', '/users?fields=email');
		expect(pick(users.body, 'data')).toEqual([{ email: 'admin@example.com' }]);
	});
});
