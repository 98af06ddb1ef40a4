import type { TicketStatus } from '../domain/vocabulary.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { HistoryEvent } from '../store/read-history.ts';
import type { TicketRow } from '../store/tables.ts';
import { followComplaint } from './follow-complaint.ts';
import { firstContactInputs } from './first-contact-inputs.ts';
import { isRecord } from './is-record.ts';
import { planFacts } from './plan-facts.ts';
import { planLifecycle } from './plan-lifecycle.ts';
import { nextStatus, type StatusStep } from './settle-status.ts';
import { planRepeat } from './suggest-repeat.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';

/** A ticket as it stands once everything that has happened to it is told. */
export interface ToldState {
	readonly state: TicketState;
	readonly events: readonly NewEvent[];
	/** Whether the status changed by itself. */
	readonly changesStatus: boolean;
}

/** More than can follow from each other; a ticket that still wants to change is a mistake of ours, not an endless round. */
const mostSteps = 4;

/**
 * Tells what the row of a ticket says and its timeline does not, and lets the status follow what has happened. Pure.
 */
export function planState(given: TicketState, context: PlanContext): ToldState {
	let told = tell({ state: followComplaint(given, context), events: [], changesStatus: false }, context);
	for (let step = 0; step < mostSteps && !context.keepStatus; step++) {
		const next = nextStatus(told.state, context);
		if (!next) break;
		told = tell({ ...take(told, next, context), changesStatus: true }, context);
	}
	const { state } = told;
	const repeat = planRepeat(state, context);
	const ticket = { ...state.ticket, ...firstContactInputs(state), ...repeat.patch };
	return { ...told, state: { ...state, ticket }, events: [...told.events, ...repeat.events] };
}

/** The row with the status that follows. Whoever led to it moved the ticket on, not whoever changed its row before. */
function take({ state, events }: ToldState, step: StatusStep, { actor }: PlanContext) {
	const user = step.by === 'customer' ? (actor ?? null) : step.actor;
	const ticket: TicketRow = {
		...state.ticket,
		status: step.status,
		status_reason: null,
		stale_since: step.at,
		user_updated: user,
	};
	return { state: { ...state, ticket }, events };
}

function tell(before: ToldState, context: PlanContext): ToldState {
	const { state } = before;
	const facts = planFacts(state, context);
	const ticket = { ...state.ticket, ...facts.patch };
	const change = statusChangeIn(facts.events);
	const lifecycle = change
		? planLifecycle(ticket, change, state.agreement)
		: { patch: {}, events: [] as NewEvent[] };
	const events = [...facts.events, ...lifecycle.events];
	return {
		state: {
			...state,
			ticket: { ...ticket, ...lifecycle.patch },
			history: [...state.history, ...events.map((event) => asHistory(event, context))],
		},
		events: [...before.events, ...events],
		changesStatus: before.changesStatus,
	};
}

function statusChangeIn(events: readonly NewEvent[]) {
	for (const { kind, data, occurredAt, actor } of events) {
		const changes: unknown = kind === 'ticket_changed' ? data?.['changes'] : null;
		const pair: unknown = isRecord(changes) ? changes['status'] : null;
		if (!Array.isArray(pair)) continue;
		const [from, to] = pair as readonly (TicketStatus | null)[];
		return { from: from ?? null, to: to ?? null, at: occurredAt, actor };
	}
	return null;
}

function asHistory({ ticket, kind, occurredAt, actor, data }: NewEvent, { now }: PlanContext): HistoryEvent {
	return { ticket, kind, occurredAt, recordedAt: now, actor, data: data ?? null };
}
