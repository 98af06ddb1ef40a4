import type { Db } from '../store/db.ts';
import { countWaitingTickets, readRecounted, type RecountedTimer } from '../store/read-recount.ts';

export type { RecountedTimer };

/** How far the timers of a calendar have been counted anew. */
export interface RecountProgress {
	/** Tickets that have yet to be counted. */
	readonly waiting: number;
	readonly moved: readonly RecountedTimer[];
}

/** So many timers are told of. */
const mostMoved = 1_000;

/** What has become of a calendar's timers since an instant (epoch ms). */
export async function recountProgress(
	db: Db,
	{ calendar, since }: { calendar: string; since: number },
): Promise<RecountProgress> {
	const [waiting, moved] = await Promise.all([
		countWaitingTickets(db, calendar),
		readRecounted(db, { calendar, since, limit: mostMoved }),
	]);
	return { waiting, moved };
}
