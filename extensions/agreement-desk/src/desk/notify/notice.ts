import type { Language } from '../../domain/localized-text.ts';
import type { NotificationKind, NotificationMethod } from '../../domain/vocabulary.ts';

/** To whom a notice goes, with everything by which they can be reached. */
export type Recipient =
	| {
			readonly type: 'user';
			readonly user: string;
			readonly email: string | null;
			readonly phone?: string | null;
			readonly language: string | null;
	  }
	| {
			readonly type: 'contact';
			readonly contact: string;
			readonly email: string | null;
			readonly phone?: string | null;
			readonly language: string | null;
	  }
	/** A group bot, gateway or webhook; its method is its type. */
	| {
			readonly type: 'channel';
			readonly channel: string;
			readonly method: NotificationMethod;
			readonly language: Language;
	  };

/** How something is said, to one reader by one method. */
export interface NoticeText {
	readonly subject: string;
	readonly body: string;
	readonly html?: string | null;
	/** For targets that take fields and not text: webhooks, Flows, approved templates of an SMS provider. */
	readonly data?: Record<string, unknown>;
}

/** Something to be told to somebody. */
export interface Notice {
	/** What makes it one and the same however often it is written; method and recipient are added. */
	readonly key: string;
	readonly kind: NotificationKind;
	/** Of the ticket that it is about. */
	readonly ticket: string | null;
	readonly to: Recipient;
	/** In the order of preference. */
	readonly methods: readonly NotificationMethod[];
	/** `all` at once, or the `first` that reaches the recipient, with the others to fall back to (1.4.4). */
	readonly by: 'all' | 'first';
	readonly say: (reader: { readonly language: Language; readonly method: NotificationMethod }) => NoticeText;
	/** Epoch ms: when it is of no use any more; null for never. */
	readonly validUntil: number | null;
}
