import { toLanguage } from '../../domain/localized-text.ts';
import type { NotificationKind } from '../../domain/vocabulary.ts';
import { digestWording } from '../../domain/wording/digest.ts';
import type { Db } from '../../store/db.ts';
import { notificationTable, type NotificationRow } from '../../store/tables.ts';
import { findStorms, gatherInto, type Storm, type StormLimits } from '../../store/waiting-notifications.ts';
import { notificationRow } from '../notify/notification-row.ts';
import { ticketUrl } from '../ticket-url.ts';
import type { OutboxContext } from './outbox-context.ts';

/** In the order of urgency. */
const alerts: readonly NotificationKind[] = ['breach', 'escalation', 'warning', 'reminder'];
/** More alerts than these, waiting for one reader by one method, are told in one. */
const most = 10;
/** Told in one digest at most: the rest makes the next one. */
const largest = 500;

/** Tells a reader who is alerted of many things at once of them all in one notification. */
export async function digestStorms(db: Db, context: OutboxContext): Promise<boolean> {
	const limits = { kinds: alerts, now: context.now(), most };
	const storms = await findStorms(db, limits);
	for (const storm of storms) {
		await db.transaction((trx) => digest(trx, { storm, limits }, context));
	}
	return storms.length > 0;
}

/** Two nodes that see the same storm: the update of one finds nothing left, and writes nothing. */
async function digest(
	trx: Db,
	{ storm, limits }: { storm: Storm; limits: StormLimits },
	context: OutboxContext,
): Promise<void> {
	const id = context.newId();
	const gathered = await gatherInto(trx, id, { storm, limits, limit: largest });
	const [first] = gathered;
	if (!first) return;
	await notificationTable.insert(trx, [digestRow(id, { storm, gathered, first }, context)]);
}

function digestRow(
	id: string,
	{ storm, gathered, first }: { storm: Storm; gathered: readonly NotificationRow[]; first: NotificationRow },
	context: OutboxContext,
): NotificationRow {
	const now = context.now();
	const language = toLanguage(first.language);
	const urgency = ({ kind }: NotificationRow) => alerts.findIndex((one) => one === kind);
	const ordered = gathered.toSorted((a, b) => urgency(a) - urgency(b) || (a.id < b.id ? -1 : 1));
	const wording = digestWording(language, {
		lines: ordered.map(({ subject, ticket }) => ({
			subject: subject ?? '',
			url: ticket === null ? null : ticketUrl(ticket, context),
		})),
		count: gathered.length,
		outboxUrl: `${context.publicUrl}/admin/content/desk_notifications`,
	});
	const until = gathered.map(({ valid_until }) => valid_until ?? Infinity);
	const validUntil = Math.max(...until);
	return {
		...notificationRow(
			{
				idempotency_key: `digest:${id}`,
				kind: 'digest',
				method: storm.method,
				recipient: storm.recipient,
				recipient_user: first.recipient_user,
				channel: first.channel,
				language,
				subject: wording.subject,
				body: wording.body,
				fallback_methods: first.fallback_methods,
				// as long as one of them is of use, so is the whole
				valid_until: Number.isFinite(validUntil) ? validUntil : null,
			},
			{ ...context, now },
		),
		id,
	};
}
