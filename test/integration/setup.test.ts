import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { create, createUser, integrationPolicy, setUpDesk } from '../support/set-up-desk.ts';

const setupSchema = z.object({
	phase: z.string(),
	installation: z.object({
		desk: z.string(),
		directus: z.string(),
		database: z.object({ kind: z.string(), version: z.string() }),
		migrations: z.object({ done: z.number(), known: z.number(), pending: z.array(z.string()) }),
		collections: z.object({ ours: z.number(), others: z.number() }),
		licence: z.string().nullable(),
	}),
	nodes: z.array(z.object({ name: z.string(), version: z.string() })),
	checks: z.array(z.object({ key: z.string(), state: z.string(), variables: z.array(z.string()) })),
	steps: z.array(z.object({ key: z.string(), done: z.boolean() })),
});

const kinds = { sqlite: 'SQLite', postgres: 'PostgreSQL', mariadb: 'MariaDB' } as const;

describeEach('the setup', ({ host, database, env }) => {
	let instance: Instance;
	let smtp: SmtpServer;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, env, smtp });
	}, 120_000);
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	const read = async () =>
		setupSchema.parse(pick((await instance.request('GET', '/desk/setup')).body, 'data'));
	const states = async () => Object.fromEntries((await read()).checks.map(({ key, state }) => [key, state]));
	const done = async () => (await read()).steps.filter((step) => step.done).map(({ key }) => key);

	it('is told to administrators alone; whether the desk works, to everybody who has logged in', async () => {
		const user = await createUser(instance, 'app', integrationPolicy);
		for (const token of [user.token, null]) {
			expect((await instance.request('GET', '/desk/setup', undefined, token)).status).toBe(403);
			expect((await instance.request('POST', '/desk/setup/mail-check', {}, token)).status).toBe(403);
		}
		expect((await instance.request('GET', '/desk/ready', undefined, null)).status).toBe(403);
		const ready = await instance.request('GET', '/desk/ready', undefined, user.token);
		expect(ready.body).toEqual({ data: { phase: 'ready', agreement_in_force: false } });
	});

	it('says what is installed, and which process is at work', async () => {
		const { phase, installation, nodes } = await until(
			async () => {
				const setup = await read();
				return setup.nodes.some(({ name }) => name.endsWith(`:${instance.port}`)) ? setup : undefined;
			},
			{ what: 'the first round' },
		);
		expect(phase).toBe('ready');
		expect(installation.desk).toMatch(/^\d+\.\d+\.\d+/);
		expect(installation.directus).toBe(host.version);
		expect(installation.database).toEqual({
			kind: kinds[database],
			version: expect.stringMatching(/^\d+\./) as unknown,
		});
		expect(installation.migrations).toMatchObject({ done: installation.migrations.known, pending: [] });
		expect(installation.collections).toMatchObject({ others: 0 });
		expect(installation.licence).toBe(host.line === '12' ? 'none' : null);
		// the database may have been installed into by another process, on another port
		expect(nodes.map(({ name }) => name)).toContainEqual(expect.stringMatching(`:${instance.port}$`));
		for (const { version } of nodes) expect(version).toBe(installation.desk);
	});

	it('never tells a secret', async () => {
		const { body } = await instance.request('GET', '/desk/setup');
		expect(JSON.stringify(body)).not.toMatch(/desk-admin-(?:token|password)/);
	});

	it('finds what is missing, and sees it mended', async () => {
		expect(await states()).toMatchObject({ agreement: 'danger', lead: 'danger', mail: 'ok', sweep: 'ok' });
		expect(await done()).toEqual([]);
		await setUpDesk(instance);
		expect(await states()).toMatchObject({ agreement: 'ok', lead: 'ok' });
		expect(await done()).toEqual(
			expect.arrayContaining(['parties', 'contacts', 'agents', 'agreement_filled', 'agreement_active']),
		);
	});

	it('does not count the sample among the first steps', async () => {
		const before = await done();
		await instance.request('POST', '/desk/sample-data', {});
		await until(
			async () => {
				const { body } = await instance.request('GET', '/desk/sample-data');
				return pick(body, 'data.running') === null ? true : undefined;
			},
			{ what: 'the sample', timeoutMs: 60_000 },
		);
		expect(await done()).toEqual(before);
	}, 90_000);

	it('speaks to the mail servers, and says what is wrong with one', async () => {
		const fine = await instance.request('POST', '/desk/setup/mail-check', {});
		expect(fine.body).toMatchObject({
			data: [{ server: `127.0.0.1:${smtp.port}`, channel: null, ok: true }],
		});
		await create(instance, 'desk_channels', {
			...{ id: 'own', name: 'Own', type: 'email', address: 'help@example.org' },
			...{ smtp_host: '127.0.0.1', smtp_port: 1 },
		});
		const wrong = await instance.request('POST', '/desk/setup/mail-check', {});
		expect(pick(wrong.body, 'data.1')).toMatchObject({ channel: 'own', ok: false });
		expect(pick(wrong.body, 'data.1.text.en-US')).toMatch(/could not be reached|TLS/);
	}, 60_000);
});
