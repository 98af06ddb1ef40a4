import { endAgreement, findEndedPredecessors } from '../store/agreement-versions.ts';
import type { Db } from '../store/db.ts';
import { lockAgreement } from '../store/lock-agreement.ts';
import type { AgreementRow } from '../store/tables.ts';

/**
 * Ends the version that an active one replaces where that begins (1.1); once that time has come it is superseded.
 * Running it again changes nothing. `now` is epoch ms.
 */
export async function endPredecessor(
	db: Db,
	{ status, supersedes, effective_from: begin }: AgreementRow,
	{ now }: { now: number },
): Promise<void> {
	if (status !== 'active' || supersedes === null || begin === null) return;
	const old = await lockAgreement(db, supersedes);
	if (old?.status !== 'active') return;
	const end = Math.min(old.effective_to ?? begin, begin);
	await endAgreement(db, supersedes, {
		effective_to: end,
		...(end <= now ? { status: 'superseded' } : {}),
	});
}

/** Versions whose successor has taken over in the meantime; returns whether there were any. `now` is epoch ms. */
export async function supersedeEnded(db: Db, { now }: { now: number }): Promise<boolean> {
	const ended = await findEndedPredecessors(db, now);
	for (const id of ended) await endAgreement(db, id, { status: 'superseded' });
	return ended.length > 0;
}
