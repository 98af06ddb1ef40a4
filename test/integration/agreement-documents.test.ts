import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDocx } from '../../extensions/agreement-desk/src/documents/read-docx.ts';
import { readAgreement } from '../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import {
	desk as ask,
	newCustomer,
	newVersion,
	patchVersion,
	readVersion,
} from '../support/agreement-versions.ts';
import { refusal, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const unknownId = 'de5c0000-0000-4000-8000-00000000dead';

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
		expect(refusal(await instance.request('GET', `${path}?format=pdf`))).toMatch(
			/format: must be one of text, markdown, docx/,
		);
		expect(refusal(await instance.request('GET', `${path}?language=fr`))).toMatch(
			/language: must be one of zh-CN, en-US/,
		);
		expect((await instance.request('GET', path, undefined, null)).status).toBe(403);
		expect((await instance.request('GET', `/desk/agreements/${unknownId}/document`)).status).toBe(403);
	});

	const preview = (body: unknown, token?: string) =>
		instance.request('POST', '/desk/agreements/import/preview', body, token);
	const previewed = z.object({
		data: z.object({
			parameters: z.record(z.string(), z.unknown()),
			found: z.array(
				z.object({
					key: z.string(),
					value: z.unknown(),
					clause: z.string(),
					text: z.string(),
					confidence: z.number(),
				}),
			),
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
		expect(all[1]?.parameters).toMatchObject({
			'channel.phone.number': '400-800-1234',
			'target.fcr_percent': 85,
		});
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
		for (const body of [
			{},
			{ text: 5 },
			{ text: 'a', file: unknownId },
			{ content_base64: '***' },
			{ file: 'x' },
			[],
		]) {
			expect(await refused(body)).toMatch(/send one of \{text\}/);
		}
		const bytes = (content: Buffer) => ({ content_base64: content.toString('base64') });
		expect(await refused(bytes(Buffer.from('PK\u0003\u0004 no archive at all', 'latin1')))).toMatch(
			/content_base64.*\.docx/,
		);
		expect(await refused(bytes(Buffer.from('%PDF-1.7')))).toMatch(/PDF or RTF/);
		expect(await refused(bytes(Buffer.from([0xff, 0x00, 0x13, 0x80, 0x81])))).toMatch(/no text/);
		expect((await preview({ file: unknownId })).status).toBe(403);
		expect((await preview({ text: sentence }, desk.agent.token)).status).toBe(403);
		const empty = previewed.parse((await preview({ text: '' })).body).data;
		expect(empty).toMatchObject({ parameters: {}, found: [], columns: {} });
		expect(empty.missing).toHaveLength(27);
	});

	const confirm = (body: unknown, token?: string) =>
		instance.request('POST', '/desk/agreements/import', body, token);

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
		expect(answer.body).toMatchObject({
			data: { id: draft, parameters: { 'sla.email.first_reply_hours': 3 } },
		});
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
		for (const body of [
			{},
			{ agreement: draft },
			{ agreement: 5, parameters },
			{ agreement: draft, parameters: [] },
		]) {
			expect(refusal(await confirm(body))).toMatch(/send \{agreement, parameters\}/);
		}
		expect(refusal(await confirm({ agreement: draft, parameters: {} }))).toMatch(/holds nothing to import/);
		const half = { agreement: draft, parameters: { 'channel.social.account': null } };
		expect(refusal(await confirm(half))).toMatch(
			/desk_agreements\.channel_social_account \(clause 1\.3\.5\)/,
		);
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
		await patchVersion(instance, draft, {
			sla_phone_answer_minutes: null,
			provider: null,
			provider_name: null,
		});
		const { gaps } = await ask<{ gaps: Row[] }>(instance, 'GET', `agreements/${draft}/completeness`);
		expect(gaps).toMatchObject([
			{ clause: '1.1', key: 'provider.name', column: 'provider_name' },
			{ clause: '1.4.4', key: 'notification.methods', column: 'notification_methods' },
			{ clause: '2.1.1', key: 'sla.phone.answer_minutes', column: 'sla_phone_answer_minutes' },
		]);
	});
});
