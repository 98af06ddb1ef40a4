import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../harness/connect.ts';
import { redis } from '../harness/databases.ts';
import { describeWhen } from '../harness/groups.ts';
import { admin } from '../harness/host-env.ts';
import { directus11, directus12, hosts } from '../harness/hosts.ts';
import type { Instance } from '../harness/instance.ts';
import { startInstance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { probeExtension } from '../harness/probe-extension.ts';
import type { SmtpServer } from '../harness/smtp.ts';
import { startSmtpServer } from '../harness/smtp.ts';

describe.each(hosts)('Directus $version on SQLite with an extension', (host) => {
	let instance: Instance;
	let mail: SmtpServer;

	beforeAll(async () => {
		mail = await startSmtpServer();
		const extension = await probeExtension();
		instance = await startInstance({
			...{ host, database: 'sqlite', extension, smtp: mail },
			env: { TZ: 'America/New_York' },
		});
	});
	afterAll(async () => {
		await instance?.stop();
		await mail?.stop();
	});

	it('is the release it says it is, and lets the administrator in', async () => {
		const info = await instance.request('GET', '/server/info');
		expect(pick(info.body, 'data.version')).toBe(host.version);
		const login = await instance.request('POST', '/auth/login', admin, null);
		expect(login.status).toBe(200);
	});

	it('answers GraphQL', async () => {
		const query = 'query ($bare: Boolean!) { __schema @skip(if: $bare) { queryType { name } } }';
		const answer = await instance.graphql(query, { bare: false });
		expect(pick(answer.body, 'data.__schema.queryType.name')).toBe('Query');
	});

	it('loads the extension and runs in the time zone asked for', async () => {
		expect(await instance.request('GET', '/probe')).toEqual({
			status: 200,
			body: { zone: 'America/New_York' },
		});
		expect(instance.log()).not.toContain("Couldn't load extensions");
	});

	it('sends its mail to the server given', async () => {
		await instance.request('POST', '/auth/password/request', { email: admin.email }, null);
		const message = await mail.waitForMessage(({ to }) => to.includes(admin.email));
		expect(message.subject).toContain('Password Reset');
		expect(message.from).toBe('desk@example.com');
	});

	it('keeps what it answered for when it is killed, and starts again at the same address', async () => {
		await instance.request('PATCH', '/settings', { project_name: 'Kept' });
		await instance.kill();
		await expect(instance.request('GET', '/settings')).rejects.toThrow('signal SIGKILL');
		await instance.restart({ TZ: 'Asia/Shanghai' });
		await instance.waitForLog(/Server started at/);
		const settings = await instance.request('GET', '/settings');
		expect(pick(settings.body, 'data.project_name')).toBe('Kept');
		expect((await instance.request('GET', '/probe')).body).toEqual({ zone: 'Asia/Shanghai' });
	});
});

describe('Directus 12 on PostgreSQL, without an extension', () => {
	let first: Instance;
	let second: Instance;

	beforeAll(async () => {
		first = await startInstance({ host: directus12, database: 'postgres', extension: false });
		second = await first.startSibling();
	});
	afterAll(async () => {
		await Promise.all([first?.stop(), second?.stop()]);
	});

	it('is two nodes on one database', async () => {
		expect(second.port).not.toBe(first.port);
		await first.request('PATCH', '/settings', { project_name: 'Shared' });
		const settings = await second.request('GET', '/settings');
		expect(pick(settings.body, 'data.project_name')).toBe('Shared');
	});

	it('can be looked into beside Directus', async () => {
		const knex = connect(first.databaseConfig);
		const rows = await knex('directus_users').select('email').where('email', admin.email);
		await knex.destroy();
		expect(rows).toEqual([{ email: admin.email }]);
	});

	it('starts from a database of its own each time', async () => {
		const other = await startInstance({ host: directus12, database: 'postgres', extension: false });
		const settings = await other.request('GET', '/settings');
		await other.stop();
		expect(pick(settings.body, 'data.project_name')).toBe('Directus');
	});
});

it('says why an instance did not start', async () => {
	const database = {
		kind: 'postgres',
		host: '127.0.0.1',
		port: 1,
		user: 'a',
		password: 'b',
		database: 'c',
	} as const;
	const start = startInstance({ host: directus12, database, extension: false, name: 'lost' });
	await expect(start).rejects.toThrow(/lost \(Directus 12.4.0\) did not start: exit code 1[^]*ECONNREFUSED/);
});

describeWhen('mariadb', 'Directus 11 on MariaDB', () => {
	it('gives each instance a database of its own', async () => {
		const names = new Set<unknown>();
		for (const project_name of ['One', 'Two']) {
			const instance = await startInstance({ host: directus11, database: 'mariadb', extension: false });
			const before = await instance.request('GET', '/settings');
			names.add(pick(before.body, 'data.project_name'));
			await instance.request('PATCH', '/settings', { project_name });
			await instance.stop();
		}
		expect([...names]).toEqual(['Directus']);
	});
});

describeWhen('redis', 'Redis', () => {
	it('is shared by the nodes that are told of it', async () => {
		const { env } = await redis();
		const options = { host: directus12, database: 'sqlite', extension: false } as const;
		const instance = await startInstance({ ...options, env });
		const health = await instance.request('GET', '/server/health');
		await instance.stop();
		expect(health.status).toBe(200);
		expect(instance.log()).not.toMatch(/redis.*(ERROR|ECONNREFUSED)/i);
	});
});
