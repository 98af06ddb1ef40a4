import type { Bounce, RecipientReport } from '../../delivery/bounce/bounce.ts';
import { notificationOfToken } from '../../delivery/bounce/bounce-token.ts';
import { readBounce } from '../../delivery/bounce/read-bounce.ts';
import { isStorable, toStorable } from '../../domain/storable-text.ts';
import type { Db } from '../../store/db.ts';
import { findById, findByMessageId } from '../../store/find-notification.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import type { NotificationRow } from '../../store/tables.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { takeWord, type Consequence, type Word } from './fail-later.ts';

/** What came of a raw mail. */
export interface MailTaken {
	/** `bounce`: a report on another mail; `other`: anything else, which is left to the mailboxes. */
	readonly type: 'bounce' | 'other';
	/** The notification that it reports on; null where none of ours is meant. */
	readonly notification: string | null;
	readonly consequence: Consequence;
}

/**
 * Takes in a mail as it came, and, where it reports on one of ours, what it says. The address that a report comes to
 * proves which mail it is about; a Message-ID or an envelope id proves nothing, so there the recipient must fit too.
 */
export async function takeRawMail(
	db: Db,
	raw: Buffer,
	context: PlanContext & { readonly box: SecretBox },
): Promise<MailTaken> {
	const bounce = await readBounce(raw);
	if (!bounce) return { type: 'other', notification: null, consequence: 'nothing' };
	const row = await findReported(db, bounce, context.box);
	if (!row) return { type: 'bounce', notification: null, consequence: 'nothing' };
	const report = reportFor(bounce, row) ?? worstOf(bounce);
	const consequence = report ? await takeWord(db, row.id, wordOf(report), context) : 'nothing';
	return { type: 'bounce', notification: row.id, consequence };
}

async function findReported(
	db: Db,
	bounce: Bounce,
	{ tokenSecrets }: SecretBox,
): Promise<NotificationRow | null> {
	const { token, messageId, envelopeId } = bounce;
	for (const secret of token === null ? [] : tokenSecrets) {
		const id = notificationOfToken(token ?? '', secret);
		const row = id === null ? null : await findById(db, id);
		if (row) return row;
	}
	const hinted =
		(messageId === null || !isStorable(messageId) ? null : await findByMessageId(db, messageId)) ??
		(envelopeId === null ? null : await findById(db, envelopeId));
	return hinted?.method === 'email' && reportFor(bounce, hinted) ? hinted : null;
}

function reportFor({ recipients }: Bounce, { recipient }: NotificationRow): RecipientReport | undefined {
	return recipients.find((report) => report.recipient.toLowerCase() === recipient?.toLowerCase());
}

/** Where the mail was passed on to others, it has not arrived before it has with them all. */
function worstOf({ recipients, result }: Bounce): RecipientReport | undefined {
	return recipients.find((report) => report.result === result);
}

function wordOf({ result, recipient, status, diagnostic }: RecipientReport): Word {
	const proof = toStorable([recipient, status, diagnostic].filter(Boolean).join(' ').slice(0, 2_000));
	if (result === 'hard' || result === 'soft') return { type: 'failed', how: result, proof };
	return { type: result, proof };
}
