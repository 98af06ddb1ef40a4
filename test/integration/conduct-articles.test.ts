import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { lookInto } from '../support/look-into.ts';
import { readRows, refusal } from '../support/read.ts';
import { polite, repliesOn } from '../support/replies.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const chinese = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7c01';
const english = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7c02';

describe.each(['postgres', 'sqlite'] as const)('rules of conduct that admins edit, on %s', (database) => {
	let instance: Instance;
	let second: Instance;
	let desk: TestDesk;
	let ticket: string;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database, extension: true });
		second = await instance.startSibling();
		desk = await setUpDesk(instance);
		ticket = await repliesOn(instance, desk).ticket();
	});
	afterAll(async () => {
		await second?.stop();
		await instance?.stop();
	});

	const patch = (id: string, change: object) =>
		instance.request('PATCH', `/items/desk_articles/${id}`, change, desk.lead.token);

	/** What both nodes say of a reply; they must agree. */
	async function decisionOn(body: string): Promise<string> {
		const answers = [];
		for (const node of [instance, second]) {
			answers.push((await repliesOn(node, desk).hints({ ticket, body, channel: 'hotline' })).decision);
		}
		expect(new Set(answers).size, answers.join()).toBe(1);
		return answers[0] ?? '';
	}

	it('come with a lexicon in each language', async () => {
		const rows = await readRows(instance, 'desk_articles', 'filter[kind][_eq]=forbidden_phrases&sort=id');
		expect(rows).toMatchObject([
			{ id: chinese, status: 'published', language: 'zh-CN' },
			{ id: english, status: 'published', language: 'en-US' },
		]);
		expect(await decisionOn('你是白痴')).toBe('refuse');
		expect(await decisionOn('You are an idiot')).toBe('refuse');
	});

	it('count at once, on every node, and no longer when they are withdrawn', async () => {
		const body = '您好，请加班处理，感谢您。';
		expect(await decisionOn(body)).toBe('pass');
		const article = await create(instance, 'desk_articles', {
			...{ kind: 'forbidden_phrases', title: 'Own', status: 'published' },
			phrases: [{ phrase: '加班', category: 'custom', severity: 'block' }],
		});
		expect(article['published_at']).not.toBeNull();
		const id = String(article['id']);
		expect(await decisionOn(body)).toBe('refuse');
		await patch(id, { phrases: [{ phrase: '加班', category: 'custom', severity: 'warn' }] });
		expect(await decisionOn(body)).toBe('confirm');
		await patch(id, { phrases: [{ phrase: '加班', category: 'custom', severity: 'warn', enabled: false }] });
		expect(await decisionOn(body)).toBe('pass');
		await patch(id, { data_patterns: [{ name: '会员号', pattern: 'VIP######', severity: 'block' }] });
		expect(await decisionOn('您好，会员号 VIP123456，感谢您。')).toBe('refuse');
		await patch(id, { status: 'retired' });
		expect(await decisionOn('您好，会员号 VIP123456，感谢您。')).toBe('pass');
	});

	it('are refused where an entry is wrong, by its number and words', async () => {
		const phrases = [
			{ phrase: '好', category: 'custom' },
			{ phrase: '加班', category: 'nonsense' },
		];
		const answer = await patch(chinese, { phrases });
		expect(answer.status).toBe(400);
		expect(refusal(answer)).toMatch(
			/desk_articles\.phrases \(clause 2\.3\): Entry 1 \("好"\): one character/,
		);
		expect(refusal(answer)).toMatch(/Entry 2 \("加班"\): its category must be one of/);
		const patterns = await patch(chinese, { data_patterns: [{ name: 'x', pattern: 'abc' }] });
		expect(refusal(patterns)).toMatch(/desk_articles\.data_patterns \(clause 2\.3\.4\): Pattern 1 \("x"\)/);
		expect(await decisionOn('你是白痴')).toBe('refuse');
	});

	it('hold for reply templates too, when they are published', async () => {
		const template = { kind: 'reply_template', title: 'Welcome', status: 'published' };
		const post = (body: string, status = 'published') =>
			instance.request('POST', '/items/desk_articles', { ...template, status, body }, desk.lead.token);
		const unknown = await post('您好 {{contact.nmae}}');
		expect([unknown.status, refusal(unknown)]).toEqual([400, expect.stringContaining('contact.nmae')]);
		expect(refusal(unknown)).toContain('contact.name');
		const rude = await post('您好，{{contact.name}}，请闭嘴。');
		expect([rude.status, refusal(rude)]).toEqual([400, expect.stringContaining('2.3.2')]);
		const draft = await post('您好，{{contact.name}}，请闭嘴。', 'draft');
		expect(draft.status).toBe(200);
		const id = String((draft.body as { data: { id: string } }).data.id);
		expect((await patch(id, { status: 'published' })).status).toBe(400);
		const fine = '您好，{{contact.name}}，工单 {{ticket.number}} 已收到，感谢您。';
		expect((await patch(id, { status: 'published', body: fine })).status).toBe(200);
		const sent = await repliesOn(instance, desk).sent({ ticket, template: id });
		expect(sent['body']).toContain('Li Lei');
	});

	it('leave out what was made invalid past the hooks, and still protect', async () => {
		const phrases = JSON.stringify([
			{ phrase: 'x', category: 'y' },
			{ phrase: '周末', category: 'insult' },
		]);
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			await knex('desk_articles').where({ id: english }).update({ phrases, rules_revision: null });
		});
		expect(await decisionOn('您好，周末见，感谢您。')).toBe('refuse');
		expect(await decisionOn(polite)).toBe('pass');
	});

	it('stay deleted when the desk starts again', async () => {
		const gone = await instance.request('DELETE', `/items/desk_articles/${english}`);
		expect(gone.status).toBe(204);
		await instance.restart();
		const rows = await readRows(instance, 'desk_articles', 'filter[kind][_eq]=forbidden_phrases');
		expect(rows.map(({ id }) => id)).not.toContain(english);
	});
});
