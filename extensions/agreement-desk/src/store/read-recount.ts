import type { EventKind } from '../domain/vocabulary.ts';
import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { eventTable } from './tables.ts';

/** A deadline that a changed calendar has moved. Instants are ISO 8601; null while it is paused. */
export interface RecountedTimer {
	/** The event that tells of it. */
	readonly event: string;
	readonly ticket: string;
	readonly number: string;
	readonly timer: string;
	readonly clause: string;
	readonly metric: string | null;
	readonly from: string | null;
	readonly to: string | null;
}

/** How many tickets with a timer of this calendar have yet to be counted anew. */
export async function countWaitingTickets(db: Db, calendar: string): Promise<number> {
	const row: { count?: string | number } | undefined = await db('desk_tickets')
		.whereNotNull('stale_since')
		.whereIn('id', db('desk_timers').where({ calendar }).select('ticket'))
		.count({ count: '*' })
		.first();
	return Number(row?.count ?? 0);
}

const moving = ['timer_moved', 'timer_resumed'] as const satisfies readonly EventKind[];

/** The timers of a calendar that were moved by it since an instant (epoch ms), as the timelines of their tickets tell. */
export async function readRecounted(
	db: Db,
	{ calendar, since, limit }: { calendar: string; since: number; limit: number },
): Promise<RecountedTimer[]> {
	const rows: (object & { number: string | null })[] = await db(`${eventTable.name} as e`)
		.join('desk_tickets as t', 't.id', 'e.ticket')
		.whereIn('e.kind', moving)
		.where('e.recorded_at', '>=', encodeInstant(since, vendorOf(db)))
		.whereIn('e.ticket', db('desk_timers').where({ calendar }).select('ticket'))
		.orderBy(['e.ticket', 'e.sequence'])
		.limit(limit)
		.select('e.*', 't.number');
	const events = eventTable.decode(db, rows);
	const own = await timersOf(
		db,
		calendar,
		events.flatMap(({ timer }) => timer ?? []),
	);
	return events.flatMap(({ id, ticket, timer, clause, data }, index) => {
		const told = (data ?? {}) as Readonly<Record<string, unknown>>;
		if (told['cause'] !== 'calendar' || timer === null || !own.has(timer)) return [];
		return [
			{
				...{ event: id, ticket: ticket ?? '', timer, clause: clause ?? '' },
				number: rows[index]?.number ?? '',
				metric: textOf(told['metric']),
				from: textOf(told['from']),
				to: textOf(told['due_at']),
			},
		];
	});
}

/** Which of these timers are counted in a calendar. An event names its timer in words, which no join compares with a key. */
async function timersOf(db: Db, calendar: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
	const unique = [...new Set(ids)];
	if (unique.length === 0) return new Set();
	const rows: { id: string }[] = await db('desk_timers')
		.where({ calendar })
		.whereIn('id', unique)
		.select('id');
	return new Set(rows.map(({ id }) => id));
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
