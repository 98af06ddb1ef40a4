import type { AuthorType, ChannelType, MessageKind } from '../vocabulary.ts';

/** A message as the timers see it. */
export interface TimelineMessage {
	readonly id: string;
	readonly kind: MessageKind;
	readonly author: AuthorType;
	readonly isPublic: boolean;
	readonly byEmail: boolean;
	/** When it reached the customer, epoch ms; null while it has not. */
	readonly sentAt: number | null;
}

/** Everything about a ticket that a deadline can depend on. Instants are epoch milliseconds. */
export interface Timeline {
	readonly receivedAt: number;
	readonly channelType: ChannelType | null;
	readonly registeredAt: number | null;
	readonly urgentMarkedAt: number | null;
	/** When the customer withdrew the request. */
	readonly cancelledAt: number | null;
	readonly messages: readonly TimelineMessage[];
}
