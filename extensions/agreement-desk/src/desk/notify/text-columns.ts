import { toLanguage } from '../../domain/localized-text.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { NotificationRow } from '../../store/tables.ts';
import type { Notice, NoticeText } from './notice.ts';
import { withOtherWays, type Texts } from './other-ways.ts';

export type TextColumns = Texts & {
	readonly language: NotificationRow['language'];
	readonly method: NotificationMethod;
};

/** What is said to one reader by one method, as the outbox keeps it. */
export function textColumns(
	say: Notice['say'],
	{
		language: locale,
		method,
		others = [],
	}: {
		readonly language: string | null;
		readonly method: NotificationMethod;
		/** Those that may take over when it does not arrive. */
		readonly others?: readonly NotificationMethod[];
	},
): TextColumns {
	const language = toLanguage(locale);
	const saying = (by: NotificationMethod) => textsOf(say({ language, method: by }));
	const { data, ...texts } = saying(method);
	return { language, method, ...texts, data: withOtherWays(data, others, saying) };
}

function textsOf(text: NoticeText): Texts {
	const { subject, body, html = null, data = null } = text;
	// never half of a sign at the end, which no database keeps
	return { subject: subject.slice(0, 255).replace(/[\ud800-\udbff]$/, ''), body, html, data };
}
