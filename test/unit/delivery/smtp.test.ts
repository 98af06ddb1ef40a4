import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import {
	createSmtpSender,
	type SmtpLimits,
	type SmtpSender,
} from '../../../extensions/agreement-desk/src/delivery/smtp.ts';
import type { DeliveryOutcome } from '../../../extensions/agreement-desk/src/delivery/outcome.ts';
import type { SmtpSettings } from '../../../extensions/agreement-desk/src/delivery/smtp-settings.ts';

const mail = {
	to: 'wang@example.com',
	subject: 'Re: [CS-20261123-000007] Printer on fire',
	text: 'On our way.',
	messageId: '<01@example.com>',
	automatic: false,
};

const opened: { sender: SmtpSender; server: SMTPServer }[] = [];
afterEach(() => {
	for (const { sender, server } of opened.splice(0)) {
		sender.close();
		server.close();
	}
});

/** A mail server on loopback that behaves as told, and a sender that uses it. */
async function senderTo(
	behaviour: SMTPServerOptions,
	given: Partial<SmtpSettings> = {},
	limits?: SmtpLimits,
) {
	const server = new SMTPServer({
		authOptional: true,
		hideSTARTTLS: true,
		disableReverseLookup: true,
		...behaviour,
	});
	server.on('error', () => undefined);
	const listener = server.listen(0, '127.0.0.1');
	await once(listener, 'listening');
	const { port } = listener.address() as AddressInfo;
	const settings = {
		host: '127.0.0.1',
		port,
		secure: false,
		ignoreTLS: true,
		name: undefined,
		auth: undefined,
	};
	const sender = createSmtpSender({ ...settings, from: 'Service <service@example.com>', ...given }, limits);
	opened.push({ sender, server });
	return { sender, port };
}

/** The proof, or the reason there is none. */
const wordsOf = (outcome: DeliveryOutcome) => (outcome.result === 'sent' ? outcome.proof : outcome.reason);

const answer = (responseCode: number) => Object.assign(new Error('as the server put it'), { responseCode });

describe('without mail settings', () => {
	it('every attempt says in both languages what is missing, and may be made again', async () => {
		const outcome = await createSmtpSender(null).send(mail);
		expect(outcome.result).toBe('temporary');
		expect(wordsOf(outcome)).toMatch(/EMAIL_TRANSPORT=smtp.*尚未配置邮件/);
	});

	it('there is nothing to close', () => {
		expect(() => createSmtpSender(null).close()).not.toThrow();
	});
});

describe('a mail that is taken', () => {
	async function delivered(automatic: boolean) {
		let raw = '';
		const { sender } = await senderTo({
			onData(stream, _session, done) {
				text(stream)
					.then((received) => {
						raw = received;
						done();
					})
					.catch(done);
			},
		});
		return { outcome: await sender.send({ ...mail, automatic }), raw };
	}

	it('has the answer of the server for its proof', async () => {
		const { outcome } = await delivered(false);
		expect(outcome.result).toBe('sent');
		expect(wordsOf(outcome)).toMatch(/^127\.0\.0\.1: 250 /);
	});

	it('goes to the one address, under the Message-ID that was set', async () => {
		const { raw } = await delivered(false);
		expect(raw).toMatch(/^From: Service <service@example\.com>\r$/m);
		expect(raw).toMatch(/^To: wang@example\.com\r$/m);
		expect(raw).toMatch(/^Message-ID: <01@example\.com>\r$/m);
		expect(raw).not.toMatch(/^Auto-Submitted:/m);
	});

	it('is marked when no human wrote it, so that no machine answers', async () => {
		expect((await delivered(true)).raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
	});
});

describe('a mail that is refused', () => {
	const recipient = (code: number): SMTPServerOptions => ({ onRcptTo: (_a, _s, done) => done(answer(code)) });
	const sender = (code: number): SMTPServerOptions => ({ onMailFrom: (_a, _s, done) => done(answer(code)) });
	const content = (code: number): SMTPServerOptions => ({
		onData(stream, _session, done) {
			stream.resume();
			stream.on('end', () => done(answer(code)));
		},
	});

	it.each<[string, SMTPServerOptions, string, string]>([
		['because there is no such address', recipient(550), 'permanent', 'wang@example.com'],
		['because of its content', content(554), 'permanent', 'wang@example.com'],
		['because the mailbox is full', recipient(452), 'temporary', 'asked again'],
		['by greylisting', recipient(451), 'temporary', 'asked again'],
		['because the server is short of space', content(452), 'temporary', 'asked again'],
		['because the sender has sent too much', sender(450), 'temporary', 'asked again'],
	])('%s', async (_, behaviour, result, hint) => {
		const { sender: smtp } = await senderTo(behaviour);
		const outcome = await smtp.send(mail);
		expect(outcome.result).toBe(result);
		expect(wordsOf(outcome)).toContain(hint);
		expect(wordsOf(outcome)).toContain('as the server put it');
	});

	const words = (code: number, message: string): SMTPServerOptions => ({
		onRcptTo: (_a, _s, done) => done(Object.assign(new Error(message), { responseCode: code })),
	});

	it.each<[number, string, object]>([
		[552, '5.2.2 mailbox full', { result: 'temporary' }],
		[552, 'storage exceeded', { result: 'temporary' }],
		[550, 'user is over quota', { result: 'temporary' }],
		[552, '5.3.4 message size exceeds fixed limit', { result: 'permanent' }],
		[554, '5.7.1 relay access denied', { result: 'temporary', targetFault: true }],
		[550, '5.1.1 no such user', { result: 'permanent' }],
		[421, 'too many connections', { result: 'temporary' }],
	])('with %i %s', async (code, message, expected) => {
		const { sender: smtp } = await senderTo(words(code, message));
		expect(await smtp.send(mail)).toMatchObject(expected);
	});

	it.each<[string, SMTPServerOptions]>([
		['that wants a login first', { authOptional: false }],
		['that does not let us send under our name', sender(553)],
	])('by a server %s is ours to mend: nothing is given up', async (_, behaviour) => {
		const { sender: smtp } = await senderTo(behaviour);
		expect(await smtp.send(mail)).toMatchObject({ result: 'temporary', targetFault: true });
	});

	it.each(['', 'a@b.test\r\nBcc: c@d.test', 'a@b.test, c@d.test', 'Wang <w@b.test>', 'w w@b.test'])(
		'for "%s", which is no address, goes to nobody and is no fault of the server',
		async (to) => {
			const taken: string[] = [];
			const { sender: smtp } = await senderTo(
				{
					onRcptTo(address, _session, done) {
						taken.push(address.address);
						done();
					},
				},
				{ bounceAddress: 'bounce@example.com' },
			);
			const outcome = await smtp.send({ ...mail, to, bounceToken: 'token' });
			expect(outcome).toMatchObject({ result: 'permanent' });
			expect(outcome).not.toHaveProperty('targetFault');
			expect(wordsOf(outcome)).toContain('check the address of the contact');
			expect(taken).toEqual([]);
		},
	);

	it('with the login points to the login', async () => {
		const refuse: SMTPServerOptions = {
			allowInsecureAuth: true,
			onAuth: (_auth, _session, done) => done(answer(535)),
		};
		const { sender: smtp } = await senderTo(refuse, { auth: { user: 'desk', pass: 'wrong' } });
		const outcome = await smtp.send(mail);
		expect(outcome.result).toBe('temporary');
		expect(wordsOf(outcome)).toContain('EMAIL_SMTP_USER and EMAIL_SMTP_PASSWORD');
	});
});

describe('a server that does not answer', () => {
	it('is asked again, and the admin is told which', async () => {
		const { sender, port } = await senderTo({});
		opened.at(-1)?.server.close();
		const outcome = await sender.send(mail);
		expect(outcome).toMatchObject({ result: 'temporary', targetFault: true });
		expect(wordsOf(outcome)).toContain(`127.0.0.1:${port} could not be reached: check EMAIL_SMTP_HOST`);
	});
});

describe('a server that takes too long', () => {
	const limits = { connect: 5_000, silence: 5_000, mail: 300 };
	const slow = (received: string[]): SMTPServerOptions => ({
		onMailFrom: (_address, _session, done) => void setTimeout(done, 600),
		onData(stream, _session, done) {
			text(stream)
				.then((raw) => received.push(raw))
				.then(() => done())
				.catch(done);
		},
	});

	it('is not given a mail that was given up on: it would arrive beside the next attempt', async () => {
		const received: string[] = [];
		const { sender } = await senderTo(slow(received), {}, limits);
		const outcome = await sender.send(mail);
		expect(outcome).toMatchObject({ result: 'temporary', targetFault: true });
		expect(wordsOf(outcome)).toContain('not done within 0.3 s');
		await sleep(1_000);
		expect(received).toEqual([]);
		const other = await sender.send({ ...mail, messageId: '<02@example.com>', attachments: [attachment] });
		expect(other.result).toBe('sent');
	});

	/** Its size gives it time. */
	const attachment = { filename: 'a.bin', contentType: null, content: Buffer.alloc(300_000) };
});
