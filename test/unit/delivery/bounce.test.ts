import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bounceAddressOf,
	bounceTokenOf,
	notificationOfToken,
	tokenInAddress,
} from '../../../extensions/agreement-desk/src/delivery/bounce/bounce-token.ts';
import { readBounce } from '../../../extensions/agreement-desk/src/delivery/bounce/read-bounce.ts';

const notification = '01990000-0000-7000-8000-000000000001';
const token = bounceTokenOf(notification, 'key');
const messageId = `<${notification}@support.test>`;

describe('a token', () => {
	it('finds its notification again, also when a server changed the capitals', () => {
		fc.assert(
			fc.property(fc.uuid(), fc.string({ minLength: 1 }), (id, secret) => {
				const given = bounceTokenOf(id, secret);
				expect(given).toMatch(/^[0-9a-v]{42}$/);
				expect(notificationOfToken(given.toUpperCase(), secret)).toBe(id);
				expect(tokenInAddress(`<${bounceAddressOf('bounces@support.test', given)}>`)).toBe(given);
			}),
		);
	});

	it('that was changed in any place, or made with another key, names nothing', () => {
		fc.assert(
			fc.property(fc.nat(41), fc.constantFrom(...'0123456789abcdefghijklmnopqrstuv'), (place, letter) => {
				const forged = token.slice(0, place) + letter + token.slice(place + 1);
				// the last letter of the id carries two bits that mean nothing
				const same = place === 25 ? notificationOfToken(forged, 'key') : null;
				expect(forged === token || same === notification || notificationOfToken(forged, 'key') === null).toBe(
					true,
				);
			}),
		);
		expect(notificationOfToken(token, 'another key')).toBeNull();
		for (const other of ['', 'x', `${token}0`, token.slice(1), 'w'.repeat(42)]) {
			expect(notificationOfToken(other, 'key')).toBeNull();
		}
	});

	it('is for UUIDs', () => {
		expect(() => bounceTokenOf('no uuid', 'key')).toThrow(RangeError);
	});
});

const returned = `Return-Path: <bounces+${token}@support.test>
From: Desk <desk@support.test>
To: wang@nowhere.test
Subject: =?UTF-8?Q?Hello_=E4=BD=A0=E5=A5=BD?=
Message-ID:
 ${messageId}
`;

interface Report {
	readonly to?: string;
	readonly fields?: string;
	readonly recipients: readonly string[];
	readonly returnedAs?: string;
}

function report({
	to = `bounces+${token}@support.test`,
	fields = '',
	recipients,
	returnedAs,
}: Report): Buffer {
	const part = (type: string, content: string) => `--b\nContent-Type: ${type}\n\n${content}\n`;
	const original = returnedAs ?? 'text/rfc822-headers';
	const mail = `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mail.support.test>
To: ${to}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

${part('text/plain', 'I am sorry.')}${part(
		'message/delivery-status',
		[`Reporting-MTA: dns; mail.support.test\n${fields}`, ...recipients].join('\n\n'),
	)}${original === 'none' ? '' : part(original, returned)}--b--
`;
	return Buffer.from(mail.replaceAll('\n', '\r\n'));
}

const failed = (status: string, diagnostic = '550 refused', action = 'failed') =>
	`Final-Recipient: rfc822; Wang@Nowhere.test\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${diagnostic}`;

describe('a report by RFC 3464', () => {
	it('tells which mail, to whom, and why', async () => {
		const raw = report({
			fields: `Original-Envelope-Id: ${notification}\n`,
			recipients: [failed('5.1.1 (bad)', '550 5.1.1\n\tno such user')],
		});
		expect(await readBounce(raw)).toEqual({
			result: 'hard',
			recipients: [
				{
					recipient: 'wang@nowhere.test',
					result: 'hard',
					status: '5.1.1',
					diagnostic: 'smtp; 550 5.1.1 no such user',
				},
			],
			token,
			envelopeId: notification,
			messageId,
		});
	});

	it.each([
		['5.1.1', '550 no such user', 'failed', 'hard'],
		['5.0.0', '550 No such user', 'failed', 'hard'],
		['5.4.4', '550 host not found', 'failed', 'hard'],
		['5.7.1', '554 rejected', 'failed', 'hard'],
		['5.2.1', '550 mailbox disabled', 'failed', 'hard'],
		['5.2.2', '552 full', 'failed', 'soft'],
		['4.2.2', '452 full', 'failed', 'soft'],
		[
			'5.0.0',
			'552 Requested mail action aborted: exceeded storage allocation, mailbox full',
			'failed',
			'soft',
		],
		['5.0.0', '550 用户邮箱空间不足', 'failed', 'soft'],
		['5.3.4', '552 message too big', 'failed', 'soft'],
		['4.4.1', 'connect timed out', 'failed', 'soft'],
		['5.4.7', 'delivery time expired', 'failed', 'soft'],
		['4.4.1', 'connect timed out', 'delayed', 'delayed'],
		['4.2.2', 'over quota', 'Delayed', 'delayed'],
		['2.0.0', '250 ok', 'delivered', 'delivered'],
		['2.1.5', '250 ok', 'relayed', 'delivered'],
		['2.0.0', '250 ok', 'expanded', 'delivered'],
	])('%s "%s" %s is %s', async (status, diagnostic, action, result) => {
		expect(await readBounce(report({ recipients: [failed(status, diagnostic, action)] }))).toMatchObject({
			result,
		});
	});

	it('about several recipients counts as the worst', async () => {
		const recipients = [
			failed('2.0.0', '250', 'delivered'),
			failed('4.4.1', 'x', 'delayed'),
			failed('5.2.2', 'full'),
		];
		const bounce = await readBounce(report({ recipients }));
		expect(bounce?.result).toBe('soft');
		expect(bounce?.recipients.map(({ result }) => result)).toEqual(['delivered', 'delayed', 'soft']);
	});

	it('names the address that we wrote to, not where it was sent on', async () => {
		const original = `Original-Recipient: rfc822;wang+2Bdesk@nowhere.test\n${failed('5.1.1')}`;
		expect((await readBounce(report({ recipients: [original] })))?.recipients[0]?.recipient).toBe(
			'wang+desk@nowhere.test',
		);
	});

	it.each(['text/rfc822-headers', 'message/rfc822', 'message/rfc822; charset=us-ascii'])(
		'finds the Message-ID in a %s',
		async (returnedAs) => {
			const raw = report({ to: 'bounces@support.test', returnedAs, recipients: [failed('5.1.1')] });
			expect(await readBounce(raw)).toMatchObject({ token: null, messageId });
		},
	);

	it('without the mail it is about still has its token', async () => {
		const raw = report({ returnedAs: 'none', recipients: [failed('5.1.1')] });
		expect(await readBounce(raw)).toMatchObject({ token, messageId: null, envelopeId: null });
	});

	it.each(['Delivered-To', 'X-Original-To', 'Envelope-To'])('finds the token in %s', async (header) => {
		const raw = report({ to: 'someone@support.test', recipients: [failed('5.1.1')] });
		const moved = Buffer.concat([
			Buffer.from(`${header}: BOUNCES+${token.toUpperCase()}@support.test\r\n`),
			raw,
		]);
		expect(await readBounce(moved)).toMatchObject({ token });
	});

	it('without a status is judged by what the server said', async () => {
		const without = (words: string) =>
			`Final-Recipient: rfc822; a@b.test\nAction: failed\nDiagnostic-Code: smtp; ${words}`;
		expect((await readBounce(report({ recipients: [without('450 later')] })))?.result).toBe('soft');
		expect((await readBounce(report({ recipients: [without('550 never')] })))?.result).toBe('hard');
	});
});

const plain = (headers: string, body: string) =>
	Buffer.from(`${headers}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`.replaceAll('\n', '\r\n'));

describe('a report of before', () => {
	it('by qmail', async () => {
		const raw = plain(
			`From: MAILER-DAEMON@mx.nowhere.test\nTo: bounces@support.test\nSubject: failure notice`,
			`Hi. This is the qmail-send program at mx.nowhere.test.
I'm afraid I wasn't able to deliver your message to the following addresses.

<wang@nowhere.test>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Message-ID: ${messageId}
Subject: Hello`,
		);
		expect(await readBounce(raw)).toMatchObject({
			result: 'hard',
			messageId,
			recipients: [{ recipient: 'wang@nowhere.test', status: '5.1.1' }],
		});
	});

	it('by Exim, which names the recipient in a header', async () => {
		const raw = plain(
			`From: Mail Delivery System <Mailer-Daemon@mx.nowhere.test>\nX-Failed-Recipients: Wang@nowhere.test\nTo: bounces+${token}@support.test\nSubject: Mail delivery failed: returning message to sender`,
			'SMTP error from remote mail server after RCPT TO:\n    550 Unrouteable address',
		);
		expect(await readBounce(raw)).toMatchObject({
			result: 'hard',
			token,
			recipients: [{ recipient: 'wang@nowhere.test', diagnostic: '550 Unrouteable address' }],
		});
	});

	it('in Chinese, about a full box', async () => {
		const raw = plain(
			`From: PostMaster@qq.test\nTo: bounces+${token}@support.test\nSubject: =?utf-8?B?${Buffer.from('系统退信/System bounce').toString('base64')}?=`,
			'抱歉，您的邮件被退回来了……\nhost mx.qq.test said: 552 对方邮箱空间已满 mailbox is full',
		);
		expect(await readBounce(raw)).toMatchObject({ result: 'soft', token });
	});

	it('that warns of a delay', async () => {
		const raw = plain(
			`From: mailer-daemon@x.test\nTo: bounces+${token}@support.test\nSubject: Warning: message delayed 4 hours`,
			'The message could not be delivered yet. 451 4.4.1 timed out',
		);
		expect(await readBounce(raw)).toMatchObject({ result: 'delayed' });
	});

	it('without a code does not blame the address', async () => {
		const raw = plain(
			`From: postmaster@x.test\nTo: bounces+${token}@support.test\nSubject: Undeliverable`,
			'It could not be delivered.',
		);
		expect(await readBounce(raw)).toMatchObject({ result: 'soft', recipients: [] });
	});

	it('that does not tell which mail it means is none', async () => {
		expect(
			await readBounce(
				plain('From: mailer-daemon@x.test\nTo: support@support.test\nSubject: Undelivered', '550 x'),
			),
		).toBeNull();
	});
});

describe('what is no bounce:', () => {
	const to = `To: bounces+${token}@support.test`;
	it.each<[string, Buffer]>([
		[
			'a mail',
			plain(
				'From: wang@example.com\nTo: support@support.test\nSubject: undelivered parcel',
				'It was returned to sender, 550 yuan.',
			),
		],
		[
			'an out-of-office reply to the address for bounces',
			plain(
				`From: wang@example.com\n${to}\nAuto-Submitted: auto-replied\nSubject: Out of office`,
				'I am away. Mail delivery: next week.',
			),
		],
		[
			'a word of a postmaster',
			plain(`From: postmaster@x.test\n${to}\nSubject: Maintenance`, 'We move on Sunday.'),
		],
		['nothing', Buffer.from('')],
		['bytes', Buffer.from([0, 255, 254, 13, 10, 13, 10, 200])],
		[
			'a read receipt',
			Buffer.from(
				`From: wang@example.com\r\n${to}\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\nDisposition: manual-action; displayed\r\n--b--\r\n`,
			),
		],
		['a report without a recipient', report({ recipients: [] })],
	])('%s', async (_, raw) => {
		expect(await readBounce(raw)).toBeNull();
	});
});

describe('a hostile mail is soon done with:', () => {
	it.each<[string, () => string]>([
		[
			'5000 parts',
			() =>
				`Content-Type: multipart/report; boundary=b\r\n\r\n${'--b\r\nContent-Type: message/delivery-status\r\n\r\nx\r\n'.repeat(5000)}`,
		],
		[
			'3 MB of headers',
			() => `From: mailer-daemon@x.test\r\nX-A: ${'a'.repeat(3_000_000)}\r\n\r\nundelivered`,
		],
		[
			'10 MB of text',
			() =>
				`From: mailer-daemon@x.test\r\nSubject: undelivered\r\n\r\n${'550 <a@b.test> 5.1.1 Message-ID: < '.repeat(300_000)}`,
		],
		[
			'1 MB of HTML',
			() =>
				`From: mailer-daemon@x.test\r\nSubject: undelivered\r\nContent-Type: text/html\r\n\r\n${'<'.repeat(1_000_000)}`,
		],
		[
			'100,000 recipients',
			() =>
				report({
					recipients: Array.from({ length: 100_000 }, () => 'Final-Recipient: rfc822; a@b.c\nAction: failed'),
				}).toString(),
		],
	])('%s', async (_, make) => {
		const raw = Buffer.from(make());
		const started = performance.now();
		const bounce = await readBounce(raw);
		expect(performance.now() - started).toBeLessThan(5000);
		expect(bounce?.recipients.length ?? 0).toBeLessThanOrEqual(100);
	});

	it('any bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
				expect(await readBounce(Buffer.from(bytes))).toBeNull();
			}),
		);
	});
});
