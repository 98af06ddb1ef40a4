import { z } from 'zod';
import type { DeliveryFailure } from '../outcome.ts';
import type { SmtpSettings } from '../smtp-settings.ts';

/** The parts of nodemailer's errors that tell whose fault it was. */
const errorSchema = z.object({
	code: z.string().catch(''),
	/** The SMTP command that was refused. */
	command: z.string().catch(''),
	responseCode: z.number().catch(0),
	message: z.string().catch('unknown error'),
});

type SmtpError = z.infer<typeof errorSchema>;

interface Attempt {
	readonly settings: SmtpSettings;
	readonly to: string;
	/** The last byte of the mail had gone out when the line broke. */
	readonly handedOver: boolean;
}

/**
 * Only a 5xx answer to the recipient or the text is about this very mail and final; a refused login, a refused
 * sender or a dead server is ours to mend.
 */
export function smtpFailure(error: unknown, attempt: Attempt): DeliveryFailure {
	const { settings, handedOver } = attempt;
	const problem = errorSchema.parse(error instanceof Error ? error : {});
	const server = `${settings.host}:${settings.port}`;
	const names = settingNames(settings);
	if (problem.code === 'EAUTH') {
		return {
			result: 'temporary',
			targetFault: true,
			reason: `${server} refused the login: check ${names.login}. 邮件服务器拒绝登录，请检查用户名和密码（授权码）。${problem.message}`,
		};
	}
	if (problem.responseCode >= 400) return refusal(problem, attempt);
	if (problem.code === 'ETLS' || problem.code === 'EREQUIRETLS') {
		return {
			result: 'temporary',
			targetFault: true,
			reason: `${server} could not be spoken to over TLS: check ${names.security} and its certificate. 无法建立 TLS 加密连接，请检查加密方式和证书。${problem.message}`,
		};
	}
	if (handedOver) {
		return {
			result: 'unknown',
			reason: `${server} did not say whether it took the mail, so it will be sent again under the same Message-ID. 邮件发出后连接中断，将以同一 Message-ID 重发。${problem.message}`,
		};
	}
	return {
		result: 'temporary',
		targetFault: true,
		reason: `${server} could not be reached: check ${names.server} and that the server runs. 无法连接邮件服务器，请检查地址、端口和服务器状态。${problem.message}`,
	};
}

function refusal({ command, responseCode, message }: SmtpError, { settings, to }: Attempt): DeliveryFailure {
	const server = `${settings.host}:${settings.port}`;
	const ofThisMail = command === 'RCPT TO' || command === 'DATA';
	if (responseCode < 500 || (ofThisMail && isFullBox(responseCode, message))) {
		return {
			result: 'temporary',
			reason: `${server} does not take the mail to ${to} now and will be asked again. 邮件服务器暂不接收，将会重试。${message}`,
		};
	}
	if (ofThisMail && isTooLarge(message)) {
		return {
			result: 'permanent',
			reason: `The mail to ${to} is too large for ${server}: send fewer or smaller attachments. 邮件过大，请减少附件。${message}`,
		};
	}
	if (ofThisMail && !/\brelay(ing)?\b/i.test(message)) {
		return {
			result: 'permanent',
			reason: `${server} refused the mail to ${to}: check the address of the contact. 邮件被拒收，请核对联系人的邮箱。${message}`,
		};
	}
	return {
		result: 'temporary',
		targetFault: true,
		reason: `${server} refuses our mail: check ${settingNames(settings).sender}. 邮件服务器拒绝我方发信，请检查发件人和登录。${message}`,
	};
}

/** 552 is a full box or too large a mail, and only its words tell which. */
function isFullBox(responseCode: number, message: string): boolean {
	if (isTooLarge(message)) return false;
	return responseCode === 552 || /\b5\.2\.2\b|quota|(mail)?box (is )?full|over its limit/i.test(message);
}

function isTooLarge(message: string): boolean {
	return /\b5\.3\.4\b|\b5\.2\.3\b|too (large|big)|size (limit|exceed)|exceeds? .*size/i.test(message);
}

function settingNames({ source }: SmtpSettings) {
	if (source === 'channel') {
		return {
			login: 'smtp_user and smtp_password of the channel',
			server: 'smtp_host and smtp_port of the channel',
			sender: 'address, smtp_user and smtp_password of the channel',
			security: 'smtp_security and smtp_port of the channel',
		};
	}
	return {
		login: 'EMAIL_SMTP_USER and EMAIL_SMTP_PASSWORD',
		server: 'EMAIL_SMTP_HOST, EMAIL_SMTP_PORT',
		sender: 'EMAIL_FROM, EMAIL_SMTP_USER and EMAIL_SMTP_PASSWORD',
		security: 'EMAIL_SMTP_SECURE, EMAIL_SMTP_PORT',
	};
}
