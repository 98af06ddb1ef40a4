import type {
	AuthorType,
	ChannelType,
	ComplaintLevel,
	Complexity,
	EndReason,
	MessageKind,
	PauseReason,
	TicketType,
} from '../vocabulary.ts';

/**
 * Everything about a ticket that a deadline can depend on, as history, not as state: whoever evaluates it again
 * gets the same timers. Instants are epoch milliseconds. Lists are in order of time.
 */
export interface Timeline {
	/** When the provider first knew of the request; of merged tickets the earliest. */
	readonly receivedAt: number;
	/** What kind of request it is, and was; the first holds from the beginning. Never empty. */
	readonly facts: readonly FactSpan[];
	/** When it had its number and fields (R12). */
	readonly numberedAt: number | null;
	/** When the customer had the acknowledgement as well. */
	readonly registeredAt: number | null;
	readonly urgentMarks: readonly UrgentMark[];
	readonly pauses: readonly Pause[];
	/** From a solution to the reopening, if there was one (Infinity while there is none). */
	readonly resolutions: readonly Span[];
	readonly ended: { readonly at: number; readonly reason: EndReason } | null;
	readonly messages: readonly TimelineMessage[];
	readonly escalations: readonly Escalation[];
	readonly calls: readonly Call[];
	/** Calls on other requests that one of these may repeat (R8). */
	readonly earlierCalls?: readonly Call[];
	/** Each time the customer asked for somebody to chat with. */
	readonly chats: readonly { readonly id: string; readonly at: number }[];
	/** Notices of suspension or termination (3.1.1.4). */
	readonly notices: readonly Notice[];
}

/** What conditions can ask for, from an instant on. */
export interface FactSpan {
	readonly from: number;
	readonly channelType: ChannelType | null;
	readonly ticketType: TicketType;
	readonly complexity: Complexity;
	/** General until it has been assessed, and where it is no complaint. */
	readonly complaintLevel: ComplaintLevel;
	readonly urgent: boolean;
	readonly plan: string | null;
	readonly language: string | null;
}

/** Half-open; `to` is Infinity while it lasts. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

export interface Pause extends Span {
	readonly reason: PauseReason;
}

export interface UrgentMark {
	readonly at: number;
	readonly by: 'customer' | 'staff';
}

/** A message as the timers see it. */
export interface TimelineMessage {
	readonly id: string;
	readonly kind: MessageKind;
	readonly author: AuthorType;
	readonly isPublic: boolean;
	/** The way it went; for e-mail only if it really left by e-mail. */
	readonly channelType: ChannelType | null;
	/** When it reached the customer, or came from him; null while it has not. */
	readonly sentAt: number | null;
	/** When the mail came back. */
	readonly bouncedAt: number | null;
	/** The completion time that it promises. */
	readonly promisedAt: number | null;
}

export interface Escalation {
	readonly id: string;
	readonly at: number;
	/** Handing it to a colleague of the same team is no escalation. */
	readonly withinTeam: boolean;
}

export interface Call {
	readonly id: string;
	/** The number it came from; null when withheld. */
	readonly from: string | null;
	readonly queuedAt: number;
	readonly answeredAt: number | null;
	readonly answeredBy: 'human' | 'bot' | null;
	/** When a menu or a bot answered, where a human did after it. */
	readonly answeredByBotAt?: number;
	readonly abandonedAt: number | null;
}

export interface Notice {
	readonly id: string;
	readonly deliveredAt: number | null;
	readonly effectiveAt: number | null;
}
