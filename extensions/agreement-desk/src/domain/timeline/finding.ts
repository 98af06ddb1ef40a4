import type { LocalizedText } from '../localized-text.ts';

/** What can be wrong with the record of a ticket, or with a version of the agreement. */
export type FindingKind =
	| 'event_changed'
	| 'event_missing'
	| 'event_inserted'
	| 'link_broken'
	| 'end_missing'
	| 'end_changed'
	| 'seal_wrong'
	| 'seal_missing'
	| 'message_changed'
	| 'message_missing'
	| 'message_inserted'
	| 'attachment_changed'
	| 'attachment_missing'
	| 'attachment_inserted'
	| 'timer_changed'
	| 'timer_missing'
	| 'timer_inserted'
	| 'ticket_changed'
	| 'ticket_missing'
	| 'agreement_changed';

/** One thing that was done past the desk, in words for people and with the keys of what it is about. */
export interface Finding {
	readonly kind: FindingKind;
	readonly ticket?: string;
	/** The number of the event in the timeline of its ticket. */
	readonly sequence?: number;
	readonly event?: string;
	readonly message?: string;
	readonly attachment?: string;
	readonly timer?: string;
	readonly agreement?: string;
	/** The columns that contradict. */
	readonly fields?: readonly string[];
	readonly text: LocalizedText;
}
