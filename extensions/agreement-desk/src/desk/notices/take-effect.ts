import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import { interrupts } from '../../domain/notices/notice-kinds.ts';
import { terminateAgreement } from '../../store/agreement-versions.ts';
import type { Db } from '../../store/db.ts';
import { findTicketsUnder } from '../../store/find-audience.ts';
import { noticeTable, type NoticeRow } from '../../store/tables.ts';
import type { NoticeAgreement } from './notice-agreement.ts';

/**
 * What a notice does when it takes effect at `at` (epoch ms): a termination ends its agreement, a resumption its
 * suspension. Returns the columns that it adds to the notice, with the tickets that are open then.
 */
export async function takeEffect(
	db: Db,
	{ kind, resumes }: NoticeRow,
	{ agreement, at }: { agreement: NoticeAgreement | null; at: number },
): Promise<Partial<NoticeRow>> {
	// Its suspension ends by itself: it is looked at with the resumption beside it.
	if (kind === 'resumption' && resumes !== null) {
		await noticeTable.update(db, resumes, { ended_at: at, check_at: at });
	}
	const { code, customer } = agreement?.row ?? {};
	if (!interrupts(kind) || code === undefined || !customer) return {};
	const left_open = await findTicketsUnder(db, { customer, code, statuses: [...openStatuses] });
	if (kind === 'termination') await terminateAgreement(db, { code, customer, at });
	return { left_open };
}
