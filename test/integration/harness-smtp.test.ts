import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SmtpServer } from '../harness/smtp.ts';
import { startSmtpServer } from '../harness/smtp.ts';

const letter = {
	from: 'Desk <desk@example.com>',
	to: 'Wang Wei <wei@example.com>',
	subject: '您的工单 T-1 已受理',
	text: '您好',
	messageId: '<fixed-1@example.com>',
	headers: { 'Auto-Submitted': 'auto-generated' },
};

let server: SmtpServer;

function send() {
	const transport = createTransport({ host: '127.0.0.1', port: server.port, socketTimeout: 500 });
	return transport.sendMail(letter);
}

beforeEach(async () => {
	server = await startSmtpServer();
});
afterEach(() => server.stop());

it('stores what it accepts, decoded', async () => {
	await send();
	const message = await server.waitForMessage(({ subject }) => subject.includes('T-1'));
	expect(message).toMatchObject({
		from: 'desk@example.com',
		to: ['wei@example.com'],
		subject: letter.subject,
		text: letter.text,
		messageId: letter.messageId,
		headers: { 'auto-submitted': 'auto-generated' },
	});
	expect(message.raw).toContain('Message-ID: <fixed-1@example.com>');
});

it.each([
	{ mode: 'refuse-temporary', error: { responseCode: 451 }, stored: 0 },
	{ mode: 'refuse-permanent', error: { responseCode: 550 }, stored: 0 },
	{ mode: 'hang', error: { code: 'ETIMEDOUT' }, stored: 0 },
	{ mode: 'hang-after-data', error: { code: 'ETIMEDOUT' }, stored: 1 },
	{ mode: 'cut-after-data', error: { code: 'ECONNECTION' }, stored: 1 },
] as const)('fails as told: $mode', async ({ mode, error, stored }) => {
	server.setMode(mode);
	await expect(send()).rejects.toMatchObject(error);
	expect(server.messages).toHaveLength(stored);
	expect(server.attempts()).toBe(1);
	server.setMode('accept');
	await send();
	expect(server.messages).toHaveLength(stored + 1);
});

it('says what came instead of the awaited mail', async () => {
	await send();
	const wait = server.waitForMessage(({ subject }) => subject === 'other', 100);
	await expect(wait).rejects.toThrow(/a mail that fits[^]*wei@example.com/);
});
