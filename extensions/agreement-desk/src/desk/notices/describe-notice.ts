import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import { earliestEffect } from '../../domain/notices/earliest-effect.ts';
import { interrupts } from '../../domain/notices/notice-kinds.ts';
import { iso } from '../../domain/iso.ts';
import type { Db } from '../../store/db.ts';
import { findTicketsUnder } from '../../store/find-audience.ts';
import { readSentNotices } from '../../store/notices.ts';
import { deliveryOfNotice, shownDelivery } from './delivery-of-notice.ts';
import { findNotice } from './find-notice.ts';
import { agreementOfNotice } from './notice-agreement.ts';
import { noticeGuards } from './notice-guards.ts';

/** Where a notice stands, as `GET /desk/notices/:id` answers. Instants are ISO 8601. */
export type NoticeStanding = Awaited<ReturnType<typeof describeNotice>>;

/**
 * Where a notice stands: its delivery, the lawful dates, the tickets that it finds open, and what the one who asks can
 * make of it next. `now` is epoch ms.
 */
export async function describeNotice(
	db: Db,
	id: string,
	{ now, user }: { now: number; user: string | null },
) {
	const notice = await findNotice(db, id);
	const agreement = await agreementOfNotice(db, notice, { at: notice.approved_at ?? now });
	const delivery = deliveryOfNotice(notice, await readSentNotices(db, id));
	const { code, customer } = agreement?.row ?? {};
	const counted = interrupts(notice.kind) && agreement !== null;
	const basis = delivery.deliveredAt ?? Math.max(now, notice.publish_at ?? now);
	return {
		id,
		number: notice.number,
		kind: notice.kind,
		status: notice.status,
		effective_at: iso(notice.effective_at),
		takes_effect_at: iso(notice.takes_effect_at),
		late_since: iso(notice.late_since),
		delivered_at: iso(delivery.deliveredAt),
		notice_days: counted ? { agreed: agreement.terms.days, given: notice.notice_days } : null,
		/** By the delivery so far; where it is not complete, by one at this moment. */
		earliest_effective_at: counted ? iso(earliestEffect(basis, agreement.terms)) : null,
		delivery: shownDelivery(delivery),
		proofs: notice.proofs ?? [],
		...(await noticeGuards(db, notice, { now, user })),
		open_tickets: {
			plan: notice.open_tickets,
			at_effect: notice.left_open,
			now:
				counted && code !== undefined && customer
					? await findTicketsUnder(db, { customer, code, statuses: [...openStatuses] })
					: [],
		},
	};
}
