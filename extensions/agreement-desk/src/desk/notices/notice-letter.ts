import { toLanguage, type Language } from '../../domain/localized-text.ts';
import {
	noticeInShort,
	noticeMovedWording,
	noticeWithdrawnWording,
	noticeWording,
	type NoticeFacts,
} from '../../domain/wording/notice.ts';
import { isFormal } from '../../domain/notices/notice-kinds.ts';
import type { NoticeRow, NotificationRow } from '../../store/tables.ts';
import type { NoticeText } from '../notify/notice.ts';
import { noticeRows } from '../notify/notice-rows.ts';
import type { PlanContext } from '../ticket-plan.ts';
import type { Addressee } from './audience.ts';

/** What is said of a notice: itself, that it takes effect later, or that it no longer holds. */
export type Letter = 'notice' | 'moved' | 'withdrawn';

export interface LetterContext extends PlanContext {
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
			by: isFormal(notice.kind) ? 'all' : 'first',
			say: ({ language, method }) =>
				say(factsOf(notice, addressee, language, context), { letter, method, notice }),
			validUntil: isFormal(notice.kind) ? null : (notice.window_to ?? notice.ends_at),
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

function say(
	facts: { language: Language; facts: NoticeFacts },
	{ letter, method, notice }: { letter: Letter; method: string; notice: NoticeRow },
): NoticeText {
	const { language } = facts;
	if (letter === 'moved') return noticeMovedWording(language, facts.facts);
	if (letter === 'withdrawn') return noticeWithdrawnWording(language, facts.facts, notice.withdrawal_reason);
	return method === 'sms' ? noticeInShort(language, facts.facts) : noticeWording(language, facts.facts);
}

function factsOf(
	notice: NoticeRow,
	{ contact, agreement }: Addressee,
	wanted: Language,
	{ channels }: LetterContext,
): { language: Language; facts: NoticeFacts } {
	const { language, title, body } = wordsIn(notice, wanted);
	const { window_from: from, window_to: to } = notice;
	return {
		language,
		facts: {
			number: notice.number ?? '',
			kind: notice.kind ?? 'announcement',
			title,
			body,
			contactName: contact.name,
			agreement: `${agreement.row.code} ${agreement.row.version}`,
			providerName: agreement.providerName,
			timezone: agreement.timezone,
			effectiveAt: notice.effective_at,
			endsAt: notice.ends_at,
			window: from === null || to === null ? null : { from, to },
			channels,
			ground: notice.ground,
			groundText: notice.ground_text,
			openTickets: notice.open_tickets,
		},
	};
}

/** What a notice says in a language, or in the other one where it says nothing in this. */
export function wordsIn(
	{ title_zh, body_zh, title_en, body_en }: NoticeRow,
	locale: string | null,
): { language: Language; title: string; body: string } {
	const chinese = { language: 'zh-CN', title: title_zh ?? '', body: body_zh ?? '' } as const;
	const english = { language: 'en-US', title: title_en ?? '', body: body_en ?? '' } as const;
	const [first, other] = toLanguage(locale) === 'zh-CN' ? [chinese, english] : [english, chinese];
	return first.title !== '' && first.body !== '' ? first : other.title === '' ? first : other;
}
