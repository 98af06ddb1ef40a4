import type { SendMailOptions } from 'nodemailer';
import { bounceAddressOf } from '../bounce/bounce-token.ts';
import type { OutgoingMail } from '../outgoing.ts';
import type { SmtpSettings } from '../smtp-settings.ts';

/** A mail as nodemailer takes it. */
export function mailMessage(mail: OutgoingMail, settings: SmtpSettings): SendMailOptions {
	const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
	const answered = mail.references?.at(-1);
	const { bounceAddress, replyTo, from } = settings;
	return {
		from: typeof from === 'string' ? from : { ...from },
		to: { name: '', address: mail.to },
		subject: mail.subject,
		text: mail.text,
		messageId: mail.messageId,
		...(mail.html ? { html: mail.html } : {}),
		...(replyTo ? { replyTo } : {}),
		...(answered ? { inReplyTo: answered, references: [...(mail.references ?? [])] } : {}),
		...(mail.automatic ? { headers: automatic } : {}),
		...(bounceAddress && mail.bounceToken
			? { envelope: { from: bounceAddressOf(bounceAddress, mail.bounceToken), to: mail.to } }
			: {}),
		...(mail.envelopeId ? { dsn: dsnOf(mail.envelopeId) } : {}),
		attachments: (mail.attachments ?? []).map(({ filename, contentType, content }) => ({
			filename,
			content,
			...(contentType === null ? {} : { contentType }),
		})),
	};
}

/** Asked for only where the server offers it: reports on failures and delays, with the headers and not the text. */
function dsnOf(id: string) {
	return { id, return: 'headers', notify: ['failure', 'delay'] };
}
