import type { NotificationRow } from '../../store/tables.ts';
import type { PlanContext } from '../ticket-plan.ts';
import type { Notice } from './notice.ts';
import { notificationRow } from './notification-row.ts';
import { textColumns } from './text-columns.ts';

/** What the reader of the studio is told; the reader is added to the key. */
export interface InAppNotice extends Pick<Notice, 'key' | 'kind' | 'ticket' | 'say'> {
	readonly to: { readonly user: string; readonly language: string | null };
}

/** A notification in the bell of the studio. */
export function inAppRow({ key, kind, ticket, say, to }: InAppNotice, context: PlanContext): NotificationRow {
	return notificationRow(
		{
			idempotency_key: `${key}:${to.user}`,
			ticket,
			kind,
			recipient: to.user,
			recipient_user: to.user,
			...textColumns(say, { language: to.language, method: 'in_app' }),
		},
		context,
	);
}
