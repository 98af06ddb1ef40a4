import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextVersion as numberAfter } from '../../extensions/agreement-desk/src/domain/agreement/next-version.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import {
	advance,
	desk as ask,
	instantOf,
	newCustomer,
	newVersion,
	patchVersion,
	readVersion,
	untilStatus,
} from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows, refusal, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

interface Difference {
	before: Row;
	after: Row;
	lines: {
		clause: string | null;
		key: string;
		before: unknown;
		after: unknown;
		text: Record<string, string>;
	}[];
}

const unknownId = 'de5c0000-0000-4000-8000-00000000dead';

describeEach('amendments', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
	});
	afterAll(() => instance?.stop());

	/** An active version with something in every column of another kind, and a commitment that was added. */
	async function active(changes: object = {}) {
		const customer = await newCustomer(instance);
		const id = await newVersion(instance, desk, {
			customer,
			title: '服务协议',
			channel_chat_im_tool: [{ tool: '企业微信', account: 'yunfan' }],
			business_hours_periods: [{ from: '09:00', to: '18:00' }],
			languages_additional: [{ language: 'en', hours: null, channels: ['email'] }],
			monthly_fee: 9800.5,
			...changes,
		});
		const row = {
			agreement: id,
			clause: 'S-1',
			metric: 'resolution',
			target_value: 0.33,
			target_unit: 'hours',
		};
		await create(instance, 'desk_commitments', row);
		await advance(instance, id, 'in_review', 'signed', 'active');
		return id;
	}

	const difference = (id: string, query = '') =>
		ask<Difference>(instance, 'GET', `agreements/${id}/difference${query}`);

	it('begin as a draft that says the same, under the next number', async () => {
		const id = await active();
		const old = await readVersion(instance, id);
		const made = await ask(instance, 'POST', `agreements/${id}/amend`);
		expect(made).toMatchObject({
			status: 'draft',
			code: old['code'],
			version: '1.1',
			supersedes: id,
			content_hash: null,
			custom_commitments: null,
			signed_at: null,
			activated_at: null,
		});
		expect(Date.parse(String(made['effective_from']))).toBeGreaterThan(Date.now());
		// Midnight where the agreement is kept.
		expect(instantOf(made['effective_from'])).toMatch(/T16:00:00\.000Z$/);
		const own = ['id', 'version', 'status', 'supersedes', 'effective_from', 'stale_since', 'commitments'];
		const lifecycle = [
			'content_hash',
			'custom_commitments',
			'signed_at',
			'activated_at',
			'date_created',
			'date_updated',
		];
		const agreed = (row: Row) =>
			Object.fromEntries(Object.entries(row).filter(([name]) => ![...own, ...lifecycle].includes(name)));
		expect(agreed(await readVersion(instance, String(made['id'])))).toEqual(agreed(old));
		const query = `filter[agreement][_eq]=${String(made['id'])}&filter[origin][_eq]=custom`;
		expect(await readRows(instance, 'desk_commitments', query)).toMatchObject([
			{ key: 'S-1-resolution', target_value: 0.33, credit: true },
		]);
		const { lines } = await difference(String(made['id']));
		expect(lines.map(({ key }) => key)).toEqual(['effective_from']);
	});

	it('take the next number that is free, and follow each other into force', async () => {
		const id = await active();
		const drafts = [await amend(id), await amend(id), await amend(id)];
		expect(drafts.map(({ version }) => version)).toEqual(['1.1', '1.2', '1.3']);
		const [first = {}] = drafts;
		const next = String(first['id']);
		await patchVersion(instance, next, {
			effective_from: '2026-05-01T00:00:00Z',
			sla_chat_response_minutes: 1,
		});
		await advance(instance, next, 'in_review', 'signed', 'active');
		await untilStatus(instance, id, 'superseded');
		expect(await ask(instance, 'GET', `agreements/${next}`)).toMatchObject({
			verified: true,
			supersedes: id,
		});
		expect(numberAfter('1.3')).toBe((await amend(next))['version']);
	});

	const amend = (id: string) => ask(instance, 'POST', `agreements/${id}/amend`);

	it('show what they change, clause by clause, in both languages', async () => {
		const id = await active();
		const next = String((await amend(id))['id']);
		await patchVersion(instance, next, {
			sla_chat_response_minutes: 1,
			channel_phone_number: '400-800-1234',
			channel_chat_im_tool: null,
			reading_working_day_end: 'same_time',
			escalation_ladder: [{ at_percent: 100, level: 2, notify: ['manager'], methods: ['email'] }],
			credit_cap_percent: 30,
			monthly_fee: null,
			effective_from: '2027-01-01T00:00:00Z',
		});
		const [added] = await readRows(
			instance,
			'desk_commitments',
			`filter[agreement][_eq]=${next}&filter[origin][_eq]=custom`,
		);
		await instance.request('PATCH', `/items/desk_commitments/${String(added?.['id'])}`, {
			target_value: 8,
			plans: ['金牌'],
		});
		const { before, after, lines } = await difference(next);
		expect([before, after]).toMatchObject([
			{ id, version: '1.0' },
			{ id: next, version: '1.1' },
		]);
		expect(lines.map(({ clause, key }) => `${clause} ${key}`)).toEqual([
			'1.1 effective_from',
			'1.3.1 channel.phone.number',
			'1.3.3 channel.chat.im_tool',
			'2.1.3 sla.chat.response_minutes',
			'2.2.1 reading.working_day_end',
			'S-1 commitment:S-1-resolution',
			'S-6 credit_cap_percent',
			'S-6 monthly_fee',
			'null escalation_ladder',
		]);
		const said = (key: string) => lines.find((line) => line.key === key)?.text ?? {};
		expect(said('sla.chat.response_minutes')).toEqual({
			'zh-CN': '2.1.3 在线客服响应时限（分钟）：由“3分钟”改为“1分钟”',
			'en-US': '2.1.3 Chat answered within (minutes): "3 minutes" becomes "1 minute"',
		});
		expect(said('channel.phone.number')['en-US']).toBe('1.3.1 Hotline number: added, "400-800-1234"');
		expect(said('channel.chat.im_tool')['en-US']).toMatch(
			/: removed, it was "企业微信 \(account: yunfan\)"$/,
		);
		expect(said('monthly_fee')['en-US']).toBe('S-6 Monthly fee (CNY): removed, it was "9800.50"');
		expect(said('escalation_ladder')['zh-CN']).toContain('100%：级别 2，通知主管，方式为邮件');
		expect(said('commitment:S-1-resolution')).toEqual({
			'zh-CN': 'S-1 承诺 S-1-resolution：由“解决：0.33小时；业务时间”改为“解决：8小时；业务时间；套餐：金牌”',
			'en-US':
				'S-1 Commitment S-1-resolution: "resolution: 0.33 hours; Business hours" becomes "resolution: 8 hours; Business hours; plans: 金牌"',
		});
		expect(said('effective_from')['en-US']).toMatch(
			/"Thu, 1 Jan 2026, 08:00 \(UTC\+08:00\)" becomes "Fri, 1 Jan 2027/,
		);
		const turned = await difference(id, `?to=${next}`);
		expect(turned.lines.find(({ key }) => key === 'channel.phone.number')?.text['en-US']).toContain(
			'removed',
		);
	});

	it('are of versions that were signed, by those who keep agreements, and of nothing else', async () => {
		const draft = await newVersion(instance, desk, { customer: await newCustomer(instance) });
		const post = (id: string, token?: string) =>
			instance.request('POST', `/desk/agreements/${id}/amend`, {}, token);
		const ofDraft = await post(draft);
		expect(ofDraft.status).toBe(403);
		expect(refusal(ofDraft)).toMatch(/was never signed or active: change the draft itself/);
		expect((await post('first')).status).toBe(400);
		expect((await post(unknownId)).status).toBe(403);
		const id = await active();
		expect((await post(id, desk.agent.token)).status).toBe(403);
		expect((await post(id, desk.lead.token)).status).toBe(200);
		const numbered = await instance.request('POST', `/desk/agreements/${id}/amend`, { version: '7.0' });
		expect(numbered.status).toBe(400);
		expect(refusal(numbered)).toMatch(/version \(clause 1\.1\): an amendment takes no fields/);
	});

	it('are compared with something that is there', async () => {
		const id = await active();
		const get = (query: string) => instance.request('GET', `/desk/agreements/${id}/difference${query}`);
		expect(refusal(await get(''))).toMatch(/supersedes none/);
		expect((await get(`?to=${unknownId}`)).status).toBe(404);
		expect((await get('?to=x')).status).toBe(404);
		expect((await get('?to[a]=x')).status).toBe(404);
		expect((await difference(id, `?to=${id}`)).lines).toEqual([]);
	});
});
