import type { Aftermath } from './fault-storm.ts';
import { quantile } from './quantile.ts';

export interface StormFigures {
	readonly kills: number;
	/** From the due instant until the breach was recorded, ms. */
	readonly lateness: { readonly p50: number; readonly p99: number; readonly most: number };
	/** Tickets that were not escalated, and alerts of which nobody was told; a warning may expire at the breach. */
	readonly lost: number;
	/** Escalations of a ticket beyond its first. */
	readonly twice: number;
	/** By state. */
	readonly notifications: Readonly<Record<string, number>>;
	/** Events that the webhook took, and mails that arrived; the copies of one mail count each. */
	readonly events: number;
	readonly mails: number;
	readonly copies: number;
}

/** What a storm left behind, in figures. */
export function stormFigures({
	timers,
	events,
	kills,
	notifications,
	smtp,
	receiver,
}: Aftermath): StormFigures {
	const breaches = new Map(timers.map((row) => [row['ticket'], Date.parse(String(row['breach_at']))]));
	const ofKind = (kind: string) => events.filter((event) => event['kind'] === kind);
	const late = ofKind('timer_breached').map(
		(event) => Date.parse(String(event['recorded_at'])) - (breaches.get(event['ticket']) ?? 0),
	);
	const escalated = ofKind('escalated');
	const tickets = new Set(escalated.map(({ ticket }) => ticket)).size;
	const sent = new Set(notifications.filter(({ state }) => state === 'sent').map(({ id }) => id));
	const untold = notifications.filter(
		({ id, digest, kind }) => kind === 'escalation' && !sent.has(digest ?? id),
	);
	const states = Object.entries(Object.groupBy(notifications, ({ state }) => String(state)));
	return {
		kills,
		lateness: { p50: quantile(late, 0.5), p99: quantile(late, 0.99), most: quantile(late, 1) },
		lost: timers.length - tickets + untold.length,
		twice: escalated.length - tickets,
		notifications: Object.fromEntries(states.map(([state, found]) => [state, found?.length ?? 0])),
		events: receiver.taken.length,
		mails: smtp.messages.length,
		copies: smtp.messages.length - new Set(smtp.messages.map(({ messageId }) => messageId)).size,
	};
}
