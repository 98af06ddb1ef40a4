import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { NotificationRow } from '../../store/tables.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { addressOf } from './address-of.ts';
import type { Notice, Recipient } from './notice.ts';
import { notificationRow } from './notification-row.ts';
import { waysOfContacts } from './other-ways.ts';
import { textColumns } from './text-columns.ts';

/**
 * The rows of the outbox that a notice makes: one for each method by which its recipient can be reached, or one that
 * knows what to fall back to. None where nothing reaches them.
 */
export function noticeRows(notice: Notice, context: PlanContext): NotificationRow[] {
	// Named twice is told once: a second row would have the key of the first.
	const reachable = [...new Set(notice.methods)].flatMap((method) => {
		const recipient = addressOf(notice.to, method);
		return recipient === null ? [] : [{ method, recipient }];
	});
	const [first, ...others] = reachable;
	if (!first) return [];
	if (notice.by === 'all') return reachable.map((way) => rowOf(notice, way, [], context));
	return [
		rowOf(
			notice,
			first,
			others.map(({ method }) => method),
			context,
		),
	];
}

function rowOf(
	{ key, kind, ticket, to, say, validUntil }: Notice,
	{ method, recipient }: { method: NotificationMethod; recipient: string },
	fallback: readonly NotificationMethod[],
	context: PlanContext,
): NotificationRow {
	const who = to.type === 'user' ? to.user : to.type === 'contact' ? to.contact : to.channel;
	return notificationRow(
		{
			idempotency_key: `${key}:${method}:${who}`,
			kind,
			ticket,
			...textColumns(say, { language: to.language, method, others: othersOf(to, method, fallback) }),
			recipient,
			recipient_user: to.type === 'user' ? to.user : null,
			recipient_contact: to.type === 'contact' ? to.contact : null,
			channel: to.type === 'channel' ? to.channel : null,
			valid_until: validUntil,
			fallback_methods: fallback.length > 0 ? [...fallback] : null,
		},
		context,
	);
}

/** Mail to a contact may be followed by whatever was agreed on with them. */
function othersOf(
	to: Recipient,
	method: NotificationMethod,
	fallback: readonly NotificationMethod[],
): readonly NotificationMethod[] {
	return to.type === 'contact' && method === 'email' ? waysOfContacts : fallback;
}
