import type { NotificationRow } from '../../store/tables.ts';
import type { PlanContext } from '../ticket-plan.ts';
import type { Notice } from './notice.ts';
import { notificationRow } from './notification-row.ts';
import { waysOfContacts } from './other-ways.ts';
import { textColumns } from './text-columns.ts';

interface Receipt {
	/** The ticket that the request became. */
	readonly ticket: string;
	readonly to: { readonly id: string; readonly email: string; readonly language: string | null };
	readonly say: Notice['say'];
}

/** The mail that answers a request by itself. There is one for each ticket, whatever it says (2.1.4). */
export function receiptRow({ ticket, to, say }: Receipt, context: PlanContext): NotificationRow {
	return notificationRow(
		{
			idempotency_key: `${ticket}:acknowledgement`,
			ticket,
			kind: 'acknowledgement',
			recipient: to.email,
			recipient_contact: to.id,
			...textColumns(say, { language: to.language, method: 'email', others: waysOfContacts }),
		},
		context,
	);
}
