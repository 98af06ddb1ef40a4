import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ticketTable, type TicketRow } from '../../extensions/agreement-desk/src/store/tables.ts';
import { layLock, releaseLocks, takeLock } from '../../extensions/agreement-desk/src/store/lock.ts';
import { connect } from '../harness/connect.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { eventsOf, readRows, readTicket } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { upload } from '../support/upload.ts';

const solution = { kind: 'solution', body: '您好，问题已解决：请更新驱动程序后重启。感谢您的耐心。' };
const question = { kind: 'info_request', body: '您好，请问打印机的型号是什么？谢谢。' };
const second = 1_000;

const combinations = [
	{ host: directus12, database: 'sqlite' },
	{ host: directus11, database: 'sqlite' },
	{ host: directus12, database: 'postgres' },
] as const;

describe.each(combinations)('by mail, Directus $host.line on $database', ({ host, database }) => {
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
	beforeEach(() => smtp.setMode('accept'));
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
		await smtp?.stop();
	});

	/** Moves the clocks of a ticket, as if time had passed. */
	const shift = (id: string, columns: Partial<TicketRow>) => ticketTable.update(knex, id, columns);
	const byMail = (row: object = {}) => on.ticket({ channel: 'email', ...row });
	const numberOf = async (id: string) => String((await readTicket(instance, id))['number']);
	const toldOf = async (id: string, kind: string) =>
		(await eventsOf(instance, id)).filter((event) => event['kind'] === kind);
	const mailAbout = (number: string, words: string) =>
		smtp.waitForMessage(
			({ subject, text }) => subject.includes(number) && `${subject}${text}`.includes(words),
			60_000,
		);

	const becomes = (id: string, status: string) =>
		until(async () => ((await readTicket(instance, id))['status'] === status ? true : undefined), {
			what: `ticket to be ${status}`,
			timeoutMs: 60_000,
		});

	/** A solved ticket on which the days to confirm are over in so many seconds. */
	async function solvedFor(seconds: number): Promise<string> {
		const id = await on.ticket();
		await on.say(id, { ...solution, next_status: 'resolved' });
		await shift(id, { close_due_at: Date.now() + seconds * second, follow_up_at: Date.now() });
		return id;
	}

	describe('a solution', () => {
		it('is followed by a reminder and, when nobody answers, by the end', async () => {
			const id = await solvedFor(12);
			const number = await numberOf(id);
			const mail = await mailAbout(number, '请确认是否已解决');
			expect(mail.to).toEqual(['li.lei@customer.example']);
			expect(mail.headers['auto-submitted']).toContain('auto-generated');
			await becomes(id, 'closed');
			const row = await readTicket(instance, id);
			expect(row).toMatchObject({ close_due_at: null, customer_says_resolved: null });
			const [reminder] = await toldOf(id, 'reminder_sent');
			expect(Date.parse(String(reminder?.['occurred_at']))).toBeLessThan(
				Date.parse(String(row['closed_at'])),
			);
			expect(await toldOf(id, 'close_proposed')).toEqual([]);
			expect(smtp.messages.filter(({ subject }) => subject.includes(number))).toHaveLength(1);
		});

		it('whose reminder is refused does not end; its people are told instead', async () => {
			smtp.setMode('refuse-permanent');
			const id = await solvedFor(8);
			await until(async () => (await toldOf(id, 'notification_failed'))[0], {
				what: 'the refusal of the reminder',
			});
			const proposed = await until(async () => (await toldOf(id, 'close_proposed'))[0], {
				what: 'the proposal to close',
				timeoutMs: 30_000,
			});
			expect(proposed).toMatchObject({ clause: '1.4.2', data: { status: 'resolved' } });
			expect(await readTicket(instance, id)).toMatchObject({ status: 'resolved' });
			const notices = await readRows(
				instance,
				'desk_notifications',
				`filter[ticket][_eq]=${id}&filter[method][_eq]=in_app&filter[kind][_eq]=reminder`,
			);
			expect(notices).toMatchObject([{ recipient_user: desk.lead.id }]);
			expect(String(notices[0]?.['body'])).toMatch(/could not be reminded/);
		});

		it('by mail solves the ticket when the mail server has taken it, and not before', async () => {
			const id = await byMail();
			smtp.setMode('refuse-temporary');
			const { id: message } = await on.say(id, { ...solution, next_status: 'resolved' });
			const before = smtp.attempts();
			await until(async () => smtp.attempts() > before || undefined, { what: 'an attempt' });
			expect(await readTicket(instance, id)).toMatchObject({ status: 'in_progress' });
			expect(await on.refused(id, { status: 'resolved' })).toMatch(
				/status.*1\.4\.2.*has not reached the customer yet.*choose on the message/,
			);
			smtp.setMode('accept');
			await mailAbout(await numberOf(id), '问题已解决');
			await becomes(id, 'resolved');
			const row = await readTicket(instance, id);
			const [sent] = await readRows(instance, 'desk_messages', `filter[id][_eq]=${String(message)}`);
			expect(row['resolved_at']).toBe(sent?.['sent_at']);
		});

		it('that a mail server refuses for good solves nothing', async () => {
			const id = await byMail();
			smtp.setMode('refuse-permanent');
			await on.say(id, { ...solution, next_status: 'resolved' });
			await until(async () => (await toldOf(id, 'notification_failed'))[0], { what: 'the refusal' });
			expect(await readTicket(instance, id)).toMatchObject({ status: 'in_progress' });
			expect(await on.refused(id, { status: 'resolved' })).toMatch(/could not be delivered to the customer/);
			await on.say(id, { ...solution, channel: 'hotline', next_status: 'resolved' });
			expect(await readTicket(instance, id)).toMatchObject({ status: 'resolved' });
		});
	});

	it('an acknowledgement that goes out while somebody changes the ticket registers it afterwards', async () => {
		smtp.setMode('refuse-temporary');
		const id = await byMail({ status: 'new' });
		const name = `ticket:${id.slice(-3)}`;
		await layLock(knex, name);
		const now = Date.now();
		await takeLock(knex, { name, token: 'somebody', now, until: now + 120_000 });
		smtp.setMode('accept');
		await mailAbout(await numberOf(id), '');
		const [told] = await until(
			async () => {
				const found = await toldOf(id, 'ticket_registered');
				return found.length > 0 ? found : undefined;
			},
			{ what: 'the registration', timeoutMs: 60_000 },
		);
		expect(told).toMatchObject({ data: { by: 'acknowledgement' } });
		expect(await readTicket(instance, id)).toMatchObject({ status: 'new' });
		// What was checked before says what it said then, and takes nothing back.
		await ticketTable.update(knex, id, { status: 'new' });
		await releaseLocks(knex, ['somebody']);
		await becomes(id, 'registered');
		expect(await toldOf(id, 'ticket_registered')).toHaveLength(1);
	});

	describe('a question', () => {
		it('pauses when the mail server has taken it, and not before', async () => {
			const id = await byMail();
			smtp.setMode('refuse-temporary');
			await on.say(id, question);
			const before = smtp.attempts();
			await until(async () => smtp.attempts() > before || undefined, { what: 'an attempt' });
			expect(await readTicket(instance, id)).toMatchObject({ status: 'in_progress' });
			expect(await on.refused(id, { status: 'pending_customer' })).toMatch(
				/status.*3\.1\.1\.2.*has not reached the customer yet/,
			);
			smtp.setMode('accept');
			await becomes(id, 'pending_customer');
			await on.customer(id, 'messages', { body: 'LaserJet 5' });
			expect(await readTicket(instance, id)).toMatchObject({ status: 'in_progress' });
		});

		it('that is not answered is repeated by mail, without moving the ticket', async () => {
			const id = await on.ticket();
			await on.say(id, question);
			const longAgo = Date.now() - 100 * 3_600 * second;
			const events = await knex('desk_events')
				.where({ ticket: id, kind: 'ticket_changed' })
				.orderBy('sequence');
			const { id: last } = events.at(-1) as { id: string };
			await knex('desk_events')
				.where({ id: last })
				.update({ occurred_at: new Date(longAgo) });
			await shift(id, { follow_up_at: Date.now() });
			await mailAbout(await numberOf(id), '请补充信息');
			await until(async () => (await toldOf(id, 'reminder_sent'))[0], { what: 'the reminder to be told' });
			expect(await readTicket(instance, id)).toMatchObject({ status: 'pending_customer' });
		});
	});

	describe('a reply', () => {
		it('carries the files of its message', async () => {
			const id = await byMail();
			const [text, picture] = [
				await upload(instance, { name: '说明 书.txt', type: 'text/plain', content: Buffer.from('第一步') }),
				await upload(instance, {
					name: 'photo.bin',
					type: 'application/octet-stream',
					content: randomBytes(70_000),
				}),
			];
			await on.say(id, {
				body: '您好，说明书见附件。谢谢。',
				attachments: [{ file: text.id }, { file: picture.id }],
			});
			const mail = await mailAbout(await numberOf(id), '说明书见附件');
			expect(mail.attachments.map(({ name }) => name).toSorted()).toEqual(['photo.bin', '说明 书.txt']);
			const of = (name: string) => mail.attachments.find((one) => one.name === name)?.content;
			expect(of('说明 书.txt')?.toString()).toBe('第一步');
			expect(of('photo.bin')?.equals(picture.content)).toBe(true);
			expect(mail.text).not.toContain('20 MB');
		});

		it('names the files that are too large to go with it', async () => {
			const id = await byMail();
			const size = 11 * 1024 * 1024;
			const files = [];
			for (const name of ['a.bin', 'b.bin']) {
				files.push(
					await upload(instance, {
						name,
						type: 'application/octet-stream',
						content: Buffer.alloc(size, name),
					}),
				);
			}
			await on.say(id, {
				body: '您好，两份日志见附件。谢谢。',
				attachments: files.map(({ id: file }) => ({ file })),
			});
			const mail = await mailAbout(await numberOf(id), '两份日志见附件');
			expect(mail.attachments.map(({ name }) => name)).toEqual(['a.bin']);
			expect(mail.text).toMatch(/附件过大（邮件附件合计以 20 MB 为限）[^]*- b\.bin/);
			const [sent] = await until(
				async () => {
					const rows = await readRows(
						instance,
						'desk_notifications',
						`filter[ticket][_eq]=${id}&filter[kind][_eq]=reply&filter[state][_eq]=sent`,
					);
					return rows.length > 0 ? rows : undefined;
				},
				{ what: 'the outbox to say so' },
			);
			expect(String(sent?.['body'])).toContain('- b.bin');
		});

		it('waits while one of its files cannot be read', async () => {
			const id = await byMail();
			const file = await upload(instance, {
				name: 'lost.txt',
				type: 'text/plain',
				content: Buffer.from('x'),
			});
			await knex('directus_files').where({ id: file.id }).update({ filename_disk: 'nowhere.txt' });
			await on.say(id, { body: '您好，见附件。谢谢。', attachments: [{ file: file.id }] });
			const failed = await until(
				async () => {
					const filter = `filter[ticket][_eq]=${id}&filter[kind][_eq]=reply&filter[state][_eq]=failed`;
					return (await readRows(instance, 'desk_notifications', filter))[0];
				},
				{ what: 'the failure' },
			);
			expect(String(failed['last_error'])).toMatch(/lost\.txt could not be read.*无法读取附件/);
			const [message] = await readRows(instance, 'desk_messages', `filter[ticket][_eq]=${id}`);
			expect(message?.['sent_at']).toBeNull();
		});
	});

	it('a customer whom no mail reaches is for the assignee to call', async () => {
		const contact = await create(instance, 'desk_contacts', { name: 'Han', organization: desk.customer });
		const id = await on.ticket({ contact: contact['id'], assignee: desk.agent.id });
		await on.say(id, { ...solution, next_status: 'resolved' });
		await shift(id, { close_due_at: Date.now() + 600 * second, follow_up_at: Date.now() });
		const notice = await until(
			async () => {
				const filter = `filter[ticket][_eq]=${id}&filter[kind][_eq]=reminder`;
				return (await readRows(instance, 'desk_notifications', filter))[0];
			},
			{ what: 'the notice' },
		);
		expect(notice).toMatchObject({ method: 'in_app', recipient_user: desk.agent.id });
		expect(String(notice['body'])).toMatch(/no e-mail address/);
	});
});
