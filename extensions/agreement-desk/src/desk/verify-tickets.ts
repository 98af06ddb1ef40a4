import type { Finding } from '../domain/timeline/finding.ts';
import {
	verifyTicket,
	type TicketRecord,
	type TicketVerification,
} from '../domain/timeline/verify-ticket.ts';
import type { Db } from '../store/db.ts';
import { sha256 } from '../store/digest.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { nextTickets, readRecords, type RecordRows, type RecordScope } from '../store/read-records.ts';
import type { Sealer } from '../store/sealer.ts';
import { factsOf } from './plan-facts.ts';

export interface TicketsVerification {
	/** How many were looked at. */
	readonly tickets: number;
	readonly events: number;
	readonly findings: readonly Finding[];
	/** Messages of a release that kept no digest of them. */
	readonly unvouched: number;
	/** Where to go on; null at the end. */
	readonly next: string | null;
}

/** Held in memory at once. */
const batchSize = 100;

/**
 * Verifies the next tickets, in the order of their keys. Nothing is held while they are read, so that nobody waits;
 * a ticket that somebody was just writing may look wrong, and is looked at once more while it is held.
 */
export async function verifyTickets(
	db: Db,
	{ after, limit }: { after: string | null; limit: number },
	context: { sealer: Sealer },
): Promise<TicketsVerification> {
	const total = { tickets: 0, events: 0, unvouched: 0 };
	const findings: Finding[] = [];
	let next = after;
	while (total.tickets < limit) {
		const wanted = Math.min(batchSize, limit - total.tickets);
		const tickets = await nextTickets(db, { after: next, limit: wanted });
		const upTo = tickets.length < wanted ? null : (tickets.at(-1) ?? null);
		const part = await verifyScope(db, { after: next, upTo }, context);
		total.tickets += tickets.length;
		total.events += part.events;
		total.unvouched += part.unvouched;
		findings.push(...part.findings);
		next = upTo;
		if (next === null) break;
	}
	return { ...total, findings, next };
}

/** What is wrong with one ticket. */
export async function verifyOneTicket(
	db: Db,
	ticket: string,
	context: { sealer: Sealer },
): Promise<{ events: number; findings: readonly Finding[]; unvouched: number }> {
	return verifyScope(db, { tickets: [ticket] }, context);
}

async function verifyScope(db: Db, scope: RecordScope, { sealer }: { sealer: Sealer }) {
	const records = await readRecords(db, scope);
	const verified = records.map((rows) => ({ ticket: rows.ticket, ...verifyRecord(rows, sealer) }));
	const suspects = verified.filter(({ findings }) => findings.length > 0).map(({ ticket }) => ticket);
	return {
		events: records.reduce((sum, { events }) => sum + events.length, 0),
		unvouched: verified.reduce((sum, { unvouched }) => sum + unvouched, 0),
		findings: await confirm(db, suspects, sealer),
	};
}

async function confirm(db: Db, suspects: readonly string[], sealer: Sealer): Promise<Finding[]> {
	if (suspects.length === 0) return [];
	return db.transaction(async (trx) => {
		await lockTickets(trx, suspects);
		const records = await readRecords(trx, { tickets: suspects });
		return records.flatMap((rows) => verifyRecord(rows, sealer).findings);
	});
}

/** What is wrong with one ticket that has been read. */
export function verifyRecord(rows: RecordRows, { fits }: Sealer): TicketVerification {
	return verifyTicket(recordOf(rows), { digest: sha256, fits });
}

function recordOf({ ticket, row, events, messages, timers }: RecordRows): TicketRecord {
	return {
		...{ ticket, events, messages, timers },
		row: row && {
			...row,
			facts: { ...factsOf(row) },
			tracked: row.tracked && { ...row.tracked },
			isStale: row.stale_since !== null,
		},
	};
}
