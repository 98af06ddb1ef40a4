import type { Announcer } from '../store/announcer.ts';
import { claimDueTickets } from '../store/claim-due-rows.ts';
import { claimDueTimers } from '../store/claim-due-timers.ts';
import type { Db } from '../store/db.ts';
import { nearestCheck } from '../store/nearest-check.ts';
import type { Sealer } from '../store/sealer.ts';
import { findStaleCalendars } from '../store/stale-calendars.ts';
import { findStaleAgreements, findStaleTickets } from '../store/stale-tickets.ts';
import { bringInLine } from './bring-in-line.ts';
import { compileAgreement } from './compile-agreement.ts';
import { supersedeEnded } from './end-predecessor.ts';
import { settleCalendars } from './settle-calendars.ts';
import type { PlanContext } from './ticket-plan.ts';

export interface SweepContext {
	readonly now: () => number;
	readonly newId: () => string;
	readonly publicUrl: string;
	readonly mailDomain: string;
	readonly sealer: Sealer;
	/** For those who listen. */
	readonly announcer: Announcer;
	readonly report: (problem: unknown, what: string) => void;
	readonly stopped: () => boolean;
	/** Called after something was written. */
	readonly changed: () => Promise<void>;
}

/**
 * How long a node may hold timers before another takes over, ms. Who takes over too early does no harm, since tickets are
 * locked and compared; who takes over late makes everything late that a dying node held.
 */
const leaseMs = 5_000;
/** Timers taken at once: large enough to share statements, small enough to stay well inside the lease. */
const batchSize = 600;
/** So few are not worth more than one transaction. */
const fewTickets = 100;
/** Tickets brought in line in one transaction: most take no more than a few statements. */
const laneSize = 1000;
/** Transactions at once: while some wait for the database, another plans. Each ticket is in one of them alone. */
const lanes = 3;
/** Changed tickets taken at once: nobody waits for one of them. */
const staleBatchSize = lanes * laneSize;
/** A change younger than this is still being brought in line by the process that made it, ms. */
const staleAfterMs = 1_500;

/**
 * Handles everything that is due, oldest first, until nothing is: timers that reached a step of their ladder,
 * and changes that a process died over. Cost grows with what is due, not with what is open.
 *
 * @returns when to come back, epoch ms, or null when nothing runs.
 */
export async function sweep(db: Db, context: SweepContext): Promise<number | null> {
	if (await supersedeEnded(db, { now: context.now() })) await context.changed();
	while (!context.stopped() && (await sweepBatch(db, context)));
	return context.stopped() ? null : nearestCheck(db);
}

async function sweepBatch(db: Db, context: SweepContext): Promise<boolean> {
	const now = context.now();
	await compileStale(db, context, now);
	await settleCalendars(db, await findStaleCalendars(db, now - staleAfterMs), { ...context, now });
	const stale = await findStaleTickets(db, { before: now - staleAfterMs, limit: staleBatchSize });
	const claim = { now, until: now + leaseMs, limit: batchSize };
	const timers = await claimDueTimers(db, { ...claim, token: context.newId() });
	const waiting = await claimDueTickets(db, claim);
	const tickets = [...new Set([...stale, ...timers.flatMap(({ ticket }) => ticket ?? []), ...waiting])];
	if (tickets.length === 0) return false;
	const handled = await handleInLanes(db, tickets, context);
	await context.changed();
	// Claimed timers move on even if they fail; stale tickets that all do would come round again at once.
	const isFull = timers.length === batchSize || waiting.length === batchSize;
	return isFull || (stale.length === staleBatchSize && handled > 0);
}

async function compileStale(db: Db, { report }: SweepContext, now: number): Promise<void> {
	for (const id of await findStaleAgreements(db, batchSize)) {
		try {
			await compileAgreement(db, id, { now });
		} catch (problem) {
			// What is wrong with one version must not hold up the deadlines; it stays marked for the next round.
			report(problem, `the commitments of agreement ${id} could not be written`);
		}
	}
}

/** A few tickets share a transaction; many are worth several. SQLite makes them wait for each other. */
async function handleInLanes(db: Db, tickets: readonly string[], context: SweepContext): Promise<number> {
	if (tickets.length <= fewTickets) return handle(db, tickets, context);
	const size = Math.ceil(tickets.length / lanes);
	const handled = await Promise.all(
		Array.from({ length: lanes }, (_, lane) =>
			handle(db, tickets.slice(lane * size, (lane + 1) * size), context),
		),
	);
	return handled.reduce((sum, count) => sum + count, 0);
}

/**
 * One transaction for the batch; if it fails, one for each ticket, so that a single bad row holds up nobody else.
 *
 * @returns how many tickets are in line now.
 */
async function handle(db: Db, tickets: readonly string[], context: SweepContext): Promise<number> {
	try {
		const plan: PlanContext = { ...context, now: context.now() };
		await db.transaction((trx) => bringInLine(trx, tickets, plan));
		return tickets.length;
	} catch (problem) {
		if (tickets.length === 1) {
			context.report(problem, `ticket ${tickets[0]} could not be brought in line`);
			return 0;
		}
		let handled = 0;
		for (const ticket of tickets) handled += await handle(db, [ticket], context);
		return handled;
	}
}
