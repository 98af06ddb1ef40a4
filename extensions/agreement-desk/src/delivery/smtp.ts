import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { mailMessage } from './email/mail-message.ts';
import { smtpFailure } from './email/smtp-outcome.ts';
import type { DeliveryFailure, DeliveryOutcome } from './outcome.ts';
import type { OutgoingMail } from './outgoing.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export interface SmtpSender {
	send(mail: OutgoingMail): Promise<DeliveryOutcome>;
	close(): void;
}

/** How long to wait, ms. */
export interface SmtpLimits {
	readonly connect: number;
	/** Between two signs of life. */
	readonly silence: number;
	/** For one mail in all, without its attachments. */
	readonly mail: number;
}

/** A line that takes longer for an attachment, 100 kB/s, is none to send mails over. */
const msPerByte = 0.01;

const usualLimits: SmtpLimits = { connect: 10_000, silence: 20_000, mail: 45_000 };

/** What to do about it is part of every reason: the admin reads it in the outbox. */
const notConfigured =
	'E-mail is not set up: set EMAIL_TRANSPORT=smtp, EMAIL_SMTP_HOST, EMAIL_SMTP_PORT and EMAIL_FROM, then restart. ' +
	'尚未配置邮件：请设置 EMAIL_TRANSPORT=smtp 等环境变量后重启。';

/** What the mail server said when it took the mail: our proof of delivery. */
const acceptanceSchema = z.object({ response: z.string().catch('') });

/** Sends over SMTP as one identity; without a mail server every attempt says what is missing. */
export function createSmtpSender(
	settings: SmtpSettings | null,
	limits: SmtpLimits = usualLimits,
): SmtpSender {
	if (!settings)
		return {
			send: async () => ({ result: 'temporary', reason: notConfigured, targetFault: true }),
			close: () => {},
		};
	const transport = openTransport(settings, limits);
	/** By Message-ID: the mails whose last byte went out, and which may have arrived whatever comes then. */
	const handedOver = new Set<string>();
	transport.use('stream', ({ data, message }, done) => {
		// the stream that the connection reads from, and only once the server has said that it may
		const open = message.createReadStream.bind(message);
		message.createReadStream = (options) => {
			const stream = open(options);
			stream.once('end', () => handedOver.add(data.messageId ?? ''));
			return stream;
		};
		done();
	});
	const send = async (mail: OutgoingMail): Promise<DeliveryOutcome> => {
		if (!isOneAddress(mail.to)) return noAddress(mail.to);
		handedOver.delete(mail.messageId);
		const ms = timeFor(mail, limits);
		// A server that says a word now and then could hold a mail for hours. What is given up on is taken back, or it
		// would still leave beside the next attempt.
		const signal = AbortSignal.timeout(ms);
		try {
			const sent: unknown = await transport.sendMail({ ...mailMessage(mail, settings), signal });
			const { response } = acceptanceSchema.parse(sent);
			return { result: 'sent', proof: `${settings.host}: ${response}`, providerId: null };
		} catch (error) {
			const outcome = { settings, to: mail.to, handedOver: handedOver.has(mail.messageId) };
			return smtpFailure(signal.aborted ? new Error(`not done within ${ms / 1000} s`) : error, outcome);
		} finally {
			handedOver.delete(mail.messageId);
		}
	};
	return { send, close: () => transport.close() };
}

/**
 * Speaks to a mail server and logs in, without sending anything.
 *
 * @returns what went wrong and what to do about it; null when nothing did
 */
export async function verifySmtp(
	settings: SmtpSettings,
	limits: SmtpLimits = usualLimits,
): Promise<string | null> {
	const transport = openTransport(settings, limits);
	try {
		await transport.verify();
		return null;
	} catch (error) {
		return smtpFailure(error, { settings, to: '', handedOver: false }).reason;
	} finally {
		transport.close();
	}
}

/** The mailer would read several out of one text, and call none a fault of the server. */
function isOneAddress(to: string): boolean {
	return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(to);
}

function noAddress(to: string): DeliveryFailure {
	return {
		result: 'permanent',
		reason:
			`“${to}” is not an e-mail address: check the address of the contact. ` +
			`“${to}”不是有效的邮箱地址：请核对联系人的邮箱。`,
	};
}

function openTransport(settings: SmtpSettings, limits: SmtpLimits) {
	const { dkim } = settings;
	return createTransport({
		host: settings.host,
		port: settings.port,
		secure: settings.secure,
		ignoreTLS: settings.ignoreTLS,
		requireTLS: settings.requireTLS ?? false,
		...(settings.name ? { name: settings.name } : {}),
		...(settings.auth ? { auth: settings.auth } : {}),
		...(dkim
			? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }
			: {}),
		pool: true,
		maxConnections: 3,
		dnsTimeout: limits.connect,
		connectionTimeout: limits.connect,
		greetingTimeout: limits.connect,
		socketTimeout: limits.silence,
		// Texts are ours or an agent's: nothing in them may make the mailer read a file or fetch a page.
		disableFileAccess: true,
		disableUrlAccess: true,
	});
}

/** How long one mail may take, ms: its size gives it time. */
function timeFor({ attachments = [] }: OutgoingMail, limits: SmtpLimits): number {
	const bytes = attachments.reduce((sum, { content }) => sum + content.length, 0);
	return Math.round(limits.mail + bytes * msPerByte);
}
