import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import type { Bounce, BounceResult, RecipientReport } from './bounce.ts';
import { tokenInAddress } from './bounce-token.ts';
import { fieldsOf, readDeliveryStatus } from './delivery-status.ts';
import { readOldBounce } from './old-bounce.ts';

/** A report comes first in its mail, the returned one last: what is beyond tells nothing, bytes. */
const mostBytes = 2 * 1024 * 1024;

/**
 * What a mail reports of another one, by RFC 3464 or, failing that, as servers did before.
 *
 * @returns null for a mail that is no report, and for one too twisted to be parsed
 */
export async function readBounce(raw: Buffer): Promise<Bounce | null> {
	const mail = await parsed(raw.subarray(0, mostBytes));
	if (!mail) return null;
	const token = tokenOf(mail);
	const messageId = returnedMessageId(mail);
	const report = partOf(mail, 'message/delivery-status') ?? partOf(mail, 'message/global-delivery-status');
	if (!report) return readOldBounce(mail, { token, messageId });
	const { envelopeId, recipients } = readDeliveryStatus(report);
	if (recipients.length === 0) return null;
	return { result: worstOf(recipients), recipients, token, envelopeId, messageId };
}

async function parsed(raw: Buffer): Promise<ParsedMail | null> {
	try {
		return await simpleParser(raw, {
			keepDeliveryStatus: true,
			skipHtmlToText: true,
			skipTextToHtml: true,
			skipTextLinks: true,
			skipImageLinks: true,
		});
	} catch {
		// more parts or longer headers than any mail has
		return null;
	}
}

/** Where servers write to whom a mail came, most telling first. */
const receivers = new Set([
	'to',
	'delivered-to',
	'x-original-to',
	'envelope-to',
	'x-envelope-to',
	'return-path',
]);

function tokenOf({ headerLines }: ParsedMail): string | null {
	for (const { key, line } of headerLines) {
		const token = receivers.has(key) ? tokenInAddress(line) : null;
		if (token !== null) return token;
	}
	return null;
}

/** How the mail that came back may be enclosed, or its headers alone; `global` where an address is international. */
const returnedTypes = [
	...['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'],
	...['message/global', 'message/global-headers'],
];

/** The mail that came back, or its headers. */
function returnedMessageId(mail: ParsedMail): string | null {
	for (const type of returnedTypes) {
		const id = messageIdIn(partOf(mail, type) ?? '');
		if (id !== null) return id;
	}
	return null;
}

function messageIdIn(mail: string): string | null {
	const headers = mail.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)[0] ?? '';
	return /<[^<>\s]+>/.exec(fieldsOf(headers).get('message-id') ?? '')?.[0] ?? null;
}

function partOf({ attachments }: ParsedMail, type: string): string | null {
	const part = attachments.find(({ contentType }) => contentType.toLowerCase() === type);
	return part ? part.content.toString('utf8') : null;
}

const ranking: readonly BounceResult[] = ['hard', 'soft', 'delayed', 'delivered'];

function worstOf(recipients: readonly RecipientReport[]): BounceResult {
	return ranking.find((result) => recipients.some((one) => one.result === result)) ?? 'delivered';
}
