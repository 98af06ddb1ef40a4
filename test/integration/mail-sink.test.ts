import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mail } from '../../scripts/mail-sink/reader.ts';
import type { MailSink } from '../../scripts/mail-sink/sink.ts';
import { startMailSink } from '../../scripts/mail-sink/sink.ts';

const KEEP = 5;
const noon = Date.parse('2026-03-02T04:00:00.000Z');

let folder: string;
let sink: MailSink;
let reports: string[];

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'desk-mail-'));
	reports = [];
	let ticks = 0;
	sink = await startMailSink(
		{ folder, smtpPort: 0, webPort: 0, keep: KEEP },
		{ now: () => new Date(noon + 1000 * ticks++), report: (line) => reports.push(line) },
	);
});

afterEach(async () => {
	await sink.close();
	await rm(folder, { recursive: true, force: true });
});

interface Message {
	subject: string;
	text?: string;
	html?: string;
	to?: string;
	bcc?: string;
}

async function send(message: Message): Promise<void> {
	const transport = createTransport({ host: '127.0.0.1', port: sink.smtpPort });
	await transport.sendMail({ from: 'Desk <desk@example.com>', to: 'wang@example.com', ...message });
	transport.close();
}

function open(pathname: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(`http://127.0.0.1:${sink.webPort}${pathname}`, { headers });
}

async function mails(): Promise<Mail[]> {
	return (await open('/messages.json')).json() as Promise<Mail[]>;
}

async function newest(): Promise<Mail> {
	const [mail] = await mails();
	if (!mail) throw new Error('no mail has arrived');
	return mail;
}

test('a message is on the disk when it has been accepted, and listed with all it says', async () => {
	await send({ subject: '工单超时', text: '第一行\nsecond', bcc: 'hidden@example.com' });
	const mail = await newest();
	expect(mail).toMatchObject({
		received_at: '2026-03-02T04:00:00.000Z',
		from: '"Desk" <desk@example.com>',
		to: ['wang@example.com', 'hidden@example.com'],
		subject: '工单超时',
		text: '第一行\nsecond\n',
	});
	expect(mail.headers['message-id']).toMatch(/^<.+@example\.com>$/);
	expect(await readdir(folder)).toEqual([`${mail.id}.eml`]);
	expect(await (await open(`/messages/${mail.id}.eml`)).text()).toContain('Return-Path: <desk@example.com>');
});

test('the newest come first and only so many are kept', async () => {
	for (let count = 1; count <= KEEP + 2; count += 1) await send({ subject: `number ${count}` });
	expect((await mails()).map(({ subject }) => subject)).toEqual(
		[7, 6, 5, 4, 3].map((count) => `number ${count}`),
	);
	expect(await readdir(folder)).toHaveLength(KEEP);
});

test('what was kept is there after a restart', async () => {
	await send({ subject: 'before' });
	await sink.close();
	sink = await startMailSink(
		{ folder, smtpPort: 0, webPort: 0 },
		{ now: () => new Date(noon), report: () => undefined },
	);
	expect((await mails()).map(({ subject }) => subject)).toEqual(['before']);
});

test('nothing in a message becomes part of the page', async () => {
	const evil = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
	await send({ subject: evil, text: evil, html: `<p title="a&quot;b">Hello</p>${evil}</iframe>` });
	const { id } = await newest();
	for (const pathname of ['/', `/messages/${id}`]) {
		const response = await open(pathname);
		const page = await response.text();
		expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(page).not.toMatch(/<script|<img|<\/iframe>.*<\/iframe>/s);
		expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
	}
	const page = await (await open(`/messages/${id}`)).text();
	expect(page).toMatch(/<iframe sandbox="" [^>]*srcdoc="[^"<>]*"><\/iframe>/);
});

test.each([
	['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN', '收件人'],
	['en-US,en;q=0.9,zh;q=0.5', 'en', 'Received'],
	['fr', 'en', 'Received'],
])('the page for %s is in %s', async (accepted, language, word) => {
	await send({ subject: 'hello' });
	const page = await (await open('/', { 'accept-language': accepted })).text();
	expect(page).toContain(`<html lang="${language}">`);
	expect(page).toContain(word);
});

test('an id that is none, or leads out of the folder, finds nothing', async () => {
	for (const pathname of [
		'/messages/x',
		'/messages/..%2f..%2fpackage',
		'/messages/../../package.json',
		'/other',
	]) {
		expect((await open(pathname)).status).toBe(404);
	}
});

test('a page that reaches the sink under a foreign host name gets nothing', async () => {
	const asked = request({ port: sink.webPort, host: '127.0.0.1', headers: { host: 'evil.example' } }).end();
	const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }];
	response.resume();
	expect(response.statusCode).toBe(403);
});

test('any login is taken, and a client that hangs up in the middle does no harm', async () => {
	const rude = connect(sink.smtpPort, '127.0.0.1');
	await once(rude, 'data');
	rude.write('EHLO x\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA\r\nhalf a mess');
	rude.resetAndDestroy();
	const transport = createTransport({
		host: '127.0.0.1',
		port: sink.smtpPort,
		auth: { user: 'anyone', pass: 'anything' },
	});
	await transport.sendMail({ from: 'a@example.com', to: 'b@example.com', subject: 'after', text: 'x' });
	expect((await mails()).map(({ subject }) => subject)).toEqual(['after']);
});

test('a port that is taken is an error, not a crash', async () => {
	const context = { now: () => new Date(noon), report: () => undefined };
	await expect(startMailSink({ folder, smtpPort: sink.smtpPort, webPort: 0 }, context)).rejects.toThrow(
		'EADDRINUSE',
	);
	await expect(startMailSink({ folder, smtpPort: 0, webPort: sink.webPort }, context)).rejects.toThrow(
		'EADDRINUSE',
	);
});
