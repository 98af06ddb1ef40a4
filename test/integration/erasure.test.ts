import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../extensions/agreement-desk/src/domain/timeline/finding.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { desk as ask } from '../support/agreement-versions.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { listTables, lookInto } from '../support/look-into.ts';
import { eventsOf, readRows, readTicket, refusal, timersOf, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { uploadedKey } from '../support/upload.ts';
import { workOn, type Work } from '../support/work-on.ts';

/** What was said by and about one person, each of it to be found wherever it was kept. */
const secrets = {
	name: '韩梅梅-Secret',
	email: 'secret@customer.example',
	phone: '13900001111',
	subject: 'SecretSubject',
	changed: 'SecretOtherSubject',
	description: 'SecretDescription',
	words: 'SecretWords',
	reply: 'SecretReply',
	note: 'SecretNote',
	asked: 'SecretItem',
	file: 'SecretFileName',
	evidence: 'SecretEvidence',
	reason: 'SecretReason',
	comment: 'SecretComment',
	draft: 'SecretDraft',
	remark: 'SecretRemark',
	complaint: 'SecretComplaint',
};

describeEachDatabase('what is personal', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;
	let work: Work;
	let actors: Actors;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, smtp, env });
		desk = await setUpDesk(instance);
		work = workOn(instance, desk);
		actors = await actorsOn(instance, desk);
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	const erase = (what: string, body: object, token = desk.lead.token) =>
		instance.request('POST', `/desk/${what}/erase`, body, token);

	async function erased(what: string, body: object): Promise<Row> {
		const answer = await erase(what, body);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: Row }).data;
	}

	async function verify(ticket: string): Promise<Finding[]> {
		return (await ask(instance, 'GET', `tickets/${ticket}/verify`))['findings'] as Finding[];
	}

	const person = (row: object = {}) =>
		create(instance, 'desk_contacts', {
			...{ name: secrets.name, email: `${randomUUID()}${secrets.email}`, phone: secrets.phone },
			...{ organization: desk.customer, ...row },
		}).then(({ id }) => String(id));

	/** A ticket with something of everything, closed. */
	async function ticketOf(contact: string): Promise<{ ticket: string; file: string }> {
		const row = { contact, subject: secrets.subject, description: secrets.description, channel: 'email' };
		const ticket = String((await create(instance, 'desk_tickets', row))['id']);
		await work.settled(ticket, '2.1.4', 'met');
		await work.send('POST', `/desk/tickets/${ticket}/urgent`, { via: 'phone', evidence: secrets.evidence });
		await work.patch(ticket, { status: 'in_progress', subject: secrets.changed });
		const file = await uploadedKey(instance, { name: `${secrets.file}.txt`, content: secrets.words });
		const theirs = { kind: 'customer_message', body: secrets.words, contact, attachments: [{ file }] };
		await work.write(ticket, theirs);
		await work.write(ticket, { kind: 'internal_note', body: secrets.note });
		const requested_items = [{ item: secrets.asked }];
		const question = { kind: 'info_request', body: secrets.reply, requested_items, channel: 'email' };
		await work.write(ticket, { ...question, next_status: 'in_progress' });
		await until(async () => (await work.told(ticket, 'message_sent')).length > 0, { what: 'the question' });
		await work.send('POST', `/desk/tickets/${ticket}/escalate`, { reason: secrets.reason });
		await work.send('PUT', `/desk/tickets/${ticket}/draft`, { content: { body: secrets.draft } });
		const comment = { collection: 'desk_tickets', item: ticket, comment: secrets.remark };
		await instance.request('POST', '/comments', comment, desk.agent.token);
		await work.solve(ticket);
		await until(async () => (await readTicket(instance, ticket))['status'] === 'resolved', {
			what: 'solved',
		});
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_tickets').where({ id: ticket }).update({ rating_comment: secrets.comment }),
		);
		await actors.set(ticket, { status: 'closed', status_reason: secrets.reason }, desk.lead.token);
		await until(async () => (await readTicket(instance, ticket))['stale_since'] === null, { what: 'told' });
		return { ticket, file };
	}

	/** Every secret that is still in some table, and where. */
	async function remains(): Promise<string[]> {
		return lookInto(instance.databaseConfig, async (look) => {
			const found: string[] = [];
			for (const table of await listTables(look)) {
				const text = JSON.stringify(await look.rows(table));
				for (const [what, secret] of Object.entries(secrets))
					if (text.includes(secret)) found.push(`${what} in ${table}`);
			}
			return found;
		});
	}

	/** They were told of a ticket of somebody else's, by text message and at an address that they had before. */
	async function toldElsewhere(contact: string, ticket: string) {
		const told = { ticket, kind: 'message', state: 'sent', recipient_contact: contact, body: secrets.words };
		const rows = [
			{ method: 'sms', recipient: secrets.phone },
			{ method: 'email', recipient: `former-${secrets.email}` },
		].map((way) => ({ ...told, ...way, id: randomUUID(), idempotency_key: randomUUID() }));
		await lookInto(instance.databaseConfig, ({ knex }) => knex('desk_notifications').insert(rows));
	}

	it('goes for ever with a contact, and the record of what was kept stays and verifies', async () => {
		const contact = await person();
		const { ticket, file } = await ticketOf(contact);
		const other = await work.ticketBy('hotline');
		await work.write(other, { kind: 'customer_message', body: secrets.words, contact });
		await work.write(other, { kind: 'solution', body: 'For Li Lei.', next_status: 'resolved' });
		await until(async () => (await readTicket(instance, other))['status'] === 'resolved', { what: 'solved' });
		await actors.set(other, { status: 'closed', status_reason: 'By phone' }, desk.lead.token);
		await toldElsewhere(contact, other);
		expect(await remains()).not.toEqual([]);
		const before = { timers: await timersOf(instance, ticket), row: await readTicket(instance, ticket) };

		const result = await erased(`contacts/${contact}`, {
			reason: 'They asked for it',
			confirm: secrets.name,
		});
		expect(result).toMatchObject({ contact });
		expect((result['tickets'] as Row[]).map((one) => one['ticket']).sort()).toEqual([ticket, other].sort());

		expect(await timersOf(instance, ticket)).toEqual(before.timers);
		const after = await readTicket(instance, ticket);
		expect(after).toMatchObject({
			...{ subject: '已匿名 / Anonymised', description: null, erased_at: expect.anything() as string },
			...pick(before.row, ['number', 'status', 'received_at', 'registered_at', 'resolved_at', 'closed_at']),
		});
		expect(await verify(ticket)).toEqual([]);
		expect(await verify(other)).toEqual([]);
		const kept = await readRows(instance, 'desk_messages', `filter[ticket][_eq]=${other}&sort=date_created`);
		expect(kept.map(({ body }) => body)).toEqual(['已匿名 / Anonymised', 'For Li Lei.']);
		await until(async () => (await instance.request('GET', `/files/${file}`)).status === 403, {
			what: 'the file to go',
		});
		expect(await remains()).toEqual([]);
		expect(await ask(instance, 'GET', `tickets/${ticket}/evidence`)).toMatchObject({
			verification: { intact: true },
		});
		// and what is changed afterwards is found as ever
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_messages').where({ ticket, kind: 'internal_note' }).update({ body: 'x' }),
		);
		expect((await verify(ticket)).map(({ kind }) => kind)).toEqual(['message_changed']);
	}, 60_000);

	it('cannot be taken out past the desk, nor put back', async () => {
		const contact = await person();
		const { ticket } = await ticketOf(contact);
		const inEvents = (words: string | null) =>
			lookInto(instance.databaseConfig, ({ knex }) =>
				knex('desk_events').where({ ticket, kind: 'escalated' }).update({ words }),
			);
		const [escalated] = (await eventsOf(instance, ticket)).filter(({ kind }) => kind === 'escalated');
		expect(escalated).toMatchObject({ data: { reason: null }, words: { reason: secrets.reason } });
		await inEvents(null);
		expect((await verify(ticket)).map(({ kind }) => kind)).toEqual(['event_changed']);
		await inEvents(JSON.stringify({ ...(escalated?.['words'] as object), reason: 'Other' }));
		expect((await verify(ticket)).map(({ kind }) => kind)).toEqual(['event_changed']);
		await inEvents(JSON.stringify(escalated?.['words']));
		expect(await verify(ticket)).toEqual([]);
		await erased(`tickets/${ticket}`, { reason: 'Enough', confirm: secrets.name });
		expect(await verify(ticket)).toEqual([]);
		await inEvents(JSON.stringify(escalated?.['words']));
		// what fits the chain is no forgery
		expect(await verify(ticket)).toEqual([]);
		await inEvents(JSON.stringify({ reason: 'Other' }));
		expect((await verify(ticket)).map(({ kind }) => kind)).toEqual(['event_changed']);
		await inEvents(null);
		await erased(`contacts/${contact}`, { reason: 'The rest', confirm: secrets.name });
		expect(await verify(ticket)).toEqual([]);
	}, 60_000);

	it('stays while something stands against it, which is named', async () => {
		const contact = await person({ name: 'Wang Fang' });
		const body = { reason: 'They asked', confirm: 'Wang Fang' };
		const ticket = await work.ticketBy('hotline', { contact });
		const number = String((await readTicket(instance, ticket))['number']);
		const open = await erase(`contacts/${contact}`, body);
		expect(refusal(open)).toContain(`ticket ${number} is not over yet`);
		expect(refusal(await erase(`tickets/${ticket}`, body))).toContain('3.1.2.3');
		await work.solve(ticket);
		await until(async () => (await readTicket(instance, ticket))['status'] === 'resolved', {
			what: 'solved',
		});
		await actors.set(ticket, { status: 'closed', status_reason: 'By phone' }, desk.lead.token);

		expect(refusal(await erase(`contacts/${contact}`, { ...body, confirm: 'wang fang' }))).toContain(
			'erase.confirm',
		);
		expect(refusal(await erase(`contacts/${contact}`, { confirm: 'Wang Fang' }))).toContain('erase.reason');
		const stranger = await work.ticketBy('hotline');
		expect(refusal(await erase(`contacts/${contact}`, { ...body, tickets: [stranger] }))).toContain(stranger);
		for (const token of [desk.agent.token, actors.app.token])
			expect((await erase(`contacts/${contact}`, body, token)).status).toBe(403);

		const hold = (what: string, on: boolean) =>
			ask(instance, 'POST', `${what}/hold`, { hold: on, reason: 'Court case 12' }, desk.lead.token);
		for (const what of [`tickets/${ticket}`, `contacts/${contact}`]) {
			await hold(what, true);
			expect(refusal(await erase(`contacts/${contact}`, body))).toContain('Court case 12');
			await hold(what, false);
		}
		expect(await erased(`contacts/${contact}`, { ...body, tickets: [ticket] })).toMatchObject({
			contact: null,
			tickets: [{ ticket }],
		});
		const [row] = await readRows(instance, 'desk_contacts', `filter[id][_eq]=${contact}`);
		expect(row).toMatchObject({ name: 'Wang Fang', erased_at: null });
		expect(await verify(ticket)).toEqual([]);
	}, 60_000);

	it('waits for a complaint to be closed', async () => {
		const contact = await person({ name: 'Zhang San' });
		const ticket = await work.ticketBy('hotline', { contact, type: 'complaint', subject: 'Rude' });
		await lookInto(instance.databaseConfig, async ({ knex }) => {
			await knex('desk_tickets').where({ id: ticket }).update({ status: 'closed' });
			await knex('desk_complaints').where({ ticket }).update({ description: secrets.complaint });
		});
		const body = { reason: 'They asked', confirm: 'Zhang San' };
		expect(refusal(await erase(`contacts/${contact}`, body))).toContain('complaint');
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_complaints').where({ ticket }).update({ stage: 'closed' }),
		);
		expect(await remains()).toContain('complaint in desk_complaints');
		await erased(`contacts/${contact}`, body);
		expect(await remains()).not.toContain('complaint in desk_complaints');
	});
});

const pick = (row: Row, names: readonly string[]) =>
	Object.fromEntries(names.map((name) => [name, row[name]]));
