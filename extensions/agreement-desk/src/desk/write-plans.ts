import { insertEvents, type NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { ticketTable, timerTable } from '../store/tables.ts';
import { writeComplaints } from './write-complaints.ts';
import { addressAlerts } from './alert-recipients.ts';
import { withAddressees, writeAlerts } from './write-alerts.ts';
import { writeFollowUps } from './write-follow-ups.ts';
import type { PlanContext, TicketPlan } from './ticket-plan.ts';

/**
 * Carries out plans inside the caller's transaction; the caller holds the tickets. `before` are events that
 * stand in the timeline before those of the plans, such as the message that led to them; they are about the same
 * tickets, since the ends of the timelines are kept by the one update of each ticket.
 */
export async function writePlans(
	db: Db,
	plans: readonly TicketPlan[],
	context: PlanContext & { before?: readonly NewEvent[] },
): Promise<void> {
	await timerTable.insert(
		db,
		plans.flatMap(({ newTimers }) => newTimers),
	);
	await timerTable.updateMany(
		db,
		plans.flatMap(({ timerPatches }) => timerPatches),
	);
	const addressed = await addressAlerts(
		db,
		// Over the tickets, too, what fell due first is told first.
		plans.flatMap(({ alerts }) => alerts).toSorted((a, b) => a.at - b.at),
		context,
	);
	const events = [
		...(context.before ?? []),
		...withAddressees(
			plans.flatMap((plan) => plan.events),
			addressed,
		),
	];
	const ends = await insertEvents(db, events, context);
	await writeAlerts(db, addressed, context);
	await writeFollowUps(
		db,
		plans.flatMap(({ followUps }) => followUps),
		context,
	);
	await writeComplaints(db, plans);
	await ticketTable.updateMany(
		db,
		plans.map(({ ticket, ticketPatch }) => ({ id: ticket, patch: { ...ticketPatch, ...ends.get(ticket) } })),
	);
}
