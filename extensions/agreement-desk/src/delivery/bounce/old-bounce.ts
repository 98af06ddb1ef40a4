import type { ParsedMail } from 'mailparser';
import type { Bounce, BounceResult } from './bounce.ts';
import { failureOf } from './delivery-status.ts';

/** Read for what it says, characters. */
const mostText = 20_000;

/**
 * A report in words, as qmail, Exim and the Chinese providers write it. Only one that a mail system sent, that speaks
 * of a failure and that tells which mail it means counts: an out-of-office reply to the same address must not.
 */
export function readOldBounce(
	mail: ParsedMail,
	found: { readonly token: string | null; readonly messageId: string | null },
): Bounce | null {
	const words = (mail.text ?? withoutMarkup(mail.html || '')).slice(0, mostText);
	const failedRecipients = headerOf(mail, 'x-failed-recipients');
	if (!isFromMailSystem(mail) && failedRecipients === null) return null;
	const subject = mail.subject ?? '';
	if (!speaksOfFailure(`${subject}\n${words}`) && failedRecipients === null) return null;
	const messageId = found.messageId ?? /^message-id:\s*(<[^<>\s]+>)/im.exec(words)?.[1] ?? null;
	if (found.token === null && messageId === null) return null;
	const status = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(words)?.[0] ?? null;
	const result = resultOf(subject, words, status);
	const recipient = (
		failedRecipients ??
		/^<?([^\s<>@]+@[^\s<>:]+)>?:?\s*$/m.exec(words)?.[1] ??
		''
	).toLowerCase();
	const diagnostic = /^.*\b[45]\d\d[ -].*$/m.exec(words)?.[0].trim().slice(0, 500) ?? null;
	return {
		result,
		recipients: recipient === '' ? [] : [{ recipient, result, status, diagnostic }],
		token: found.token,
		envelopeId: null,
		messageId,
	};
}

function isFromMailSystem({ from }: ParsedMail): boolean {
	const address = from?.value[0]?.address ?? '';
	return /^(mailer-?daemon|mail-?daemon|postmaster)@/i.test(address);
}

function speaksOfFailure(words: string): boolean {
	return /undeliver|not delivered|delivery (status|fail|has failed|delayed|temporarily)|failure notice|returned (mail|to sender)|could not be delivered|mail delivery|退信|退回|投递失败|无法投递|发送失败|未能送达/i.test(
		words,
	);
}

/** Without a code the address is not blamed: a soft failure says that this one did not arrive, and no more. */
function resultOf(subject: string, words: string, status: string | null): BounceResult {
	if (/delay|will (keep|continue|retry)|still being|延迟|继续尝试/i.test(subject)) return 'delayed';
	if (status !== null) return failureOf(status, words);
	return /(?:^|[\s(:#])55[0134](?=[\s-])/m.test(words) ? failureOf(null, words) : 'soft';
}

function headerOf({ headerLines }: ParsedMail, name: string): string | null {
	const line = headerLines.find(({ key }) => key === name)?.line;
	return line === undefined ? null : line.slice(name.length + 1).trim();
}

function withoutMarkup(html: string): string {
	return html.slice(0, 5 * mostText).replace(/<[^<>]{0,1000}>/g, ' ');
}
