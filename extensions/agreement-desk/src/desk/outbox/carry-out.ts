import type { DeliveryFailure } from '../../delivery/outcome.ts';
import type { Sender } from '../../delivery/sender.ts';
import type { Db } from '../../store/db.ts';
import { renewClaim, type Lane } from '../../store/notifications.ts';
import { channelTable, type NotificationRow } from '../../store/tables.ts';
import { attempt } from './attempt.ts';
import type { OutboxContext } from './outbox-context.ts';
import { fateOf } from './receipts.ts';
import { settle, settleFate } from './settle.ts';
import { noteOutcome, returnProbe } from './targets.ts';

/** How long a claim lasts unless it is renewed, ms. */
export const leaseMs = 60_000;
const renewMs = 20_000;

/** What is to be done with a notification that has been claimed. */
export interface Errand {
	readonly token: string;
	readonly sender: Sender | DeliveryFailure | null;
	readonly lane: Lane;
	readonly isProbe: boolean;
	/** Only to ask what became of an earlier attempt. */
	readonly isQuestion: boolean;
}

/** Sends what has been claimed, or asks after it, and writes down what came of it. Never throws. */
export async function carryOut(
	db: Db,
	row: NotificationRow,
	errand: Errand,
	context: OutboxContext,
): Promise<void> {
	const work = () => (errand.isQuestion ? ask(db, row, errand, context) : send(db, row, errand, context));
	await safely(row, context, () => keepingClaim(db, { id: row.id, token: errand.token }, context, work));
}

async function send(
	db: Db,
	row: NotificationRow,
	{ token, sender, lane, isProbe }: Errand,
	context: OutboxContext,
): Promise<void> {
	const { outcome, body } = await attempt(db, row, sender, context);
	await noteOutcome(db, { lane, outcome, isProbe }, context.now());
	const settling = { ...context, now: context.now() };
	const claimed = { claim: { id: row.id, token }, outcome };
	const isGone = outcome.result !== 'sent' && outcome.targetGone === true;
	await db.transaction(async (trx) => {
		await settle(trx, { ...row, body }, claimed, settling);
		if (isGone && row.channel !== null) await channelTable.update(trx, row.channel, { enabled: false });
	});
	await context.changed();
}

async function ask(
	db: Db,
	row: NotificationRow,
	{ token, sender, lane, isProbe }: Errand,
	context: OutboxContext,
): Promise<void> {
	if (sender === null) return;
	const now = context.now();
	if (isProbe) await returnProbe(db, lane, now);
	const fate = await fateOf(row, sender, { now, triedAt: row.attempted_at ?? now });
	const settling = { ...context, now: context.now() };
	await db.transaction((trx) => settleFate(trx, row, { claim: { id: row.id, token }, fate }, settling));
	await context.changed();
}

/** Renews the lease as long as the work lasts: a large mail may take longer than a lease. */
async function keepingClaim(
	db: Db,
	claimed: { id: string; token: string },
	context: OutboxContext,
	work: () => Promise<void>,
): Promise<void> {
	const timer = setInterval(() => {
		renewClaim(db, claimed, { until: context.now() + leaseMs }).catch((problem: unknown) =>
			context.report(problem, `the claim on notification ${claimed.id} could not be renewed`),
		);
	}, renewMs);
	timer.unref();
	try {
		await work();
	} finally {
		clearInterval(timer);
	}
}

async function safely(row: NotificationRow, context: OutboxContext, work: () => Promise<void>) {
	try {
		await work();
	} catch (problem) {
		// The lease lapses and the attempt is made again; nothing is lost.
		context.report(problem, `notification ${row.id} could not be settled`);
	}
}
