import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextStatuses } from '../../extensions/agreement-desk/src/domain/agreement/version-lifecycle.ts';
import type { AgreementStatus } from '../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { directus12 } from '../harness/hosts.ts';
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
import { lookInto } from '../support/look-into.ts';
import { refusal, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const statuses = ['draft', 'in_review', 'signed', 'active', 'superseded', 'terminated'] as const;

describe('the life of an agreement version', () => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance);
	});
	afterAll(() => instance?.stop());

	const ways: Readonly<Record<AgreementStatus, readonly AgreementStatus[]>> = {
		draft: [],
		in_review: ['in_review'],
		signed: ['in_review', 'signed'],
		active: ['active'],
		superseded: ['active'],
		terminated: ['active', 'terminated'],
	};

	/** A version of a customer of its own that has come to this status. */
	async function versionThatIs(status: AgreementStatus): Promise<string> {
		const customer = await newCustomer(instance);
		const code = `KF-${status}-${customer.slice(-6)}`;
		const id = await newVersion(instance, desk, { code, customer });
		await advance(instance, id, ...ways[status]);
		if (status !== 'superseded') return id;
		const next = { code, customer, version: '1.1', effective_from: '2026-06-01T00:00:00Z' };
		await advance(instance, await newVersion(instance, desk, next), 'active');
		await untilStatus(instance, id, 'superseded');
		return id;
	}

	describe.each(statuses)('that is %s', (from) => {
		it.each(statuses)(`may or may not become %s`, async (to) => {
			const id = await versionThatIs(from);
			const answer = await patchVersion(instance, id, { status: to });
			const allowed = to === from || nextStatuses[from].includes(to);
			expect(answer.status, JSON.stringify(answer.body)).toBe(allowed ? 200 : 403);
			if (!allowed) {
				expect(refusal(answer)).toMatch(
					new RegExp(
						`desk_agreements\\.status \\(clause 1\\.1\\): version KF-.* 1\\.0 cannot go from ${from} to ${to}`,
					),
				);
			}
			const expected = allowed ? to : from;
			expect((await readVersion(instance, id))['status']).toBe(expected);
		});

		it('keeps what was agreed, unless it is a draft', async () => {
			const id = await versionThatIs(from);
			const before = await readVersion(instance, id);
			for (const change of [
				{ sla_registration_hours: 8 },
				{ reading_bot_counts: true },
				{ escalation_ladder: [] },
				{ credit_cap_percent: 50 },
				{ effective_from: '2026-02-01T00:00:00Z' },
				{ preset: 'strict' },
				{ customer: desk.customer },
			]) {
				const [column = ''] = Object.keys(change);
				const answer = await patchVersion(instance, id, change);
				if (from === 'draft') {
					expect(answer.status, JSON.stringify(answer.body)).toBe(200);
					continue;
				}
				expect(answer.status).toBe(403);
				expect(refusal(answer)).toMatch(
					new RegExp(
						`desk_agreements\\.${column} \\(clause 1\\.1\\): .* is ${from} and its content frozen; `,
					),
				);
				expect(refusal(answer)).toContain(
					from === 'in_review' ? 'set it back to draft' : 'make a new version',
				);
			}
			expect((await patchVersion(instance, id, { title: 'A new title' })).status).toBe(200);
			if (from === 'draft') return;
			const after = await readVersion(instance, id);
			const same = (row: Row) => ({ ...row, title: null, date_updated: null, stale_since: null });
			expect(same(after)).toEqual(same(before));
		});

		it('can be deleted only before it was signed', async () => {
			const id = await versionThatIs(from);
			const answer = await instance.request('DELETE', `/items/desk_agreements/${id}`);
			if (from === 'draft' || from === 'in_review') {
				expect(answer.status).toBe(204);
				return;
			}
			expect(answer.status).toBe(403);
			expect(refusal(answer)).toMatch(new RegExp(`version KF-.* 1\\.0 is ${from} and cannot be deleted`));
		});
	});

	it('may go back to the draft and be changed on the way', async () => {
		const id = await versionThatIs('in_review');
		expect((await patchVersion(instance, id, { status: 'draft', sla_registration_hours: 3 })).status).toBe(
			200,
		);
		expect(await readVersion(instance, id)).toMatchObject({ status: 'draft', sla_registration_hours: 3 });
	});

	it('is not made superseded by anybody, nor born signed', async () => {
		const customer = await newCustomer(instance);
		const born = await instance.request(
			'POST',
			'/items/desk_agreements',
			draftOf(desk, { customer, status: 'signed' }),
		);
		expect(born.status).toBe(403);
		expect(refusal(born)).toContain('it can become in_review, active');
	});

	it('is signed and activated one at a time', async () => {
		const ids = [await versionThatIs('draft'), await versionThatIs('draft')];
		const together = { keys: ids, data: { status: 'active' } };
		const answer = await instance.request('PATCH', '/items/desk_agreements', together);
		expect(refusal(answer)).toMatch(/desk_agreements\.status \(clause 1\.1\).*one at a time/);
		const review = { keys: ids, data: { status: 'in_review' } };
		expect((await instance.request('PATCH', '/items/desk_agreements', review)).status).toBe(200);
	});

	describe('when it is signed', () => {
		it('takes the names of the parties, the time and a hash that can be verified', async () => {
			const id = await versionThatIs('in_review');
			const names = { signed_by_provider: '周静', signed_by_customer: '王芳' };
			expect((await patchVersion(instance, id, { status: 'signed', ...names })).status).toBe(200);
			const row = await readVersion(instance, id);
			expect(row).toMatchObject({ ...names, provider_name: 'Provider', activated_at: null });
			expect(row['customer_name']).toMatch(/^Customer /);
			expect(Math.abs(Date.parse(String(row['signed_at'])) - Date.now())).toBeLessThan(60_000);
			expect(row['content_hash']).toMatch(/^[\da-f]{64}$/);
			const told = await ask(instance, 'GET', `agreements/${id}`);
			expect(told).toMatchObject({ verified: true, content_hash: row['content_hash'], status: 'signed' });
			await advance(instance, id, 'active');
			const active = await readVersion(instance, id);
			expect(active['content_hash']).toBe(row['content_hash']);
			expect(instantOf(active['signed_at'])).toBe(instantOf(row['signed_at']));
			expect(active['activated_at']).not.toBeNull();
		});

		it('keeps the day on which it was signed on paper', async () => {
			const id = await versionThatIs('in_review');
			await patchVersion(instance, id, { status: 'signed', signed_at: '2025-12-20T02:00:00Z' });
			expect(instantOf((await readVersion(instance, id))['signed_at'])).toBe('2025-12-20T02:00:00.000Z');
		});

		it('cannot have been signed on a day to come', async () => {
			const id = await versionThatIs('in_review');
			const answer = await patchVersion(instance, id, {
				status: 'signed',
				signed_at: new Date(Date.now() + 172_800_000),
			});
			expect(answer.status).toBe(400);
			expect(refusal(answer)).toMatch(/desk_agreements\.signed_at \(clause 1\.1\): lies in the future/);
			await advance(instance, id, 'signed');
		});

		it('shows what somebody changed past the desk, and is then not activated', async () => {
			const id = await versionThatIs('signed');
			await lookInto(instance.databaseConfig, ({ knex }) =>
				knex('desk_agreements').where({ id }).update({ sla_chat_response_minutes: 60 }),
			);
			expect(await ask(instance, 'GET', `agreements/${id}`)).toMatchObject({ verified: false });
			const answer = await patchVersion(instance, id, { status: 'active' });
			expect(answer.status).toBe(403);
			expect(refusal(answer)).toMatch(
				/desk_agreements\.content_hash \(clause 1\.1\).*is not what was signed/,
			);
			expect((await readVersion(instance, id))['status']).toBe('signed');
		});
	});

	it('has no hash and is verified by nobody as long as it is a draft', async () => {
		const id = await versionThatIs('draft');
		expect(await ask(instance, 'GET', `agreements/${id}`)).toMatchObject({
			verified: null,
			content_hash: null,
		});
	});

	describe('when it is terminated', () => {
		it('ends now, and governs what was received before', async () => {
			const id = await versionThatIs('active');
			await advance(instance, id, 'terminated');
			const row = await readVersion(instance, id);
			const ended = Date.parse(String(row['effective_to']));
			expect(Math.abs(ended - Date.now())).toBeLessThan(60_000);
			const request = (received_at?: string) =>
				instance.request('POST', '/items/desk_tickets', {
					subject: 'x',
					customer: row['customer'],
					received_at,
				});
			expect(refusal(await request())).toContain('no agreement in force');
			const before = await request('2026-03-01T02:00:00Z');
			expect((before.body as { data: Row }).data['agreement']).toBe(id);
		});

		it('ends when it is told to, and not earlier', async () => {
			const id = await versionThatIs('active');
			const end = new Date(Date.now() + 3_600_000).toISOString();
			await patchVersion(instance, id, { status: 'terminated', effective_to: end });
			const row = await readVersion(instance, id);
			expect(instantOf(row['effective_to'])).toBe(end);
			const ticket = await create(instance, 'desk_tickets', { subject: 'x', customer: row['customer'] });
			expect(ticket['agreement']).toBe(id);
			const later = await patchVersion(instance, id, { effective_to: null });
			expect(refusal(later)).toContain('desk_agreements.effective_to');
		});

		it('was never in force if it had only been signed', async () => {
			const id = await versionThatIs('signed');
			await advance(instance, id, 'terminated');
			const row = await readVersion(instance, id);
			expect(instantOf(row['effective_to'])).toBe(instantOf(row['effective_from']));
			const ticket = { subject: 'x', customer: row['customer'], received_at: '2026-03-01T02:00:00Z' };
			expect(refusal(await instance.request('POST', '/items/desk_tickets', ticket))).toContain(
				'no agreement in force',
			);
			const again = { customer: row['customer'], status: 'active' };
			await newVersion(instance, desk, again);
		});
	});
});
