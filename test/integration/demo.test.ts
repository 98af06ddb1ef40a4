import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { loadDemo, type Run } from '../support/load-demo.ts';

describe.each([directus12, directus11])('the demo on Directus $version', (host) => {
	let instance: Instance;
	let mail: SmtpServer;
	let first: Run;

	beforeAll(async () => {
		mail = await startSmtpServer();
		instance = await startInstance({ host, database: 'sqlite', extension: true, smtp: mail });
		first = await loadDemo(instance.url);
	});
	afterAll(async () => {
		await instance?.stop();
		await mail?.stop();
	});

	async function rows(path: string): Promise<unknown> {
		return pick((await instance.request('GET', path)).body, 'data');
	}

	it('loads, and says what it added', () => {
		expect(first).toMatchObject({ code: 0, errors: '' });
		expect(first.output).toContain('desk_tickets: 4 added');
		expect(first.output).toContain('desk_calendar_days: ');
	});

	it('is silent the second time and changes nothing', async () => {
		const before = await rows('/items/desk_tickets?fields=id,date_updated,status');
		expect(await loadDemo(instance.url)).toEqual({ code: 0, output: '', errors: '' });
		expect(await rows('/items/desk_tickets?fields=id,date_updated,status')).toEqual(before);
	});

	it('adds again what was removed, and only that', async () => {
		const removal = await instance.request('DELETE', '/items/desk_channels/social');
		expect(removal.status).toBe(204);
		const again = await loadDemo(instance.url);
		expect(again).toEqual({ code: 0, output: 'desk_channels: 1 added\n', errors: '' });
	});

	it('stays within three seats and lets its users in, each in the language of their own', async () => {
		const users = await rows('/users?fields=email,language,status');
		expect(users).toHaveLength(3);
		for (const name of ['lead', 'agent']) {
			const login = { email: `${name}@example.com`, password: 'agreement-desk' };
			const answer = await instance.request('POST', '/auth/login', login, null);
			const token = String(pick(answer.body, 'data.access_token'));
			const me = await instance.request('GET', '/users/me?fields=language', undefined, token);
			expect(pick(me.body, 'data.language')).toBe('zh-CN');
			const tickets = await instance.request('GET', '/items/desk_tickets', undefined, token);
			expect(pick(tickets.body, 'data')).toHaveLength(4);
		}
	});

	it('has an agreement in force and nothing left for the admin to do', async () => {
		const { body } = await instance.request('GET', '/desk/status');
		expect(pick(body, 'data.phase')).toBe('ready');
		expect(pick(body, 'data.problems')).toEqual([]);
	});

	it('shows tickets in different states', async () => {
		const path = '/items/desk_tickets?sort=number&fields=status,channel,urgent,sla_state';
		const found = await until(
			async () => {
				const now = await rows(path);
				return JSON.stringify(pick(now, '1')).includes('at_risk') ? now : undefined;
			},
			{ what: 'the warning of the urgent call' },
		);
		expect(found).toEqual([
			{ status: 'resolved', channel: 'portal', urgent: false, sla_state: 'met' },
			{ status: 'in_progress', channel: 'hotline', urgent: true, sla_state: 'at_risk' },
			{ status: 'in_progress', channel: 'email', urgent: false, sla_state: 'met' },
			// Out of hours nobody owes a chat an answer (R11); in business hours its three minutes are about to be over.
			{
				status: 'new',
				channel: 'chat',
				urgent: false,
				sla_state: expect.stringMatching(/^(?:ok|at_risk|breached)$/) as unknown,
			},
		]);
	});

	it('sends the acknowledgement and the reply to the customer, and the warning to the agent', async () => {
		const toEmily = ({ to }: { to: string[] }) => to.includes('emily.chen@chenxing.example');
		await until(() => mail.messages.filter(toEmily).length === 2, { what: 'both mails to the customer' });
		const subjects = mail.messages.filter(toEmily).map(({ subject }) => subject);
		expect(subjects[0]).toMatch(/^\[CS-\d{8}-000003\] We have received your request: The invoice/);
		expect(subjects[1]).toMatch(/^Re: \[CS-\d{8}-000003\] The invoice/);
		const warning = await mail.waitForMessage(({ to }) => to.includes('agent@example.com'));
		expect(warning.subject).toMatch(/^\[CS-\d{8}-000002\] 即将超时：紧急问题初步响应$/);
	});
});

describe('the demo, where it cannot be loaded', () => {
	it('says so in a sentence when nobody answers', async () => {
		const run = await loadDemo('http://127.0.0.1:1');
		expect(run).toMatchObject({ code: 1, output: '' });
		expect(run.errors).toMatch(
			/^POST http:\/\/127\.0\.0\.1:1\/auth\/login got no answer \(.+\): check the address and that Directus runs\.\n$/,
		);
	});

	it('says so when Agreement Desk is not there, or the login is wrong', async () => {
		const instance = await startInstance({ host: directus12, database: 'sqlite', extension: false });
		const without = await loadDemo(instance.url);
		const wrong = await loadDemo(instance.url, { email: 'admin@example.com', password: 'wrong' });
		await instance.stop();
		expect(without).toMatchObject({ code: 1, output: '' });
		expect(without.errors).toMatch(/^Agreement Desk is not loaded in this Directus: see its log\. GET .+\n$/);
		expect(wrong).toMatchObject({ code: 1, output: '' });
		expect(wrong.errors).toMatch(/was refused \(401\): Invalid user credentials\.\n$/);
	});
});
