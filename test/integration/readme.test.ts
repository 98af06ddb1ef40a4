import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collections } from '../../schema/collections/index.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { loadDemo } from '../support/load-demo.ts';
import { readReadme } from '../support/readme.ts';
import { openShell, type Shell } from '../support/shell.ts';

const english = readReadme('README.md');
const chinese = readReadme('README.zh-CN.md');

function blockOf(role: string, name: string, { blocks } = english): string {
	const block = blocks.find((candidate) => candidate.role === role && candidate.name === name);
	if (!block) throw new Error(`The README has no block <!-- ${role}: ${name} -->`);
	return block.text;
}

describeWhen('curl', 'the examples of README.md', () => {
	let instance: Instance;
	let mail: SmtpServer;
	let shell: Shell;

	beforeAll(async () => {
		mail = await startSmtpServer();
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true, smtp: mail });
		expect(await loadDemo(instance.url)).toMatchObject({ code: 0 });
		// The password that `npm start` gives the administrator.
		await instance.request('PATCH', '/users/me', { password: 'agreement-desk' });
		shell = openShell({ URL: instance.url });
		expect(await shell.run(blockOf('test', 'login'))).toBe('');
	});
	afterAll(async () => {
		shell?.close();
		await instance?.stop();
		await mail?.stop();
	});

	async function run(name: string): Promise<unknown> {
		const output = await shell.run(blockOf('test', name));
		return output === '' ? undefined : JSON.parse(output);
	}

	it('create a ticket, register it by its acknowledgement and stop its deadlines by a reply', async () => {
		expect(await run('create')).toBeUndefined();
		const ticket = await until(
			async () => {
				const answer = await run('read');
				return pick(answer, 'data.status') === 'registered' ? answer : undefined;
			},
			{ what: 'the registration' },
		);
		const shown: unknown = JSON.parse(blockOf('answer', 'read'));
		expect(shapeOf(ticket)).toEqual(shapeOf(shown));
		expect(pick(ticket, 'data.number')).toMatch(/^CS-\d{8}-000005$/);
		await mail.waitForMessage(({ subject }) =>
			subject.endsWith('received your request: The invoice is wrong'),
		);

		expect(pick(await run('reply'), 'data.kind')).toBe('progress_update');
		await mail.waitForMessage(({ subject }) => subject.startsWith('Re: ') && subject.endsWith('is wrong'));
		const timers = await until(
			async () => {
				const answer = await run('timers');
				return JSON.stringify(answer).includes('running') ? undefined : answer;
			},
			{ what: 'the end of all timers' },
		);
		expect(pick(timers, 'data')).toMatchObject([
			{ clause: '2.1.2', metric: 'email_first_reply', state: 'met' },
			{ clause: '2.1.4', metric: 'registration', state: 'met' },
			{ clause: '2.2.1', metric: 'general_progress', state: 'met' },
		]);
	});

	it('find nothing that was changed past the desk, and give out the evidence', async () => {
		const verified = await run('verify');
		expect(pick(verified, 'data.findings')).toEqual([]);
		expect(shapeOf(verified)).toEqual(shapeOf(JSON.parse(blockOf('answer', 'verify'))));
		expect(pick(await run('verify-ticket'), 'data.findings')).toEqual([]);
		expect(pick(await run('verify-command'), 'findings')).toEqual([]);
		expect(pick(await run('evidence'), 'data.verification')).toMatchObject({ intact: true });
	});

	it('show the timeline of that ticket', async () => {
		const kinds = pick(await run('timeline'), 'data');
		expect(Array.isArray(kinds) ? kinds.map((event) => String(pick(event, 'kind'))) : []).toEqual(
			expect.arrayContaining(['ticket_received', 'ticket_registered', 'message_sent', 'timer_met']),
		);
	});

	it('let a deadline pass, and escalate it half a minute later', async () => {
		expect(pick(await run('urgent'), 'data.urgent')).toBe(true);
		const told = (word: string, timeoutMs?: number) =>
			mail.waitForMessage(
				({ to, subject, text }) =>
					to.includes('lead@example.com') &&
					subject.includes(word) &&
					text.includes('Nothing works any more'),
				timeoutMs,
			);
		await told('即将超时');
		await told('已超时', 40_000);
		expect(pick(await run('late'), 'data')).toContainEqual(
			expect.objectContaining({
				subject: 'Nothing works any more',
				sla_state: 'breached',
				escalation_level: 2,
				next_due_metric: 'urgent_response',
			}),
		);
	});

	it('list the escalation that waits to be accepted', async () => {
		expect(pick(await run('escalations'), 'data.escalations')).toContainEqual(
			expect.objectContaining({ subject: 'Nothing works any more', level: 2, breached: true }),
		);
	});

	it('create many at once, nested under a contact, and by GraphQL', async () => {
		const batch = await run('batch');
		expect(pick(batch, 'data')).toMatchObject([
			{ subject: 'Printer offline' },
			{ subject: 'Reset my password' },
		]);
		expect(pick(batch, 'data.1.number')).toMatch(/^CS-/);

		expect(await run('nested')).toEqual({ data: { name: '李强' } });
		const nested = await instance.request('GET', '/items/desk_tickets?filter[subject][_contains]=contract');
		expect(pick(nested.body, 'data.0.number')).toMatch(/^CS-/);

		const created = pick(await run('graphql'), 'data.create_desk_tickets_item');
		expect(created).toMatchObject({ status: 'new', agreement: { code: 'KF-2026-001', version: '1.0' } });
		expect(pick(created, 'number')).toMatch(/^CS-/);
	});

	it('say how the desk is', async () => {
		const shown: unknown = JSON.parse(blockOf('answer', 'status'));
		const status = await until(
			async () => {
				const answer = await run('status');
				return timeless(answer) === timeless(shown) ? answer : undefined;
			},
			{ what: 'an outbox in which everything is sent' },
		);
		expect(status).toMatchObject({ data: { phase: 'ready', problems: [] } });
	});

	it('preview a year of the calendar', async () => {
		expect(pick(await run('preview-year'), 'data')).toMatchObject({
			format: 'csv',
			year: 2027,
			importable: true,
			difference: { added: [{ date: '2027-02-20', kind: 'makeup_workday' }], changed: [], unchanged: 2 },
		});
	});

	it('read a pasted agreement without saving anything', async () => {
		const reading = pick(await run('import-agreement'), 'data');
		expect(reading).toMatchObject({
			parameters: { 'sla.email.first_reply_hours': 2, 'target.fcr_percent': 85 },
			found: [{ clause: '2.1.2' }, { clause: '2.5.1' }],
		});
		expect(pick(reading, 'missing')).toContain('sla.registration_hours');
	});

	it('export the agreement', async () => {
		const document = await shell.run(blockOf('test', 'export-agreement'));
		expect(document).toContain('2.1.2');
		expect(document).toContain('云帆科技有限公司');
	});

	it('explain each deadline of a ticket', async () => {
		const timers = pick(await run('explain'), 'data.timers');
		const story = JSON.stringify(timers);
		expect(story).toContain('2.1.4');
		expect(story).toContain('zh-CN');
	});

	it('say how the desk stands, and how promises were kept', async () => {
		const overview = pick(await run('overview'), 'data');
		expect(pick(overview, 'unanswered')).toContainEqual(expect.objectContaining({ channel: 'hotline' }));
		expect(overview).toMatchObject({ delivery: null, breaches: null });
		expect(pick(overview, 'agents')).not.toEqual([]);
		const figures = pick(await run('figures'), 'data');
		expect(figures).toMatchObject({
			timezone: 'Asia/Shanghai',
			promises: [{ clause: '2.1.4', metric: 'registration' }],
		});
		expect(pick(figures, 'parts')).not.toEqual([]);
	});

	it('log a call, and say where its ticket can go', async () => {
		expect(pick(await run('log-call'), 'data.ticket')).toMatchObject({
			subject: 'The scanner hums',
			status: 'registered',
		});
		const moves = pick(await run('moves'), 'data');
		expect(moves).toMatchObject({ is_supervisor: false });
		expect(pick(moves, 'acts')).toContainEqual(expect.objectContaining({ act: 'claim' }));
	});

	it('simulate a mail of the evening before a holiday', async () => {
		expect(pick(await run('simulate'), 'data.timers.0')).toMatchObject({
			clause: '2.1.2',
			branch: 'a',
			due_at: '2026-02-14T06:00:00.000Z',
		});
	});

	it('escalate by hand', async () => {
		expect(pick(await run('escalate'), 'data.escalation_level')).toBeGreaterThan(0);
	});

	it('write and read an agreement on the command line', async () => {
		expect(await run('command-line')).toMatchObject({ parameters: { 'sla.phone.answer_minutes': 3 } });
	}, 120_000);

	const refusals = english.blocks.filter(({ role }) => role === 'refusal').map(({ name }) => name);

	it.each(refusals)('are refused as they say: %s', async (name) => {
		const [code, message] = blockOf('refusal', name).split('\n');
		const answer = pick(await run(name), 'errors.0');
		expect(pick(answer, 'message')).toBe(message);
		expect(code).toMatch(new RegExp(`^(400|403) ${String(pick(answer, 'extensions.code'))}$`));

		const [, , wording] = blockOf('refusal', name, chinese).split('\n');
		const asked = blockOf('test', name).replaceAll('$ADMIN_TOKEN', '$TOKEN');
		const told: unknown = JSON.parse(await shell.run(asked));
		expect(pick(told, 'errors.0.message')).toBe(wording);
	});

	it('act for a customer, from the first word to the withdrawal', async () => {
		expect(await run('app-open')).toBeUndefined();
		expect(await run('app-write')).toMatchObject({
			data: { urgent: true, messages: [{ from: 'customer', body: 'Third floor, on the left.' }] },
		});
		expect(pick(await run('app-nudge'), 'data.subject')).toBe('The printer is on fire');
		expect(JSON.stringify(await run('app-list'))).toContain('The printer is on fire');
		expect(pick(await run('app-withdraw'), 'data.status')).toBe('cancelled');
	});

	it('solve a ticket once the solution has reached the customer', async () => {
		expect(pick(await run('draft'), 'data.content.body')).toBe('Dear Emily,');
		const previews = pick(await run('preview'), 'data.previews');
		expect(previews).toMatchObject([{ source: 'template', problems: [] }, { language: 'zh-CN' }]);
		expect(JSON.stringify(previews)).toContain('asked again');
		expect(pick(await run('solve'), 'data.next_status')).toBe('resolved');
		await mail.waitForMessage(({ text }) => text.includes('the second invoice is cancelled'));
		await until(
			async () => {
				const answer = await run('read');
				return pick(answer, 'data.status') === 'resolved' ? answer : undefined;
			},
			{ what: 'the solution' },
		);
	});
});

/** The shape of a status; what is to be done about the calendars depends on the day on which this runs. */
function timeless(status: unknown): string {
	return JSON.stringify(shapeOf(status), (key, value: unknown) => (key === 'calendars' ? null : value));
}

/** The same structure with types in place of values. */
function shapeOf(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]));
}

describe('both READMEs', () => {
	it('have the very same commands', () => {
		expect(chinese.commands).toEqual(english.commands);
		expect(english.commands.length).toBeGreaterThan(15);
	});

	it('count the collections right', () => {
		expect(english.text).toContain(`${collections.length} collections (\`desk_…\`)`);
		expect(chinese.text).toContain(`${collections.length} 个集合（\`desk_…\`）`);
	});
});
