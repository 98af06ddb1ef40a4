import type { TicketEvent } from '../timers/ticket-event.ts';

/** What of these events is known at an instant (epoch ms): neither what comes later, nor what later becomes of them. */
export function knownAt(now: number, events: readonly TicketEvent[]): TicketEvent[] {
	const known = (instant: number | null) => (instant !== null && instant <= now ? instant : null);
	return events.flatMap((event): TicketEvent[] => {
		if (event.at > now) return [];
		if (event.kind === 'notice') return [{ ...event, effectiveAt: known(event.effectiveAt) }];
		if (event.kind !== 'message') return [event];
		const { message } = event;
		const sentAt = known(message.sentAt);
		return [{ ...event, message: { ...message, sentAt, bouncedAt: known(message.bouncedAt) } }];
	});
}
