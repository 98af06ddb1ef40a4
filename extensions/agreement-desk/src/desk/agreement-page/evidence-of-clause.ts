import type { ChannelType, EventKind, TicketType } from '../../domain/vocabulary.ts';

/** What proves that a clause is kept: events of these kinds, or requests of this sort that came in. */
export interface Proof {
	/** Of any clause, where nothing else is said. */
	readonly events?: readonly EventKind[];
	/** Only events that were recorded under the clause itself, or one below it. */
	readonly ofClause?: true;
	/** Only what a person did. */
	readonly byPerson?: true;
	readonly received?: { readonly channel?: ChannelType; readonly type?: TicketType };
}

const judged = ['timer_met', 'timer_breached'] as const satisfies readonly EventKind[];
const own: Proof = { events: judged, ofClause: true };
const conduct: Proof = { events: ['reply_overridden', 'conduct_incident'] };
const by = (channel: ChannelType): Proof => ({ received: { channel } });

/**
 * Where the last evidence of a clause is found on the timelines of tickets. Clauses that are not named have theirs
 * elsewhere: in the version itself, in notices, or in the records of people.
 */
export const proofs: Readonly<Partial<Record<string, Proof>>> = {
	'1.2': { received: {} },
	'1.3': { received: {} },
	'1.3.1': by('phone'),
	'1.3.2': by('email'),
	'1.3.3': by('chat'),
	'1.3.4': by('portal'),
	'1.3.5': by('social'),
	'1.4': { received: {} },
	'1.4.1': own,
	'1.4.2': { events: ['message_sent', 'ticket_changed', 'ticket_registered', 'ticket_received'] },
	'1.4.3': { received: { type: 'technical_support' } },
	'1.4.4': { events: ['message_sent'] },
	'1.4.5': { events: [...judged, 'complaint_stage_changed'], ofClause: true },
	'2.1': { events: judged, ofClause: true },
	'2.1.1': own,
	'2.1.2': own,
	'2.1.3': own,
	'2.1.4': own,
	'2.2': { events: [...judged, 'timer_paused', 'timer_resumed'], ofClause: true },
	'2.2.1': own,
	'2.2.2': { events: [...judged, 'escalated'], ofClause: true },
	'2.2.3': { events: [...judged, 'urgent_marked', 'urgent_disputed', 'priority_inversion'], ofClause: true },
	'2.3': conduct,
	'2.3.1': conduct,
	'2.3.2': conduct,
	'2.3.4': conduct,
	'2.4': { events: ['assigned'] },
	'2.5.1': { events: ['ticket_reopened', 'repeat_suggested', 'repeat_judged'] },
	'2.5.2': { events: ['rated'] },
	'3.1': { events: ['message_sent', 'ticket_changed', 'assigned', 'escalated'], byPerson: true },
	'3.1.1.2': { events: ['reminder_sent', 'timer_paused', 'close_proposed'] },
	'3.1.1.4': own,
	'3.1.2.1': { events: judged },
	'3.1.2.3': own,
};
