import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { eventsOf, readRows, readTicket, refusal, timersOf } from '../support/read.ts';
import { alwaysOpen, create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

describe('wrong input gets a sentence that says what to do', () => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true, smtp });
		desk = await setUpDesk(instance);
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	async function refusedTicket(row: object): Promise<string> {
		const answer = await instance.request('POST', '/items/desk_tickets', row);
		expect(answer.status).toBe(400);
		return refusal(answer);
	}

	it('an unknown contact, customer or channel', async () => {
		const unknown = randomUUID();
		expect(await refusedTicket({ subject: 'x', contact: unknown })).toMatch(
			/desk_tickets\.contact \(clause 1\.2\).*create the contact/,
		);
		expect(await refusedTicket({ subject: 'x', customer: unknown })).toMatch(
			/desk_tickets\.customer \(clause 1\.2\)/,
		);
		expect(await refusedTicket({ subject: 'x', customer: desk.provider })).toMatch(/desk_tickets\.customer/);
		expect(await refusedTicket({ subject: 'x', contact: desk.contact, channel: 'fax' })).toMatch(
			/desk_tickets\.channel \(clause 1\.3\).*fax/,
		);
		expect(await refusedTicket({ subject: 'x' })).toMatch(/desk_tickets\.contact/);
		expect(await refusedTicket({ subject: 'x', contact: 42 })).toMatch(/desk_tickets\.contact/);
	});

	it('no subject, an unknown status or type', async () => {
		expect(await refusedTicket({ contact: desk.contact })).toContain('desk_tickets.subject');
		expect(await refusedTicket({ subject: '  ', contact: desk.contact })).toContain('desk_tickets.subject');
		expect(await refusedTicket({ subject: 'x', contact: desk.contact, status: 'done' })).toMatch(
			/desk_tickets\.status.*one of new/,
		);
		expect(await refusedTicket({ subject: 'x', contact: desk.contact, type: 'bug' })).toMatch(
			/desk_tickets\.type/,
		);
	});

	it('an agent whose trainings, languages or limit nobody could read', async () => {
		const row = { user: desk.agent.id, role: 'agent' };
		for (const [name, value] of Object.entries({ trainings: [null], languages: 'zh-CN', capacity: 'x' })) {
			const answer = await instance.request('POST', '/items/desk_agents', { ...row, [name]: value });
			expect(answer.status).toBe(400);
			expect(refusal(answer)).toContain(`desk_agents.${name} (clause `);
		}
	});

	it('no agreement in force', async () => {
		const other = await create(instance, 'desk_organizations', { name: 'Other', role: 'customer' });
		expect(await refusedTicket({ subject: 'x', customer: other['id'] })).toMatch(
			/clause 1\.1.*no agreement in force.*active/,
		);
		const draft = {
			code: 'KF-D',
			version: '1',
			customer: other['id'],
			calendar: desk.calendar,
			effective_from: '2026-01-01T00:00:00Z',
		};
		await create(instance, 'desk_agreements', draft);
		expect(await refusedTicket({ subject: 'x', customer: other['id'] })).toMatch(/no agreement in force/);
		const early = { subject: 'x', contact: desk.contact, received_at: '2025-12-31T23:59:59Z' };
		expect(await refusedTicket(early)).toMatch(/no agreement in force/);
	});

	it('a ticket dated in the future, or at no time at all', async () => {
		const inAMinute = new Date(Date.now() + 60_000).toISOString();
		expect(await refusedTicket({ subject: 'x', contact: desk.contact, received_at: inAMinute })).toMatch(
			/desk_tickets\.received_at \(clause 2\.1\.4\).*future/,
		);
		expect(await refusedTicket({ subject: 'x', contact: desk.contact, received_at: 'yesterday' })).toMatch(
			/received_at.*2026-11-22T/,
		);
		const soon = {
			subject: 'x',
			contact: desk.contact,
			received_at: new Date(Date.now() + 5_000).toISOString(),
		};
		const ticket = await create(instance, 'desk_tickets', soon);
		expect(Date.parse(String(ticket['received_at']))).toBeLessThanOrEqual(Date.now());
	});

	it.each([
		['sla_registration_hours', 0, '2.1.4'],
		['sla_registration_hours', -1, '2.1.4'],
		['sla_email_first_reply_hours', 0, '2.1.2'],
		['sla_email_first_reply_next_open_hours', -0.5, '2.1.2'],
		['sla_urgent_response_hours', 0, '2.2.3'],
		['sla_general_progress_value', 1.5, '2.2.1'],
		['sla_general_progress_value', -3, '2.2.1'],
		['sla_urgent_response_hours', 100_000, '2.2.3'],
		['sla_registration_basis', 'lunar', '2.1.4'],
		['sla_registration_hours', 'two', '2.1.4'],
	])('%s = %s is refused in a draft', async (field, value, clause) => {
		const row = {
			code: `KF-${randomUUID()}`,
			version: '1',
			customer: desk.customer,
			calendar: desk.calendar,
			effective_from: '2026-01-01T00:00:00Z',
			[field]: value,
		};
		const answer = await instance.request('POST', '/items/desk_agreements', row);
		expect(answer.status).toBe(400);
		expect(refusal(answer)).toContain(`desk_agreements.${field}`);
		expect(refusal(answer)).toContain(clause);
	});

	it('a ladder that makes no sense, a period that ends before it begins, a second active version', async () => {
		const base = {
			code: 'KF-X',
			version: '2',
			provider: desk.provider,
			customer: desk.customer,
			calendar: desk.calendar,
			effective_from: '2026-06-01T00:00:00Z',
		};
		const post = (row: object) => instance.request('POST', '/items/desk_agreements', { ...base, ...row });
		expect(
			refusal(await post({ escalation_ladder: [{ at_percent: 0, level: 1, notify: [], methods: [] }] })),
		).toContain('escalation_ladder.0.at_percent');
		expect(refusal(await post({ escalation_ladder: 'soon' }))).toContain('desk_agreements.escalation_ladder');
		expect(refusal(await post({ effective_to: '2026-05-01T00:00:00Z' }))).toContain(
			'desk_agreements.effective_to',
		);
		expect(refusal(await post({ status: 'active' }))).toMatch(/overlaps the active version KF-TEST 1\.0/);
	});

	it('a calendar without the year refuses activation, but never a ticket', async () => {
		const customer = await create(instance, 'desk_organizations', { name: 'No year', role: 'customer' });
		const calendar = await create(instance, 'desk_calendars', { ...alwaysOpen, name: 'No year', years: [] });
		const agreement = {
			code: 'KF-NY',
			version: '1',
			status: 'active',
			provider: desk.provider,
			customer: customer['id'],
			calendar: calendar['id'],
			effective_from: '2026-01-01T00:00:00Z',
		};
		const refused = await instance.request('POST', '/items/desk_agreements', agreement);
		expect(refusal(refused)).toMatch(
			/desk_agreements\.calendar \(clause 2\.1\.1\).*no approved year 2026.*enter its holidays/,
		);
		const path = `/items/desk_calendars/${String(calendar['id'])}`;
		await instance.request('PATCH', path, { years: [{ year: 2026, status: 'approved' }] });
		await create(instance, 'desk_agreements', agreement);
		await instance.request('PATCH', path, { years: [] });
		const row = { subject: 'x', customer: customer['id'], status: 'registered' };
		const ticket = await create(instance, 'desk_tickets', row);
		const progress = (await timersOf(instance, String(ticket['id']))).find(
			({ clause }) => clause === '2.2.1',
		);
		expect(progress).toMatchObject({ provisional: true, provisional_year: 2026 });
		const [event] = await eventsOf(instance, String(ticket['id']));
		expect(JSON.stringify(event?.['data'])).toContain('"calendar_not_approved":2026');
	});

	it('calendars that cannot be counted in', async () => {
		const post = (row: object) =>
			instance.request('POST', '/items/desk_calendars', { ...alwaysOpen, ...row });
		expect(refusal(await post({ timezone: 'Mars/Olympus' }))).toContain(
			'desk_calendars.timezone (clause 2.1.1)',
		);
		expect(refusal(await post({ weekly_periods: [] }))).toContain('desk_calendars.weekly_periods');
		expect(refusal(await post({ weekly_periods: [{ days: ['mon'], from: '9', to: '17' }] }))).toContain(
			'weekly_periods',
		);
		expect(refusal(await post({ years: [{ year: 2026, status: 'maybe' }] }))).toContain(
			'desk_calendars.years.0.status',
		);
		const day = (row: object) =>
			instance.request('POST', '/items/desk_calendar_days', { calendar: desk.calendar, ...row });
		expect(refusal(await day({ date: '2026-02-30', kind: 'holiday' }))).toContain('desk_calendar_days.date');
		expect(refusal(await day({ date: '2026-02-03', kind: 'sabbath' }))).toContain('desk_calendar_days.kind');
	});

	it("a message for no ticket, without text, of no kind, or to nobody's address", async () => {
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'x',
			customer: desk.customer,
			channel: 'email',
		});
		const post = (row: object) => instance.request('POST', '/items/desk_messages', row);
		expect(refusal(await post({ ticket: randomUUID(), body: 'x' }))).toContain('desk_messages.ticket');
		expect(refusal(await post({ body: 'x' }))).toContain('desk_messages.ticket');
		expect(refusal(await post({ ticket: ticket['id'] }))).toContain('desk_messages.body');
		expect(refusal(await post({ ticket: ticket['id'], body: 'x', kind: 'shout' }))).toContain(
			'desk_messages.kind',
		);
		expect(refusal(await post({ ticket: ticket['id'], body: 'x' }))).toMatch(
			/clause 1\.3\.2.*no e-mail address/,
		);
	});

	it('a mail server that refuses for good', async () => {
		smtp.setMode('refuse-permanent');
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'Refused',
			contact: desk.contact,
			channel: 'email',
		});
		const filter = `filter[ticket][_eq]=${String(ticket['id'])}`;
		const dead = await until(
			async () =>
				(await readRows(instance, 'desk_notifications', filter)).find(({ state }) => state === 'dead'),
			{
				what: 'the undeliverable acknowledgement',
			},
		);
		expect(dead['last_error']).toMatch(
			/refused the mail to li\.lei@customer\.example: check the address of the contact.*550/,
		);
		expect(await readTicket(instance, String(ticket['id']))).toMatchObject({
			status: 'new',
			registered_at: null,
		});
		expect((await eventsOf(instance, String(ticket['id']))).at(-1)).toMatchObject({
			kind: 'notification_failed',
		});
		const { body } = await instance.request('GET', '/desk/status');
		expect(JSON.stringify(body)).toContain('could not be delivered');
	});

	it('a mail server that refuses for now is asked again, with the same Message-ID', async () => {
		smtp.setMode('refuse-temporary');
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'Later',
			contact: desk.contact,
			channel: 'email',
		});
		const filter = `filter[ticket][_eq]=${String(ticket['id'])}`;
		const failed = await until(
			async () =>
				(await readRows(instance, 'desk_notifications', filter)).find(({ state }) => state === 'failed'),
			{
				what: 'the failed attempt',
			},
		);
		expect(failed['last_error']).toMatch(/will be asked again.*451/);
		smtp.setMode('accept');
		const mail = await smtp.waitForMessage(
			({ subject }) => subject.includes(String(ticket['number'])),
			20_000,
		);
		expect(mail.messageId).toBe(failed['email_message_id']);
		await until(async () => (await readTicket(instance, String(ticket['id'])))['registered_at'] !== null, {
			what: 'the registration',
		});
	});

	it('no mail server at all', async () => {
		const bare = await startInstance({
			host: directus12,
			database: 'sqlite',
			extension: true,
			env: { EMAIL_TRANSPORT: 'sendmail' },
		});
		try {
			const lonely = await setUpDesk(bare);
			await create(bare, 'desk_tickets', { subject: 'x', contact: lonely.contact, channel: 'email' });
			const failed = await until(
				async () => (await readRows(bare, 'desk_notifications')).find(({ last_error }) => last_error),
				{ what: 'the reason' },
			);
			expect(failed['last_error']).toContain('EMAIL_TRANSPORT=smtp');
			expect(JSON.stringify((await bare.request('GET', '/desk/status')).body)).toContain('EMAIL_SMTP_HOST');
		} finally {
			await bare.stop();
		}
	});

	it('says what still uses a calendar, an organisation or a contact that is to be deleted', async () => {
		for (const [collection, id, use] of [
			['desk_calendars', desk.calendar, 'desk_agreements.calendar'],
			['desk_organizations', desk.customer, 'desk_'],
			['desk_organizations', desk.provider, 'desk_'],
		] as const) {
			for (const body of [[id], { query: { filter: { id: { _eq: id } } } }]) {
				const answer = await instance.request('DELETE', `/items/${collection}`, body);
				expect(answer.status, JSON.stringify(answer.body)).toBe(403);
				expect(refusal(answer)).toMatch(new RegExp(`^${collection} \\(clause .*still used by .*${use}`));
			}
		}
		const unused = await create(instance, 'desk_calendars', { ...alwaysOpen, name: 'Unused' });
		const gone = await instance.request('DELETE', `/items/desk_calendars/${String(unused['id'])}`);
		expect(gone.status).toBe(204);
	});

	it('names the reference that leads nowhere', async () => {
		const nowhere = randomUUID();
		for (const name of ['customer', 'provider', 'calendar'] as const) {
			const { provider, customer, calendar } = desk;
			const row = { code: 'KF-NOWHERE', version: '1.0', effective_from: '2026-01-01T00:00:00Z' };
			const given = { ...row, provider, customer, calendar, [name]: nowhere };
			const answer = await instance.request('POST', '/items/desk_agreements', given);
			expect(answer.status, JSON.stringify(answer.body)).toBe(400);
			expect(refusal(answer)).toMatch(new RegExp(`desk_agreements\\.${name} \\(clause .*${nowhere}`));
		}
		const contact = await instance.request('PATCH', `/items/desk_contacts/${desk.contact}`, {
			organization: nowhere,
		});
		expect(refusal(contact)).toContain('desk_contacts.organization');
	});

	it('is not passed over in a back-test or an escalation', async () => {
		const period = { from: '2026-01-01T00:00:00Z', to: '2026-06-01T00:00:00Z' };
		const path = `/desk/agreements/${desk.agreement}/back-test`;
		for (const customer of [5, 'x', randomUUID(), [desk.customer]]) {
			const answer = await instance.request('POST', path, { ...period, customer });
			expect(answer.status, JSON.stringify(answer.body)).toBe(400);
			expect(refusal(answer)).toMatch(/back_test\.customer \(clause 1\.1\)/);
		}
		const late = await instance.request('POST', path, { ...period, to: 'tomorrow' });
		expect(refusal(late)).toMatch(/back_test\.to \(clause 1\.1\): is not an instant/);
		const ticket = await create(instance, 'desk_tickets', { subject: 'x', customer: desk.customer });
		for (const reason of ['a\0b', '\ud800']) {
			const escalate = `/desk/tickets/${String(ticket['id'])}/escalate`;
			const answer = await instance.request('POST', escalate, { reason });
			expect(answer.status, JSON.stringify(answer.body)).toBe(400);
			expect(refusal(answer)).toMatch(/escalate\.reason \(clause 2\.2\.2\)/);
		}
	});
});
