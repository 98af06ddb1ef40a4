import { text } from '../../domain/localized-text.ts';
import { readComplaintsOf } from '../../store/complaints.ts';
import type { Db } from '../../store/db.ts';
import { readTickets } from '../../store/lock-tickets.ts';
import type { ActingUser } from '../acting-user.ts';
import { noTicket } from '../acts/act-on-ticket.ts';
import { loadAgent } from '../candidates.ts';
import { readTransitionContext } from '../check-ticket-status.ts';
import { forbidden, type Refusal } from '../refusal.ts';
import { actMoves, type ActMove } from './act-moves.ts';
import { complaintMoves, type ComplaintMoves } from './complaint-moves.ts';
import { statusMoves, type StatusMove } from './status-moves.ts';
import type { Mover } from './mover.ts';

/** Where a ticket can go, and what the one who asks may do with it: the refusals of later, told before the click. */
export interface ShownMoves {
	readonly ticket: string;
	readonly status: string;
	readonly is_supervisor: boolean;
	/** Every other status, in the order of a ticket's life. */
	readonly statuses: readonly StatusMove[];
	readonly acts: readonly ActMove[];
	/** Null where there is none, or the one who asks may not read it. */
	readonly complaint: ComplaintMoves | null;
}

interface Asking {
	readonly acting: ActingUser;
	readonly mayUpdate: boolean;
	/** Whether the one who asks may read the record of this complaint. */
	readonly mayRead: (complaint: string) => Promise<boolean>;
	/** Epoch ms. */
	readonly now: number;
}

/**
 * Answers by the same rules that refuse: nothing here decides anything of its own. Reads only. The caller has made sure
 * that the ticket may be read.
 *
 * @throws Refusal (404) for a ticket that does not exist.
 */
export async function showMoves(
	db: Db,
	id: string,
	{ acting, mayUpdate, mayRead, now }: Asking,
): Promise<ShownMoves> {
	const [ticket] = await readTickets(db, [id]);
	if (!ticket) throw noTicket(id);
	const agent = acting.user === null ? null : await loadAgent(db, acting.user, { now });
	const complaint = (await readComplaintsOf(db, [id])).get(id) ?? null;
	const mover: Mover = { acting, agent, complaint, noRight: mayUpdate ? null : noRight() };
	const asked = { ticket, mover, rows: (await readTransitionContext(db, [ticket])).rowsOf(ticket) };
	return {
		ticket: id,
		status: ticket.status ?? 'new',
		is_supervisor: acting.isSupervisor,
		statuses: await statusMoves(db, asked, { now }),
		acts: await actMoves(db, asked, { now }),
		complaint:
			complaint && (await mayRead(complaint.id))
				? await complaintMoves(db, { ticket, complaint }, { now })
				: null,
	};
}

function noRight(): Refusal {
	return forbidden(
		'desk_tickets',
		null,
		text('您的账号没有修改工单的权限', 'your account may not change tickets'),
	);
}
