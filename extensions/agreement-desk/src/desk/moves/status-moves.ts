import { obstaclesBetween } from '../../domain/lifecycle/transition-guards.ts';
import { pathBetween } from '../../domain/lifecycle/ticket-transitions.ts';
import type { TicketStatus } from '../../domain/vocabulary.ts';
import { ticketStatusNames } from '../../domain/wording/ticket-status-names.ts';
import type { Db } from '../../store/db.ts';
import type { TicketRow } from '../../store/tables.ts';
import { ownerOf, refuseMerged } from '../change-ticket.ts';
import { refuseAccused } from '../refuse-accused.ts';
import { requireReadyAssignee } from '../require-ready.ts';
import { transitionFacts, type TransitionRows } from '../transition-facts.ts';
import type { Mover } from './mover.ts';
import { whyNot, type ShownObstacle } from './why-not.ts';

/** A status, and what a change to it would be refused for. */
export interface StatusMove {
	readonly to: TicketStatus;
	/** A change of the status alone would be carried out now. */
	readonly allowed: boolean;
	/** Whether any way leads there, whatever is missing on it. */
	readonly reachable: boolean;
	/** In the order in which it would be told. */
	readonly missing: readonly MissingPart[];
}

export interface MissingPart extends ShownObstacle {
	/** It is given along with the status, in the same change. */
	readonly with_change: boolean;
}

const statuses = Object.keys(ticketStatusNames) as readonly TicketStatus[];

/** What whoever changes the status says in the same change. */
const givenWithStatus: ReadonlySet<string> = new Set([
	'status_reason',
	'rejection_reason',
	'third_party',
	'third_party_reference',
	'third_party_check_at',
]);

/** What stands between a ticket and every other status, for this caller. */
export async function statusMoves(
	db: Db,
	{ ticket, mover, rows }: { ticket: TicketRow; mover: Mover; rows: TransitionRows },
	{ now }: { now: number },
): Promise<StatusMove[]> {
	const from = ticket.status ?? 'new';
	const by = mover.acting.isSupervisor ? 'supervisor' : 'agent';
	const facts = transitionFacts(rows, { by, now });
	const moves: StatusMove[] = [];
	for (const to of statuses) {
		if (to === from) continue;
		const missing = [
			...(await before(to, ticket, mover)),
			...obstaclesBetween(from, to, facts).map(({ field, ...obstacle }) => ({
				...{ ...obstacle, field: `desk_tickets.${field}` },
				with_change: givenWithStatus.has(field),
			})),
			...(await afterwards(db, { to, ticket, mover }, { now })),
		];
		const reachable = pathBetween(from, to) !== null;
		moves.push({ to, allowed: missing.length === 0, reachable, missing });
	}
	return moves;
}

/** What is refused before the status is looked at. */
async function before(to: TicketStatus, ticket: TicketRow, { noRight }: Mover): Promise<MissingPart[]> {
	const obstacle = await whyNot(() => {
		if (noRight) throw noRight;
		refuseMerged({ status: to }, [ticket]);
	});
	return obstacle ? [{ ...obstacle, with_change: false }] : [];
}

/** Work that begins has an owner, who has to be allowed to have it. */
async function afterwards(
	db: Db,
	{ to, ticket, mover }: { to: TicketStatus; ticket: TicketRow; mover: Mover },
	context: { now: number },
): Promise<MissingPart[]> {
	const { assignee: user } = ownerOf({ status: to }, [ticket], mover.acting);
	if (user === undefined || user === null) return [];
	const obstacle = await whyNot(async () => {
		await refuseAccused(db, [ticket], user);
		await requireReadyAssignee(db, { user, tickets: [ticket], place: 'desk_tickets.assignee' }, context);
	});
	return obstacle ? [{ ...obstacle, with_change: false }] : [];
}
