import type { RatingCount } from '../domain/metrics/quality.ts';
import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { inParts } from './in-parts.ts';
import { ticketTable, type TicketRow } from './tables.ts';

/** Tickets received, or first solved, under a version in a period; epoch ms, half-open. */
export interface QualityScope {
	readonly agreement: string;
	readonly from: number;
	readonly to: number;
	/** These alone, where somebody may not see them all. */
	readonly tickets?: readonly string[] | undefined;
}

/** How often each rating was given to the tickets received in the period. */
export async function countRatings(db: Db, scope: QualityScope): Promise<RatingCount[]> {
	const counted = await inScope(scope, (tickets) =>
		within(db, 'received_at', { ...scope, tickets })
			.whereNotNull('rating')
			.select('rating')
			.count({ count: '*' })
			.groupBy('rating'),
	);
	return counted.map(({ rating, count }) => ({ rating: Number(rating), count: Number(count) }));
}

const firstContactColumns = [
	...['id', 'type', 'status', 'merged_into', 'first_resolved_at', 'customer_contacts', 'customer_answers'],
	...['first_handler', 'first_team', 'first_resolver', 'first_resolver_team', 'first_resolved_level'],
	...['first_reopened_at', 'customer_says_resolved'],
];

/** The tickets first solved in the period, as far as 2.5.1 depends on them; the rest of each row is blank. */
export async function readFirstSolved(db: Db, scope: QualityScope): Promise<TicketRow[]> {
	const rows = await inScope(scope, (tickets) =>
		within(db, 'first_resolved_at', { ...scope, tickets }).select(firstContactColumns),
	);
	return ticketTable.decode(db, rows).map((row) => ({ ...ticketTable.blank, ...row }));
}

type Repeat = Pick<TicketRow, 'repeat_of' | 'received_at' | 'repeat_state'>;

/** Later tickets that may be about the same as one of these. */
export async function readRepeatsOf(db: Db, scope: QualityScope): Promise<Repeat[]> {
	const solved = within(db, 'first_resolved_at', scope).select('id');
	const rows: object[] = await db(ticketTable.name)
		.whereNotNull('repeat_of')
		.whereIn('repeat_of', solved)
		.select('repeat_of', 'received_at', 'repeat_state');
	return ticketTable.decode(db, rows);
}

/**
 * Tickets received in the period with a promise that was judged, and those of them that broke none (M-ONTIME). Judges as
 * `judgeState` does, in SQL, since what counts is the ticket and not the timer.
 */
export async function countOnTime(
	db: Db,
	scope: QualityScope,
	{ now }: { now: number },
): Promise<{ judged: number; kept: number }> {
	const at = encodeInstant(now, vendorOf(db));
	const missed = `case when t.state = 'breached' or (t.state = 'running' and t.breach_at < ? and t.metric <> 'suspension_notice') then 1 else 0 end`;
	const rows = await inScope(scope, (tickets) => {
		const perTicket = within(db, 'received_at', { ...scope, tickets }, 'r.')
			.join('desk_timers as t', 't.ticket', 'r.id')
			.select('r.id')
			.select(db.raw(`max(${missed}) as is_late`, [at]))
			.select(db.raw(`max(case when t.state = 'met' then 1 else ${missed} end) as is_judged`, [at]))
			.groupBy('r.id')
			.as('counted');
		return db
			.from(perTicket)
			.where('is_judged', 1)
			.select('is_late')
			.count({ count: '*' })
			.groupBy('is_late');
	});
	const counted = (late: number) =>
		rows.reduce((sum, row) => (Number(row['is_late']) === late ? sum + Number(row['count']) : sum), 0);
	return { judged: counted(0) + counted(1), kept: counted(0) };
}

type Plain = Record<string, unknown>;

async function inScope(
	{ tickets }: QualityScope,
	ask: (tickets: readonly string[] | undefined) => PromiseLike<unknown>,
): Promise<Plain[]> {
	if (!tickets) return rowsOf(await ask(undefined));
	const all: Plain[] = [];
	for (const part of inParts(tickets)) all.push(...rowsOf(await ask(part)));
	return all;
}

function rowsOf(answer: unknown): Plain[] {
	return Array.isArray(answer) ? (answer as Plain[]) : [];
}

function within(
	db: Db,
	column: 'received_at' | 'first_resolved_at',
	{ agreement, from, to, tickets }: QualityScope,
	prefix: '' | 'r.' = '',
) {
	const vendor = vendorOf(db);
	const query = db(prefix === '' ? ticketTable.name : `${ticketTable.name} as r`)
		.where(`${prefix}agreement`, agreement)
		.where(`${prefix}${column}`, '>=', encodeInstant(from, vendor))
		.where(`${prefix}${column}`, '<', encodeInstant(to, vendor));
	if (tickets) void query.whereIn(`${prefix}id`, [...tickets]);
	return query;
}
