import type { NotificationKind } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { notificationTable, type NotificationRow } from '../../store/tables.ts';
import { findStorms, gatherInto, type Storm, type StormLimits } from '../../store/waiting-notifications.ts';
import { notificationRow } from '../notify/notification-row.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
import { usualTimezone, type TemplateTexts } from '../notify/template-texts.ts';
import { textColumns } from '../notify/text-columns.ts';
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
	const texts = await readTemplateTexts(trx, { now: context.now() });
	await notificationTable.insert(trx, [digestRow(id, { storm, gathered, first, texts }, context)]);
}

/** So many are named; the studio has them all. */
const mostNamed = 20;

interface Gathered {
	readonly storm: Storm;
	readonly gathered: readonly NotificationRow[];
	readonly first: NotificationRow;
	readonly texts: TemplateTexts;
}

function digestRow(
	id: string,
	{ storm, gathered, first, texts }: Gathered,
	context: OutboxContext,
): NotificationRow {
	const now = context.now();
	const urgency = ({ kind }: NotificationRow) => alerts.findIndex((one) => one === kind);
	const ordered = gathered.toSorted((a, b) => urgency(a) - urgency(b) || (a.id < b.id ? -1 : 1));
	const named = ordered.slice(0, mostNamed);
	const facts = {
		'digest.count': gathered.length,
		'digest.more': gathered.length - named.length,
		'digest.url': `${context.publicUrl}/admin/content/desk_notifications`,
		items: named.map(({ subject, ticket }) => ({
			text: subject,
			url: ticket === null ? null : ticketUrl(ticket, context),
		})),
	};
	const say = texts.say('digest', facts, { timezone: usualTimezone });
	const until = gathered.map(({ valid_until }) => valid_until ?? Infinity);
	const validUntil = Math.max(...until);
	return {
		...notificationRow(
			{
				idempotency_key: `digest:${id}`,
				kind: 'digest',
				recipient: storm.recipient,
				recipient_user: first.recipient_user,
				channel: first.channel,
				...textColumns(say, { language: first.language, method: storm.method }),
				fallback_methods: first.fallback_methods,
				// as long as one of them is of use, so is the whole
				valid_until: Number.isFinite(validUntil) ? validUntil : null,
			},
			{ ...context, now },
		),
		id,
	};
}
