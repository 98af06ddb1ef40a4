import type { TicketStatus } from '../vocabulary.ts';
import type { FactSpan, TimelineMessage } from './timeline.ts';

/** What a request is, for the conditions of commitments. */
export type TicketFacts = Omit<FactSpan, 'from'>;

/** Something that happened to a ticket, as somebody tells it. `at` in epoch ms; `place` is where it was told. */
export type TicketEvent = { readonly at: number; readonly place: string } & (
	| { readonly kind: 'received' }
	| { readonly kind: 'numbered' }
	| { readonly kind: 'registered' }
	| { readonly kind: 'merged' }
	| { readonly kind: 'urgent_marked'; readonly by: 'customer' | 'staff' }
	| { readonly kind: 'changed'; readonly facts: Partial<TicketFacts> }
	| { readonly kind: 'escalated'; readonly id: string; readonly withinTeam: boolean }
	| {
			readonly kind: 'status';
			readonly status: TicketStatus;
			/** What the word that was used takes for granted. */
			readonly presumes: 'a_pause' | 'an_end' | null;
	  }
	| { readonly kind: 'message'; readonly message: TimelineMessage }
	| { readonly kind: 'call_queued'; readonly id: string; readonly from: string | null }
	| { readonly kind: 'call_answered'; readonly id: string | null; readonly by: 'human' | 'bot' }
	| { readonly kind: 'call_abandoned'; readonly id: string | null }
	| { readonly kind: 'chat_requested'; readonly id: string }
	| {
			readonly kind: 'notice';
			readonly id: string;
			readonly deliveredAt: number | null;
			readonly effectiveAt: number | null;
	  }
);

export type EventOf<K extends TicketEvent['kind']> = Extract<TicketEvent, { readonly kind: K }>;
