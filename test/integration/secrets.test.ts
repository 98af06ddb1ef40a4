import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../harness/connect.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { refusal } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const mask = '**********';
/** Found nowhere but where it is looked for. */
const password = `hunter2-${randomUUID()}`;
const nextPassword = `hunter3-${randomUUID()}`;

const data = (answer: { body: unknown }) => (answer.body as { data: never }).data as Record<string, unknown>;

describeEach('secrets', ({ host, database }) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		const env = { LOG_LEVEL: 'trace', WEBSOCKETS_ENABLED: 'true' };
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		await create(instance, 'desk_channels', {
			...{ id: 'mail', name: 'Mail', type: 'email', enabled: false },
			...{ smtp_host: 'mail.example', smtp_password: password },
		});
	});
	afterAll(() => instance?.stop());

	const stored = async () => {
		const db = connect(instance.databaseConfig);
		try {
			const row: { smtp_password: string | null } | undefined = await db('desk_channels')
				.where({ id: 'mail' })
				.first('smtp_password');
			return row?.smtp_password ?? null;
		} finally {
			await db.destroy();
		}
	};
	const patch = (body: object) => instance.request('PATCH', '/items/desk_channels/mail', body);

	it('lie in the database as ciphertext, and nowhere in plain text', async () => {
		expect(await stored()).toMatch(/^desk1:[0-9a-f]{8}:/);
		expect((await patch({ smtp_password: nextPassword })).status).toBe(200);
		const db = connect(instance.databaseConfig);
		try {
			for (const table of ['directus_revisions', 'directus_activity', 'desk_channels', 'desk_events']) {
				const rows: unknown = await db(table).select('*');
				expect(JSON.stringify(rows), table).not.toMatch(/hunter[23]/);
			}
		} finally {
			await db.destroy();
		}
	});

	it('are stars for whoever reads, whatever the way', async () => {
		const paths = [
			'/items/desk_channels/mail',
			'/items/desk_channels?fields=id,smtp_password',
			'/items/desk_channels?alias[harmless]=smtp_password&fields=harmless',
			'/items/desk_channels?groupBy[]=smtp_password&aggregate[count]=*',
			'/items/desk_channels?aggregate[min]=smtp_password&aggregate[max]=smtp_password',
			'/items/desk_channels?export=json',
			'/items/desk_channels?export=csv',
			'/revisions?filter[collection][_eq]=desk_channels&fields=*,activity.*&limit=-1',
			'/activity?filter[collection][_eq]=desk_channels&fields=*.*&limit=-1',
		];
		for (const path of paths) {
			const answer = await instance.request('GET', path);
			const told = JSON.stringify(answer.body);
			expect(answer.status, `${path} ${told}`).toBe(200);
			expect(told, path).not.toMatch(/hunter|desk1:/);
			if (!/^\/activity|alias/.test(path)) expect(told, path).toContain(mask);
		}
		const graphql = await instance.graphql(
			'{ desk_channels { id smtp_password } desk_channels_aggregated { countDistinct { smtp_password } } }',
		);
		expect(JSON.stringify(graphql.body)).toContain(mask);
		expect(JSON.stringify(graphql.body)).not.toMatch(/hunter|desk1:/);
	});

	it('are stars through a relation', async () => {
		await create(instance, 'desk_channels', {
			...{ id: 'group', name: 'Group', type: 'wecom', enabled: false, endpoint_url: password },
		});
		const customer = `/items/desk_organizations/${desk.customer}`;
		await instance.request('PATCH', customer, { notify_channel: 'group' });
		const answer = await instance.request('GET', `${customer}?fields=*,notify_channel.*`);
		expect(data(answer)['notify_channel']).toMatchObject({ id: 'group', endpoint_url: mask });
		const nested = await instance.request('PATCH', customer, {
			notify_channel: { id: 'group', endpoint_url: nextPassword },
		});
		expect(nested.status, JSON.stringify(nested.body)).toBe(200);
		expect(JSON.stringify(nested.body)).not.toMatch(/hunter|desk1:/);
		const db = connect(instance.databaseConfig);
		try {
			const row: unknown = await db('desk_channels').where({ id: 'group' }).first('endpoint_url');
			expect(row).toMatchObject({ endpoint_url: expect.stringMatching(/^desk1:/) as string });
		} finally {
			await db.destroy();
		}
	});

	it('cannot be guessed by asking', async () => {
		const filters = [
			'filter[smtp_password][_eq]=horse',
			'filter[smtp_password][_starts_with]=hunter',
			'filter[smtp_password][_contains]=hunter',
			'filter[smtp_password][_in]=hunter,horse',
			'filter[smtp_password][_gt]=a',
		];
		for (const filter of filters) {
			const answer = await instance.request('GET', `/items/desk_channels?${filter}`);
			expect(answer.status, filter).toBe(400);
			const body = JSON.stringify(answer.body);
			expect(body).not.toContain('desk1:');
		}
		const search = await instance.request('GET', '/items/desk_channels?search=hunter');
		expect(data(search)).toEqual([]);
		const sealed = await instance.request('GET', '/items/desk_channels?search=desk1');
		expect(data(sealed)).toEqual([]);
	});

	it('are exported into the library as stars', async () => {
		const started = await instance.request('POST', '/utils/export/desk_channels', {
			format: 'json',
			query: { fields: ['*'], limit: -1 },
			file: { title: 'export of channels' },
		});
		expect(started.status, JSON.stringify(started.body)).toBe(204);
		const file = await until(
			async () => {
				const found = await instance.request(
					'GET',
					'/files?filter[title][_eq]=export of channels&fields=id,filesize',
				);
				const [row] = (found.body as { data: { id: string; filesize: string | null }[] }).data;
				return row && Number(row.filesize) > 0 ? row.id : undefined;
			},
			{ what: 'the exported file' },
		);
		const asset = await instance.request('GET', `/assets/${file}`);
		const content = JSON.stringify(asset.body);
		expect(content).toContain('mail.example');
		expect(content).not.toMatch(/hunter|desk1:/);
	});

	it('stay as they are when the stars come back, and go with null', async () => {
		const before = await stored();
		expect((await patch({ smtp_password: mask, name: 'Mail again' })).status).toBe(200);
		expect(await stored()).toBe(before);
		const revert = await instance.request(
			'GET',
			'/revisions?filter[collection][_eq]=desk_channels&filter[item][_eq]=mail&sort=-id&limit=1',
		);
		const [revision] = (revert.body as { data: { id: number }[] }).data;
		expect((await instance.request('POST', `/utils/revert/${revision?.id}`)).status).toBeLessThan(300);
		expect(await stored()).toBe(before);
		const copy = await instance.request('POST', '/items/desk_channels', {
			...{ id: 'copy', name: 'Copy', type: 'email', enabled: false, smtp_password: mask },
		});
		expect(data(copy)).toMatchObject({ id: 'copy', smtp_password: null });
		expect((await patch({ smtp_password: null })).status).toBe(200);
		expect(await stored()).toBeNull();
		expect((await patch({ smtp_password: password })).status).toBe(200);
	});

	it('are sealed in a batch, by an upsert, by GraphQL and by an import', async () => {
		const batch = [{ id: 'mail', smtp_password: nextPassword }];
		expect((await instance.request('PATCH', '/items/desk_channels', batch)).status).toBe(200);
		expect(await stored()).toMatch(/^desk1:/);
		const graphql = await instance.graphql(
			'mutation ($value: Hash) { update_desk_channels_item(id: "mail", data: { smtp_password: $value }) { smtp_password } }',
			{ value: password },
		);
		expect(JSON.stringify(graphql.body)).toContain(mask);
		expect(await stored()).toMatch(/^desk1:/);
		const form = new FormData();
		const rows = [{ id: 'mail', name: 'Mail', type: 'email', smtp_password: nextPassword }];
		form.append('file', new Blob([JSON.stringify(rows)], { type: 'application/json' }), 'rows.json');
		const imported = await fetch(`${instance.url}/utils/import/desk_channels`, {
			method: 'POST',
			headers: { Authorization: `Bearer ${instance.adminToken}` },
			body: form,
		});
		expect(imported.status, await imported.text()).toBe(200);
		expect(await stored()).toMatch(/^desk1:/);
	});

	it('are refused for several rows at once, and never repeated in a refusal', async () => {
		const many = await instance.request('PATCH', '/items/desk_channels', {
			keys: ['mail', 'email'],
			data: { smtp_password: password },
		});
		expect(many.status).toBe(400);
		expect(refusal(many)).toMatch(/desk_channels\.smtp_password .*one row at a time/);
		const wrong = await patch({ smtp_password: [password] });
		expect(wrong.status).toBe(400);
		expect(refusal(wrong)).toMatch(/must be a text/);
		for (const answer of [many, wrong]) expect(JSON.stringify(answer.body)).not.toContain('hunter');
	});

	it('have no content versions, which Directus keeps as they are typed', async () => {
		await instance.request('PATCH', '/collections/desk_channels', { meta: { versioning: true } });
		const version = await instance.request('POST', '/versions', {
			...{ name: 'Draft', key: 'draft', collection: 'desk_channels', item: 'mail' },
		});
		await instance.request('PATCH', '/collections/desk_channels', { meta: { versioning: false } });
		expect(version.status).toBe(403);
		expect(refusal(version)).toContain('secrets');
	});

	it('are no part of the evidence of a ticket, nor of what endpoints of the desk answer', async () => {
		await instance.request('PATCH', '/items/desk_channels/email', { smtp_password: password });
		const { id } = await create(instance, 'desk_tickets', {
			...{ subject: 'x', contact: desk.contact, channel: 'email' },
		});
		for (const path of [`/desk/tickets/${String(id)}/evidence`, '/desk/status', '/desk/queue']) {
			const answer = await instance.request('GET', path);
			expect(answer.status, path).toBeLessThan(500);
			expect(JSON.stringify(answer.body), path).not.toMatch(/hunter|desk1:/);
		}
	});

	it('are sealed before a Flow sees them, also once the extensions were loaded anew', async () => {
		const spy = { name: 'Spy', status: 'active', trigger: 'event', accountability: 'all' };
		const options = { type: 'filter', scope: ['items.create'], collections: ['desk_channels'] };
		const flow = data(await instance.request('POST', '/flows', { ...spy, options }))['id'];
		const operation = { flow, key: 'log', name: 'Log', type: 'log', position_x: 1, position_y: 1 };
		const said = { ...operation, options: { message: '{{$trigger}}' } };
		const log = data(await instance.request('POST', '/operations', said))['id'];
		await instance.request('PATCH', `/flows/${String(flow)}`, { operation: log });
		const extensions = (await instance.request('GET', '/extensions')).body as {
			data: { id: string; bundle: string | null }[];
		};
		const whole = extensions.data.find(({ bundle }) => bundle === null)?.id ?? '';
		const loadedAnew = () => instance.log().split('Extensions reloaded').length;
		const before = loadedAnew();
		await instance.request('PATCH', `/extensions/${whole}`, { meta: { enabled: true } });
		await until(() => Promise.resolve(loadedAnew() > before ? true : undefined), { what: 'the extensions' });
		await until(
			async () => {
				const id = `spied-${randomUUID()}`;
				await create(instance, 'desk_channels', {
					...{ id, name: 'Spied', type: 'email', enabled: false },
					...{ smtp_host: 'mail.example', smtp_password: `seen-${id}` },
				});
				const seen = instance
					.log()
					.split('\n')
					.filter((line) => line.includes(id) && line.includes('items.create'));
				return seen.length > 0 && !seen.join().includes(`seen-${id}`) ? true : undefined;
			},
			{ what: 'the Flow to see what was sealed' },
		);
		await instance.request('DELETE', `/flows/${String(flow)}`);
	});

	it('survive a change of the key, while the former one is given', async () => {
		const problems = async () => {
			const { body } = await instance.request('GET', '/desk/status');
			return JSON.stringify((body as { data: { problems: unknown } }).data.problems);
		};
		const before = await stored();
		await instance.restart({ DESK_SECRET_KEY: 'another key' });
		const resealed = await until(
			async () => {
				const now = await stored();
				return now === before ? undefined : now;
			},
			{ what: 'the secret to be sealed anew' },
		);
		expect(resealed).toMatch(/^desk1:/);
		expect(await problems()).not.toContain('cannot be decrypted');
		await instance.restart({ DESK_SECRET_KEY: 'a third key' });
		expect(await problems()).toContain('smtp_password of channel mail cannot be decrypted');
		await instance.restart({ DESK_FORMER_SECRET_KEYS: 'another key' });
		await until(async () => ((await problems()).includes('cannot be decrypted') ? undefined : true), {
			what: 'the former key to be used',
		});
	});

	it('stand in no log, at the highest level', () => {
		expect(instance.log()).toContain('desk_channels');
		const lines = instance.log().split('\n');
		expect(lines.filter((line) => /hunter[23]/.test(line)).map((line) => line.slice(0, 300))).toEqual([]);
	});
});
