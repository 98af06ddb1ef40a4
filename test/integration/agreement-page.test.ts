import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgreementFigures } from '../../extensions/agreement-desk/src/desk/agreement-page/agreement-figures.ts';
import type { AgreementPage } from '../../extensions/agreement-desk/src/desk/agreement-page/describe-page.ts';
import { clauses } from '../../extensions/agreement-desk/src/domain/agreement/clauses/index.ts';
import type { Instance } from '../harness/instance.ts';
import { startInstance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { desk as ask, newVersion, patchVersion, readVersion } from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows, refusal } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

interface Saved {
	readonly saved: boolean;
	readonly elsewhere: readonly string[];
	readonly page: AgreementPage;
}

describeEach('the page of an agreement', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let draft: string;

	beforeAll(async () => {
		instance = await startInstance({ host, database, env, extension: true });
		desk = await setUpDesk(instance);
		draft = await newVersion(instance, desk, { effective_from: '2027-01-01T00:00:00Z' });
	});
	afterAll(() => instance?.stop());

	const pageOf = (id: string, token?: string) =>
		ask<AgreementPage>(instance, 'GET', `agreements/${id}/page`, undefined, token);
	const save = (changes: object, seen: object, token?: string) =>
		instance.request('POST', `/desk/agreements/${draft}/values`, { changes, seen }, token);
	const saved = (answer: { body: unknown }) => (answer.body as { data: Saved }).data;

	it('has every clause, with a place for each of its values and how each promise is measured', async () => {
		const page = await pageOf(desk.agreement, desk.agent.token);
		const all = page.articles.flatMap((article) => article.clauses);
		expect(all.map(({ number }) => number)).toEqual(clauses.map(({ number }) => number));
		expect(all.find(({ number }) => number === '2.1.4')?.reading['zh-CN']).toContainEqual({
			slot: 'sla.registration_hours',
		});
		expect(page.values['sla.registration_hours']).toMatchObject({
			...{ said: { 'zh-CN': '2小时', 'en-US': '2 hours' }, borrowed: false },
			columns: [{ name: 'sla_registration_hours', stored: 2, unit: { 'en-US': 'hours' } }],
		});
		expect(page.values['calendar.timezone']).toMatchObject({ borrowed: true });
		expect(page.commitments.find(({ key }) => key === '2.1.4')?.measured['en-US']).toBe(
			'From the moment the request was received until the acknowledgement with the number reaches the customer: ' +
				'no longer than 2 hours, counting every hour, nights and holidays included. Nothing pauses it.',
		);
		expect(page.verified).toBe(true);
	});

	describe('saves values of a draft', () => {
		it('and answers with the page as it is then', async () => {
			const answer = await save(
				{ sla_registration_hours: 1 },
				{ sla_registration_hours: 2 },
				desk.lead.token,
			);
			expect(answer.status, JSON.stringify(answer.body)).toBe(200);
			expect(saved(answer)).toMatchObject({ saved: true, elsewhere: [] });
			expect(saved(answer).page.values['sla.registration_hours'].said).toEqual({
				...{ 'zh-CN': '1小时', 'en-US': '1 hour' },
			});
		});
		it('unless somebody else was faster', async () => {
			await patchVersion(instance, draft, { sla_urgent_response_hours: 3 });
			const answer = await save({ sla_urgent_response_hours: 0.5 }, { sla_urgent_response_hours: 1 });
			expect(saved(answer)).toMatchObject({ saved: false, elsewhere: ['sla_urgent_response_hours'] });
			expect(await readVersion(instance, draft)).toMatchObject({ sla_urgent_response_hours: 3 });
		});
		it('and refuses what is wrong, by its field and clause', async () => {
			const answer = await save({ sla_registration_hours: -1 }, {});
			expect(answer.status).toBe(400);
			expect(refusal(answer)).toContain('desk_agreements.sla_registration_hours (clause 2.1.4)');
			expect((await save({}, {})).status).toBe(400);
		});
		it('by those who may change it alone', async () => {
			expect((await save({ sla_registration_hours: 9 }, {}, desk.agent.token)).status).toBe(403);
			expect(await readVersion(instance, draft)).toMatchObject({ sla_registration_hours: 1 });
		});
		it('while it is a draft', async () => {
			const path = `/desk/agreements/${desk.agreement}/values`;
			const answer = await instance.request('POST', path, { changes: { sla_registration_hours: 9 } });
			expect(answer.status).toBe(403);
		});
	});

	it('says what stands in the way of each next status', async () => {
		const missing = await newVersion(instance, desk, {
			...{ effective_from: '2029-01-01T00:00:00Z', sla_registration_hours: null },
		});
		const { next } = await pageOf(missing);
		expect(next.map(({ status }) => status)).toEqual(['in_review', 'active']);
		expect(next[0]?.gates).toEqual([]);
		expect(next[1]?.gates.map(({ clause, column }) => [clause, column])).toEqual(
			expect.arrayContaining([
				['2.1.4', 'sla_registration_hours'],
				['2.1.1', 'calendar'],
			]),
		);
	});

	it('shows what a preset would change, and changes nothing', async () => {
		const before = await readVersion(instance, draft);
		const lines = await ask<readonly { key: string; said: object }[]>(
			instance,
			'GET',
			`agreements/${draft}/presets/strict`,
		);
		expect(lines.find(({ key }) => key === 'target.fcr_percent')?.said).toEqual({
			before: { 'zh-CN': '80%', 'en-US': '80%' },
			after: { 'zh-CN': '85%', 'en-US': '85%' },
		});
		expect(await readVersion(instance, draft)).toEqual(before);
		const wrong = await instance.request('GET', `/desk/agreements/${draft}/presets/lenient`);
		expect(wrong.status).toBe(400);
	});

	it('tells how it is kept as a back-test of the month does, to those who may see the tickets', async () => {
		const ticket = await create(instance, 'desk_tickets', {
			...{ subject: 'Help', contact: desk.contact, channel: 'portal' },
		});
		const id = String(ticket['id']);
		await until(async () => (await readRows(instance, 'desk_timers', `filter[ticket][_eq]=${id}`))[0], {
			what: 'its timers',
		});
		const figures = await ask<AgreementFigures>(instance, 'GET', `agreements/${desk.agreement}/figures`);
		expect(figures.of).toMatchObject({ id: desk.agreement });
		const { from, to } = figures;
		const test = await ask<{ clauses: { clause: string; metric: string; before: object }[] }>(
			instance,
			'POST',
			`agreements/${desk.agreement}/back-test`,
			{ from, to },
		);
		for (const { clause, metric, before } of test.clauses) {
			const promise = figures.promises.find((one) => one.clause === clause && one.metric === metric);
			expect(promise, `${clause} ${metric}`).toMatchObject(before);
		}
		expect(figures.promises.length).toBe(test.clauses.length);
		expect(figures.evidence.find(({ clause }) => clause === '1.2')).toMatchObject({ ticket: id });
		const same = await ask<AgreementFigures>(
			instance,
			'GET',
			`agreements/${desk.agreement}/figures?month=${figures.month}`,
			undefined,
			desk.agent.token,
		);
		expect(same).toEqual(figures);
	});

	it('has no figures before anything was in force, and those of the version it is to replace', async () => {
		const empty = await ask<AgreementFigures>(instance, 'GET', `agreements/${draft}/figures`);
		expect(empty).toMatchObject({ of: null, promises: [], evidence: [] });
		const amended = await ask<{ id: string }>(instance, 'POST', `agreements/${desk.agreement}/amend`);
		const figures = await ask<AgreementFigures>(instance, 'GET', `agreements/${amended.id}/figures`);
		expect(figures.of).toMatchObject({ id: desk.agreement });
	});

	it('is closed to whoever may not read it', async () => {
		for (const path of ['page', 'figures', 'presets/strict']) {
			const answer = await instance.request('GET', `/desk/agreements/${draft}/${path}`, undefined, null);
			expect(answer.status, path).toBe(403);
		}
		const month = await instance.request('GET', `/desk/agreements/${desk.agreement}/figures?month=soon`);
		expect(month.status).toBe(400);
	});
});
