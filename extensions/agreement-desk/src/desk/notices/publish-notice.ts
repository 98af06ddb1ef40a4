import type { Db } from '../../store/db.ts';
import { readChannels } from '../../store/read-channels.ts';
import { noticeTable, notificationTable, type NoticeRow } from '../../store/tables.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { audienceOf, type Addressee } from './audience.ts';
import { letterTo, type Letter } from './notice-letter.ts';

/**
 * Writes what has been approved into the outbox, to leave at the time of publication: a row for each recipient and
 * way, in the same transaction as the list of those whom it has to reach. Running it again writes nothing twice.
 *
 * @returns the notice as it is then.
 */
export async function publishNotice(db: Db, notice: NoticeRow, context: PlanContext): Promise<NoticeRow> {
	const sendAt = Math.max(context.now, notice.publish_at ?? 0);
	const addressees = await audienceOf(db, notice, { at: sendAt });
	await writeLetters(db, addressees, { notice, letter: 'notice', sendAt }, context);
	const patch = {
		status: 'sending',
		recipients: addressees.map(({ contact, methods }) => ({ contact: contact.id, methods: [...methods] })),
		told_effective_at: notice.effective_at,
	} as const;
	await noticeTable.update(db, notice.id, patch);
	return { ...notice, ...patch };
}

export async function writeLetters(
	db: Db,
	addressees: readonly Addressee[],
	given: { notice: NoticeRow; letter: Letter; sendAt: number },
	context: PlanContext,
): Promise<void> {
	const keys = (given.notice.affected_channels ?? []).map(({ key }) => key);
	const channels = (await readChannels(db, keys)).map(({ name }) => name);
	const texts = await readTemplateTexts(db, context);
	const rows = addressees.flatMap((addressee) => letterTo(addressee, given, { ...context, texts, channels }));
	await notificationTable.insert(db, rows);
}
