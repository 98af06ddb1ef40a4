import { contactKey } from '../../domain/conduct/personal-data/contact-key.ts';
import { redialMs } from '../../domain/timers/occurrences-of-response.ts';
import type { Call } from '../../domain/timers/timeline.ts';
import { iso } from '../../domain/iso.ts';
import type { Db } from '../../store/db.ts';
import { readCallsBetween, type QueuedCall } from '../../store/read-calls.ts';
import { readHistory } from '../../store/read-history.ts';
import { callsIn } from './calls-in-history.ts';

/** A call that no human answered, as a later one from the same number keeps it in its own event. Instants in UTC. */
export interface EarlierCall {
	readonly call: string;
	readonly queued_at: string;
	readonly abandoned_at: string | null;
	/** When a menu took it. */
	readonly answered_by_bot_at: string | null;
}

/** Who calls, without saying so, and what they tried before. */
export interface Caller {
	/** The same for all calls from one number that follow each other; null where the number is withheld. */
	readonly caller: string | null;
	readonly earlier: readonly EarlierCall[];
}

/**
 * What was tried from this number before (R8), on whatever ticket. Numbers are compared in the one form in which
 * contacts are looked up.
 */
export async function earlierCalls(
	db: Db,
	{ call, from, queuedAt }: { call: string; from: string | null; queuedAt: number },
): Promise<Caller> {
	const key = contactKey(from);
	if (key === null) return { caller: null, earlier: [] };
	const recent = await readCallsBetween(db, { from: queuedAt - redialMs, to: queuedAt });
	const same = recent.filter((other) => other.id !== call && contactKey(other.from) === key);
	if (same.length === 0) return { caller: call, earlier: [] };
	const calls = await stateOf(db, same);
	return {
		caller: same.find(({ caller }) => caller !== null)?.caller ?? call,
		earlier: calls.filter(({ answeredBy }) => answeredBy !== 'human').map(kept),
	};
}

async function stateOf(db: Db, queued: readonly QueuedCall[]): Promise<Call[]> {
	const tickets = [...new Set(queued.map(({ ticket }) => ticket))];
	const ids = new Set(queued.map(({ id }) => id));
	const history = await readHistory(db, tickets);
	return tickets
		.flatMap((ticket) => callsIn(history.filter((event) => event.ticket === ticket)).calls)
		.filter(({ id }) => ids.has(id));
}

function kept({ id, queuedAt, abandonedAt, answeredAt, answeredBy }: Call): EarlierCall {
	return {
		call: id,
		queued_at: iso(queuedAt),
		abandoned_at: iso(abandonedAt),
		answered_by_bot_at: answeredBy === 'bot' ? iso(answeredAt) : null,
	};
}
