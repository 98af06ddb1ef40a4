import type { Metric, TimerState } from '../domain/vocabulary.ts';
import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { inParts } from './in-parts.ts';

/** Which timers: those of the tickets that were received in a period. */
export interface TimerScope {
	/** Epoch ms, half-open. */
	readonly from: number;
	readonly to: number;
	/** Of one customer; of all where it is not said. */
	readonly customer?: string;
	/** Received under these versions; under any where it is not said. */
	readonly agreements?: readonly string[];
	readonly clause?: string;
	readonly metric?: Metric;
	/** Of these tickets alone, where somebody may not see them all. */
	readonly tickets?: readonly string[];
	/** The instants within the period (epoch ms, ascending) at which the next part of it begins. */
	readonly bounds?: readonly number[];
}

export interface CountedTimers {
	readonly clause: string;
	readonly metric: Metric;
	readonly state: TimerState;
	readonly isPast: boolean;
	readonly hasEnded: boolean;
	/** The place of the part of the period in which their tickets were received; 0 for the first. */
	readonly part: number;
	readonly count: number;
}

/** Counts timers by how they stand at an instant (epoch ms), in one statement for any number of parts. */
export async function countTimers(
	db: Db,
	scope: TimerScope,
	{ now }: { now: number },
): Promise<CountedTimers[]> {
	const { tickets, ...rest } = scope;
	if (!tickets) return countOnce(db, scope, now);
	const counted: CountedTimers[] = [];
	for (const part of inParts(tickets))
		counted.push(...(await countOnce(db, { ...rest, tickets: part }, now)));
	return counted;
}

async function countOnce(db: Db, scope: TimerScope, now: number): Promise<CountedTimers[]> {
	const vendor = vendorOf(db);
	const instant = (ms: number) => encodeInstant(ms, vendor);
	const { from, to, customer, agreements, clause, metric, tickets, bounds = [] } = scope;
	const part = bounds.map((_, place) => `when r.received_at < ? then ${place}`).join(' ');
	// an expression with bindings can only be grouped by from outside
	const timers = db('desk_timers as t')
		.join('desk_tickets as r', 'r.id', 't.ticket')
		.select('t.clause', 't.metric', 't.state')
		.select(db.raw('case when t.breach_at < ? then 1 else 0 end as is_past', [instant(now)]))
		.select(db.raw('case when t.stopped_at is null then 0 else 1 end as has_ended'))
		.select(
			bounds.length === 0
				? db.raw('0 as part')
				: db.raw(`case ${part} else ${bounds.length} end as part`, bounds.map(instant)),
		)
		.where('r.received_at', '>=', instant(from))
		.where('r.received_at', '<', instant(to))
		.as('counted');
	if (customer !== undefined) timers.where('r.customer', customer);
	if (agreements) timers.whereIn('r.agreement', [...agreements]);
	if (clause !== undefined) timers.where('t.clause', clause);
	if (metric !== undefined) timers.where('t.metric', metric);
	if (tickets) timers.whereIn('r.id', [...tickets]);
	const columns = ['clause', 'metric', 'state', 'is_past', 'has_ended', 'part'] as const;
	const rows: Row[] = await db
		.from(timers)
		.select(columns)
		.count({ count: '*' })
		.groupBy([...columns]);
	return rows.map(({ is_past, has_ended, part: place, count, ...row }) => ({
		...row,
		isPast: Number(is_past) === 1,
		hasEnded: Number(has_ended) === 1,
		part: Number(place),
		count: Number(count),
	}));
}

interface Row {
	readonly clause: string;
	readonly metric: Metric;
	readonly state: TimerState;
	readonly is_past: number | string;
	readonly has_ended: number | string;
	readonly part: number | string;
	readonly count: number | string;
}
