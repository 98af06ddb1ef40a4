import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	bounceTokenOf,
	notificationOfToken,
} from '../../extensions/agreement-desk/src/delivery/bounce/bounce-token.ts';
import { readBounce } from '../../extensions/agreement-desk/src/delivery/bounce/read-bounce.ts';
import { createSmtpSender } from '../../extensions/agreement-desk/src/delivery/smtp.ts';
import type { SmtpSender } from '../../extensions/agreement-desk/src/delivery/smtp.ts';
import { postfix } from '../harness/databases.ts';
import { describeWhen } from '../harness/groups.ts';
import { startSmtpServer } from '../harness/smtp.ts';
import type { SmtpServer } from '../harness/smtp.ts';

const notification = '01990000-0000-7000-8000-00000000abcd';

describeWhen('postfix', 'a mail that a real server sends back', () => {
	let inbox: SmtpServer;
	let peer: SmtpServer;
	let sender: SmtpSender;

	beforeAll(async () => {
		inbox = await startSmtpServer();
		peer = await startSmtpServer({ mode: 'refuse-permanent' });
		const { port } = await postfix({ 'support.test': inbox.port, 'nowhere.test': peer.port });
		sender = createSmtpSender({
			host: '127.0.0.1',
			port,
			secure: false,
			ignoreTLS: true,
			name: undefined,
			auth: undefined,
			from: { name: '客服', address: 'desk@support.test' },
			bounceAddress: 'bounces@support.test',
		});
	});

	afterAll(async () => {
		sender.close();
		await Promise.all([inbox.stop(), peer.stop()]);
	});

	it('is a hard bounce of the notification that it was', async () => {
		const outcome = await sender.send({
			to: 'wang@nowhere.test',
			subject: '工单已受理',
			text: '您好',
			html: '<p>您好</p>',
			messageId: `<${notification}@support.test>`,
			automatic: true,
			bounceToken: bounceTokenOf(notification, 'key'),
			envelopeId: notification,
		});
		expect(outcome).toMatchObject({
			result: 'sent',
			proof: expect.stringMatching(/250 2\.0\.0 Ok: queued as/) as string,
		});
		const { raw, from } = await inbox.waitForMessage(({ subject }) => subject.startsWith('Undelivered'));
		expect(from).toBe('');
		const bounce = await readBounce(Buffer.from(raw));
		expect(bounce).toMatchObject({
			result: 'hard',
			recipients: [{ recipient: 'wang@nowhere.test', diagnostic: 'smtp; 550 No such user' }],
			envelopeId: notification,
			messageId: `<${notification}@support.test>`,
		});
		expect(notificationOfToken(bounce?.token ?? '', 'key')).toBe(notification);
	});
});
