import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../harness/connect.ts';
import { freePort } from '../harness/free-port.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { startOutlets, type Outlet } from '../support/outlets.ts';
import { putIntoOutbox, readNotification, untilState } from '../support/outbox.ts';
import { places } from '../support/places.ts';
import { eventsOf, readRows, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { loopbackEnv } from '../support/stand-ins/loopback-tools.ts';

const names = [
	...['identity', 'aliyun', 'tencent', 'gateway', 'wecom', 'dingtalk', 'feishu'],
	...['webhook', 'webhook-old-secret'],
] as const;
/** A webhook is never told that one message alone is wrong; a mail server that is broken has a test of its own. */
const refusing = names.filter((name) => !name.startsWith('webhook'));
const breaking = names.filter((name) => name !== 'identity');

describe('every method, through a real Directus', () => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let outlets: Outlet[] = [];
	let knex: Knex;

	beforeAll(async () => {
		[smtp, outlets] = await Promise.all([startSmtpServer(), startOutlets()]);
		const options = { host: directus12, database: 'sqlite', extension: true, smtp } as const;
		instance = await startInstance({ ...options, env: loopbackEnv });
		desk = await setUpDesk(instance, { agreement: { notification_methods: ['sms', 'email'] } });
		for (const { name, channel } of outlets) {
			await create(instance, 'desk_channels', { id: name, name, ...channel });
		}
		knex = connect(instance.databaseConfig);
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
		await Promise.all([smtp, ...outlets].map((one) => one?.stop()));
	});

	function outletOf(name: string): Outlet {
		const found = outlets.find((outlet) => outlet.name === name);
		if (!found) throw new Error(`There is no outlet ${name}.`);
		return found;
	}

	/** Puts a message for an outlet into the outbox; its words are found again in what arrives. */
	async function put({ name, method, recipient }: Outlet, row: Row = {}) {
		const words = randomUUID();
		const id = await putIntoOutbox(knex, { method, recipient, channel: name, body: words, ...row });
		return { id, words };
	}

	async function target(name: string): Promise<Row> {
		const { body } = await instance.request('GET', '/desk/status');
		const { targets } = (body as { data: { targets: Row[] } }).data;
		return targets.find((one) => one['target'] === name) ?? {};
	}

	/** Does not wait for what a row waits for. */
	const now = (id: string) =>
		knex('desk_notifications').where({ id }).update({ next_attempt_at: new Date() });
	/** How long a failed row waits from its attempt on, ms. */
	const pauseOf = (row: Row) =>
		Date.parse(String(row['next_attempt_at'])) - Date.parse(String(row['attempted_at']));

	it('keeps one of each kind', () => {
		expect(outlets.map(({ name }) => name)).toEqual(names);
	});

	it.each(names)('%s: a notification arrives, and what was answered is kept', async (name) => {
		const outlet = outletOf(name);
		const { id, words } = await put(outlet);
		const row = await untilState(instance, id, ['sent']);
		expect(row).toMatchObject({
			attempts: 1,
			channel: name,
			provider_id: outlet.providerId,
			last_error: null,
		});
		expect(row['provider_response']).toMatch(outlet.proof);
		expect(outlet.taken(words)).toBe(1);
		expect(await target(name)).toMatchObject({ state: 'closed', failures: 0, last_error: null });
	});

	it.each(names)('%s: too often is tried again after the pause that was asked for', async (name) => {
		const outlet = outletOf(name);
		outlet.fail('limited');
		const { id, words } = await put(outlet);
		const failed = await untilState(instance, id, ['failed']);
		outlet.fail(null);
		expect(failed).toMatchObject({ attempts: 1 });
		expect(failed['last_error']).toMatch(outlet.reasons.limited ?? /never/);
		const pause = outlet.pauseMs ?? 5_000;
		expect(pauseOf(failed)).toBeGreaterThan(pause * 0.85);
		expect(pauseOf(failed)).toBeLessThan(pause * 1.15 + 2_000);
		expect(outlet.taken(words)).toBe(0);
		await now(id);
		expect(await untilState(instance, id, ['sent'])).toMatchObject({ attempts: 2 });
		expect(outlet.taken(words)).toBe(1);
	});

	it.each(refusing)('%s: what is refused for good is dead, and others still go', async (name) => {
		const outlet = outletOf(name);
		outlet.fail('refused');
		const { id, words } = await put(outlet);
		const dead = await untilState(instance, id, ['dead']);
		outlet.fail(null);
		expect(dead).toMatchObject({ attempts: 1, next_attempt_at: null });
		expect(dead['last_error']).toMatch(outlet.reasons.refused ?? /never/);
		expect(outlet.taken(words)).toBe(0);
		expect(await target(name)).toMatchObject({ state: 'closed', failures: 0 });
	});

	it('what a text message could not tell a customer, a mail tells', async () => {
		const aliyun = outletOf('aliyun');
		await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, { phone: aliyun.recipient });
		const { id: ticket } = await create(instance, 'desk_tickets', {
			...{ subject: 'Printer', contact: desk.contact, channel: 'hotline', status: 'registered' },
		});
		aliyun.fail('refused');
		const about = { ticket, kind: 'reply', recipient_contact: desk.contact };
		const { id } = await put(aliyun, about);
		await untilState(instance, id, ['dead']);
		aliyun.fail(null);
		const instead = await until(
			async () => {
				const rows = await readRows(instance, 'desk_notifications', `filter[fallback_of][_eq]=${id}`);
				return rows[0];
			},
			{ what: 'the mail instead' },
		);
		expect(instead).toMatchObject({ method: 'email', kind: 'reply', ticket });
		await untilState(instance, String(instead['id']), ['sent']);
		const failed = (await eventsOf(instance, String(ticket))).find(
			({ kind }) => kind === 'notification_failed',
		);
		expect(failed).toMatchObject({ data: { notification: id, fallback_method: 'email' } });
	});

	it.each(names)('%s: a line that is cut is no second text message', async (name) => {
		const outlet = outletOf(name);
		outlet.fail('cut', 1);
		const { id, words } = await put(outlet);
		const isAskedFor = outlet.afterwards !== 'again';
		const row = await untilState(instance, id, [isAskedFor ? 'unknown' : 'failed']);
		outlet.fail(null);
		expect(row).toMatchObject({ attempts: 1 });
		expect(outlet.taken(words)).toBe(1);
		await now(id);
		await settled(outlet, id, words);
	});

	/** A message in the dark comes to light: asked for, left to a person, or sent again. */
	async function settled(outlet: Outlet, id: string, words: string) {
		const { afterwards } = outlet;
		if (afterwards === 'again') {
			expect(await untilState(instance, id, ['sent'])).toMatchObject({ attempts: 2 });
			return;
		}
		if (afterwards === 'asked') {
			const row = await untilState(instance, id, ['sent']);
			expect(row).toMatchObject({ attempts: 1, delivered_at: expect.any(String) as string });
			expect(row['provider_response']).toMatch(/DELIVRD|DELIVERED/);
		} else {
			await until(
				async () => ((await readNotification(instance, id))['next_attempt_at'] === null ? true : undefined),
				{ what: 'the message to be left to a person' },
			);
			expect(await readNotification(instance, id)).toMatchObject({ state: 'unknown', attempts: 1 });
		}
		expect(outlet.taken(words)).toBe(1);
	}

	it('all: silence ends an attempt, and is no second text message either', async () => {
		const sent = await Promise.all(
			outlets.map(async (outlet) => {
				outlet.fail('hang', 1);
				return { outlet, ...(await put(outlet)) };
			}),
		);
		for (const { outlet, id } of sent) {
			const isAskedFor = outlet.afterwards !== 'again';
			const row = await untilState(instance, id, [isAskedFor ? 'unknown' : 'failed'], 40_000);
			expect(row).toMatchObject({
				attempts: 1,
				last_error: expect.stringMatching(/\p{Script=Han}/u) as string,
			});
			outlet.fail(null);
		}
		for (const { outlet, id, words } of sent) {
			await now(id);
			await settled(outlet, id, words);
		}
	});

	it.each(breaking)('%s: refusing everything opens its circuit, and the status says why', async (name) => {
		const outlet = outletOf(name);
		outlet.fail('broken');
		const lost = await Promise.all(places(5).map(() => put(outlet)));
		for (const { id } of lost) await untilState(instance, id, ['dead', 'failed']);
		const open = await target(name);
		expect(open).toMatchObject({
			type: outlet.method,
			state: 'open',
			open_until: expect.any(String) as string,
		});
		expect(open['last_error']).toMatch(outlet.reasons.broken ?? /never/);
		const late = await put(outlet);
		expect(await readNotification(instance, late.id)).toMatchObject({ state: 'queued', attempts: 0 });
		outlet.fail(null);
		await instance.request('PATCH', `/items/desk_channels/${name}`, { name: 'Mended' });
		await untilState(instance, late.id, ['sent']);
		expect(await target(name)).toMatchObject({ state: 'closed', failures: 0, last_error: null });
	});

	it('a mail server that is down opens its circuit, and loses nothing', async () => {
		const port = await freePort();
		const identity = outletOf('identity');
		const down = { ...identity, name: 'down' };
		await create(instance, 'desk_channels', {
			...{ id: 'down', name: 'Down', ...identity.channel, smtp_port: port },
		});
		const waiting = await Promise.all(places(5).map(() => put(down)));
		for (const { id } of waiting) await untilState(instance, id, ['failed']);
		const open = await until(
			async () => {
				const found = await target('down');
				return found['state'] === 'open' ? found : undefined;
			},
			{ what: 'the circuit to open' },
		);
		expect(open).toMatchObject({ type: 'email', last_error: expect.stringContaining(`:${port}`) as string });
		const mended = { smtp_port: identity.channel['smtp_port'] };
		await instance.request('PATCH', '/items/desk_channels/down', mended);
		for (const { id, words } of waiting) {
			await untilState(instance, id, ['sent'], 20_000);
			expect(identity.taken(words)).toBe(1);
		}
	});
});
