import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import {
	advance,
	desk as ask,
	draftOf,
	newCustomer,
	newVersion,
	patchVersion,
	readVersion,
} from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows, refusal, timersOf, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describeEach('commitments that an administrator adds', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let draft: string;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		draft = await newVersion(instance, desk, { customer: await newCustomer(instance) });
	});
	afterAll(() => instance?.stop());

	const solved = (agreement: string, changes: object = {}) => ({
		agreement,
		clause: 'S-1',
		metric: 'resolution',
		target_value: 8,
		target_unit: 'hours',
		...changes,
	});
	const post = (row: object, token?: string) =>
		instance.request('POST', '/items/desk_commitments', row, token);
	const rowsOf = (agreement: string) =>
		readRows(instance, 'desk_commitments', `filter[agreement][_eq]=${agreement}&sort=key`);
	const addedTo = async (agreement: string) =>
		(await rowsOf(agreement)).filter(({ origin }) => origin === 'custom');
	const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key);

	it('stand in a draft, with a key of their own or one that is made up', async () => {
		const first = await create(instance, 'desk_commitments', solved(draft));
		const second = await create(instance, 'desk_commitments', solved(draft, { key: '' }));
		const named = await create(
			instance,
			'desk_commitments',
			solved(draft, { key: ' gold-1 ', plans: ['gold'] }),
		);
		expect(keysOf([first, second, named])).toEqual(['S-1-resolution', 'S-1-resolution-2', 'gold-1']);
		expect(named).toMatchObject({
			origin: 'custom',
			basis: 'business',
			force: 'obligation',
			credit: true,
			branch: null,
			plans: ['gold'],
			languages: null,
			calendar: null,
			pause_policy: null,
		});
	});

	it('can be changed and removed there, one by one, together, and in the form of the version', async () => {
		const agreement = await newVersion(instance, desk, { customer: await newCustomer(instance) });
		const nested = {
			create: [solved(agreement, { key: 'a' }), solved(agreement, { key: 'b' })],
			update: [],
			delete: [],
		};
		expect((await patchVersion(instance, agreement, { commitments: nested })).status).toBe(200);
		const [a, b] = await addedTo(agreement);
		await instance.request('PATCH', `/items/desk_commitments/${String(a?.['id'])}`, {
			target_value: 1 / 3,
			key: 'c',
		});
		const both = { keys: [a?.['id'], b?.['id']], data: { urgent: true, channel_types: [] } };
		expect((await instance.request('PATCH', '/items/desk_commitments', both)).status).toBe(200);
		expect(await addedTo(agreement)).toMatchObject([
			{ key: 'b', target_value: 8, urgent: true, channel_types: null },
			{ key: 'c', target_value: 0.333333, urgent: true, channel_types: null },
		]);
		const remove = { create: [], update: [], delete: [b?.['id']] };
		expect((await patchVersion(instance, agreement, { commitments: remove })).status).toBe(200);
		expect(keysOf(await addedTo(agreement))).toEqual(['c']);
		expect((await instance.request('DELETE', `/items/desk_commitments/${String(a?.['id'])}`)).status).toBe(
			204,
		);
		expect(await addedTo(agreement)).toEqual([]);
		// The next change of a parameter makes the others anew and leaves those that were added.
		await create(instance, 'desk_commitments', solved(agreement, { key: 'kept' }));
		await patchVersion(instance, agreement, { sla_chat_response_minutes: 7 });
		await expect
			.poll(async () => (await rowsOf(agreement)).find(({ key }) => key === '2.1.3')?.['target_value'])
			.toBe(7);
		expect(keysOf(await addedTo(agreement))).toEqual(['kept']);
	});

	it('go with the draft when it is deleted', async () => {
		const agreement = await newVersion(instance, desk, { customer: await newCustomer(instance) });
		await create(instance, 'desk_commitments', solved(agreement));
		expect((await instance.request('DELETE', `/items/desk_agreements/${agreement}`)).status).toBe(204);
		expect(await rowsOf(agreement)).toEqual([]);
	});

	it.each<[string, object, RegExp]>([
		['clause', { clause: '7.1' }, /desk_commitments\.clause \(clause 2\.1\): there is no clause 7\.1/],
		['clause', { clause: 7 }, /desk_commitments\.clause/],
		['metric', { metric: 'eta_kept' }, /desk_commitments\.metric .*must be one of/],
		['metric', { metric: 'speed' }, /desk_commitments\.metric .*must be one of/],
		['metric', { metric: null }, /desk_commitments\.metric .*is required/],
		['target_value', { target_value: 0 }, /desk_commitments\.target_value .*above zero/],
		['target_value', { target_value: '8' }, /desk_commitments\.target_value .*must be a number/],
		[
			'target_value',
			{ target_value: 1.5, target_unit: 'working_days' },
			/target_value \(clause S-1\).*whole number/,
		],
		['target_unit', { target_unit: 'promise' }, /desk_commitments\.target_unit .*must be one of/],
		['basis', { target_unit: 'working_days', basis: 'calendar' }, /desk_commitments\.basis \(clause S-1\)/],
		[
			'pause_policy',
			{ metric: 'first_response', pause_policy: ['pending_customer'] },
			/desk_commitments\.pause_policy \(clause 3\.1\.1\.2\): must be empty: .*\(P-I-11\)/,
		],
		['pause_policy', { pause_policy: ['asleep'] }, /desk_commitments\.pause_policy/],
		['channel_types', { channel_types: 'phone' }, /desk_commitments\.channel_types/],
		['plans', { plans: 'gold' }, /desk_commitments\.plans \(clause 1\.4\.6\)/],
		['languages', { languages: ['English'] }, /desk_commitments\.languages \(clause 2\.4\).*language tag/],
		['urgent', { urgent: 'yes' }, /desk_commitments\.urgent/],
		['credit', { credit: 'yes' }, /desk_commitments\.credit/],
		['key', { key: '2.1.4' }, /desk_commitments\.key .*follows from the parameters/],
		['key', { key: 'S-1-resolution' }, /desk_commitments\.key \(clause S-1\): this version already has/],
		['key', { key: 'x'.repeat(65) }, /desk_commitments\.key .*at most 64 characters/],
		[
			'calendar',
			{ calendar: 'de5c0000-0000-4000-8000-00000000dead' },
			/desk_commitments\.calendar \(clause 2\.1\.1\): there is no such business calendar/,
		],
		['calendar', { calendar: 'mine' }, /desk_commitments\.calendar .*is not a key/],
		[
			'agreement',
			{ agreement: 'de5c0000-0000-4000-8000-00000000dead' },
			/desk_commitments\.agreement \(clause 1\.1\): there is no such agreement version/,
		],
		['agreement', { agreement: 'mine' }, /desk_commitments\.agreement/],
		['agreement', { agreement: null }, /desk_commitments\.agreement .*is required/],
	])('are refused with a wrong %s: %j', async (_, changes, words) => {
		const answer = await post(solved(draft, changes));
		expect(answer.status, JSON.stringify(answer.body)).toBe(400);
		expect(refusal(answer)).toMatch(words);
	});

	it('are not those of the engine, nor moved, nor made by an agent', async () => {
		expect(refusal(await post(solved(draft, { origin: 'compiled' })))).toContain('desk_commitments.origin');
		expect(refusal(await post(solved(draft, { branch: 'a' })))).toContain('desk_commitments.branch');
		expect((await post(solved(draft), desk.agent.token)).status).toBe(403);
		const byLead = await post(solved(draft, { key: 'by-the-lead' }), desk.lead.token);
		expect(byLead.status).toBe(200);
		const path = `/items/desk_commitments/${String((byLead.body as { data: Row }).data['id'])}`;
		const moved = await instance.request('PATCH', path, { agreement: desk.agreement });
		expect(refusal(moved)).toMatch(/desk_commitments\.agreement \(clause 1\.1\): cannot move/);
		const compiled = await expect
			.poll(async () => (await rowsOf(draft)).find(({ key }) => key === '2.1.4'))
			.toBeDefined()
			.then(async () => (await rowsOf(draft)).find(({ key }) => key === '2.1.4'));
		const change = await instance.request('PATCH', `/items/desk_commitments/${String(compiled?.['id'])}`, {
			target_value: 9,
		});
		expect(change.status).toBe(403);
		expect(refusal(change)).toMatch(
			/desk_commitments\.target_value \(clause 2\.1\.4\): commitment 2\.1\.4 follows from the parameters/,
		);
		const remove = await instance.request('DELETE', `/items/desk_commitments/${String(compiled?.['id'])}`);
		expect(remove.status).toBe(403);
	});

	it('are made by GraphQL as well', async () => {
		const answer = await instance.graphql(
			'mutation ($data: create_desk_commitments_input!) { create_desk_commitments_item(data: $data) { key origin } }',
			{
				data: {
					agreement: { id: draft },
					clause: '1.4.6',
					metric: 'first_response',
					target_value: 30,
					target_unit: 'minutes',
					channel_types: ['portal'],
				},
			},
		);
		expect(answer.body).toMatchObject({
			data: { create_desk_commitments_item: { key: '1.4.6-first_response', origin: 'custom' } },
		});
	});

	it('are frozen with their version, and counted on tickets that meet their conditions', async () => {
		const [gold, plain] = [await newCustomer(instance, 'gold'), await newCustomer(instance)];
		const versions: string[] = [];
		for (const customer of [gold, plain]) {
			const id = await newVersion(instance, desk, { customer });
			versions.push(id);
			await create(
				instance,
				'desk_commitments',
				solved(id, {
					metric: 'first_response',
					target_value: 2,
					basis: 'calendar',
					plans: ['gold'],
					key: 'gold-first',
				}),
			);
			await advance(instance, id, 'active');
		}
		const [id = ''] = versions;
		const row = await readVersion(instance, id);
		expect(row['custom_commitments']).toMatchObject([
			{ key: 'gold-first', plans: ['gold'], target_value: 2 },
		]);
		const told = await ask<{ verified: boolean; commitments: Row[] }>(instance, 'GET', `agreements/${id}`);
		expect(told.verified).toBe(true);
		expect(told.commitments.at(-1)).toMatchObject({
			key: 'gold-first',
			origin: 'custom',
			slot: 'gold-first',
		});

		const [added] = await addedTo(id);
		for (const answer of [
			await post(solved(id)),
			await instance.request('PATCH', `/items/desk_commitments/${String(added?.['id'])}`, {
				target_value: 9,
			}),
			await instance.request('DELETE', `/items/desk_commitments/${String(added?.['id'])}`),
		]) {
			expect(answer.status).toBe(403);
			expect(refusal(answer)).toMatch(
				/desk_commitments\.agreement \(clause 1\.1\): version KF-.* 1\.0 is active and its content frozen/,
			);
		}
		const inForm = { commitments: { create: [solved(id)], update: [], delete: [] } };
		expect(refusal(await patchVersion(instance, id, inForm))).toContain('desk_agreements.commitments');
		expect(keysOf(await addedTo(id))).toEqual(['gold-first']);

		const timers = async (customer: string) => {
			const ticket = await create(instance, 'desk_tickets', { subject: 'x', customer, channel: 'hotline' });
			const all = await timersOf(instance, String(ticket['id']));
			return all
				.filter(({ commitment }) => commitment === 'gold-first')
				.map((timer) => [timer, ticket] as const);
		};
		const [[timer, ticket] = []] = await timers(gold);
		expect(timer).toMatchObject({
			metric: 'first_response',
			clause: 'S-1',
			target_value: 2,
			basis: 'calendar',
		});
		expect(Date.parse(String(timer?.['due_at'])) - Date.parse(String(ticket?.['received_at']))).toBe(
			2 * 3_600_000,
		);
		expect(await timers(plain)).toEqual([]);
	});

	it('are counted in a calendar of their own, if they name one', async () => {
		const calendar = await create(instance, 'desk_calendars', {
			name: 'Mornings',
			timezone: 'UTC',
			weekly_periods: [
				{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '06:00', to: '07:00' },
			],
			years: [{ year: 2026, status: 'approved' }],
		});
		const customer = await newCustomer(instance);
		const id = await newVersion(instance, desk, { customer });
		const row = solved(id, {
			metric: 'first_response',
			target_value: 90,
			target_unit: 'minutes',
			calendar: calendar['id'],
		});
		await create(instance, 'desk_commitments', row);
		await advance(instance, id, 'active');
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'x',
			customer,
			received_at: '2026-03-02T06:30:00Z',
		});
		const timer = (await timersOf(instance, String(ticket['id']))).find(({ clause }) => clause === 'S-1');
		expect(new Date(String(timer?.['due_at'])).toISOString()).toBe('2026-03-03T07:00:00.000Z');
		expect(timer?.['calendar']).toBe(calendar['id']);
	});

	it('are there before the version is activated: not in the same request', async () => {
		const customer = await newCustomer(instance);
		const commitments = { create: [solved('')], update: [], delete: [] };
		const row = { ...draftOf(desk, { customer, status: 'active' }), commitments };
		const answer = await instance.request('POST', '/items/desk_agreements', row);
		expect(answer.status).toBe(400);
		expect(refusal(answer)).toMatch(
			/desk_agreements\.commitments \(clause 1\.1\).*added to a draft and saved before/,
		);
		const { agreement: _none, ...unbound } = solved('');
		const draftRow = {
			...draftOf(desk, { customer }),
			commitments: { create: [unbound], update: [], delete: [] },
		};
		const made = await create(instance, 'desk_agreements', draftRow);
		expect(keysOf(await addedTo(String(made['id'])))).toEqual(['S-1-resolution']);
	});
});
