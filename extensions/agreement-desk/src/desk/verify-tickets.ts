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
import type { DigestOfFile } from './attach-file.ts';
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

export interface VerifyRecordsContext {
	readonly sealer: Sealer;
	/** Reads what is attached; where it is not given, files are known by their names alone. */
	readonly digestOfFile?: DigestOfFile | undefined;
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
	context: VerifyRecordsContext,
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
	context: VerifyRecordsContext,
): Promise<{ events: number; findings: readonly Finding[]; unvouched: number }> {
	return verifyScope(db, { tickets: [ticket] }, context);
}

async function verifyScope(db: Db, scope: RecordScope, context: VerifyRecordsContext) {
	const { sealer } = context;
	const records = await readWithContents(db, scope, context);
	const verified = records.map((rows) => ({ ticket: rows.ticket, ...verifyRecord(rows, sealer) }));
	const suspects = verified.filter(({ findings }) => findings.length > 0).map(({ ticket }) => ticket);
	return {
		events: records.reduce((sum, { events }) => sum + events.length, 0),
		unvouched: verified.reduce((sum, { unvouched }) => sum + unvouched, 0),
		findings: await confirm(db, suspects, context),
	};
}

/** The records in a scope, with the digests of what is attached. */
export async function readWithContents(
	db: Db,
	scope: RecordScope,
	{ digestOfFile }: Pick<VerifyRecordsContext, 'digestOfFile'>,
): Promise<RecordRows[]> {
	const records = await readRecords(db, scope);
	if (!digestOfFile) return records;
	const read: RecordRows[] = [];
	for (const record of records) {
		const attachments: RecordRows['attachments'][number][] = [];
		for (const attachment of record.attachments) {
			const { file } = attachment;
			attachments.push({ ...attachment, content: file === null ? null : await digestOfFile(db, file) });
		}
		read.push({ ...record, attachments });
	}
	return read;
}

async function confirm(
	db: Db,
	suspects: readonly string[],
	context: VerifyRecordsContext,
): Promise<Finding[]> {
	if (suspects.length === 0) return [];
	return db.transaction(async (trx) => {
		await lockTickets(trx, suspects);
		const records = await readWithContents(trx, { tickets: suspects }, context);
		return records.flatMap((rows) => verifyRecord(rows, context.sealer).findings);
	});
}

/** What is wrong with one ticket that has been read. */
export function verifyRecord(rows: RecordRows, { fits }: Sealer): TicketVerification {
	return verifyTicket(recordOf(rows), { digest: sha256, fits });
}

function recordOf({ ticket, row, events, messages, attachments, timers }: RecordRows): TicketRecord {
	return {
		...{ ticket, events, messages, attachments, timers },
		row: row && {
			...row,
			facts: { ...factsOf(row) },
			tracked: row.tracked && { ...row.tracked },
			isStale: row.stale_since !== null,
		},
	};
}
