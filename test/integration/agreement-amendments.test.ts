import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nextVersion as numberAfter } from '../../extensions/agreement-desk/src/domain/agreement/next-version.ts';
import { readAgreement } from '../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { readDocx } from '../../extensions/agreement-desk/src/documents/read-docx.ts';
import { directus12 } from '../harness/hosts.ts';
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
	lines: { clause: string | null; key: string; before: unknown; after: unknown; text: Record<string, string> }[];
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
		const row = { agreement: id, clause: 'S-1', metric: 'resolution', target_value: 0.33, target_unit: 'hours' };
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
		const lifecycle = ['content_hash', 'custom_commitments', 'signed_at', 'activated_at', 'date_created', 'date_updated'];
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
		await patchVersion(instance, next, { effective_from: '2026-05-01T00:00:00Z', sla_chat_response_minutes: 1 });
		await advance(instance, next, 'in_review', 'signed', 'active');
		await untilStatus(instance, id, 'superseded');
		expect(await ask(instance, 'GET', `agreements/${next}`)).toMatchObject({ verified: true, supersedes: id });
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
		const [added] = await readRows(instance, 'desk_commitments', `filter[agreement][_eq]=${next}&filter[origin][_eq]=custom`);
		await instance.request('PATCH', `/items/desk_commitments/${String(added?.['id'])}`, { target_value: 8, plans: ['金牌'] });
		const { before, after, lines } = await difference(next);
		expect([before, after]).toMatchObject([{ id, version: '1.0' }, { id: next, version: '1.1' }]);
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
		expect(said('channel.chat.im_tool')['en-US']).toMatch(/: removed, it was "企业微信 \(account: yunfan\)"$/);
		expect(said('monthly_fee')['en-US']).toBe('S-6 Monthly fee (CNY): removed, it was "9800.50"');
		expect(said('escalation_ladder')['zh-CN']).toContain('100%：级别 2，通知主管，方式为邮件');
		expect(said('commitment:S-1-resolution')).toEqual({
			'zh-CN': 'S-1 承诺 S-1-resolution：由“解决：0.33小时；业务时间”改为“解决：8小时；业务时间；套餐：金牌”',
			'en-US': 'S-1 Commitment S-1-resolution: "resolution: 0.33 hours; Business hours" becomes "resolution: 8 hours; Business hours; plans: 金牌"',
		});
		expect(said('effective_from')['en-US']).toMatch(/"Thu, 1 Jan 2026, 08:00 \(UTC\+08:00\)" becomes "Fri, 1 Jan 2027/);
		const turned = await difference(id, `?to=${next}`);
		expect(turned.lines.find(({ key }) => key === 'channel.phone.number')?.text['en-US']).toContain('removed');
	});

	it('are of versions that were signed, by those who keep agreements, and of nothing else', async () => {
		const draft = await newVersion(instance, desk, { customer: await newCustomer(instance) });
		const post = (id: string, token?: string) => instance.request('POST', `/desk/agreements/${id}/amend`, {}, token);
		const ofDraft = await post(draft);
		expect(ofDraft.status).toBe(403);
		expect(refusal(ofDraft)).toMatch(/was never signed or active: change the draft itself/);
		expect((await post('first')).status).toBe(400);
		expect((await post(unknownId)).status).toBe(403);
		const id = await active();
		expect((await post(id, desk.agent.token)).status).toBe(403);
		expect((await post(id, desk.lead.token)).status).toBe(200);
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

describe('a filled agreement', () => {
	let instance: Instance;
	let desk: TestDesk;
	let version: string;
	let draft: string;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance);
		const office = await create(instance, 'desk_calendars', {
			name: 'Office',
			timezone: 'Asia/Shanghai',
			weekly_periods: [
				{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' },
				{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '18:00' },
			],
			years: [{ year: 2026, status: 'approved' }],
		});
		version = await newVersion(instance, desk, {
			customer: await newCustomer(instance),
			calendar: office['id'],
			preset: 'strict',
			status: 'active',
			channel_phone_number: '400-800-1234',
			channel_email_address: 'service@example.com',
		});
		draft = await newVersion(instance, desk, { customer: await newCustomer(instance) });
	});
	afterAll(() => instance?.stop());

	const file = async (query: string) => {
		const response = await fetch(`${instance.url}/desk/agreements/${version}/document?${query}`, {
			headers: { authorization: `Bearer ${desk.agent.token}` },
		});
		expect(response.status).toBe(200);
		return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
	};

	describe.each(['zh-CN', 'en-US'])('is written in %s', (language) => {
		it.each([
			['text', 'text/plain'],
			['markdown', 'text/markdown'],
			['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		])('as %s, from which the same parameters are read', async (format, type) => {
			const { parameters } = await ask<{ parameters: object }>(instance, 'GET', `agreements/${version}`);
			const written = await file(`format=${format}&language=${language}`);
			expect(written.type).toContain(type);
			const text = format === 'docx' ? await readDocx(written.bytes) : written.bytes.toString('utf8');
			expect(text).toContain('400-800-1234');
			// What the version leaves to its rows stands in the text: names, hours and zone.
			expect(parameters).toMatchObject({
				'provider.name': 'Provider',
				'calendar.timezone': 'Asia/Shanghai',
				'business_hours.periods': [
					['09:00', '12:00'],
					['13:30', '18:00'],
				],
			});
			const reading = readAgreement(text);
			expect(reading.ambiguous).toEqual([]);
			expect(reading.parameters).toEqual(parameters);
		});
	});

	it('is Chinese text when nothing is said, and nothing that we do not write', async () => {
		expect((await file('')).bytes.toString('utf8')).toContain('客户服务规范协议');
		const path = `/desk/agreements/${version}/document`;
		expect(refusal(await instance.request('GET', `${path}?format=pdf`))).toMatch(/format: must be one of text, markdown, docx/);
		expect(refusal(await instance.request('GET', `${path}?language=fr`))).toMatch(/language: must be one of zh-CN, en-US/);
		expect((await instance.request('GET', path, undefined, null)).status).toBe(403);
		expect((await instance.request('GET', `/desk/agreements/${unknownId}/document`)).status).toBe(403);
	});

	const preview = (body: unknown, token?: string) =>
		instance.request('POST', '/desk/agreements/import/preview', body, token);
	const previewed = z.object({
		data: z.object({
			parameters: z.record(z.string(), z.unknown()),
			found: z.array(z.object({ key: z.string(), value: z.unknown(), clause: z.string(), text: z.string(), confidence: z.number() })),
			missing: z.array(z.string()),
			ambiguous: z.array(z.unknown()),
			columns: z.record(z.string(), z.unknown()),
		}),
	});
	const sentence = '2.1.2 邮件：业务时间内收到的邮件，应在３小时内首次回复。2.1.3 在线客服应在两分钟内响应。';

	it('is read without anything being saved: pasted, as a file, or from the library', async () => {
		const before = await readVersion(instance, draft);
		const docx = (await file('format=docx')).bytes;
		const form = new FormData();
		form.set('file', new Blob([docx]), 'agreement.docx');
		const uploaded = await fetch(`${instance.url}/files`, {
			method: 'POST',
			headers: { authorization: `Bearer ${instance.adminToken}` },
			body: form,
		});
		const library = ((await uploaded.json()) as { data: { id: string } }).data.id;
		const all = [
			await preview({ text: sentence }),
			await preview({ content_base64: docx.toString('base64'), filename: 'agreement.docx' }),
			await preview({ file: library }),
			await preview({ content_base64: Buffer.from(sentence, 'utf16le').toString('base64') }),
		].map((answer) => previewed.parse(answer.body).data);
		expect(all[0]).toMatchObject({
			parameters: { 'sla.email.first_reply_hours': 3, 'sla.chat.response_minutes': 2 },
			columns: { sla_email_first_reply_hours: 3, sla_chat_response_minutes: 2 },
		});
		expect(all[0]?.missing).toContain('sla.registration_hours');
		expect(all[0]?.found.find(({ key }) => key === 'sla.email.first_reply_hours')?.text).toContain('３小时');
		expect(all[1]?.parameters).toMatchObject({ 'channel.phone.number': '400-800-1234', 'target.fcr_percent': 85 });
		expect(all[2]).toEqual(all[1]);
		expect(all[3]?.parameters).toEqual(all[0]?.parameters);
		expect(await readVersion(instance, draft)).toEqual(before);
	});

	it('is not read from nonsense', async () => {
		const refused = async (body: unknown) => {
			const answer = await preview(body);
			expect(answer.status, JSON.stringify(answer.body)).toBe(400);
			return refusal(answer);
		};
		for (const body of [{}, { text: 5 }, { text: 'a', file: unknownId }, { content_base64: '***' }, { file: 'x' }, []]) {
			expect(await refused(body)).toMatch(/send one of \{text\}/);
		}
		const bytes = (content: Buffer) => ({ content_base64: content.toString('base64') });
		expect(await refused(bytes(Buffer.from('PK\u0003\u0004 no archive at all', 'latin1')))).toMatch(/content_base64.*\.docx/);
		expect(await refused(bytes(Buffer.from('%PDF-1.7')))).toMatch(/PDF or RTF/);
		expect(await refused(bytes(Buffer.from([0xff, 0x00, 0x13, 0x80, 0x81])))).toMatch(/no text/);
		expect((await preview({ file: unknownId })).status).toBe(403);
		expect((await preview({ text: sentence }, desk.agent.token)).status).toBe(403);
		const empty = previewed.parse((await preview({ text: '' })).body).data;
		expect(empty).toMatchObject({ parameters: {}, found: [], columns: {} });
		expect(empty.missing).toHaveLength(27);
	});

	const confirm = (body: unknown, token?: string) => instance.request('POST', '/desk/agreements/import', body, token);

	it('is written into a draft as far as it was confirmed, all or nothing', async () => {
		const before = await readVersion(instance, draft);
		const wrong = await confirm({
			agreement: draft,
			parameters: { 'sla.email.first_reply_hours': 3, 'sla.registration_hours': -1, 'sla.nonsense': 1 },
		});
		expect(wrong.status).toBe(400);
		expect(refusal(wrong)).toContain(
			'desk_agreements.sla_registration_hours (clause 2.1.4): sla.registration_hours must be above zero; it is -1; sla.nonsense: sla.nonsense is no parameter',
		);
		expect(await readVersion(instance, draft)).toEqual(before);

		const answer = await confirm({
			agreement: draft,
			parameters: {
				'sla.email.first_reply_hours': 3,
				'sla.general.progress': { value: 6, unit: 'hours' },
				'channel.social.platform': '微博',
				'channel.social.account': '@云帆',
				'notification.methods': null,
			},
		});
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		expect(answer.body).toMatchObject({ data: { id: draft, parameters: { 'sla.email.first_reply_hours': 3 } } });
		const changed = {
			sla_email_first_reply_hours: 3,
			sla_general_progress_value: 6,
			sla_general_progress_unit: 'hours',
			channel_social_platform: '微博',
			channel_social_account: '@云帆',
			notification_methods: null,
		};
		const after = await readVersion(instance, draft);
		const still = { date_updated: null, stale_since: null };
		expect({ ...after, ...still }).toEqual({ ...before, ...changed, ...still });
	});

	it('is written into a draft alone, by those who keep agreements', async () => {
		const parameters = { 'sla.email.first_reply_hours': 3 };
		const frozen = await confirm({ agreement: version, parameters });
		expect(frozen.status).toBe(403);
		expect(refusal(frozen)).toMatch(/agreement \(clause 1\.1\): version KF-.* 1\.0 is active; only a draft/);
		expect((await confirm({ agreement: unknownId, parameters })).status).toBe(404);
		expect((await confirm({ agreement: 'x', parameters })).status).toBe(404);
		expect((await confirm({ agreement: draft, parameters }, desk.agent.token)).status).toBe(403);
		expect((await confirm({ agreement: draft, parameters }, desk.lead.token)).status).toBe(200);
		for (const body of [{}, { agreement: draft }, { agreement: 5, parameters }, { agreement: draft, parameters: [] }]) {
			expect(refusal(await confirm(body))).toMatch(/send \{agreement, parameters\}/);
		}
		expect(refusal(await confirm({ agreement: draft, parameters: {} }))).toMatch(/holds nothing to import/);
		const half = { agreement: draft, parameters: { 'channel.social.account': null } };
		expect(refusal(await confirm(half))).toMatch(/desk_agreements\.channel_social_account \(clause 1\.3\.5\)/);
	});

	it('tells how far it is filled in', async () => {
		const told = await ask<{ placeholders: object; missing: string[]; gaps: Row[] }>(
			instance,
			'GET',
			`agreements/${version}/completeness`,
			undefined,
			desk.agent.token,
		);
		expect(told.placeholders).toEqual({ filled: 20, of: 27 });
		expect(told.missing).toEqual([
			'channel.chat.url',
			'channel.chat.im_tool',
			'channel.portal.url',
			'channel.social.platform',
			'channel.social.account',
			'scope.technical_support',
			'scope.other',
		]);
		expect(told.gaps).toEqual([]);
		await patchVersion(instance, draft, { sla_phone_answer_minutes: null, provider: null, provider_name: null });
		const { gaps } = await ask<{ gaps: Row[] }>(instance, 'GET', `agreements/${draft}/completeness`);
		expect(gaps).toMatchObject([
			{ clause: '1.1', key: 'provider.name', column: 'provider_name' },
			{ clause: '1.4.4', key: 'notification.methods', column: 'notification_methods' },
			{ clause: '2.1.1', key: 'sla.phone.answer_minutes', column: 'sla_phone_answer_minutes' },
		]);
	});
});
