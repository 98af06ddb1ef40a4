import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { DeliveryOutcome } from './outcome.ts';
import type { OutgoingMail } from './outgoing.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export interface SmtpSender {
	send(mail: OutgoingMail): Promise<DeliveryOutcome>;
	close(): void;
}

/** What to do about it is part of every reason: the admin reads it in the outbox. */
const notConfigured =
	'E-mail is not set up: set EMAIL_TRANSPORT=smtp, EMAIL_SMTP_HOST, EMAIL_SMTP_PORT and EMAIL_FROM, then restart. ' +
	'尚未配置邮件：请设置 EMAIL_TRANSPORT=smtp 等环境变量后重启。';

/** Sends over SMTP with the settings of Directus; without such settings every attempt says what is missing. */
export function createSmtpSender(settings: SmtpSettings | null): SmtpSender {
	if (!settings)
		return { send: async () => ({ result: 'temporary', reason: notConfigured }), close: () => {} };
	const transport = createTransport({
		host: settings.host,
		port: settings.port,
		secure: settings.secure,
		ignoreTLS: settings.ignoreTLS,
		...(settings.name ? { name: settings.name } : {}),
		...(settings.auth ? { auth: settings.auth } : {}),
		pool: true,
		maxConnections: 3,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000,
		// Texts are ours or an agent's: nothing in them may make the mailer read a file or fetch a page.
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	const send = async (mail: OutgoingMail): Promise<DeliveryOutcome> => {
		try {
			const { response } = acceptanceSchema.parse(await transport.sendMail(toMessage(mail, settings.from)));
			return { result: 'sent', proof: `${settings.host}: ${response}` };
		} catch (error) {
			return classify(error, settings, mail.to);
		}
	};
	return { send, close: () => transport.close() };
}

function toMessage(mail: OutgoingMail, from: string) {
	const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
	return {
		from,
		to: { name: '', address: mail.to },
		subject: mail.subject,
		text: mail.text,
		messageId: mail.messageId,
		...(mail.automatic ? { headers: automatic } : {}),
		attachments: (mail.attachments ?? []).map(({ filename, contentType, content }) => ({
			filename,
			content,
			...(contentType === null ? {} : { contentType }),
		})),
	};
}

/** What the mail server said when it took the mail: our proof of delivery. */
const acceptanceSchema = z.object({ response: z.string().catch('') });

/** The parts of nodemailer's errors that tell whose fault it was. */
const errorSchema = z.object({
	code: z.string().catch(''),
	/** The SMTP command that was refused. */
	command: z.string().catch(''),
	responseCode: z.number().catch(0),
	message: z.string().catch('unknown error'),
});

/**
 * Only a 5xx answer to the recipient or the text is about this very mail and final; a refused login, a refused
 * sender or a dead server is ours to mend.
 */
function classify(error: unknown, settings: SmtpSettings, to: string): DeliveryOutcome {
	const { code, command, responseCode, message } = errorSchema.parse(error instanceof Error ? error : {});
	const server = `${settings.host}:${settings.port}`;
	if (code === 'EAUTH') {
		return {
			result: 'temporary',
			reason: `${server} refused the login: check EMAIL_SMTP_USER and EMAIL_SMTP_PASSWORD. ${message}`,
		};
	}
	if (responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')) {
		return {
			result: 'permanent',
			reason: `${server} refused the mail to ${to}: check the address of the contact. ${message}`,
		};
	}
	if (responseCode >= 500) {
		return {
			result: 'temporary',
			reason: `${server} refuses our mail: check EMAIL_FROM, EMAIL_SMTP_USER and EMAIL_SMTP_PASSWORD. ${message}`,
		};
	}
	if (responseCode >= 400) {
		return {
			result: 'temporary',
			reason: `${server} does not take the mail to ${to} now and will be asked again. ${message}`,
		};
	}
	return {
		result: 'temporary',
		reason: `${server} could not be reached: check EMAIL_SMTP_HOST, EMAIL_SMTP_PORT and that the server runs. ${message}`,
	};
}
