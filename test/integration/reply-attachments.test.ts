import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { describeEach } from '../support/combinations.ts';
import { readRows } from '../support/read.ts';
import { findingsIn, polite, repliesOn } from '../support/replies.ts';
import { setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const identity = '11010519491231002X';

describeEach('the check of attachments', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let replies: ReturnType<typeof repliesOn>;
	let ticket: string;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
		replies = repliesOn(instance, desk);
		ticket = await replies.ticket();
	});
	afterAll(() => instance?.stop());

	const withFile = (file: string) => ({ ticket, body: polite, attachments: [{ file }] });
	const attachmentsOf = (message: unknown) =>
		readRows(instance, 'desk_messages_files', `filter[message][_eq]=${String(message)}`);

	it('looks at names, of pictures too', async () => {
		const picture = await replies.upload(`证件 ${identity}.png`, Buffer.from('89504e47', 'hex'), 'image/png');
		const { findings, message, whole } = await replies.refused(withFile(picture));
		expect(findings).toContainEqual(
			expect.objectContaining({ code: 'cn_id_card', part: 'attachment_name', attachment: 0, gate: 'refuse' }),
		);
		expect(message).toContain('desk_messages.attachments[0].name');
		expect(whole).not.toContain(identity);
		const harmless = await replies.upload('screen.png', Buffer.from('89504e47', 'hex'), 'image/png');
		const sent = await replies.sent(withFile(harmless));
		expect(sent['lint']).toContainEqual(
			expect.objectContaining({ code: 'unchecked_attachment', gate: 'note', attachment: 0 }),
		);
	});

	it.each([
		['list.csv', 'text/csv'],
		['list.txt', 'text/plain'],
		['list.json', 'application/json'],
		['list.html', 'text/html'],
		['list.md', 'text/markdown'],
		['list.log', 'application/octet-stream'],
	])('looks into %s', async (name, type) => {
		const fine = await replies.upload(name, 'name,state\nprinter,done\n', type);
		const sent = await replies.sent(withFile(fine));
		expect(JSON.stringify(sent['lint'] ?? [])).not.toContain('unchecked_attachment');
		const file = await replies.upload(name, `name,id\n某某,${identity}\n`, type);
		const { findings } = await replies.refused(withFile(file));
		expect(findings).toContainEqual(
			expect.objectContaining({ code: 'cn_id_card', part: 'attachment_text', attachment: 0 }),
		);
	});

	it('looks into Word documents, and into text of another encoding', async () => {
		const document = new Document({ sections: [{ children: [new Paragraph('请闭嘴')] }] });
		const word = await replies.upload('letter.docx', await Packer.toBuffer(document), wordType);
		const inWord = await replies.refused(withFile(word));
		expect(inWord.findings).toContainEqual(
			expect.objectContaining({ phrase: '闭嘴', part: 'attachment_text' }),
		);
		const gb18030 = Uint8Array.from([0xb0, 0xd7, 0xb3, 0xd5]); // 白痴
		const file = await replies.upload('note.txt', gb18030, 'text/plain');
		const { findings } = await replies.refused(withFile(file));
		expect(findings).toContainEqual(expect.objectContaining({ phrase: '白痴', part: 'attachment_text' }));
	});

	it('in every form in which a client attaches files', async () => {
		const file = await replies.upload('list.txt', `证件 ${identity}`, 'text/plain');
		const forms = [[{ file: { id: file } }], { create: [{ file }], update: [], delete: [] }];
		for (const attachments of forms) {
			const { findings } = await replies.refused({ ticket, body: polite, attachments });
			expect(findings).toContainEqual(expect.objectContaining({ code: 'cn_id_card' }));
		}
		const mutation =
			'mutation ($data: create_desk_messages_input!) { create_desk_messages_item(data: $data) { id } }';
		const row = {
			body: polite,
			channel: 'hotline',
			ticket: { id: ticket },
			attachments: [{ file: { id: file, storage: 'local', filename_download: 'list.txt' } }],
		};
		const byGraphql = await instance.graphql(mutation, { data: row }, desk.agent.token);
		expect(findingsIn(byGraphql.body)).toContainEqual(expect.objectContaining({ code: 'cn_id_card' }));
	});

	it('stays with the message: confirmed with it, let out with it', async () => {
		const file = await replies.upload('list.txt', '联系 13800138000', 'text/plain');
		expect((await replies.post(withFile(file))).status).toBe(400);
		const message = await replies.sent({ ...withFile(file), confirmed: true });
		expect(await attachmentsOf(message['id'])).toHaveLength(1);
		const secret = await replies.upload('id.txt', identity, 'text/plain');
		const released = { ...withFile(secret), override_reason: '客户索取本人资料' };
		const let_out = await replies.sent(released, desk.lead.token);
		expect(await attachmentsOf(let_out['id'])).toHaveLength(1);
	});

	it('comes with its message and in no other way', async () => {
		const file = await replies.upload('id.txt', identity, 'text/plain');
		const attach = (message: unknown) =>
			instance.request('POST', '/items/desk_messages_files', { message, file }, desk.agent.token);
		const message = await replies.sent({ ticket, body: polite });
		expect((await attach(message['id'])).status).toBe(403);
		// a message that is written on the way brings no file that was not looked at
		const before = (await readRows(instance, 'desk_messages')).length;
		expect((await attach({ ticket, body: polite, channel: 'hotline' })).status).toBe(403);
		expect(await readRows(instance, 'desk_messages')).toHaveLength(before);
	});

	it('hints look at the same files, for those who may read them', async () => {
		const file = await replies.upload('list.txt', `证件 ${identity}`, 'text/plain');
		const { findings } = await replies.refused(withFile(file));
		const asked = await replies.hints({ ...withFile(file), channel: 'hotline' });
		expect(asked.findings).toEqual(findings);
		const unknown = { ...withFile('de5c0000-0000-4000-8000-00000000ffff') };
		expect((await instance.request('POST', '/desk/lint', unknown, desk.agent.token)).status).toBe(403);
	});
});
