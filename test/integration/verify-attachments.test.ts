import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../extensions/agreement-desk/src/domain/timeline/finding.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { desk as ask } from '../support/agreement-versions.ts';
import { describeEachDatabase } from '../support/combinations.ts';
import { lookInto } from '../support/look-into.ts';
import { readRows, refusal } from '../support/read.ts';
import { createUser, integrationPolicy, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { uploadedKey } from '../support/upload.ts';
import { workOn, type Work } from '../support/work-on.ts';

describeEachDatabase('what is changed of attachments past the desk', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let work: Work;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		work = workOn(instance, desk);
	});
	afterAll(() => instance?.stop());

	async function verify(ticket: string): Promise<Finding[]> {
		return (await ask(instance, 'GET', `tickets/${ticket}/verify`))['findings'] as Finding[];
	}

	/** A note of the agent with one file. */
	async function withAttachment() {
		const ticket = await work.ticketBy('hotline');
		const file = await uploadedKey(
			instance,
			{ name: '说明.txt', content: 'How to mend it' },
			desk.agent.token,
		);
		const attachments = [{ file }];
		const message = await work.write(ticket, { kind: 'internal_note', body: 'See there.', attachments });
		return { ticket, file, message: String(message['id']) };
	}

	it('is nothing where a message came with files, however they were given', async () => {
		const { ticket, file } = await withAttachment();
		await work.write(ticket, { kind: 'internal_note', attachments: { create: [{ file: { id: file } }] } });
		const app = await createUser(instance, 'app', integrationPolicy);
		const path = `/desk/contacts/${desk.contact}/tickets/${ticket}/messages`;
		const theirs = await uploadedKey(instance, { name: 'photo.txt', content: 'A photo' }, app.token);
		const body = { body: 'Look', attachments: [theirs, file] };
		expect((await instance.request('POST', path, body, app.token)).status).toBe(200);
		expect(await work.told(ticket, 'attachment_added')).toHaveLength(4);
		expect(await verify(ticket)).toEqual([]);
	});

	it('is what an attachment cannot be: changed, removed, or added later', async () => {
		const { ticket, file, message } = await withAttachment();
		const [attached] = await readRows(instance, 'desk_messages_files', `filter[message][_eq]=${message}`);
		const row = `/items/desk_messages_files/${String(attached?.['id'])}`;
		const other = await uploadedKey(instance, { name: 'other.txt', content: 'Other' });
		const tries = [
			await instance.request('PATCH', row, { file: other }),
			await instance.request('DELETE', row),
			await instance.request('POST', '/items/desk_messages_files', { message, file: other }),
			await instance.request('PATCH', `/files/${file}`, { filename_download: 'x.txt' }),
			await instance.request('DELETE', `/files/${file}`),
		];
		expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
		for (const answer of tries) expect(refusal(answer)).toContain('1.4.2');
		expect((await instance.request('PATCH', `/files/${file}`, { title: 'Manual' })).status).toBe(200);
		const nobodys = { ticket, kind: 'internal_note', body: 'x', attachments: [{ file: randomUUID() }] };
		const answer = await instance.request('POST', '/items/desk_messages', nobodys, desk.agent.token);
		expect({ status: answer.status, text: refusal(answer) }).toEqual({
			status: 400,
			text: expect.stringContaining('desk_messages.attachments') as string,
		});
		expect(await verify(ticket)).toEqual([]);
	});

	it.each<[string, string, (knex: Knex, message: string) => Promise<unknown>]>([
		[
			'an attachment, removed',
			'attachment_missing',
			(knex, message) => knex('desk_messages_files').where({ message }).delete(),
		],
		[
			'an attachment, exchanged for another file',
			'attachment_changed',
			async (knex, message) => {
				const other = await uploadedKey(instance, { name: 'other.txt', content: 'Other' });
				await knex('desk_messages_files').where({ message }).update({ file: other });
			},
		],
		[
			'an attachment, put in',
			'attachment_inserted',
			async (knex, message) => {
				const file = await uploadedKey(instance, { name: 'other.txt', content: 'Other' });
				await knex('desk_messages_files').insert({ id: randomUUID(), message, file });
			},
		],
		[
			'the name of its file',
			'attachment_changed',
			async (knex, message) => {
				const file = knex('desk_messages_files').select('file').where({ message });
				await knex('directus_files').where('id', file).update({ filename_download: 'x.txt' });
			},
		],
	])('is found: %s', async (_, kind, act) => {
		const { ticket, message } = await withAttachment();
		await lookInto(instance.databaseConfig, ({ knex }) => act(knex, message));
		expect((await verify(ticket)).map((finding) => finding.kind)).toEqual([kind]);
	});

	it('is found: what a file holds, where somebody reads it', async () => {
		const { ticket, file } = await withAttachment();
		await uploadedKey(instance, { name: '说明.txt', content: 'How to break it', replaces: file });
		const found = await verify(ticket);
		expect(found.map((finding) => finding.kind)).toEqual(['attachment_changed']);
		expect(found[0]?.text['en-US']).toContain('was replaced');
		const of = async (query: string) =>
			((await ask(instance, 'GET', `verify?${query}`))['findings'] as Finding[]).filter(
				(finding) => finding.ticket === ticket,
			);
		expect(await of('files=true')).toEqual(found);
		expect(await of('limit=5000')).toEqual([]);
	});
});
