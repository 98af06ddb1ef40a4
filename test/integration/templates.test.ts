import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../harness/connect.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { newParty, suspensionOf } from '../support/notices.ts';
import { readRows, readTicket, refusal, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const combinations = [
	{ host: directus12, database: 'sqlite' },
	{ host: directus11, database: 'postgres' },
] as const;

describe.each(combinations)('templates, Directus $host.line on $database', ({ host, database }) => {
	let smtp: SmtpServer;
	let instance: Instance;
	let desk: TestDesk;
	let on: Actors;
	let knex: Knex;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, smtp });
		knex = connect(instance.databaseConfig);
		desk = await setUpDesk(instance);
		on = await actorsOn(instance, desk);
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
		await smtp?.stop();
	});

	const lead = (method: string, path: string, body?: object) =>
		instance.request(method, path, body, desk.lead.token);
	const numberOf = async (id: string) => String((await readTicket(instance, id))['number']);
	const mailAbout = (number: string, words: string) =>
		smtp.waitForMessage(
			({ subject, text }) => `${subject}${text}`.includes(number) && text.includes(words),
			60_000,
		);

	/** A ticket that is acknowledged by mail. */
	const received = async (subject = '打印机无法连接') =>
		String(
			(await create(instance, 'desk_tickets', { subject, contact: desk.contact, channel: 'email' }))['id'],
		);

	async function seeded(event: string, language = 'zh-CN', method = 'email'): Promise<Row> {
		const place = `filter[event][_eq]=${event}&filter[language][_eq]=${language}&filter[method][_eq]=${method}`;
		const [row] = await readRows(instance, 'desk_templates', `${place}&filter[organization][_null]=true`);
		expect(row, `${event} ${language} ${method}`).toBeDefined();
		return row ?? {};
	}

	async function change(row: Row, columns: object): Promise<void> {
		const answer = await lead('PATCH', `/items/desk_templates/${String(row['id'])}`, columns);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	}

	async function changeRefused(row: Row, columns: object, status = 400): Promise<string> {
		const answer = await lead('PATCH', `/items/desk_templates/${String(row['id'])}`, columns);
		expect(answer.status, JSON.stringify(answer.body)).toBe(status);
		return refusal(answer);
	}

	async function preview(body: object): Promise<Row[]> {
		const answer = await lead('POST', '/desk/templates/preview', body);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: { previews: Row[] } }).data.previews;
	}

	describe('the built-in set', () => {
		it('is there to be edited, in both languages, and agents read it', async () => {
			const answer = await instance.request(
				'GET',
				'/items/desk_templates?aggregate[count]=*&groupBy[]=language',
				undefined,
				desk.agent.token,
			);
			const rows = (answer.body as { data: { language: string; count: string | number }[] }).data;
			expect(rows).toHaveLength(2);
			expect(Number(rows[0]?.count)).toBeGreaterThan(90);
			expect(Number(rows[0]?.count)).toBe(Number(rows[1]?.count));
			const id = String((await seeded('survey'))['id']);
			const refused = await instance.request(
				'PATCH',
				`/items/desk_templates/${id}`,
				{ note: 'x' },
				desk.agent.token,
			);
			expect(refused.status).toBe(403);
		});

		it('makes plain text and a page of every mail', async () => {
			const id = await received('A <b>bold</b> printer');
			const number = await numberOf(id);
			const mail = await mailAbout(number, '您的请求已登记');
			expect(mail.text).toContain('A <b>bold</b> printer');
			const [row] = await readRows(
				instance,
				'desk_notifications',
				`filter[ticket][_eq]=${id}&filter[kind][_eq]=acknowledgement`,
			);
			expect(row?.['html']).toContain('A &lt;b&gt;bold&lt;/b&gt; printer');
			expect(mail.raw).toContain('multipart/alternative');
		});
	});

	describe('a text of one’s own', () => {
		it('is what the mails of its customer say until it is disabled', async () => {
			const seed = await seeded('acknowledgement');
			const own = await create(instance, 'desk_templates', {
				...{ event: 'acknowledgement', method: 'email', language: 'zh-CN', organization: desk.customer },
				subject: '[{{ ticket.number }}] 专属回执',
				body: '尊敬的{{ contact.name }}：{% for promise in promises %}\n{{ promise.clause }} {{ promise.due_at }}{% endfor %}',
				html: '<h1>{{ contact.name }}</h1>',
			});
			await until(
				async () => {
					const id = await received();
					const number = await numberOf(id);
					const mail = await mailAbout(number, '：');
					return mail.text.startsWith('尊敬的Li Lei：') && mail.html.includes('<h1>Li Lei</h1>')
						? true
						: undefined;
				},
				{ what: 'a mail by the own text', timeoutMs: 60_000 },
			);
			await change(own, { enabled: false });
			const id = await received();
			expect((await mailAbout(await numberOf(id), '您的请求已登记')).subject).toContain('已收到您的请求');
			expect(seed['enabled']).toBeTruthy();
		});

		it('that breaks past every check is passed over, and the admin sees it', async () => {
			const row = await seeded('acknowledgement');
			await knex('desk_templates').where({ id: row['id'] }).update({ body: '{{ ticket.gone }}' });
			await until(
				async () => {
					const id = await received();
					await mailAbout(await numberOf(id), '您的请求已登记');
					const [broken] = await readRows(instance, 'desk_templates', `filter[id][_eq]=${String(row['id'])}`);
					return String(broken?.['last_error']).includes('ticket.gone') ? true : undefined;
				},
				{ what: 'the error to be noted', timeoutMs: 60_000 },
			);
			const { body } = await instance.request('GET', '/desk/status');
			const { problems } = (body as { data: { problems: Record<string, string>[] } }).data;
			expect(problems.map((one) => one['en-US']).join('\n')).toMatch(
				/1 templates are broken.*Acknowledgement/,
			);
			await change(row, { body: row['body'] });
			const [mended] = await readRows(instance, 'desk_templates', `filter[id][_eq]=${String(row['id'])}`);
			expect(mended).toMatchObject({ last_error: null, last_error_at: null });
		});

		it('frames what an agent wrote, and never changes it', async () => {
			const row = await seeded('solution');
			await change(row, { body: '【方案】\n{{ message.body }}\n——客服中心' });
			const id = await on.ticket({ channel: 'hotline' });
			const words = '您好，问题已解决：请更新驱动程序后重启。感谢您的耐心。';
			await on.say(id, { kind: 'solution', channel: 'email', body: words });
			const mail = await mailAbout(await numberOf(id), words);
			expect(mail.text.trim()).toBe(`【方案】\n${words}\n——客服中心`);
			expect(await changeRefused(row, { body: '没有原文' })).toContain('{{ message.body }}');
		});
	});

	describe('what is saved', () => {
		it.each([
			['zh-CN', { body: '{{ ticket.colour }}' }, 'there is no variable ticket.colour'],
			['en-US', { body: '{{ ticket.number | shout }}' }, 'shout'],
			['en-US', { subject: '' }, 'desk_templates.subject'],
			['en-US', { html: '<script>1</script>' }, 'scripts'],
			['en-US', { event: 'no_such_event' }, 'must be one of'],
			['en-US', { sms_params: [1] }, 'needs a name and a value'],
			['en-US', { last_error: 'mine' }, 'last_error', 403],
			['en-US', { organization: '0192f3a4-0000-7000-8000-000000000000' }, 'desk_organizations'],
		])('in %s with %j is refused', async (language, columns, words, status = 400) => {
			expect(await changeRefused(await seeded('survey', language), columns, status)).toContain(words);
		});

		it('may not stand beside another enabled one of its place', async () => {
			const row = await seeded('survey');
			const place = { event: 'survey', method: 'email', language: 'zh-CN', subject: 'x', body: 'y' };
			const answer = await lead('POST', '/items/desk_templates', place);
			expect(answer.status).toBe(400);
			expect(refusal(answer)).toContain(String(row['id']));
			const draft = await lead('POST', '/items/desk_templates', {
				...place,
				enabled: false,
				body: '{{ unfinished',
			});
			expect(draft.status, JSON.stringify(draft.body)).toBe(200);
			const { id } = (draft.body as { data: Row }).data;
			const keys = [row['id'], id];
			const noted = await lead('PATCH', '/items/desk_templates', { keys, data: { note: 'Both' } });
			expect(noted.status, JSON.stringify(noted.body)).toBe(200);
			const twice = await lead('PATCH', '/items/desk_templates', {
				keys,
				data: { enabled: true, body: 'z' },
			});
			expect(refusal(twice)).toContain('another one of them');
			expect(await changeRefused({ id }, { enabled: true })).toContain('not closed');
			expect(await changeRefused({ id }, { enabled: true, body: 'z' })).toContain(String(row['id']));
			await change(row, { enabled: false });
			await change({ id }, { enabled: true, body: 'z' });
			expect(await changeRefused(row, { enabled: true })).toContain(String(id));
		});
	});

	describe('a preview', () => {
		it('tells a real ticket in both languages and sends nothing', async () => {
			const id = await on.ticket({ channel: 'portal', subject: 'Preview me' });
			const number = await numberOf(id);
			const before = smtp.messages.length;
			const previews = await preview({
				template: {
					...{ event: 'acknowledgement', method: 'email', language: 'en-US' },
					...{ subject: '[{{ ticket.number }}]', body: 'Dear {{ contact.name }}: {{ ticket.subject }}' },
				},
				ticket: id,
			});
			expect(previews).toMatchObject([
				{
					...{ language: 'en-US', source: 'template', problems: [] },
					...{ subject: `[${number}]`, body: 'Dear Li Lei: Preview me' },
				},
				{ language: 'zh-CN', source: 'other_template' },
			]);
			expect(previews[1]?.['subject']).toContain(number);
			expect(previews[0]?.['html']).toContain('<p>Dear Li Lei: Preview me</p>');
			expect(smtp.messages).toHaveLength(before);
			expect(
				await readRows(instance, 'desk_notifications', `filter[ticket][_eq]=${id}&filter[method][_eq]=email`),
			).toEqual([]);
		});

		it('tells a real notice by its own agreement, plan and zone', async () => {
			const one = await newParty(instance, desk, { notice_suspension_days: 15 });
			const effective_at = '2027-03-01T16:00:00.000Z';
			const row = suspensionOf(one, { open_tickets: 'hand_over', effective_at });
			const { id } = await create(instance, 'desk_notices', row);
			const told = ['days', 'tickets', 'url', 'effective_at'].map((name) => `{{ notice.${name} }}`).join('|');
			const template = { event: 'suspension', method: 'email', language: 'en-US', subject: 'x', body: told };
			const [own] = await preview({ template, notice: id });
			expect(own?.['body']).toBe('15|hand_over||Tue, 2 Mar 2027, 00:00 (UTC+08:00)');
		});

		it('of a saved text message counts its parts', async () => {
			const row = await seeded('acknowledgement', 'zh-CN', 'sms');
			const [own] = await preview({ template: row['id'] });
			expect(own).toMatchObject({ sms: { encoding: 'UCS-2', segments: 1 }, html: null });
		});

		it('says what is wrong, and shows the built-in text for it', async () => {
			const [own] = await preview({
				template: { event: 'nudge', method: 'in_app', subject: 'x', body: '{{ colour }}' },
			});
			expect(own?.['source']).toBe('built_in');
			expect(own?.['body']).toContain('客户催单');
			expect(JSON.stringify(own?.['problems'])).toContain('there is no variable colour');
		});

		it('shows nobody a ticket that they may not read', async () => {
			const id = await on.ticket({ channel: 'portal' });
			const template = { event: 'nudge', method: 'in_app', subject: 'x', body: 'y' };
			const nobody = await instance.request(
				'POST',
				'/desk/templates/preview',
				{ template, ticket: id },
				null,
			);
			expect([401, 403]).toContain(nobody.status);
			const wrong = { template, ticket: '0192f3a4-0000-7000-8000-000000000000' };
			expect((await lead('POST', '/desk/templates/preview', wrong)).status).toBe(403);
		});
	});
});
