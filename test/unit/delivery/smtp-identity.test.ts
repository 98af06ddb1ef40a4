import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { bounceTokenOf } from '../../../extensions/agreement-desk/src/delivery/bounce/bounce-token.ts';
import type { ChannelRecord } from '../../../extensions/agreement-desk/src/delivery/channel-record.ts';
import { readEmailSettings } from '../../../extensions/agreement-desk/src/delivery/email/read-email-settings.ts';
import type { OutgoingMail } from '../../../extensions/agreement-desk/src/delivery/outgoing.ts';
import { createSmtpSender } from '../../../extensions/agreement-desk/src/delivery/smtp.ts';
import type { SmtpSender } from '../../../extensions/agreement-desk/src/delivery/smtp.ts';
import { startSmtpServer } from '../../harness/smtp.ts';
import type { SmtpServer } from '../../harness/smtp.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
	modulusLength: 1024,
	publicKeyEncoding: { type: 'spki', format: 'pem' },
	privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const opened: { sender: SmtpSender; server: SmtpServer }[] = [];
afterEach(async () => {
	for (const { sender, server } of opened.splice(0)) {
		sender.close();
		await server.stop();
	}
});

const limits = { connect: 300, silence: 300, mail: 2000 };

/** A sender as the columns of a channel say, with a server of its own on loopback. */
async function channel(columns: Partial<ChannelRecord> = {}, env = {}) {
	const server = await startSmtpServer();
	const own = { smtp_host: '127.0.0.1', smtp_port: server.port, smtp_security: 'none' };
	const record = { type: 'email', address: 'support@example.com', from_name: '客服中心', ...own, ...columns };
	const reading = readEmailSettings(record, env);
	if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
	const sender = createSmtpSender(reading.settings, limits);
	opened.push({ sender, server });
	return { sender, server, settings: reading.settings };
}

const mail: OutgoingMail = {
	to: 'wang@example.com',
	subject: '工单已受理',
	text: '您好',
	messageId: '<01@example.com>',
	automatic: false,
};

describe('a mail of a channel', () => {
	it('comes from its address and name, and is answered where it says', async () => {
		const { sender, server } = await channel({ reply_to: 'help@example.com' });
		expect(await sender.send(mail)).toMatchObject({ result: 'sent' });
		const [received] = server.messages;
		expect(received?.headers['from']).toBe('=?UTF-8?B?5a6i5pyN5Lit5b+D?= <support@example.com>');
		expect(received?.headers['reply-to']).toBe('help@example.com');
		expect(received?.from).toBe('support@example.com');
	});

	it('has text, HTML, attachments, and names the mails that it answers', async () => {
		const { sender, server } = await channel();
		await sender.send({
			...mail,
			html: '<p>您好</p>',
			references: ['<a@x.test>', '<b@x.test>'],
			attachments: [{ filename: '说明.txt', contentType: 'text/plain', content: Buffer.from('hi') }],
		});
		const [received] = server.messages;
		expect(received).toMatchObject({
			text: '您好',
			html: '<p>您好</p>',
			attachments: [{ name: '说明.txt' }],
		});
		expect(received?.headers).toMatchObject({
			'in-reply-to': '<b@x.test>',
			references: '<a@x.test> <b@x.test>',
		});
	});

	it('has an envelope of its own for bounces, and only there', async () => {
		const { sender, server } = await channel({ bounce_address: 'bounces@support.test' });
		const bounceToken = bounceTokenOf('01990000-0000-7000-8000-000000000001', 'key');
		await sender.send({ ...mail, bounceToken });
		await sender.send(mail);
		expect(server.messages.map(({ from }) => from)).toEqual([
			`bounces+${bounceToken}@support.test`,
			'support@example.com',
		]);
		expect(server.messages[0]?.raw).not.toContain(bounceToken);
	});

	it('is signed by DKIM so that the public key verifies it', async () => {
		const { sender, server } = await channel({
			dkim_domain: 'example.com',
			dkim_selector: 'desk2026',
			dkim_private_key: privateKey,
		});
		await sender.send(mail);
		const raw = server.messages[0]?.raw ?? '';
		expect(dkimVerdict(raw)).toEqual({
			domain: 'example.com',
			selector: 'desk2026',
			body: true,
			signature: true,
		});
		expect(dkimVerdict(raw.replace('support@', 'evil@'))).toMatchObject({ signature: false });
	});

	it('without a server of its own goes through that of Directus, under the address of the channel', async () => {
		const server = await startSmtpServer();
		const env = {
			EMAIL_TRANSPORT: 'smtp',
			EMAIL_SMTP_HOST: '127.0.0.1',
			EMAIL_SMTP_PORT: String(server.port),
			EMAIL_SMTP_IGNORE_TLS: 'true',
			EMAIL_FROM: 'Directus <directus@example.com>',
		};
		const none = { smtp_host: null, smtp_port: null };
		for (const address of ['billing@example.com', null]) {
			const { sender } = await channel({ ...none, address, from_name: null }, env);
			expect(await sender.send(mail)).toMatchObject({ result: 'sent' });
		}
		expect(server.messages.map(({ from }) => from)).toEqual(['billing@example.com', 'directus@example.com']);
		await server.stop();
	});

	it('without any server waits for one', async () => {
		const { sender, settings } = await channel({ smtp_host: null, smtp_port: null });
		expect(settings).toBeNull();
		expect(await sender.send(mail)).toMatchObject({ result: 'temporary', targetFault: true });
	});
});

describe('encryption and port', () => {
	it.each([
		[
			{ smtp_port: null, smtp_security: null },
			{ port: 587, secure: false, requireTLS: true },
		],
		[
			{ smtp_port: null, smtp_security: 'tls' },
			{ port: 465, secure: true, requireTLS: false },
		],
		[
			{ smtp_port: 465, smtp_security: null },
			{ port: 465, secure: true },
		],
		[
			{ smtp_port: null, smtp_security: 'none' },
			{ port: 25, secure: false, ignoreTLS: true },
		],
	])('%j', async (columns, expected) => {
		const { settings } = await channel({ smtp_host: 'smtp.example.com', ...columns });
		expect(settings).toMatchObject(expected);
	});

	it('no mail and no password leaves before the line is encrypted', async () => {
		const { sender, server } = await channel({
			smtp_security: 'starttls',
			smtp_user: 'desk',
			smtp_password: 'S3CR3T-pass',
		});
		const outcome = await sender.send(mail);
		expect(outcome.result).toBe('temporary');
		expect(JSON.stringify(outcome)).not.toContain('S3CR3T');
		expect(server.attempts()).toBe(0);
	});
});

describe('a server that goes wrong', () => {
	it.each([
		['', {}],
		[
			' of a signed one',
			{ dkim_domain: 'example.com', dkim_selector: 'desk2026', dkim_private_key: privateKey },
		],
	])('falls silent before the mail: nothing%s was handed over', async (_, columns) => {
		const { sender, server } = await channel(columns);
		server.setMode('hang');
		expect(await sender.send(mail)).toMatchObject({ result: 'temporary' });
		expect(server.messages).toHaveLength(0);
	});

	it.each(['hang-after-data', 'cut-after-data'] as const)('%s: nobody knows', async (mode) => {
		const { sender, server } = await channel();
		server.setMode(mode);
		const outcome = await sender.send(mail);
		expect(outcome.result).toBe('unknown');
		expect('reason' in outcome && outcome.reason).toMatch(/same Message-ID.*同一 Message-ID/);
		expect(server.messages).toHaveLength(1);
		server.setMode('accept');
		expect(await sender.send(mail)).toMatchObject({ result: 'sent' });
		expect(server.messages.map(({ messageId }) => messageId)).toEqual([
			'<01@example.com>',
			'<01@example.com>',
		]);
	});

	it('is named with the columns of the channel', async () => {
		const { sender, server } = await channel();
		await server.stop();
		opened.splice(0);
		const outcome = await sender.send(mail);
		expect(outcome.result).toBe('temporary');
		expect('reason' in outcome && outcome.reason).toMatch(
			/smtp_host and smtp_port of the channel.*请检查地址/,
		);
		sender.close();
	});
});

/** RFC 6376, relaxed/relaxed, written for this test. */
function dkimVerdict(raw: string) {
	const [head = '', ...rest] = raw.split('\r\n\r\n');
	const fields = head.split(/\r\n(?![ \t])/);
	const relaxed = (field: string) => {
		const colon = field.indexOf(':');
		return `${field.slice(0, colon).toLowerCase().trim()}:${field
			.slice(colon + 1)
			.replace(/\s+/g, ' ')
			.trim()}`;
	};
	const signed = fields.find((field) => /^dkim-signature:/i.test(field)) ?? '';
	const tags = new Map(
		signed
			.slice('DKIM-Signature:'.length)
			.replace(/\s+/g, '')
			.split(';')
			.map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)] as const),
	);
	const body = rest
		.join('\r\n\r\n')
		.replace(/[ \t]+\r\n/g, '\r\n')
		.replace(/[ \t]+/g, ' ')
		.replace(/(\r\n)*$/, '\r\n');
	const names = (tags.get('h') ?? '').split(':');
	const headers = names.flatMap((name) =>
		fields.filter((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`)),
	);
	const own = relaxed(signed)
		.replace(/\bb=[^;]*$/, 'b=')
		.replace(/([; ])b=[^;]*/, '$1b=');
	const verify = createVerify('RSA-SHA256').update(`${headers.map(relaxed).join('\r\n')}\r\n${own}`);
	return {
		domain: tags.get('d'),
		selector: tags.get('s'),
		body: createHash('sha256').update(body).digest('base64') === tags.get('bh'),
		signature: verify.verify(publicKey, tags.get('b') ?? '', 'base64'),
	};
}
