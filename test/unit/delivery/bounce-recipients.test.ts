import { describe, expect, it } from 'vitest';
import { readBounce } from '../../../extensions/agreement-desk/src/delivery/bounce/read-bounce.ts';

interface Report {
	readonly recipient: string;
	readonly type?: string;
	readonly headers?: string;
	readonly encoding?: string;
}

const messageId = '<1@support.test>';

function report({
	recipient,
	type = 'message/delivery-status',
	headers = 'text/rfc822-headers',
	encoding = '7bit',
}: Report): Buffer {
	const part = (kind: string, content: string) =>
		`--b\nContent-Type: ${kind}\nContent-Transfer-Encoding: ${encoding}\n\n${content}\n`;
	const status = `Reporting-MTA: dns; mx.test\n\n${recipient}\nAction: failed\nStatus: 5.1.1\n`;
	const mail = `From: MAILER-DAEMON@mx.test
To: bounces@support.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

${part(type, status)}${part(headers, `Message-ID: ${messageId}\nSubject: x`)}--b--
`;
	return Buffer.from(mail.replaceAll('\n', '\r\n'));
}

describe('the recipient in a report', () => {
	it.each([
		['rfc822; li+42@nowhere.test', 'li+42@nowhere.test'],
		['rfc822; <Li+AB@nowhere.test>', 'li+ab@nowhere.test'],
		['rfc822; li+2B42@nowhere.test', 'li+42@nowhere.test'],
		['rfc822; "Li" <li@nowhere.test>', 'li@nowhere.test'],
		['rfc822; li>@nowhere.test<', 'li>@nowhere.test<'],
	])('%s is %s', async (written, recipient) => {
		const raw = report({ recipient: `Final-Recipient: ${written}` });
		expect(await readBounce(raw)).toMatchObject({ result: 'hard', recipients: [{ recipient }] });
	});

	it('that is nothing but brackets is soon done with', async () => {
		const raw = report({ recipient: `Final-Recipient: rfc822; ${'<'.repeat(1_000_000)}` });
		const started = performance.now();
		expect(await readBounce(raw)).toMatchObject({ result: 'hard' });
		expect(performance.now() - started).toBeLessThan(5_000);
	});
});

describe('a report on a mail to an international address (RFC 6533)', () => {
	it.each([
		['Final-Recipient: utf-8; 王@nowhere.test', '王@nowhere.test'],
		[
			'Original-Recipient: utf-8; \\x{738B}@nowhere.test\nFinal-Recipient: utf-8; x@mx.test',
			'王@nowhere.test',
		],
	])('%s is %s', async (written, recipient) => {
		const raw = report({
			...{ recipient: written, type: 'message/global-delivery-status', encoding: '8bit' },
			headers: 'message/global-headers',
		});
		expect(await readBounce(raw)).toMatchObject({ result: 'hard', messageId, recipients: [{ recipient }] });
	});
});
