import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { eventsOf, readRows, refusal, type Row } from '../support/read.ts';
import { polite, repliesOn } from '../support/replies.ts';
import { create, createUser, integrationPolicy, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const others = '13911112222';

describeEach('incidents of conduct', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let replies: ReturnType<typeof repliesOn>;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		replies = repliesOn(instance, desk);
		await create(instance, 'desk_contacts', {
			...{ name: 'Han Meimei', organization: desk.customer, phone: others },
		});
	});
	afterAll(() => instance?.stop());

	async function incidents(query = 'state=all', token = desk.lead.token): Promise<Row[]> {
		const answer = await instance.request('GET', `/desk/incidents?${query}`, undefined, token);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return pick(answer.body, 'data') as Row[];
	}

	const change = (id: unknown, body: object, token = desk.lead.token) =>
		instance.request('POST', `/desk/incidents/${String(id)}`, body, token);

	const incidentOf = (agent: string, what: string) =>
		until(async () => (await incidents(`state=all&agent=${agent}`))[0], { what });

	it('data of another customer are one at once, told without names and without the data', async () => {
		const ticket = await replies.ticket();
		await replies.refused({ ticket, body: `您好，号码是 ${others}，感谢您。` });
		const incident = await incidentOf(desk.agent.id, 'an incident');
		expect(incident).toMatchObject({
			...{ source: 'lint', clause: '2.3.4', severity: 'minor', ticket, agent: desk.agent.id },
			...{ opened_by: null, decision: null, closed_at: null, overdue: false },
			facts: {
				attempts: [{ ticket, message: null, findings: [{ code: 'cn_mobile', proposal: '139****2222' }] }],
			},
		});
		expect(JSON.stringify(incident)).not.toContain(others);
		const days =
			(Date.parse(String(incident['due_at'])) - Date.parse(String(incident['opened_at']))) / 86_400_000;
		expect(days).toBeGreaterThan(4);
		expect(days).toBeLessThanOrEqual(6);
		const told = (await eventsOf(instance, ticket)).find(({ kind }) => kind === 'conduct_incident');
		expect(told).toMatchObject({
			clause: '2.3.4',
			actor: null,
			data: { incident: incident['id'], step: 'opened' },
		});
		expect(JSON.stringify(told)).not.toContain(desk.agent.id);
		const notices = await readRows(instance, 'desk_notifications', 'filter[kind][_eq]=conduct');
		expect(notices).toMatchObject([{ recipient_user: desk.lead.id, method: 'in_app', ticket }]);
		await until(
			async () => {
				const bell = await bellOf(instance, desk.lead.id);
				return bell.length > 0 || undefined;
			},
			{ what: 'the notice in the bell' },
		);

		await replies.refused({ ticket, body: `您好，号码是 ${others}，感谢您。` });
		await until(
			async () => {
				const [now] = await incidents(`agent=${desk.agent.id}`);
				return (pick(now, 'facts.attempts') as unknown[]).length === 2 || undefined;
			},
			{ what: 'the second attempt in the same incident' },
		);
		expect(await incidents(`agent=${desk.agent.id}`)).toHaveLength(1);
		const verified = await instance.request('GET', `/desk/tickets/${ticket}/verify`);
		expect(verified.body).toMatchObject({ data: { sealed: true, findings: [] } });
	});

	it('an insult is one from the third time within a day', async () => {
		const rude = await createUser(instance, 'rude', integrationPolicy);
		const ticket = await replies.ticket();
		for (let time = 1; time <= 2; time += 1) await replies.refused({ ticket, body: '闭嘴' }, rude.token);
		const counted = async () => (await attemptsOf(instance, rude.id)) === 2 || undefined;
		await until(counted, { what: 'two attempts counted' });
		expect(await incidents(`state=all&agent=${rude.id}`)).toEqual([]);
		await replies.refused({ ticket, body: '闭嘴' }, rude.token);
		expect(await incidentOf(rude.id, 'an incident at the third attempt')).toMatchObject({ clause: '2.3.2' });
	});

	it('what a supervisor let out is one at once, for another to look at', async () => {
		const ticket = await replies.ticket();
		const row = { ticket, body: '您好，您说“你们闭嘴”，我们理解，感谢您。', override_reason: '引用客户原话' };
		await replies.sent(row, desk.lead.token);
		const [incident] = await incidents(`agent=${desk.lead.id}`, instance.adminToken);
		expect((await incidents('state=all')).map(({ agent }) => agent)).not.toContain(desk.lead.id);
		expect(incident).toMatchObject({ severity: 'minor', clause: '2.3.2', ticket });
		const kinds = (await eventsOf(instance, ticket)).map(({ kind }) => kind);
		expect(kinds.slice(-2)).toEqual(['reply_overridden', 'conduct_incident']);
		const own = await change(incident?.['id'], { severity: 'serious' });
		expect([own.status, refusal(own)]).toEqual([403, expect.stringContaining('their own conduct')]);
	});

	it('is heard, decided with a reason and closed, by a supervisor alone', async () => {
		const ticket = await replies.ticket();
		const body = {
			...{ source: 'customer', clause: '2.3.2', severity: 'serious', ticket, agent: desk.agent.id },
			facts: `客户来电称受到辱骂，回电 ${others}`,
		};
		const byAgent = await instance.request('POST', '/desk/incidents', body, desk.agent.token);
		expect(byAgent.status).toBe(403);
		expect((await instance.request('GET', '/desk/incidents', undefined, desk.agent.token)).status).toBe(403);
		const opened = await instance.request('POST', '/desk/incidents', body, desk.lead.token);
		expect(opened.status, JSON.stringify(opened.body)).toBe(200);
		const id = pick(opened.body, 'data.id');
		expect(pick(opened.body, 'data.facts')).toEqual({
			text: '客户来电称受到辱骂，回电 139****2222',
			attempts: [],
		});

		const kept = await replies.post({ ticket, body: polite });
		expect(kept.status).toBe(403);
		expect(refusal(kept)).toMatch(/desk_messages\.author \(clause 2\.3\): .*incident.*still open/);

		const refusals: [object, RegExp][] = [
			[{ decision: 'confirmed' }, /incident\.reason .*2\.3/],
			[{ decision: 'confirmed', reason: '录音属实' }, /incident\.hearing .*hear the agent/],
			[{ close: true }, /decided before it is closed/],
			[{ decision: 'maybe' }, /incident\.decision/],
			[{ apology_message: id }, /incident\.apology_message/],
		];
		for (const [given, why] of refusals) {
			const answer = await change(id, given);
			expect([answer.status, refusal(answer)], JSON.stringify(given)).toEqual([
				400,
				expect.stringMatching(why),
			]);
		}
		expect((await change(id, { hearing: '承认言语不当' })).status).toBe(200);
		const decided = await change(id, { decision: 'confirmed', reason: '录音属实' });
		expect(decided.body).toMatchObject({
			data: { decision: 'confirmed', decided_by: desk.lead.id, closed_at: null },
		});
		const early = await change(id, { close: true });
		expect(refusal(early)).toContain('incident.action');
		const apology = await replies.sent({ ticket, kind: 'apology', body: polite }, desk.lead.token);
		const closed = await change(id, {
			action: '辅导并口头警告',
			apology_message: apology['id'],
			close: true,
		});
		expect(closed.body).toMatchObject({
			data: { apology_message: apology['id'], closed_at: expect.any(String) as string },
		});
		await replies.sent({ ticket, body: polite });
		expect((await change(id, { action: 'x' })).status).toBe(400);
		const steps = (await eventsOf(instance, ticket)).filter(({ kind }) => kind === 'conduct_incident');
		expect(steps.map(({ data }) => (data as Row)['step'])).toEqual(['opened', 'confirmed']);
		expect((await change('de5c0000-0000-4000-8000-00000000ffff', {})).status).toBe(404);
		expect((await change('nonsense', {})).status).toBe(404);
	});

	it('one that is unfounded is closed with the decision', async () => {
		const body = { source: 'access', clause: '2.3.4', severity: 'minor', facts: '导出记录异常' };
		const opened = await instance.request('POST', '/desk/incidents', body, desk.lead.token);
		const answer = await change(pick(opened.body, 'data.id'), { decision: 'unfounded', reason: '系统任务' });
		expect(answer.body).toMatchObject({
			data: { decision: 'unfounded', closed_at: expect.any(String) as string },
		});
	});
});

async function bellOf(instance: Instance, user: string): Promise<Row[]> {
	const answer = await instance.request('GET', `/notifications?filter[recipient][_eq]=${user}`);
	return pick(answer.body, 'data') as Row[];
}

/** They are counted after the answer, so a test has to look where they are kept. */
async function attemptsOf({ databaseConfig }: Instance, agent: string): Promise<number> {
	const rows = await lookInto(databaseConfig, (look) => look.rows('desk_engine_refused_replies'));
	return rows.filter((row) => row['agent'] === agent).length;
}
