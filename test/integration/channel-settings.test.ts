import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { refusal } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { soundChannels, wrongChannels } from '../support/wrong-channels.ts';

describe('the settings of a channel', () => {
	let instance: Instance;
	let desk: TestDesk;
	let count = 0;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance);
	});
	afterAll(() => instance?.stop());

	const newKey = () => `channel-${(count += 1)}`;
	const post = (row: object, token?: string) =>
		instance.request('POST', '/items/desk_channels', { id: newKey(), name: 'Channel', ...row }, token);
	const speak = (language: string) => instance.request('PATCH', `/users/${desk.lead.id}`, { language });

	it.each(Object.entries(soundChannels))('that are sound are taken: %s', async (_kind, row) => {
		const answer = await post(row);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		expect((await instance.request('POST', '/desk/channels/check', row)).body).toEqual({
			data: { ok: true, problems: [] },
		});
	});

	it.each(wrongChannels)('%s with %j are refused, and %s is named', async (kind, change, column) => {
		const row = { ...soundChannels[kind], ...change };
		await speak('en-US');
		const english = await post(row, desk.lead.token);
		expect(english.status, JSON.stringify(english.body)).toBe(400);
		expect(refusal(english)).toMatch(
			new RegExp(`desk_channels\\.${column} \\(clause 1\\.[34](\\.\\d)?\\): .+`),
		);
		expect(refusal(english)).not.toMatch(/\p{Script=Han}/u);
		await speak('zh-CN');
		const chinese = await post(row, desk.lead.token);
		expect(chinese.status).toBe(400);
		expect(refusal(chinese)).toMatch(
			new RegExp(`desk_channels\\.${column}（第 1\\.[34](\\.\\d)? 条）：.*\\p{Script=Han}`, 'u'),
		);
		for (const value of Object.values(change)) {
			if (typeof value === 'string' && /secret|password|private|url/.test(column) && value.length > 8) {
				expect(refusal(english) + refusal(chinese)).not.toContain(value);
			}
		}
	});

	it('may be incomplete while it is not in use, and have to be complete to be', async () => {
		const id = newKey();
		await create(instance, 'desk_channels', { id, name: 'Later', type: 'wecom', enabled: false });
		const early = await instance.request('PATCH', `/items/desk_channels/${id}`, { enabled: true });
		expect(early.status).toBe(400);
		expect(refusal(early)).toContain('desk_channels.endpoint_url');
		const whole = { ...soundChannels['wecom'], enabled: true };
		expect((await instance.request('PATCH', `/items/desk_channels/${id}`, whole)).status).toBe(200);
	});

	it('are checked before they are saved, with the secrets that are stored', async () => {
		const id = newKey();
		await create(instance, 'desk_channels', { id, name: 'Hook', ...soundChannels['webhook'] });
		const check = (body: object, token?: string) =>
			instance.request('POST', '/desk/channels/check', body, token);
		expect((await check({ id, signing_secret: '**********' })).body).toEqual({
			data: { ok: true, problems: [] },
		});
		expect((await check({ id, signing_secret: 'plain' })).body).toMatchObject({
			data: {
				ok: false,
				problems: [{ field: 'signing_secret', clause: '1.4.4', text: expect.any(Object) as object }],
			},
		});
		expect((await check({ id }, desk.agent.token)).status).toBe(403);
		for (const smtp_password of [20_261_129, ['20261129'], { a: '20261129' }]) {
			const refused = await check({ type: 'email', smtp_password });
			expect(refused.status).toBe(400);
			expect(refusal(refused)).toMatch(/desk_channels\.smtp_password .*must be a text/);
			expect(refusal(refused)).not.toContain('20261129');
		}
		for (const body of [[], 'x', { type: 42 }, { type: 'wecom', endpoint_url: 7 }]) {
			expect([200, 400]).toContain((await check(body as object)).status);
		}
	});

	it('show a stored secret to no other server than it was entered for', async () => {
		const gateway = { type: 'sms', sms_provider: 'generic', endpoint_url: 'https://sms.example.com/send' };
		for (const [row, server, column] of [
			[soundChannels['email'], { smtp_host: 'mail.elsewhere.example' }, 'smtp_password'],
			[
				{ ...gateway, access_key_secret: 'token-of-the-gateway' },
				{ endpoint_url: 'https://sms.elsewhere.example/send' },
				'access_key_secret',
			],
		] as const) {
			const id = newKey();
			await create(instance, 'desk_channels', { id, name: 'Moved', ...row });
			const patch = (row: object) => instance.request('PATCH', `/items/desk_channels/${id}`, row);
			for (const kept of [{}, { [column]: '**********' }]) {
				const refused = await patch({ ...server, ...kept });
				expect(refused.status, JSON.stringify(refused.body)).toBe(400);
				expect(refusal(refused)).toMatch(new RegExp(`desk_channels\\.${column} .*enter it anew`));
			}
			const moved = await patch({ ...server, [column]: 'entered-anew-for-this-server' });
			expect(moved.status, JSON.stringify(moved.body)).toBe(200);
		}
	});

	it('make no channel of tickets of what only carries word out', async () => {
		const id = newKey();
		await create(instance, 'desk_channels', { id, name: 'Hook', ...soundChannels['webhook'] });
		const ticket = { subject: 'x', contact: desk.contact, channel: id };
		const refused = await instance.request('POST', '/items/desk_tickets', ticket);
		expect(refused.status).toBe(400);
		expect(refusal(refused)).toMatch(/desk_tickets\.channel \(clause 1\.3\)/);
	});

	it.each<[string, () => [string, object], RegExp]>([
		[
			'half of quiet hours',
			() => [`desk_contacts/${desk.contact}`, { quiet_from: '22:00' }],
			/desk_contacts\.quiet_to/,
		],
		[
			'a method that reaches no one',
			() => ['desk_agents', { notification_methods: ['wecom'] }],
			/desk_agents\.notification_methods/,
		],
		[
			'a group that is none',
			() => [`desk_organizations/${desk.customer}`, { notify_channel: 'email' }],
			/desk_organizations\.notify_channel \(clause 1\.4\.4\)/,
		],
	])('and who is reached by them: %s is refused', async (_what, given, wording) => {
		const [path, row] = given();
		const isNew = !path.includes('/');
		const whole = isNew ? { user: desk.agent.id, role: 'agent', ...row } : row;
		const answer = await instance.request(isNew ? 'POST' : 'PATCH', `/items/${path}`, whole);
		expect(answer.status, JSON.stringify(answer.body)).toBe(400);
		expect(refusal(answer)).toMatch(wording);
	});
});
