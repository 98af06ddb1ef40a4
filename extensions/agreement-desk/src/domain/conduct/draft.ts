import type { Language } from '../localized-text.ts';

export interface DraftAttachment {
	readonly name: string;
	/** What stands in it, where it could be read; null for a picture and its like. */
	readonly text: string | null;
}

/** A message before it is stored, with what the rules need to know about it. */
export interface Draft {
	readonly body: string;
	readonly subject?: string | null;
	/** A kind of message, such as `agent_reply` or `eta_notice`. */
	readonly kind?: string | null;
	/** What a customer wrote is only noted. A reply where nothing is said. */
	readonly direction?: 'outbound' | 'inbound';
	/** Of the ticket. */
	readonly language?: Language | null;
	/** The type of the channel: phone, email, chat, portal, social. */
	readonly channel?: string | null;
	/** Whether nobody has answered the customer before. */
	readonly isFirstReply?: boolean;
	/** What the customer wrote last, for what was asked and not answered. */
	readonly question?: string | null;
	readonly contact?: {
		readonly name?: string | null;
		readonly phone?: string | null;
		readonly email?: string | null;
	} | null;
	readonly ticketNumber?: string | null;
	/** Of tickets linked to this one, which may be named. */
	readonly relatedTickets?: readonly string[];
	readonly attachments?: readonly DraftAttachment[];
}
