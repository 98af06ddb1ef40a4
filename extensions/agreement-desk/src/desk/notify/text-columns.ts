import { toLanguage } from '../../domain/localized-text.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { NotificationRow } from '../../store/tables.ts';
import type { Notice } from './notice.ts';
import { withOtherWays } from './other-ways.ts';

export type TextColumns = Pick<NotificationRow, 'language' | 'subject' | 'body' | 'html' | 'data'> & {
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
	const { subject, body, html = null, data = null } = say({ language, method });
	// never half of a sign at the end, which no database keeps
	return {
		language,
		method,
		subject: subject.slice(0, 255).replace(/[\ud800-\udbff]$/, ''),
		body,
		html,
		data: withOtherWays(data, others, (other) => say({ language, method: other })),
	};
}
