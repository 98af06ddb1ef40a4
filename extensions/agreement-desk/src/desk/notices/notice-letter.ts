import { isFormal } from '../../domain/notices/notice-kinds.ts';
import type { NoticeRow, NotificationRow } from '../../store/tables.ts';
import type { Notice } from '../notify/notice.ts';
import { noticeRows } from '../notify/notice-rows.ts';
import type { TemplateTexts } from '../notify/template-texts.ts';
import type { PlanContext } from '../ticket-plan.ts';
import type { Addressee } from './audience.ts';
import { movedText, noticeText, withdrawalText, type Telling } from './notice-texts.ts';

/** What is said of a notice: itself, that it takes effect later, or that it no longer holds. */
export type Letter = 'notice' | 'moved' | 'withdrawn';

export interface LetterContext extends PlanContext {
	readonly texts: TemplateTexts;
	/** Names of the channels that a maintenance affects. */
	readonly channels: readonly string[];
}

/** The rows of the outbox by which somebody is told, from `sendAt` (epoch ms) on. */
export function letterTo(
	addressee: Addressee,
	{ notice, letter, sendAt }: { notice: NoticeRow; letter: Letter; sendAt: number },
	context: LetterContext,
): NotificationRow[] {
	const { contact, methods } = addressee;
	const formal = isFormal(notice.kind);
	const rows = noticeRows(
		{
			key: keyOf(notice, letter),
			kind: 'notice',
			ticket: null,
			to: {
				type: 'contact',
				contact: contact.id,
				email: contact.email,
				phone: contact.phone,
				language: contact.language,
			},
			methods,
			by: formal ? 'all' : 'first',
			say: says[letter]({ notice, addressee, channels: context.channels }, context),
			validUntil: formal ? null : (notice.window_to ?? notice.ends_at),
		},
		context,
	);
	return rows.map((row) => ({ ...row, notice: notice.id, next_attempt_at: sendAt }));
}

const prefixes: Readonly<Record<Letter, string>> = {
	notice: 'notice',
	moved: 'notice-moved',
	withdrawn: 'notice-withdrawn',
};

/** Each new date is told once. */
function keyOf({ id, effective_at }: NoticeRow, letter: Letter): string {
	return letter === 'moved' ? `${prefixes.moved}:${id}:${effective_at}` : `${prefixes[letter]}:${id}`;
}

/** Whether a row of the outbox carried the notice itself, and not a word about it. */
export function carriesNotice({ idempotency_key: key }: Pick<NotificationRow, 'idempotency_key'>): boolean {
	return !key.startsWith(prefixes.moved) && !key.startsWith(prefixes.withdrawn);
}

/** Whether a row of the outbox tells of something that was withdrawn since. */
export function isWithdrawnLetter(
	{ idempotency_key: key }: Pick<NotificationRow, 'idempotency_key'>,
	{ status }: Pick<NoticeRow, 'status'>,
): boolean {
	return status === 'withdrawn' && !key.startsWith(prefixes.withdrawn);
}

type Say = Notice['say'];

const says: Readonly<Record<Letter, (telling: Telling, context: LetterContext) => Say>> = {
	notice: (telling, { texts }) => noticeText(texts, telling),
	withdrawn: (telling, { texts }) => withdrawalText(texts, telling),
	moved: (telling, { texts }) => movedText(texts, telling),
};
