import { wholeDetailsOf } from '../../domain/timeline/event-words.ts';
import type { EventKind } from '../../domain/vocabulary.ts';
import type { Person } from '../ticket/ticket-record.ts';

/** An event of a timeline. Instants are ISO 8601 in UTC. */
export interface EventRecord {
	readonly id: string;
	readonly sequence: number;
	readonly kind: EventKind;
	readonly clause: string | null;
	readonly occurred_at: string;
	readonly recorded_at: string;
	readonly actor: Person | null;
	readonly data: Readonly<Record<string, unknown>> | null;
	readonly words: Readonly<Record<string, unknown>> | null;
	readonly hash: string | null;
}

export const eventFields = [
	...['id', 'sequence', 'kind', 'clause', 'occurred_at', 'recorded_at', 'data', 'words', 'hash'],
	...['actor.id', 'actor.first_name', 'actor.last_name'],
].join(',');

export type EventGroup = 'all' | 'handling' | 'messages' | 'deadlines' | 'delivery';

const groups: Readonly<Record<EventKind, EventGroup>> = {
	ticket_received: 'handling',
	ticket_registered: 'handling',
	ticket_changed: 'handling',
	urgent_marked: 'handling',
	message_added: 'messages',
	message_sent: 'delivery',
	attachment_added: 'messages',
	timer_started: 'deadlines',
	timer_warned: 'deadlines',
	timer_met: 'deadlines',
	timer_breached: 'deadlines',
	timer_stopped: 'deadlines',
	timer_cancelled: 'deadlines',
	timer_superseded: 'deadlines',
	timer_paused: 'deadlines',
	timer_resumed: 'deadlines',
	timer_reopened: 'deadlines',
	timer_moved: 'deadlines',
	escalated: 'deadlines',
	notification_failed: 'delivery',
	ticket_linked: 'handling',
	ticket_merged: 'handling',
	ticket_split: 'handling',
	nudged: 'messages',
	urgent_disputed: 'handling',
	priority_inversion: 'handling',
	reminder_sent: 'delivery',
	close_proposed: 'handling',
	ticket_reopened: 'handling',
	rated: 'messages',
	repeat_suggested: 'handling',
	repeat_judged: 'handling',
	assigned: 'handling',
	ownership_lapsed: 'handling',
	complaint_stage_changed: 'handling',
	complaint_suggested: 'handling',
	complaint_withdrawn_by_staff: 'handling',
	reply_overridden: 'messages',
	conduct_incident: 'handling',
	legal_hold_changed: 'handling',
	ticket_erased: 'handling',
	escalation_accepted: 'deadlines',
	escalation_skipped: 'deadlines',
	notification_bounced: 'delivery',
	notification_dropped: 'delivery',
	contact_revealed: 'handling',
	call_queued: 'messages',
	call_answered: 'messages',
	call_abandoned: 'messages',
	call_ended: 'messages',
	call_made: 'messages',
};

/** Which kinds of events a filter shows. */
export function kindsOf(group: EventGroup): readonly EventKind[] {
	const kinds = Object.keys(groups) as EventKind[];
	return group === 'all' ? kinds : kinds.filter((kind) => groups[kind] === group);
}

/** What an event tells beside its kind, with the words of people as far as they have not been erased. */
export function detailsOfEvent(event: EventRecord): Readonly<Record<string, unknown>> {
	return wholeDetailsOf(event);
}
