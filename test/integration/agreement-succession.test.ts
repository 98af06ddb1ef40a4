import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import {
	advance,
	desk as ask,
	draftOf,
	instantOf,
	newCustomer,
	newVersion,
	patchVersion,
	readVersion,
	untilStatus,
} from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows, refusal } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describeEach('versions that follow each other', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
	});
	afterAll(() => instance?.stop());

	/** An active version from the beginning of 2026 on, of a customer of its own. */
	async function first() {
		const customer = await newCustomer(instance);
		const code = `KF-${customer.slice(-8)}`;
		const id = await newVersion(instance, desk, { code, customer, status: 'active' });
		return { id, customer, code, next: { code, customer, version: '1.1' } };
	}

	const governing = async (customer: string, received_at: string) =>
		(await create(instance, 'desk_tickets', { subject: 'x', customer, received_at }))['agreement'];

	const activate = (changes: object) =>
		instance.request('POST', '/items/desk_agreements', draftOf(desk, { ...changes, status: 'active' }));

	it('end where the next one begins, and govern what was received in their time', async () => {
		const { id, customer, next } = await first();
		const later = await newVersion(instance, desk, {
			...next,
			effective_from: '2026-06-01T00:00:00.000Z',
			sla_phone_answer_minutes: 0.33,
		});
		await advance(instance, later, 'in_review', 'signed', 'active');
		const old = await untilStatus(instance, id, 'superseded');
		expect(instantOf(old['effective_to'])).toBe('2026-06-01T00:00:00.000Z');
		expect((await readVersion(instance, later))['supersedes']).toBe(id);
		expect(await governing(customer, '2026-01-01T00:00:00.000Z')).toBe(id);
		expect(await governing(customer, '2026-05-31T23:59:59.999Z')).toBe(id);
		expect(await governing(customer, '2026-06-01T00:00:00.000Z')).toBe(later);
		expect(await governing(customer, '2026-11-01T00:00:00.000Z')).toBe(later);
		for (const version of [id, later]) {
			expect(await ask(instance, 'GET', `agreements/${version}`)).toMatchObject({ verified: true });
		}
	});

	it('stay in force until the next one begins, and are then superseded by themselves', async () => {
		const { id, customer, next } = await first();
		const soon = new Date(Date.now() + 4_000).toISOString();
		const later = await newVersion(instance, desk, { ...next, effective_from: soon, status: 'active' });
		const now = new Date().toISOString();
		expect(await governing(customer, now)).toBe(id);
		const old = await untilStatus(instance, id, 'superseded');
		expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon));
		expect(instantOf(old['effective_to'])).toBe(soon);
		expect(await governing(customer, now)).toBe(id);
		expect(await governing(customer, new Date().toISOString())).toBe(later);
	});

	it('never overlap: another agreement, an earlier beginning, a signed version, the time of the next one', async () => {
		const { id, customer, code, next } = await first();
		const other = await activate({ customer, effective_from: '2026-06-01T00:00:00Z' });
		expect(other.status).toBe(400);
		expect(refusal(other)).toMatch(
			new RegExp(
				`desk_agreements\\.effective_from \\(clause 1\\.1\\): overlaps the active version ${code} 1\\.0`,
			),
		);
		const same = await activate({ ...next, effective_from: '2026-01-01T00:00:00Z' });
		expect(refusal(same)).toMatch(/overlaps the active version/);
		const named = await activate({ ...next, supersedes: id, effective_from: '2025-06-01T00:00:00Z' });
		expect(refusal(named)).toMatch(/must be later than that of version KF-.* 1\.0, which it supersedes/);
		const before = { code, customer, version: '0.9', effective_from: '2025-01-01T00:00:00Z' };
		expect(refusal(await activate(before))).toMatch(/overlaps the active version/);
		await newVersion(instance, desk, { ...before, effective_to: '2026-01-01T00:00:00Z', status: 'active' });

		const signed = await newVersion(instance, desk, { ...next, effective_from: '2027-01-01T00:00:00Z' });
		await advance(instance, signed, 'in_review', 'signed');
		const third = await activate({ code, customer, version: '1.2', effective_from: '2027-02-01T00:00:00Z' });
		expect(refusal(third)).toMatch(/overlaps the signed version KF-.* 1\.1/);
		await advance(instance, signed, 'active');
		await untilEnd(id, '2027-01-01T00:00:00.000Z');
		const longer = await patchVersion(instance, id, { effective_to: '2027-01-02T00:00:00Z' });
		expect(refusal(longer)).toMatch(/overlaps the active version KF-.* 1\.1/);
		expect((await patchVersion(instance, id, { effective_to: '2026-12-31T00:00:00Z' })).status).toBe(200);
	});

	async function untilEnd(id: string, end: string) {
		await expect
			.poll(async () => instantOf((await readVersion(instance, id))['effective_to']), { timeout: 10_000 })
			.toBe(end);
		expect((await readVersion(instance, id))['status']).toBe('active');
	}

	it('are not in force together even if they are activated in the same instant', async () => {
		for (const other of ['2026-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']) {
			const customer = await newCustomer(instance);
			const drafts = [
				await newVersion(instance, desk, { customer }),
				await newVersion(instance, desk, { customer, effective_from: other }),
			];
			const answers = await Promise.all([
				...drafts.map((id) => patchVersion(instance, id, { status: 'active' })),
				activate({ customer, effective_from: other }),
			]);
			for (const answer of answers.filter(({ status }) => status !== 200)) {
				expect(answer.status, JSON.stringify(answer.body)).toBe(400);
				expect(refusal(answer)).toMatch(/desk_agreements\.(status|effective_from) \(clause 1\.1\)/);
			}
			const query = `filter[customer]=${customer}&filter[status]=active&fields=code`;
			expect(await readRows(instance, 'desk_agreements', query)).toHaveLength(1);
			// Whoever lost is told so by the next attempt, and is not shut out for good.
			const third = await activate({ customer, effective_from: other });
			expect(refusal(third)).toMatch(/overlaps the active version/);
		}
	});

	it('are frozen as they were checked, even if somebody edits them in the same instant', async () => {
		for (let round = 0; round < 8; round += 1) {
			const customer = await newCustomer(instance);
			const id = await newVersion(instance, desk, { customer });
			const answers = await Promise.all([
				patchVersion(instance, id, { status: 'active' }),
				...[20, 21, 22].map((hours) => patchVersion(instance, id, { sla_general_progress_value: hours })),
			]);
			for (const answer of answers.filter(({ status }) => status !== 200)) {
				expect(refusal(answer)).toMatch(/clause 1\.1\): (?:is being changed, signed|version .* is active)/);
			}
			const { status } = await readVersion(instance, id);
			const { verified } = await ask(instance, 'GET', `agreements/${id}`);
			expect({ status, verified }).toMatchObject(
				status === 'draft' ? { verified: null } : { status: 'active', verified: true },
			);
		}
	});

	it('are not held up by somebody who may not change them', async () => {
		const customer = await newCustomer(instance);
		const mine = await newVersion(instance, desk, { customer });
		const other = await newVersion(instance, desk, { customer, effective_from: '2026-03-01T00:00:00.000Z' });
		for (const token of [desk.agent.token, '']) {
			const path = `/items/desk_agreements/${mine}`;
			const answer = await instance.request('PATCH', path, { status: 'active' }, token);
			expect(answer.status).toBe(403);
		}
		await advance(instance, other, 'active');
	});

	it('may replace another agreement that they name', async () => {
		const { id, customer } = await first();
		const changes = { customer, supersedes: id, effective_from: '2026-06-01T00:00:00Z', status: 'active' };
		await newVersion(instance, desk, changes);
		await untilStatus(instance, id, 'superseded');
	});

	it('replace nothing that is not there, not theirs, or was never signed', async () => {
		const { id } = await first();
		const mine = await first();
		const draft = await newVersion(instance, desk, { customer: mine.customer });
		const refused = async (supersedes: string) =>
			refusal(
				await instance.request(
					'POST',
					'/items/desk_agreements',
					draftOf(desk, { customer: mine.customer, supersedes }),
				),
			);
		expect(await refused(id)).toMatch(
			/desk_agreements\.supersedes \(clause 1\.1\): belongs to another customer/,
		);
		expect(await refused(draft)).toMatch(/was never signed or active/);
		expect(await refused('de5c0000-0000-4000-8000-00000000dead')).toMatch(/no such agreement version/);
		expect(refusal(await patchVersion(instance, draft, { supersedes: draft }))).toMatch(
			/must be another version/,
		);
	});

	it('lie in a time that the database can keep', async () => {
		const { id } = await first();
		for (const effective_to of ['1960-01-01T00:00:00Z', '2250-01-01T00:00:00Z', '9999-12-31T23:59:59Z']) {
			const answer = await patchVersion(instance, id, { effective_to });
			expect(answer.status).toBe(400);
			expect(refusal(answer)).toMatch(
				/desk_agreements\.effective_to \(clause 1\.1\): must lie between the years 2000 and/,
			);
		}
		const late = await patchVersion(instance, id, { effective_to: '2040-01-01T00:00:00Z' });
		expect(late.status).toBe(database === 'mariadb' ? 400 : 200);
	});

	it('have numbers of their own within an agreement', async () => {
		const { code, customer } = await first();
		const twice = await instance.request('POST', '/items/desk_agreements', draftOf(desk, { code, customer }));
		expect(twice.status).toBe(400);
		expect(refusal(twice)).toMatch(
			/desk_agreements\.version \(clause 1\.1\): agreement KF-.* already has a version 1\.0/,
		);
	});
});
