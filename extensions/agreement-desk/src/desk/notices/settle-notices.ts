import type { Db } from '../../store/db.ts';
import { claimDueNotices } from '../../store/claim-due-rows.ts';
import { lockNotice } from '../../store/notices.ts';
import { noticeTable } from '../../store/tables.ts';
import type { SweepContext } from '../sweep.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { followNotice } from './follow-notice.ts';
import { isNoticeFree } from './hold-notices.ts';
import { publishNotice } from './publish-notice.ts';
import { settleWithdrawn } from './settle-withdrawn.ts';

/** How long a node may hold notices before another takes over, ms. */
const leaseMs = 15_000;
const batchSize = 20;
/** A notice waits for a change of it that is under way, ms. */
const lookAgainMs = 1_000;

/**
 * Brings forward every notice that is to be looked at: sends what was approved, takes note of what arrived, has it
 * take effect and end. Each in a transaction of its own; nothing depends on who wrote what before.
 */
export async function settleNotices(db: Db, context: SweepContext): Promise<void> {
	const now = context.now();
	const due = await claimDueNotices(db, { now, until: now + leaseMs, limit: batchSize });
	for (const id of due) {
		if (context.stopped()) return;
		try {
			await db.transaction((trx) => settleNotice(trx, id, { ...context, now: context.now() }));
		} catch (problem) {
			context.report(problem, `notice ${id} could not be brought forward`);
		}
	}
	if (due.length > 0) await context.changed();
}

async function settleNotice(trx: Db, id: string, context: PlanContext): Promise<void> {
	if (!(await isNoticeFree(trx, id, context))) {
		return noticeTable.update(trx, id, { check_at: context.now + lookAgainMs });
	}
	const notice = await lockNotice(trx, id);
	const status = notice?.status;
	if (notice && status === 'approved') {
		return followNotice(trx, await publishNotice(trx, notice, context), context);
	}
	if (notice && (status === 'sending' || status === 'in_force')) return followNotice(trx, notice, context);
	if (notice && status === 'withdrawn') return settleWithdrawn(trx, notice, context);
	return noticeTable.update(trx, id, { check_at: null });
}
