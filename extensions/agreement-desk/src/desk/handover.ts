import type { NewEvent } from '../store/append-events.ts';

/** How a ticket came to somebody, or back to the queue; `ladder` is a step of the escalation ladder. */
export type HandoverWay = 'claim' | 'assign' | 'transfer' | 'release' | 'rule' | 'lapse' | 'ladder';

/** A ticket passes from one to another; null is the queue. */
export interface Handover {
	readonly ticket: string;
	readonly from: string | null;
	readonly to: string | null;
	/** The team whose ticket it is then. */
	readonly team: string | null;
	readonly by: HandoverWay;
	readonly reason: string | null;
	/** Who did it; null for the engine. */
	readonly actor: string | null;
	/** Epoch ms. */
	readonly at: number;
}

/** The line that tells of it. Within a team it is no escalation in the sense of 2.2.2, whatever the clause says. */
export function assignedEvent({ ticket, at, actor, from, to, team, by, reason }: Handover): NewEvent {
	return {
		ticket,
		kind: 'assigned',
		occurredAt: at,
		actor,
		clause: '3.1.2.1',
		data: { from, to, team, by, reason },
	};
}
