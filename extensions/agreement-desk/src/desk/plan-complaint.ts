import { proposedLevel } from '../domain/lifecycle/complaint-level.ts';
import { isDecided, isOver } from '../domain/lifecycle/complaint-stages.ts';
import { complaintAcknowledgedAt, complaintBeganAt } from '../domain/timers/occurrences-of-complaints.ts';
import type { Timeline } from '../domain/timers/timeline.ts';
import { readingAnswers } from '../domain/agreement/reading-rules.ts';
import type { ComplaintStage } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { ComplaintRow, MessageRow } from '../store/tables.ts';
import type { ComplaintPlan, PlanContext, TicketState } from './ticket-plan.ts';

/** A stage that a complaint has entered by what has happened, with the columns that say so. */
interface Entry {
	readonly stage: ComplaintStage;
	/** Epoch ms. */
	readonly at: number;
	readonly patch: Partial<ComplaintRow>;
}

/** More than can follow from each other. */
const mostEntries = 4;

/**
 * Lets the record of a complaint follow what has happened to its ticket, and tells each change of its stage in the
 * timeline, by the name of the stage alone: agents read timelines. Pure, and level-triggered like the rest of a plan.
 */
export function planComplaint(
	state: TicketState,
	timeline: Timeline,
	context: PlanContext,
): { readonly state: TicketState; readonly events: readonly NewEvent[] } {
	if (!state.complaint) return { state, events: [] };
	let complaint = consistent(state.complaint);
	const { ticket } = state;
	const events: NewEvent[] = [];
	const tell = (from: ComplaintStage | null, to: ComplaintStage, at: number, actor: string | null) =>
		events.push(stageEvent(ticket.id, { from, to, at, actor }));
	let told = ticket.complaint_stage;
	const stage = complaint.stage ?? 'received';
	if (told !== stage) {
		const at = complaint.stale_since ?? ticket.stale_since ?? complaint.received_at ?? context.now;
		tell(told, stage, at, complaint.stale_since === null ? ticket.user_updated : complaint.user_updated);
		told = stage;
	}
	for (let step = 0; step < mostEntries; step++) {
		const entry = nextEntry({ ...state, complaint }, complaint, timeline);
		if (!entry) break;
		complaint = { ...complaint, ...entry.patch, stage: entry.stage };
		tell(told, entry.stage, entry.at, null);
		told = entry.stage;
	}
	return {
		state: {
			...state,
			complaint: { ...complaint, stale_since: null },
			ticket: { ...ticket, complaint_stage: told },
		},
		events,
	};
}

/** What has to be written of the record, given what it was. */
export function complaintPlan(given: TicketState, { complaint: row }: TicketState): ComplaintPlan | null {
	if (!row) return null;
	const before = given.complaint;
	if (!before) return { row, isNew: true, patch: {} };
	const names = Object.keys(row) as (keyof ComplaintRow)[];
	const changed = names.filter((name) => (before[name] ?? null) !== (row[name] ?? null));
	if (changed.length === 0) return null;
	return { row, isNew: false, patch: Object.fromEntries(changed.map((name) => [name, row[name]])) };
}

/** What follows from the record alone: the level that its assessment proposes, and that the accused has no part in it. */
function consistent(complaint: ComplaintRow): ComplaintRow {
	const { investigator, respondent, approved_by } = complaint;
	const open = respondent !== null && !isDecided(complaint.stage ?? 'received');
	return {
		...complaint,
		proposed_level: proposedLevel(complaint),
		investigator: open && investigator === respondent ? null : investigator,
		...(open && approved_by === respondent ? { approval: null, approved_by: null, approved_at: null } : {}),
	};
}

function nextEntry(state: TicketState, complaint: ComplaintRow, timeline: Timeline): Entry | null {
	const { ticket } = state;
	const stage = complaint.stage ?? 'received';
	if (ticket.status === 'cancelled' && !isOver(stage)) {
		const at = ticket.cancelled_at ?? complaint.received_at ?? 0;
		return { stage: 'withdrawn', at, patch: { withdrawn_at: at } };
	}
	if (stage === 'withdrawn') return takenUpAgain(state, complaint, timeline);
	if (ticket.type !== 'complaint') return null;
	if (stage === 'received') return acknowledged(state, timeline);
	return stage === 'response_drafted' ? communicated(state, complaint) : null;
}

/** The customer complains once more about a matter that was withdrawn, or was no complaint any longer. */
function takenUpAgain(
	{ ticket }: TicketState,
	{ withdrawn_at }: ComplaintRow,
	timeline: Timeline,
): Entry | null {
	const at = complaintBeganAt(timeline);
	if (ticket.type !== 'complaint' || ticket.status === 'cancelled' || at <= (withdrawn_at ?? 0)) return null;
	return {
		stage: 'received',
		at,
		patch: { received_at: at, acknowledged_at: null, withdrawn_at: null, withdrawal_reason: null },
	};
}

function acknowledged({ agreement }: TicketState, timeline: Timeline): Entry | null {
	const at = complaintAcknowledgedAt(timeline, readingAnswers(agreement.parameters));
	return at === null ? null : { stage: 'acknowledged', at, patch: { acknowledged_at: at } };
}

/** The letter that reached the complainant after this decision was drafted; what they said to an earlier one is over. */
function communicated({ messages }: TicketState, { drafted_at }: ComplaintRow): Entry | null {
	const letter = drafted_at === null ? undefined : messages.find((one) => isLetterSince(one, drafted_at));
	const at = letter?.sent_at ?? null;
	if (!letter || at === null) return null;
	return {
		stage: 'decision_communicated',
		at,
		patch: {
			decision_message: letter.id,
			decision_communicated_at: at,
			answer: null,
			answer_words: null,
			answered_at: null,
		},
	};
}

function isLetterSince({ kind, is_public, author_type, sent_at }: MessageRow, since: number): boolean {
	if (kind !== 'decision_letter' || !is_public || author_type !== 'agent') return false;
	return sent_at !== null && sent_at >= since;
}

function stageEvent(
	ticket: string,
	{
		from,
		to,
		at,
		actor,
	}: { from: ComplaintStage | null; to: ComplaintStage; at: number; actor: string | null },
): NewEvent {
	return {
		ticket,
		kind: 'complaint_stage_changed',
		occurredAt: at,
		actor,
		clause: '1.4.5',
		data: { from, to },
	};
}
