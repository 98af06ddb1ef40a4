import type { NoticeDelivery, NoticeProof } from '../../../../../schema/collections/notice-record.ts';
import { iso } from '../../domain/iso.ts';
import { deliveryOf, type Delivery, type SentNotice } from '../../domain/notices/delivery.ts';
import type { SentRow } from '../../store/notices.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { carriesNotice } from './notice-letter.ts';

/** How far the delivery of a notice has come, by what was sent for it and the other proof that is on record. */
export function deliveryOfNotice(
	{ recipients, proofs }: Pick<NoticeRow, 'recipients' | 'proofs'>,
	sent: readonly SentRow[],
): Delivery {
	return deliveryOf(
		(recipients ?? []).map(({ contact }) => contact),
		sent.filter(carriesNotice).map(toSent),
		(proofs ?? []).map(toProof),
	);
}

function toSent(row: SentRow): SentNotice {
	return {
		contact: row.recipient_contact,
		method: row.method,
		state: row.state,
		sentAt: row.sent_at,
		receiptAt: row.delivered_at,
		bounce: row.bounce,
		proof: row.provider_response,
	};
}

function toProof({ contact, kind, number, file, delivered_at }: NoticeProof) {
	return { contact, kind, deliveredAt: Date.parse(delivered_at), reference: number ?? file };
}

/** The same as supervisors see it in the notice. */
export function shownDelivery({ arrivals, byMethod, open }: Delivery): NoticeDelivery {
	return {
		required: arrivals.length,
		delivered: arrivals.filter(({ at }) => at !== null).length,
		open,
		by_method: byMethod,
		recipients: arrivals.map(({ contact, at, by, proof }) => ({
			contact,
			delivered_at: iso(at),
			by,
			proof,
		})),
	};
}
