import type { EventKind, Metric } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { inParts } from './in-parts.ts';
import { eventTable, ticketTable, timerTable, type TicketRow } from './tables.ts';

/** A promise that was missed and still waits for what was promised. Instants are epoch ms. */
export interface OverdueTimer {
	readonly clause: string;
	readonly metric: Metric | null;
	readonly ticket: string;
	readonly number: string | null;
	readonly subject: string | null;
	readonly breachAt: number | null;
}

/** Of tickets under a version, the longest overdue first: missed, and nothing has ended it. */
export async function readOverdueTimers(
	db: Db,
	{ agreement, limit }: { agreement: string; limit: number },
): Promise<OverdueTimer[]> {
	const rows: object[] = await db(`${timerTable.name} as t`)
		.join(`${ticketTable.name} as r`, 'r.id', 't.ticket')
		.where('t.agreement', agreement)
		.where('t.state', 'breached')
		.whereNull('t.stopped_at')
		.select('t.id', 't.clause', 't.metric', 't.ticket', 't.breach_at', 'r.number', 'r.subject')
		.orderBy('t.breach_at')
		.limit(limit);
	return timerTable.decode(db, rows).flatMap((row) => {
		const { clause, metric, ticket, breach_at: breachAt } = row;
		if (clause === null || ticket === null) return [];
		const { number, subject } = row as unknown as Pick<TicketRow, 'number' | 'subject'>;
		return [{ clause, metric, ticket, number, subject, breachAt }];
	});
}

/** A ticket, as far as it shows what came in. */
export type RecentTicket = Pick<TicketRow, 'id' | 'number' | 'type' | 'received_at'> & {
	readonly channelType: string | null;
};

/** The tickets that came in last under a version, the newest first. */
export async function readRecentTickets(
	db: Db,
	{ agreement, limit }: { agreement: string; limit: number },
): Promise<RecentTicket[]> {
	const rows: { channel_type: string | null }[] = await db(`${ticketTable.name} as r`)
		.leftJoin('desk_channels as c', 'c.id', 'r.channel')
		.where('r.agreement', agreement)
		.select('r.id', 'r.number', 'r.type', 'r.received_at', { channel_type: 'c.type' })
		.orderBy('r.received_at', 'desc')
		.limit(limit);
	return ticketTable.decode(db, rows).map(({ id, number, type, received_at }, place) => ({
		...{ id, number, type, received_at },
		channelType: rows[place]?.channel_type ?? null,
	}));
}

export interface RecentEvent {
	readonly kind: EventKind;
	readonly clause: string | null;
	readonly ticket: string;
	/** Epoch ms. */
	readonly at: number;
	readonly actor: string | null;
}

/** What happened on these tickets, without its details. */
export async function readRecentEvents(db: Db, tickets: readonly string[]): Promise<RecentEvent[]> {
	const rows: object[] = [];
	for (const part of inParts(tickets)) {
		const found: object[] = await db(eventTable.name)
			.whereIn('ticket', part)
			.select('kind', 'clause', 'ticket', 'occurred_at', 'actor');
		rows.push(...found);
	}
	return eventTable
		.decode(db, rows)
		.flatMap(({ kind, clause, ticket, occurred_at: at, actor }) =>
			kind === null || ticket === null || at === null ? [] : [{ kind, clause, ticket, at, actor }],
		);
}
