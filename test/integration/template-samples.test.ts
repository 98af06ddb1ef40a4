import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows, readTicket, refusal, type Row } from '../support/read.ts';
import { setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describeEach('what helps to write a template', ({ host, database, env }) => {
	let smtp: SmtpServer;
	let instance: Instance;
	let desk: TestDesk;
	let on: Actors;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, smtp, env });
		desk = await setUpDesk(instance);
		on = await actorsOn(instance, desk);
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	const lead = (method: string, path: string, body?: object) =>
		instance.request(method, path, body, desk.lead.token);
	const numberOf = async (id: string) => String((await readTicket(instance, id))['number']);

	describe('a test of a template', () => {
		const template = {
			...{ event: 'nudge', method: 'email', language: 'en-US' },
			...{ subject: 'Sample of {{ ticket.number }}', body: 'It is about {{ ticket.subject }}.' },
		};
		const test = (body: object, token: string | null = desk.lead.token) =>
			instance.request('POST', '/desk/templates/test', body, token);

		it('goes through the outbox to whoever asks, or to the address they name', async () => {
			const { body: me } = await lead('GET', '/users/me?fields=email');
			const { email } = (me as { data: { email: string } }).data;
			const ticket = await on.ticket({ subject: 'A sample of paper' });
			const answer = await test({ template, ticket });
			expect(answer.status, JSON.stringify(answer.body)).toBe(200);
			const mail = await smtp.waitForMessage(({ subject }) => subject.startsWith('Sample of '), 30_000);
			expect(mail.to).toContain(email);
			expect(mail.subject).toContain(await numberOf(ticket));
			expect(mail.text).toContain('It is about A sample of paper.');
			const { notification } = (answer.body as { data: { notification: string } }).data;
			const [row] = await readRows(instance, 'desk_notifications', `filter[id][_eq]=${notification}`);
			// a test is no word to the customer: it is not about their ticket
			expect(row).toMatchObject({ kind: 'test', recipient: email, ticket: null });
			expect((await test({ template, to: 'else@desk.example' })).status).toBe(200);
			await smtp.waitForMessage(({ to }) => to.includes('else@desk.example'), 30_000);
		});

		it('is refused where the template is broken or nobody is named, and sends nothing', async () => {
			const count = async () =>
				(await readRows(instance, 'desk_notifications', 'filter[kind][_eq]=test&fields=id')).length;
			const before = await count();
			const broken = await test({ template: { ...template, body: '{{ colour }}' } });
			expect(broken.status).toBe(400);
			expect(refusal(broken)).toMatch(/templates\.body \(clause 1\.4\.4\).*no variable colour/);
			const sms = { ...template, method: 'sms', subject: null, body: 'Hello' };
			expect(refusal(await test({ template: sms }))).toMatch(/templates\.to .*number/);
			const bot = { ...template, method: 'im' };
			expect(refusal(await test({ template: bot }))).toMatch(/templates\.channel .*group bot/);
			expect(await count()).toBe(before);
		});

		it('is for supervisors, about tickets that they may read', async () => {
			expect((await test({ template }, desk.agent.token)).status).toBe(403);
			expect([401, 403]).toContain((await test({ template }, null)).status);
			const ticket = '0192f3a4-0000-7000-8000-000000000000';
			expect((await test({ template, ticket })).status).toBe(403);
		});
	});

	it('the built-in text of a place is told to whoever is logged in', async () => {
		const path = '/desk/templates/built-in?event=nudge&method=in_app';
		const answer = await lead('GET', `${path}&language=zh-CN`);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		const { data } = answer.body as { data: Row };
		expect(data).toMatchObject({ event: 'nudge', method: 'in_app', language: 'zh-CN' });
		expect(`${String(data['subject'])}${String(data['body'])}`).toContain('客户催单');
		const agent = await instance.request('GET', `${path}&language=en-US`, undefined, desk.agent.token);
		expect(agent.status).toBe(200);
		expect((agent.body as { data: Row }).data['body']).not.toBe(data['body']);
		const nobody = await instance.request('GET', `${path}&language=zh-CN`, undefined, null);
		expect([401, 403]).toContain(nobody.status);
		expect(refusal(await lead('GET', `${path}&language=fr-FR`))).toMatch(/language/);
	});

	it('the variables of an event are told with samples', async () => {
		const answer = await lead('GET', '/desk/templates/variables?event=acknowledgement');
		const { data } = answer.body as { data: { reader: string; variables: Row[] } };
		expect(data.reader).toBe('customer');
		const named = (name: string) => data.variables.find((one) => one['name'] === name);
		expect(named('ticket.number')).toMatchObject({ kind: 'term', sample: { 'en-US': 'CS-20261123-000007' } });
		expect(JSON.stringify(named('promises')?.['fields'])).toContain('due_at_iso');
		expect((await lead('GET', '/desk/templates/variables?event=nothing')).status).toBe(400);
	});
});
