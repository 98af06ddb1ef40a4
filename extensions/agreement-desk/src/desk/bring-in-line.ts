import type { Db } from '../store/db.ts';
import { followRows, type Followed } from './follow-rows.ts';
import { settleHandOns, type HandOn } from './hand-on.ts';
import { settleOwnership, type UnsettledOwnership } from './settle-ownership.ts';
import type { PlanContext, TicketPlan } from './ticket-plan.ts';

/**
 * Brings the timers, timeline, alerts, due columns and owners of tickets in line with their rows, inside the
 * caller's transaction. Level-triggered: it compares and closes the gap, so that running it once more, or
 * late, or on another node, changes nothing.
 */
export async function bringInLine(
	db: Db,
	ids: readonly string[],
	context: PlanContext,
): Promise<readonly TicketPlan[]> {
	const followed = await followRows(db, ids, context);
	const moved = await settleOwnership(db, followed.flatMap(unsettled), context);
	const handed = await settleHandOns(db, followed.flatMap(handedOn(moved)), context);
	if (moved.length + handed.length > 0) await followRows(db, [...moved, ...handed], context);
	return followed.map(({ plan }) => plan);
}

/** What has just been given to somebody is not handed on in the same moment. */
function handedOn(moved: readonly string[]) {
	return ({ state, plan }: Followed): HandOn[] =>
		plan.handOn && !moved.includes(plan.ticket)
			? [{ state: { ...state, ticket: { ...state.ticket, ...plan.ticketPatch } }, to: plan.handOn }]
			: [];
}

function unsettled({ state, plan }: Followed): UnsettledOwnership[] {
	const { ownership: need, ticketPatch } = plan;
	return need ? [{ state: { ...state, ticket: { ...state.ticket, ...ticketPatch } }, need }] : [];
}
