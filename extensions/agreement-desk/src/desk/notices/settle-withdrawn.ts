import type { Db } from '../../store/db.ts';
import { dropUnsent, readSentNotices, type SentRow } from '../../store/notices.ts';
import { noticeTable, type NoticeRow } from '../../store/tables.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { audienceOf } from './audience.ts';
import { writeLetters } from './publish-notice.ts';

/** What may have been read, or will be in a moment. */
const mayBeKnown: ReadonlySet<string> = new Set(['sending', 'sent', 'unknown']);

/**
 * What follows from the withdrawal of a notice: what was not sent yet is given up, and those who may know of it are
 * told that it no longer holds. In the caller's transaction, which holds the notice.
 */
export async function settleWithdrawn(db: Db, notice: NoticeRow, context: PlanContext): Promise<void> {
	const sent = await readSentNotices(db, notice.id);
	await dropUnsent(
		db,
		sent.map(({ id }) => id),
		{ reason: 'the notice was withdrawn' },
	);
	const knows = readersOf(notice, sent);
	if (knows.size > 0) {
		const audience = await audienceOf(db, notice, { at: notice.approved_at ?? context.now });
		const told = audience.filter(({ contact }) => knows.has(contact.id));
		await writeLetters(db, told, { notice, letter: 'withdrawn', sendAt: context.now }, context);
	}
	await noticeTable.update(db, notice.id, { check_at: null });
}

function readersOf({ proofs, recipients }: NoticeRow, sent: readonly SentRow[]): Set<string> {
	const byUs = sent.flatMap(({ state, recipient_contact: contact }) =>
		contact !== null && state !== null && mayBeKnown.has(state) ? [contact] : [],
	);
	const everybody = (recipients ?? []).map(({ contact }) => contact);
	const byOthers = (proofs ?? []).flatMap(({ contact }) => (contact === null ? everybody : [contact]));
	return new Set([...byUs, ...byOthers]);
}
