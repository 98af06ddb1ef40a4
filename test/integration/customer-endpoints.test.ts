import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import { connect } from '../harness/connect.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { eventsOf, readRows, readTicket, refusal, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const day = 86_400_000;
const unknown = '01890000-0000-7000-8000-000000000000';
const solution = { kind: 'solution', body: '您好，问题已解决：请更新驱动程序后重启。感谢您的耐心。' };

const combinations = [
	{ host: directus12, database: 'sqlite' },
	{ host: directus11, database: 'sqlite' },
	{ host: directus12, database: 'postgres' },
] as const;

describe.each(combinations)(
	'what customers do through apps, Directus $host.line on $database',
	({ host, database }) => {
		let instance: Instance;
		let desk: TestDesk;
		let on: Actors;
		let knex: Knex;

		beforeAll(async () => {
			instance = await startInstance({ host, database, extension: true });
			knex = connect(instance.databaseConfig);
			desk = await setUpDesk(instance);
			on = await actorsOn(instance, desk);
		});
		afterAll(async () => {
			await knex?.destroy();
			await instance?.stop();
		});

		const own = (path = '') => `/desk/contacts/${desk.contact}/tickets${path}`;
		const post = (path: string, body: unknown) => instance.request('POST', path, body, on.app.token);
		const solved = async (row: object = {}) => {
			const id = await on.ticket(row);
			await on.say(id, { ...solution, channel: 'portal', next_status: 'resolved' });
			return id;
		};

		it('opens a ticket, which shows nothing of ours', async () => {
			const { status, body } = await post(own(), {
				subject: '打印机冒烟',
				description: '三楼',
				channel: 'portal',
				urgent: true,
			});
			expect(status, JSON.stringify(body)).toBe(200);
			const { data } = body as { data: Row };
			expect(data).toMatchObject({ subject: '打印机冒烟', description: '三楼', urgent: true, messages: [] });
			expect(data['number']).toMatch(/^CS-\d{8}-\d{6}$/);
			expect(JSON.stringify(data['deadlines'])).toContain('2.2.3');
			expect(Object.keys(data)).not.toContain('assignee');
		});

		describe('names what is wrong with', () => {
			it.each<[string, unknown, RegExp]>([
				['', {}, /open\.subject \(clause 2\.1\.4\)/],
				['', { subject: '' }, /open\.subject/],
				['', { subject: 'x'.repeat(256) }, /open\.subject.*255/],
				['', { subject: 'x', type: 'nonsense' }, /open\.type/],
				['', { subject: 'x', urgent: 'yes' }, /open\.urgent/],
				['', { subject: 'x', catalog_item: 'x' }, /open\.catalog_item/],
				['', { subject: 'x', catalog_item: unknown }, /catalog_item \(clause 1\.4\)/],
				['', { subject: 'x', channel: 'pigeon' }, /channel \(clause 1\.3\)/],
				['', { subject: 'x', status: 'closed' }, /open\.body|open\.status/],
				['', { subject: 'a\u0000b' }, /open\.subject/],
				['', [], /open\.body/],
				['messages', {}, /write\.body \(clause 1\.4\.2\)/],
				['messages', { body: '  ' }, /write\.body/],
				['messages', { body: 'x', attachments: ['x'] }, /write\.attachments\.0/],
				['messages', { body: 'x', channel: 'pigeon' }, /channel/],
				['nudge', { comment: 7 }, /nudge\.comment \(clause 1\.4\.2\)/],
				['urgent', { via: 'pigeon' }, /urgent\.via \(clause 2\.2\.3\)/],
				['dispute', {}, /dispute\.reason \(clause 1\.4\.2\)/],
				['dispute', { reason: 'x' }, /dispute\.ticket.*waits to be confirmed/],
				['reopen', {}, /reopen\.ticket.*only a solved or closed/],
				['confirm', {}, /status \(clause 1\.4\.2\).*solution first/],
				['confirm', { comment: [] }, /confirm\.comment/],
				['rate', { score: 5 }, /rate\.ticket \(clause 2\.5\.2\).*once it is solved/],
				['rate', { score: 6 }, /rate\.score \(clause 2\.5\.2\)/],
				['rate', { score: 4.5 }, /rate\.score.*whole number/],
				['rate', {}, /rate\.score/],
				['rate', { score: 5, resolved: 'yes' }, /rate\.resolved/],
				['withdraw', { reason: {} }, /withdraw\.reason/],
			])('%s %j', async (act, body, words) => {
				const path = act === '' ? own() : own(`/${await on.ticket()}/${act}`);
				const answer = await post(path, body);
				expect(answer.status, JSON.stringify(answer.body)).toBe(400);
				expect(refusal(answer)).toMatch(words);
			});

			it.each(['limit=0', 'limit=101', 'status=nonsense'])('a list with %s', async (query) => {
				const answer = await instance.request('GET', own(`?${query}`), undefined, on.app.token);
				expect(answer.status).toBe(400);
				expect(refusal(answer)).toMatch(/query\.(limit|status) \(clause 1\.2\)/);
			});
		});

		const acts = ['messages', 'nudge', 'urgent', 'withdraw', 'confirm', 'dispute', 'reopen', 'rate'] as const;
		const bodies: Readonly<Record<string, object>> = {
			messages: { body: 'x' },
			dispute: { reason: 'x' },
			rate: { score: 1 },
		};
		const bodyOf = (act: string) => bodies[act] ?? {};

		it('takes the record of its ticket along, without what is ours alone', async () => {
			const id = await solved();
			await create(instance, 'desk_messages', { ticket: id, kind: 'internal_note', body: 'Ours alone' });
			const record = await instance.request('GET', own(`/${id}/evidence`), undefined, on.app.token);
			expect(record.status, JSON.stringify(record.body)).toBe(200);
			expect(record.body).toMatchObject({ data: { audience: 'customer', ticket: { id } } });
			expect(JSON.stringify(record.body)).not.toContain('Ours alone');
			const page = await fetch(`${instance.url}${own(`/${id}/evidence?format=html`)}`, {
				headers: { authorization: `Bearer ${on.app.token}` },
			});
			expect(await page.text()).toMatch(/^<!doctype html>\s*<html lang="zh-CN"/i);
			const other = await create(instance, 'desk_organizations', { name: 'Else', role: 'customer' });
			const stranger = await create(instance, 'desk_contacts', { name: 'E', organization: other['id'] });
			const path = `/desk/contacts/${String(stranger['id'])}/tickets/${id}/evidence`;
			expect((await instance.request('GET', path, undefined, on.app.token)).status).toBe(403);
			expect(
				(await instance.request('GET', own(`/${id}/evidence`), undefined, desk.agent.token)).status,
			).toBe(403);
		});

		it('is refused to a stranger, and changes nothing', async () => {
			const id = await solved();
			const other = await create(instance, 'desk_organizations', { name: 'Other', role: 'customer' });
			const stranger = await create(instance, 'desk_contacts', { name: 'S', organization: other['id'] });
			const before = await eventsOf(instance, id);
			for (const act of acts) {
				const path = `/desk/contacts/${String(stranger['id'])}/tickets/${id}/${act}`;
				const answer = await post(path, bodyOf(act));
				expect(answer.status, act).toBe(403);
				expect(refusal(answer), act).toMatch(/contact \(clause 1\.2\)/);
			}
			expect(await eventsOf(instance, id)).toEqual(before);
		});

		it.each([unknown, 'nonsense'])('knows no ticket and no contact %s', async (key) => {
			for (const act of acts) {
				const answer = await post(own(`/${key}/${act}`), bodyOf(act));
				expect(answer.status, `${act} ${JSON.stringify(answer.body)}`).toBe(404);
				expect(refusal(answer), act).toMatch(/there is no ticket/);
			}
			expect((await instance.request('GET', own(`/${key}`), undefined, on.app.token)).status).toBe(404);
			const list = `/desk/contacts/${key}/tickets`;
			expect((await instance.request('GET', list, undefined, on.app.token)).status).toBe(404);
			expect((await post(list, { subject: 'x' })).status).toBe(404);
			const id = await on.ticket();
			expect((await post(`${list}/${id}/nudge`, {})).status).toBe(403);
		});

		it('is for apps alone', async () => {
			const id = await on.ticket();
			for (const token of [desk.agent.token, desk.lead.token, null]) {
				expect((await instance.request('POST', own(`/${id}/nudge`), {}, token)).status).toBe(403);
				expect((await instance.request('GET', own(), undefined, token)).status).toBe(403);
			}
		});

		it('says so once more without losing why', async () => {
			const id = await on.ticket();
			await on.customer(id, 'withdraw', { reason: '不需要了' });
			const before = await eventsOf(instance, id);
			await on.customer(id, 'withdraw');
			expect(await readTicket(instance, id)).toMatchObject({
				status: 'cancelled',
				status_reason: '不需要了',
			});
			expect(await eventsOf(instance, id)).toEqual(before);
			const closed = await solved();
			await on.set(closed, { status: 'closed', status_reason: '客户来电确认' });
			await on.customer(closed, 'confirm');
			await on.customer(closed, 'confirm', { comment: '好' });
			expect(await readTicket(instance, closed)).toMatchObject({
				...{ status: 'closed', status_reason: '客户来电确认', customer_says_resolved: true },
			});
		});

		it('keeps what shows that it is urgent, where the app says nothing of it', async () => {
			const { body } = await post(own(), { subject: '打印机冒烟', channel: 'portal', urgent: true });
			const opened = await readTicket(instance, String((body as { data: Row }).data['id']));
			expect(opened).toMatchObject({ urgent_via: 'api', urgent_evidence: `contact ${desk.contact}` });
			const id = await on.ticket();
			await on.set(id, { urgent: true }, on.app.token);
			const source = { urgent_via: 'api', urgent_evidence: `user ${on.app.id}` };
			expect(await readTicket(instance, id)).toMatchObject({ urgent: true, ...source });
			await on.set(id, { urgent: true, subject: '改' }, instance.adminToken);
			expect(await readTicket(instance, id)).toMatchObject(source);
		});

		it('is told in words what is missing', async () => {
			const id = await on.ticket();
			expect(await on.customerRefused(id, 'dispute')).toMatch(
				/dispute\.reason \(clause 1\.4\.2\): is required/,
			);
			expect(await on.customerRefused(id, 'messages', { body: 'x', attachments: [5] })).toMatch(
				/write\.attachments\.0 .*must be a text/,
			);
			expect(await on.customerRefused(id, 'nudge', { why: 'x' })).toMatch(/nudge\.body .*has no field why/);
		});

		it('rates once, when it is over, and says whether it was solved', async () => {
			const id = await solved();
			expect(await on.customer(id, 'rate', { score: 2, comment: '太慢', resolved: false })).toMatchObject({
				rating: 2,
			});
			expect(await readTicket(instance, id)).toMatchObject({
				rating_comment: '太慢',
				customer_says_resolved: false,
			});
			expect(await on.customerRefused(id, 'rate', { score: 5 })).toMatch(/has been rated already/);
			expect((await eventsOf(instance, id)).filter(({ kind }) => kind === 'rated')).toHaveLength(1);
			for (const token of [desk.agent.token, instance.adminToken]) {
				expect(await on.refused(id, { rating: 5 }, token)).toMatch(/desk_tickets\.rating/);
			}
		});

		describe('writes to a ticket that is over for good', () => {
			async function closedLongAgo(row: object = {}): Promise<string> {
				const id = await solved(row);
				await on.customer(id, 'confirm');
				await ticketTable.update(knex, id, { closed_at: Date.now() - 30 * day });
				return id;
			}

			it('and gets a new one that is linked to it', async () => {
				const id = await closedLongAgo();
				const made = await on.customer(id, 'messages', { body: '又坏了' });
				expect(made['id']).not.toBe(id);
				expect(made).toMatchObject({
					status: 'new',
					messages: [{ body: '又坏了' }],
					related: [{ kind: 'related' }],
				});
				expect(await readTicket(instance, id)).toMatchObject({
					status: 'closed',
					related: [{ kind: 'related', ticket: made['id'] }],
				});
				expect(await on.customerRefused(id, 'reopen')).toMatch(
					/status.*1\.4\.2.*the time to reopen it has passed/,
				);
				expect(await on.refused(id, { status: 'in_progress', status_reason: 'x' })).toMatch(
					/the time to reopen/,
				);
			});

			it('or reopens it in time', async () => {
				const id = await solved();
				await on.customer(id, 'confirm');
				await ticketTable.update(knex, id, { closed_at: Date.now() - 7 * day + 60_000 });
				const same = await on.customer(id, 'messages', { body: '又坏了' });
				expect(same).toMatchObject({ id, status: 'in_progress' });
				expect(await readTicket(instance, id)).toMatchObject({ reopen_count: 1, closed_at: null });
			});

			it('whose channel and service are gone, and gets a new one without them', async () => {
				await create(instance, 'desk_channels', {
					id: 'kiosk',
					name: 'Kiosk',
					type: 'portal',
					acknowledge: false,
				});
				const item = await create(instance, 'desk_catalog_items', {
					code: `OLD-${database}`,
					name_zh: '旧服务',
				});
				const id = await closedLongAgo({ channel: 'kiosk', catalog_item: item['id'] });
				await instance.request('PATCH', '/items/desk_channels/kiosk', { enabled: false });
				await instance.request('PATCH', `/items/desk_catalog_items/${String(item['id'])}`, { active: false });
				const made = await on.customer(id, 'messages', { body: '又坏了' });
				expect(made['id']).not.toBe(id);
				expect(await readTicket(instance, String(made['id']))).toMatchObject({
					channel: null,
					catalog_item: null,
				});
				expect(made['messages']).toMatchObject([{ body: '又坏了' }]);
			});

			it('while no agreement is in force, and the words stay with the old one', async () => {
				const id = await closedLongAgo({ assignee: desk.agent.id });
				const agreement = () => knex('desk_agreements').where({ id: desk.agreement });
				const [{ effective_to: before }] = (await agreement().select('effective_to')) as [
					{ effective_to: unknown },
				];
				await agreement().update({ effective_to: new Date(Date.now() - day) });
				const kept = await on.customer(id, 'messages', { body: '合同到期后的来信' });
				await agreement().update({ effective_to: before });
				expect(kept).toMatchObject({ id, status: 'closed' });
				expect(JSON.stringify(kept['messages'])).toContain('合同到期后的来信');
				const filter = `filter[ticket][_eq]=${id}&filter[kind][_eq]=reminder`;
				const [notice] = await readRows(instance, 'desk_notifications', filter);
				expect(notice).toMatchObject({ method: 'in_app', recipient_user: desk.agent.id });
				expect(String(notice?.['body'])).toMatch(/recorded on the old ticket/);
			});
		});
	},
);
